/** The decision log as a PDF, for reading: a cover that says what it is and how it is checked, then every entry in plain words with its hash. */
import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { saidDecision } from "../../words/decision-sentence.ts";
import type { ExportWords } from "../../words/en/exports.ts";
import type { Step } from "../exported.ts";
import { content, createPaper, ink, page, type Paper } from "../pdf/paper.ts";
import { printed, printedLines } from "../pdf/printed.ts";
import { entriesOf, type ExportedLog } from "./exported-log.ts";
import type { StoredDecision } from "../../library/decisions/decisions.ts";
import { rules } from "./write-jsonl.ts";

const whenWidth = 92;
const left = content.left + whenWidth;
const width = content.right - left;
/** Facts behind an entry are cut to so many lines; the JSON Lines hold all of them. */
const FACT_LINES = 4;

interface Line {
  text: string;
  style: Parameters<Paper["put"]>[4];
}

function linesOf({ kind, body, hash, texts }: StoredDecision, { words, jobTitle }: ExportedLog): Line[] {
  const read = JSON.parse(body) as { job?: { id: string | null } };
  const said = saidDecision(kind, read, read.job?.id == null ? null : jobTitle(read.job.id), words);
  const typed = Object.entries(texts).flatMap(([name, { salt, text }]) => {
    const label = words.typed[name];
    if (label === undefined || (text === null && salt !== null)) return [];
    return [{ text: printedLines(`${label}: ${text ?? words.erased}`, 4_000), style: { size: 8.5, font: "italic" as const } }];
  });
  return [
    { text: printed(said.sentence, 1_000), style: { size: 9.5 } },
    ...typed,
    ...said.facts.map(([label, value]) => ({ text: printed(`${label}: ${value}`, 2_000), style: { size: 7.5, color: ink.soft, lines: FACT_LINES } })),
    { text: `${words.pdf.hash} ${hash}`, style: { size: 6.5, color: ink.faint } },
  ];
}

function drawCover(paper: Paper, log: ExportedLog, day: (date: Date) => string): number {
  const { words: { pdf }, library, head, at } = log;
  let y: number = content.top;
  y += paper.put(pdf.title, content.left, y, content.width, { size: 22, font: "bold" }) + 10;
  for (const [label, value] of [[pdf.library, library], [pdf.written, day(at)], [pdf.entries, String(head.entries)], [pdf.head, head.head]] as const) {
    paper.put(label, content.left, y, whenWidth, { size: 9, color: ink.faint, lines: 1 });
    y += paper.put(value, left, y, width, { size: 9 }) + 3;
  }
  y += 8 + paper.put(pdf.rule, content.left, y + 8, content.width, { size: 9, font: "bold" });
  for (const rule of [rules.hash, rules.typed]) y += paper.put(rule, content.left, y + 3, content.width, { size: 7.5, color: ink.soft }) + 3;
  return y + 14;
}

/** Writes it to `target`. */
export async function writeLogPdf(log: ExportedLog, exportWords: ExportWords, target: string, step: Step): Promise<void> {
  const { words } = log;
  const paper = createPaper(words.pdf.title, log.at, log.language);
  const stopping = new AbortController();
  const written = pipeline(paper.stream, fs.createWriteStream(target), { signal: stopping.signal });
  let number = 0;
  const turn = (): void => {
    paper.turn(number === 0 ? words.pdf.title : undefined);
    number += 1;
    paper.put(words.pdf.page(number), content.right - 100, page.height - 30, 100, { size: 7.5, color: ink.faint, align: "right", lines: 1 });
  };
  try {
    turn();
    let y = drawCover(paper, log, exportWords.pdf.day);
    for (const entry of entriesOf(log)) {
      const lines = linesOf(entry, log);
      const tall = lines.reduce((sum, { text, style }) => sum + paper.height(text, width, style) + 2, 0) + 10;
      if (y + tall > content.bottom && y > content.top) {
        turn();
        y = content.top;
      }
      paper.line(y - 4);
      paper.put(`${String(entry.seq)}`, content.left, y, whenWidth - 8, { size: 9, font: "bold", lines: 1 });
      paper.put(`${entry.at.slice(0, 10)} ${entry.at.slice(11, 16)}\n${entry.by === "" ? words.byWinnow : printed(entry.by, 60)}`, content.left, y + 13, whenWidth - 8, { size: 7.5, color: ink.soft, lines: 2 });
      for (const { text, style } of lines) y += paper.put(text, left, y, width, style) + 2;
      y = Math.max(y, content.top) + 10;
      await step(entry.seq);
    }
    paper.end();
    await written;
  } catch (thrown) {
    stopping.abort();
    await written.catch(() => undefined);
    throw thrown;
  }
}
