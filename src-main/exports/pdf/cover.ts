/** The first pages: what was asked of whom by what, and everyone who follows in one table. */
import type { Match } from "../../../src-preload/domain.ts";
import type { ExportWords } from "../../words/en/exports.ts";
import type { ExportedRanking } from "../exported.ts";
import { called, isWrittenOtherwise } from "./called.ts";
import { content, ink, type Paper } from "./paper.ts";
import { printed } from "./printed.ts";
import { drawScoreBar } from "./score-bar.ts";

const rowHeight = 19;
const labelWidth = 92;
const columns = { rank: content.left, name: content.left + 36, bar: content.left + 216, score: content.left + 298, mustHaves: content.left + 342, page: content.right - 30 } as const;

type Fact = readonly [label: string, value: string];

function factsOf({ ranking, matches, blind, date, words: { pdf: words } }: ExportedRanking): Fact[] {
  const { job, model, reranker, learned, weights, considered } = ranking;
  const otherwise = blind ? 0 : matches.filter(isWrittenOtherwise).length;
  return [
    [words.job, printed(job.title, 300)],
    [words.date, words.day(date)],
    [words.candidates, words.counted(matches.length)],
    [words.considered, words.counted(considered)],
    [words.model, words.modelNamed(printed(model.id, 120), model.hash)],
    ...(reranker === null ? [] : [[words.reranker, words.modelNamed(printed(reranker.id, 120), reranker.hash)] as const]),
    ...(learned === undefined ? [] : [[words.learned, words.learnedVersion(learned.version)] as const]),
    [words.weights, words.weighted(weights.skill, weights.experience, weights.semantic)],
    ...(blind ? [[words.names, words.blind] as const] : []),
    ...(otherwise === 0 ? [] : [[words.names, words.otherLetters(otherwise)] as const]),
  ];
}

/** Where the table begins on the first page. */
function drawFacts(paper: Paper, exported: ExportedRanking): number {
  const words = exported.words.pdf;
  let y: number = content.top;
  y += paper.put(words.title[exported.what], content.left, y, content.width, { size: 11, color: ink.faint, lines: 1 }) + 1;
  y += paper.put(printed(exported.ranking.job.title, 300), content.left, y, content.width, { size: 22, font: "bold", lines: 2 }) + 10;
  for (const [label, value] of factsOf(exported)) {
    paper.put(label, content.left, y, labelWidth, { size: 9, color: ink.faint, lines: 1 });
    y += paper.put(value, content.left + labelWidth, y, content.width - labelWidth, { size: 9, lines: 3 }) + 3;
  }
  y += 6;
  return y + paper.put(words.fairness, content.left, y, content.width, { size: 8.5, color: ink.soft, lines: 3 }) + 14;
}

function drawTableHead(paper: Paper, words: ExportWords["pdf"], y: number): number {
  const style = { size: 8, font: "bold", color: ink.soft, lines: 1 } as const;
  paper.put(words.rank, columns.rank, y, 34, style);
  paper.put(words.candidate, columns.name, y, 170, style);
  paper.put(words.score, columns.bar, y, 80, style);
  paper.put(words.mustHaves, columns.mustHaves, y, 120, style);
  paper.put(words.page, columns.page, y, content.right - columns.page, { ...style, align: "right" });
  paper.line(y + 13);
  return y + 19;
}

function drawRow(paper: Paper, { ranking, blind, numberOf, words }: ExportedRanking, match: Match, y: number, page: number): void {
  const name = blind ? words.nameless(numberOf(match)) : called(match, words, 120);
  const count = (status: string): number => match.knockouts.filter((one) => one.status === status).length;
  paper.put(String(match.rank), columns.rank, y, 34, { size: 9, color: ink.faint, lines: 1 });
  paper.put(name, columns.name, y, columns.bar - columns.name - 8, { size: 9, font: "bold", lines: 1 });
  drawScoreBar(paper, match, ranking.weights, { x: columns.bar, y: y + 2, width: 80, height: 6 });
  paper.put(words.decimal(match.score * 100, 1), columns.score, y, 32, { size: 9, font: "bold", align: "right", lines: 1 });
  paper.put(words.pdf.mustHaveCount(count("pass"), count("unknown"), count("fail")), columns.mustHaves, y, columns.page - columns.mustHaves - 4, {
    size: 8, color: count("fail") > 0 ? ink.notMet : ink.soft, lines: 1,
  });
  paper.put(String(page), columns.page, y, content.right - columns.page, { size: 9, color: ink.faint, align: "right", lines: 1 });
}

/** How many rows fit below `y`. */
const rowsFrom = (y: number): number => Math.floor((content.bottom - y) / rowHeight);

/**
 * Draws the cover on as many pages as it takes and gives how many. `turn` begins each of them; the candidates' own pages follow.
 */
export async function drawCover(paper: Paper, exported: ExportedRanking, turn: () => void, pause: () => Promise<void>): Promise<number> {
  const { matches, words } = exported;
  turn();
  let y = drawTableHead(paper, words.pdf, drawFacts(paper, exported));
  const later = rowsFrom(content.top + 19);
  const pages = 1 + Math.ceil(Math.max(0, matches.length - rowsFrom(y)) / later);
  for (const [index, match] of matches.entries()) {
    if (y + rowHeight > content.bottom) {
      turn();
      y = drawTableHead(paper, words.pdf, content.top);
      await pause();
    }
    drawRow(paper, exported, match, y, pages + index + 1);
    y += rowHeight;
  }
  return pages;
}
