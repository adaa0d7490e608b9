/** From the segments of one block to lines of text, top to bottom, with the gaps that separate paragraphs. */
import { isBullet, isDashBullet } from "./glyph-text.ts";
import { median } from "./pdf-columns.ts";
import type { Segment, Word } from "./pdf-segments.ts";
import { isRightToLeft, visualToLogical } from "./right-to-left.ts";

export interface Line {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** A gap clearly larger than between lines of one paragraph stands above it. */
  gapAbove: boolean;
}

/** A gap in units of the letter size that reads as a tab: a date at the margin, the next cell. */
const tabGap = 1.3;
const joinedGap = 0.12;

interface Row {
  segments: Segment[];
  y: number;
  size: number;
}

/** The lines of a block. */
export function toLines(segments: Segment[]): Line[] {
  const rows = toRows(segments);
  const lines: Line[] = [];
  for (const row of rows) {
    const words = row.segments.flatMap((segment) => segment.words);
    const x0 = row.segments.reduce((x, segment) => Math.min(x, segment.x0), Infinity);
    const x1 = row.segments.reduce((x, segment) => Math.max(x, segment.x1), -Infinity);
    for (const text of rowTexts(words)) lines.push({ text, x0, x1, y: row.y, size: row.size, gapAbove: false });
  }
  markGaps(lines);
  return attachLoneBullets(lines);
}

function toRows(segments: Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = openRow(rows, segment);
    if (row) {
      row.segments.push(segment);
      if (segment.size > row.size) {
        row.size = segment.size;
        row.y = segment.y;
      }
    } else rows.push({ segments: [segment], y: segment.y, size: segment.size });
  }
  for (const row of rows) row.segments.sort((a, b) => a.x0 - b.x0 || a.order - b.order);
  return rows;
}

/** The row that the segment stands on: near its baseline, and beside what is there rather than over it. */
function openRow(rows: Row[], segment: Segment): Row | null {
  for (let i = rows.length - 1; i >= Math.max(0, rows.length - 3); i--) {
    const row = rows[i];
    if (!row || Math.abs(segment.y - row.y) > 0.45 * Math.max(segment.size, row.size)) continue;
    const near = Math.abs(segment.y - row.y) < 0.1 * row.size;
    const over = row.segments.some((other) => {
      const shared = Math.min(other.x1, segment.x1) - Math.max(other.x0, segment.x0);
      return shared > (near ? 0.9 : 0.25) * Math.min(other.x1 - other.x0, segment.x1 - segment.x0) + 0.2 * row.size;
    });
    if (!over) return row;
  }
  return null;
}

/** The text of a row; a row of several bullets set side by side gives a line for each. */
function rowTexts(words: Word[]): string[] {
  let text = "";
  let previous: Word | null = null;
  let rightToLeft = false;
  words.forEach((word, i) => {
    const next = words[i + 1];
    const bullet = isBullet(word.text) || (text === "" && next !== undefined && isDashBullet(word.text) && standsApart(word, next));
    const said = bullet ? "•" : word.text;
    if (previous) text += between(previous, word);
    if (bullet && next && !text.endsWith(" ") && text !== "" && !text.endsWith("\t")) text += " ";
    text += said;
    if (bullet && next && text === "•") text += " ";
    previous = word;
    rightToLeft ||= isRightToLeft(word.text);
  });
  if (rightToLeft) return [visualToLogical(text)];
  if (!text.startsWith("•")) return [text];
  return text.split(/\t(?=•)/).map((part) => part.replace(/^•[ \t]*/, "• ").replace(/^(?:• )+/, "• "));
}

/** A dash or an "o" before a gap is a bullet; "o" only when it stands clearly apart or is of another font. */
function standsApart(word: Word, next: Word): boolean {
  const gap = (next.x0 - word.x1) / next.size;
  if (word.text === "o") return gap > 0.45 || (word.font !== next.font && gap > 0.15);
  return gap > 0.15 || next.spaced;
}

function between(left: Word, right: Word): string {
  const gap = (right.x0 - left.x1) / Math.max(left.size, right.size);
  if (gap > tabGap) return "\t";
  return right.spaced || gap > joinedGap ? " " : "";
}

/** Marks lines that stand clearly further below the one above than is usual in this block. */
function markGaps(lines: Line[]): void {
  const gaps = lines.map((line, i) => {
    const previous = lines[i - 1];
    return previous && line.y > previous.y ? whiteBetween(previous, line) : null;
  });
  const usual = Math.max(0, median(gaps.filter((gap) => gap !== null && gap < 1.5).map((gap) => gap ?? 0)));
  lines.forEach((line, i) => {
    line.gapAbove = (gaps[i] ?? 0) > usual + Math.max(0.3, 0.35 * usual);
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
      kept[kept.length - 1] = { ...line, text: `• ${line.text}`, gapAbove: previous.gapAbove };
    } else kept.push(line);
  }
  return kept.filter((line) => line.text.trim() !== "" && line.text.trim() !== "•");
}
