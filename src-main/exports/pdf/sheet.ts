/** One page a candidate: who, the score with its parts, must-haves, points, evidence, strengths, questions and notes. */
import type { Weights } from "../../../src-preload/domain.ts";
import { learnedLine } from "../../../src-preload/learned.ts";
import { called, canBeRead } from "./called.ts";
import { content, ink, page, type Paper } from "./paper.ts";
import { losesLetters, printed } from "./printed.ts";
import { drawScoreBar } from "./score-bar.ts";
import { evidence, flags, mustHaves, notes, points, strengthsAndQuestions, type Limits, type Part, type Sheet } from "./sheet-parts.ts";

/** From roomy to tight; what still does not fit the last would be too tall for the page, which its parts' line limits rule out. */
const tries: readonly Limits[] = [
  { mustHaves: 10, lines: 40, how: true, quotes: 6, strengths: 3, questions: 4, notes: 1200 },
  { mustHaves: 10, lines: 40, how: true, quotes: 4, strengths: 3, questions: 3, notes: 1200 },
  { mustHaves: 10, lines: 40, how: false, quotes: 6, strengths: 3, questions: 4, notes: 1200 },
  { mustHaves: 8, lines: 30, how: false, quotes: 5, strengths: 3, questions: 4, notes: 1000 },
  { mustHaves: 8, lines: 30, how: false, quotes: 4, strengths: 3, questions: 3, notes: 1000 },
  { mustHaves: 7, lines: 24, how: false, quotes: 4, strengths: 3, questions: 3, notes: 900 },
  { mustHaves: 6, lines: 20, how: false, quotes: 4, strengths: 3, questions: 3, notes: 700 },
  { mustHaves: 6, lines: 16, how: false, quotes: 3, strengths: 2, questions: 3, notes: 600 },
  { mustHaves: 5, lines: 13, how: false, quotes: 3, strengths: 2, questions: 2, notes: 480 },
  { mustHaves: 4, lines: 10, how: false, quotes: 3, strengths: 2, questions: 2, notes: 360 },
  { mustHaves: 3, lines: 8, how: false, quotes: 2, strengths: 1, questions: 1, notes: 240 },
];

const scoreWidth = 110;

/** Who it is and the score as a whole; gives where the next part may begin. */
function drawHead(paper: Paper, { candidate: { match, profile }, explanation, words: { decimal, pdf: words } }: Sheet, name: string, weights: Weights): number {
  const width = content.width - scoreWidth;
  let y: number = content.top;
  paper.put(decimal(match.score * 100, 1), content.right - scoreWidth, y - 3, scoreWidth, { size: 26, font: "bold", align: "right", lines: 1 });
  paper.put(words.ofHundred, content.right - scoreWidth, y + 27, scoreWidth, { size: 8, color: ink.faint, align: "right", lines: 1 });
  y += paper.put(`${String(match.rank)}.  ${name}`, content.left, y, width, { size: 18, font: "bold", lines: 2 }) + 1;
  const about = [profile.title, profile.location, profile.yearsOfExperience === null ? null : words.years(profile.yearsOfExperience)];
  y += paper.put(printed(about.filter((part) => part !== null && part !== "").join("  ·  "), 300), content.left, y, width, { size: 9.5, color: ink.soft, lines: 2 }) + 1;
  const reach = [...profile.emails.slice(0, 2), ...profile.phones.slice(0, 2), match.file.replace(/^.*[/\\]/, "")];
  y += paper.put(printed(reach.filter((part) => canBeRead(printed(part))).join("  ·  "), 300), content.left, y, content.width, { size: 8, color: ink.faint, lines: 1 });
  y = Math.max(y, content.top + 40) + 7;

  drawScoreBar(paper, match, weights, { x: content.left, y, width: content.width, height: 9 });
  y += 14;
  const { terms, possible, lines } = explanation;
  const again = lines.filter(({ requirementId }) => requirementId === "reranker");
  const learned = lines.filter(({ requirementId }) => requirementId === learnedLine);
  const legend = [
    ...(["skill", "experience", "semantic"] as const).map((term) => ({ name: words.terms[term], color: ink[term], earned: terms[term], possible: possible[term] })),
    ...again.map(({ earned, possible: most }) => ({ name: words.terms.again, color: ink.again, earned, possible: most })),
    ...learned.map(({ earned, possible: most }) => ({ name: words.learned, color: ink.learned, earned, possible: most })),
  ];
  const column = content.width / Math.max(3, legend.length);
  for (const [i, one] of legend.entries()) {
    const x = content.left + i * column;
    paper.box(x, y + 1.5, 7, 7, one.color);
    paper.put(`${one.name}  ${words.pointsOf(one.earned, one.possible)}`, x + 11, y, column - 14, { size: 8.5, color: ink.soft, lines: 1 });
  }
  return y + 24;
}

const partsOf = (paper: Paper, sheet: Sheet, limits: Limits): Part[] => [
  notes(paper, sheet, limits), flags(paper, sheet), mustHaves(paper, sheet, limits), points(paper, sheet, limits), evidence(paper, sheet, limits), strengthsAndQuestions(paper, sheet, limits),
];

/** Draws the page that is open. */
export function drawSheet(paper: Paper, sheet: Sheet, weights: Weights): void {
  const { match } = sheet.candidate;
  const name = called(match, sheet.words, 160);
  let y = drawHead(paper, sheet, name, weights);
  const room = content.bottom - 4 - y;
  const tall = (parts: Part[]): number => parts.reduce((sum, part) => sum + part.height, 0);
  let parts: Part[] = [];
  for (const limits of tries) {
    parts = partsOf(paper, sheet, limits);
    if (tall(parts) <= room) break;
  }
  for (const part of parts) {
    part.draw(y);
    y += part.height;
  }
  if ([match.name ?? "", ...match.evidence.map(({ text }) => text), sheet.candidate.notes].some(losesLetters)) paper.put(sheet.words.pdf.boxes, content.left, page.height - 46, content.width, { size: 7, color: ink.faint, lines: 1 });
}
