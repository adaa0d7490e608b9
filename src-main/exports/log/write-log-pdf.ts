/** The decision log as a PDF, for reading: a cover that says what it is and how it is checked, then every entry in plain words with its hash. */
import { saidDecision } from "../../words/decision-sentence.ts";
import type { ExportWords } from "../../words/en/exports.ts";
import type { Step } from "../exported.ts";
import { drawFoot, writeDrawn } from "../pdf/drawn.ts";
import { content, createPaper, ink, type Paper, type Style } from "../pdf/paper.ts";
import { printed, printedLines } from "../pdf/printed.ts";
import { entriesOf, type ExportedLog } from "./exported-log.ts";
import type { StoredDecision } from "../../library/decisions/decisions.ts";
import { rules } from "./write-jsonl.ts";

const whenWidth = 92;
/** From the top of an entry's number to when it was. */
const underNumber = 13;
const left = content.left + whenWidth;
const width = content.right - left;
/** Letters of a fact; the JSON Lines hold all of them. Even the longest takes less than a page. */
const FACT_LETTERS = 4_000;

interface Line {
  text: string;
  style: Style;
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
    ...said.facts.map(([label, values]) => ({ text: printed(`${label}: ${values.join(" · ")}`, FACT_LETTERS), style: { size: 7.5, color: ink.soft } })),
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

/** Writes it to `target`; rejects as `writeDrawn` does. */
export async function writeLogPdf(log: ExportedLog, exportWords: ExportWords, target: string, onStep: Step): Promise<void> {
  const { words } = log;
  const paper = createPaper(words.pdf.title, log.at, log.language);
  let number = 0;
  let y = 0;
  const turn = (): void => {
    paper.turn(number === 0 ? words.pdf.title : undefined);
    number += 1;
    y = content.top;
    drawFoot(paper, `${words.pdf.title}  ·  ${exportWords.pdf.day(log.at)}`, number);
  };
  /** Where what comes next is so tall that it would stand over the foot. */
  const turnFor = (tall: number): void => {
    if (y + tall > content.bottom && y > content.top) turn();
  };
  function drawEntry(entry: StoredDecision): void {
    const { seq, at, by } = entry;
    const said = `${words.day(at)}\n${at.slice(11, 16)} UTC, ${by === "" ? words.byWinnow : printed(by, 60)}`;
    const saidStyle: Style = { size: 7.5, color: ink.soft, lines: 3 };
    const headTall = underNumber + paper.height(said, whenWidth - 8, saidStyle);
    const lines = linesOf(entry, log).map((line) => ({ ...line, tall: paper.height(line.text, width, line.style) + 2 }));
    const whole = lines.reduce((sum, { tall }) => sum + tall, 0);
    // One that takes more than a page begins where it stands and is broken between its lines.
    turnFor(whole > content.bottom - content.top ? headTall : Math.max(headTall, whole));
    paper.line(y - 4);
    const top = y;
    paper.put(String(seq), content.left, y, whenWidth - 8, { size: 9, font: "bold", lines: 1 });
    paper.put(said, content.left, y + underNumber, whenWidth - 8, saidStyle);
    const began = number;
    for (const { text, style, tall } of lines) {
      turnFor(tall);
      y += paper.put(text, left, y, width, style) + 2;
    }
    y = (number === began ? Math.max(y, top + headTall) : y) + 10;
  }

  await writeDrawn(paper, target, onStep, async (step) => {
    turn();
    y = drawCover(paper, log, exportWords.pdf.day);
    for (const entry of entriesOf(log)) {
      drawEntry(entry);
      await step(entry.seq);
    }
  });
}
