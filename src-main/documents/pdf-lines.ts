/** From the segments of one block to lines of text, top to bottom, with the gaps that separate paragraphs. */
import { isArrow, isBullet, isDashBullet } from "./glyph-text.ts";
import type { PlacedWord, ReadLine } from "./page-text.ts";
import type { Box } from "./pdf-matrix.ts";
import { standsApart, toRows, type Row } from "./pdf-rows.ts";
import type { Segment, Word } from "./pdf-segments.ts";
import { tabGap, tabStops } from "./pdf-tab-stops.ts";
import { isRightToLeft, logicalOrder } from "./right-to-left.ts";

export interface Line extends ReadLine {
  x0: number;
  x1: number;
  y: number;
  size: number;
}

const joinedGap = 0.12;
/** White space above a line, beyond the usual and in units of the letter size, that starts a new paragraph. */
const paragraphGap = 0.4;

/** The lines of a block. `marks` are the drawn shapes of the page that may be bullets; `direction` is where its lines begin. */
export function toLines(segments: Segment[], marks: readonly Box[], direction: "left" | "right" = "left"): Line[] {
  const rows = toRows(segments, marks);
  const stops = tabStops(rows.map((row) => row.segments.flatMap((segment) => segment.words)));
  const lines = rows.flatMap(({ x0, x1, y, size, ...row }) => rowTexts(row, stops, direction).map((said) => ({ ...said, x0, x1, y, size, gapAbove: false })));
  markGaps(lines);
  return attachLoneBullets(lines);
}

interface Said {
  text: string;
  words: PlacedWord[];
}

/** What a row says; a row of several bullets set side by side gives a line for each. */
function rowTexts(row: Pick<Row, "segments" | "mark">, stops: ReadonlySet<Word>, direction: "left" | "right"): Said[] {
  const words = row.segments.flatMap((segment) => segment.words);
  const turned = words.some((word) => isRightToLeft(word.text));
  const all: Said[] = [];
  let said: Said = { text: "", words: [] };
  let previous: Word | null = null;
  words.forEach((word, i) => {
    const next = words[i + 1];
    const bullet = (isBullet(word.text) && !(said.text !== "" && isArrow(word.text))) || (said.text === "" && next !== undefined && isDashBullet(word.text) && standsApart(word, next));
    const blank = !previous ? "" : stops.has(word) ? "\t" : between(previous, word, bullet);
    previous = word;
    if (bullet && blank === "\t" && !turned && (said.words[0]?.text === "•" || row.mark)) {
      all.push(said);
      said = { text: "", words: [] };
    } else said.text += blank;
    const placed = place(word, bullet ? "•" : word.text);
    said.text += placed.text;
    said.words.push(placed);
  });
  all.push(turned ? asWritten(said, direction) : said);
  const [first] = all;
  if (first && row.mark && !first.text.startsWith("•")) all[0] = { text: `• ${first.text}`, words: [{ text: "•", ...row.mark, confidence: null }, ...first.words] };
  return all.map((one) => (one.text.startsWith("•") ? { ...one, text: one.text.replace(/^(?:•[ \t]*)+/, "• ") } : one));
}

function place({ x0, y0, x1, y1, confidence }: Word, text: string): PlacedWord {
  return { text, x0, y0, x1, y1, confidence };
}

/** A row that holds right-to-left text, as it is written. Where that takes a word apart, its parts share its box. */
function asWritten({ text, words }: Said, direction: "left" | "right"): Said {
  const characters = [...text];
  // Which word each character of the row belongs to: the words stand in it one after the other, with blanks or nothing between.
  const owner = new Array<number>(characters.length).fill(-1);
  let at = 0;
  words.forEach((word, w) => {
    while (/^\s$/.test(characters[at] ?? "")) at++;
    for (const end = at + [...word.text].length; at < end; at++) owner[at] = w;
  });
  const ordered = logicalOrder(characters, direction);
  const parts: PlacedWord[] = [];
  let current = -1;
  for (const { character, from } of ordered) {
    const w = owner[from] ?? -1;
    const word = words[w];
    const last = parts[parts.length - 1];
    if (word && last && w === current) last.text += character;
    else if (word) parts.push({ ...word, text: character });
    current = w;
  }
  return { text: ordered.map(({ character }) => character).join(""), words: parts };
}

function between(left: Word, right: Word, bullet: boolean): string {
  const gap = (right.x0 - left.x1) / Math.max(left.size, right.size);
  // A note lifted from a row below may stand left of where this row ends.
  if (gap > tabGap || gap < -1) return "\t";
  return bullet || isBullet(left.text) || right.spaced || gap > joinedGap ? " " : "";
}

/** Marks lines that stand clearly further below the one above than is usual in this block. */
function markGaps(lines: Line[]): void {
  const gaps = lines.map((line, i) => {
    const previous = lines[i - 1];
    return previous && line.y > previous.y ? whiteBetween(previous, line) : null;
  });
  // A low quantile: a page of short blocks has as many gaps between them as within them.
  const small = gaps.filter((gap) => gap !== null && gap < 1.5).map((gap) => gap ?? 0).sort((a, b) => a - b);
  const usual = Math.max(0, small[Math.floor(0.3 * small.length)] ?? 0);
  lines.forEach((line, i) => {
    line.gapAbove = (gaps[i] ?? 0) > usual + Math.max(paragraphGap, 0.35 * usual);
  });
}

/** White space between two lines in units of the smaller letter size: ascenders take 0.75 of theirs, descenders 0.25. */
function whiteBetween(above: Line, below: Line): number {
  return (below.y - above.y - 0.75 * below.size - 0.25 * above.size) / Math.min(above.size, below.size);
}

/** A bullet whose text stands on the next row (its glyph sits higher or lower) joins that text. */
function attachLoneBullets(lines: Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    const previous = kept[kept.length - 1];
    if (previous && previous.text.trim() === "•" && line.y - previous.y < 1.2 * line.size && !line.text.startsWith("•")) {
      kept[kept.length - 1] = { ...line, text: `• ${line.text}`, words: [...previous.words, ...line.words], gapAbove: previous.gapAbove };
    } else kept.push(line);
  }
  return kept.filter((line) => line.text.trim() !== "" && line.text.trim() !== "•");
}
