/** Rows of a block: what stands on one baseline, with its bullet if it has one. */
import { isBullet, isDashBullet } from "./glyph-text.ts";
import type { Box } from "./pdf-matrix.ts";
import type { Segment, Word } from "./pdf-segments.ts";

export interface Row {
  segments: Segment[];
  y: number;
  size: number;
  x0: number;
  x1: number;
  /** The shape drawn beside it that is its bullet. */
  mark: Box | null;
}

/** Rows that a note at the margin may be away from the line it belongs to. */
const maxMarginRows = 5;
/** Segments of a row that a new one is compared with: no honest row has more. */
const maxNeighbours = 60;

/** The rows of a block, top to bottom. `marks` are the drawn shapes that may be bullets. */
export function toRows(segments: Segment[], marks: readonly Box[]): Row[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = openRow(rows, segment);
    if (row) {
      row.segments.push(segment);
      row.x0 = Math.min(row.x0, segment.x0);
      row.x1 = Math.max(row.x1, segment.x1);
      if (segment.size > row.size) {
        row.size = segment.size;
        row.y = segment.y;
      }
    } else rows.push({ segments: [segment], y: segment.y, size: segment.size, x0: segment.x0, x1: segment.x1, mark: null });
  }
  for (const row of rows) row.segments.sort((a, b) => a.x0 - b.x0 || a.order - b.order);
  for (const mark of marks) {
    const row = rows.find((candidate) => isBeside(mark, candidate));
    if (row) row.mark = mark;
  }
  liftMarginNotes(rows);
  return rows;
}

/** The row that the segment stands on: near its baseline, and beside what is there rather than over it. */
function openRow(rows: Row[], segment: Segment): Row | null {
  for (let i = rows.length - 1; i >= Math.max(0, rows.length - 3); i--) {
    const row = rows[i];
    if (!row || Math.abs(segment.y - row.y) > 0.45 * Math.max(segment.size, row.size)) continue;
    const near = Math.abs(segment.y - row.y) < 0.1 * row.size;
    const over = row.segments.slice(-maxNeighbours).some((other) => {
      const shared = Math.min(other.x1, segment.x1) - Math.max(other.x0, segment.x0);
      return shared > (near ? 0.9 : 0.25) * Math.min(other.x1 - other.x0, segment.x1 - segment.x0) + 0.2 * row.size;
    });
    if (!over) return row;
  }
  return null;
}

/** Whether a shape sits where the row's bullet would: just left of it, at the middle of its small letters. */
function isBeside(mark: Box, row: Row): boolean {
  const gap = row.x0 - mark.x1;
  const height = mark.y1 - mark.y0;
  const middle = (mark.y0 + mark.y1) / 2;
  return gap > 0 && gap < 2.5 * row.size && height < 0.55 * row.size && height > 0.12 * row.size && Math.abs(middle - (row.y - 0.33 * row.size)) < 0.33 * row.size;
}

/**
 * A title may have several lines at the margin (place, dates, duration) that run on beside its bullets. They belong to
 * the title: a segment at the right of a bullet's row joins the nearest row above that is no bullet and has a segment
 * flush with it.
 */
function liftMarginNotes(rows: Row[]): void {
  let anchor = -1;
  let insideBullet = false;
  rows.forEach((row, i) => {
    if (startsWithBullet(row)) insideBullet = true;
    else if (!insideBullet || (row.segments[0]?.x0 ?? 0) <= (rows[anchor]?.x0 ?? -Infinity) + 1) {
      insideBullet = false;
      anchor = i;
      return;
    }
    const title = rows[anchor];
    const note = row.segments[row.segments.length - 1];
    const beside = row.segments[row.segments.length - 2];
    const flush = title?.segments.slice(1).some((s) => note && (Math.abs(s.x1 - note.x1) < 2 || Math.abs(s.x0 - note.x0) < 2)) ?? false;
    if (!title || !note || !beside || i - anchor > maxMarginRows || !flush || isBullet(beside.words.map((word) => word.text).join(""))) return;
    row.segments.pop();
    row.x1 = beside.x1;
    title.segments.push(note);
  });
}

function startsWithBullet(row: Row): boolean {
  const [first, second] = row.segments.flatMap((segment) => segment.words.slice(0, 2));
  return row.mark !== null || (first !== undefined && (isBullet(first.text) || (second !== undefined && isDashBullet(first.text) && standsApart(first, second))));
}

/** A dash or an "o" before a gap is a bullet; "o" only when it stands clearly apart or is of another font. */
export function standsApart(word: Word, next: Word): boolean {
  const gap = (next.x0 - word.x1) / next.size;
  if (word.text === "o") return gap > 0.45 || (word.font !== next.font && gap > 0.15);
  return gap > 0.15 || next.spaced;
}
