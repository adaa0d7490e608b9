/**
 * Rows of a table whose cells hold several lines. A page draws a cell whole before the next, so a cell is a run of lines drawn one
 * below the other; cells of one row are drawn one after the other, from left to right, and begin at one height. Lines that stand
 * beside each other but end where they like (a title over its firm, a place over its dates) read across instead: two cells must wrap.
 */
import { median } from "./pdf-columns.ts";
import type { Segment } from "./pdf-segments.ts";

/** Distance of two lines of one cell in units of the letter size. */
const leastPitch = 0.7;
const mostPitch = 1.9;

interface Cell {
  segments: Segment[];
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

/** The segments as blocks in reading order, the cells of such rows each a block of its own; one block where there are none. */
export function cellsApart(segments: Segment[]): Segment[][] {
  const rows = tableRows(segments);
  if (rows.length === 0) return [segments];
  const blocks: Segment[][] = [];
  let rest = segments;
  for (const row of rows.sort((a, b) => topOf(a) - topOf(b))) {
    const taken = new Set(row.flatMap((cell) => cell.segments));
    const top = topOf(row);
    const above = rest.filter((segment) => !taken.has(segment) && segment.y < top - 1);
    const aboveSet = new Set(above);
    if (above.length > 0) blocks.push(above);
    for (const cell of row) blocks.push(cell.segments);
    rest = rest.filter((segment) => !taken.has(segment) && !aboveSet.has(segment));
  }
  if (rest.length > 0) blocks.push(rest);
  return blocks;
}

/** How many rows of such cells there are. */
export function tableRows(segments: Segment[]): Cell[][] {
  const em = median(segments.map((segment) => segment.size));
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  const close = (): void => {
    if (row.filter((cell) => wraps(cell, row, em)).length > 1) rows.push(row);
    row = [];
  };
  for (const cell of cellsOf([...segments].sort((a, b) => a.order - b.order))) {
    const last = row[row.length - 1];
    if (last && (cell.x0 < last.x1 + 0.4 * em || Math.abs(cell.top - topOf(row)) > 0.6 * em)) close();
    row.push(cell);
  }
  close();
  return rows.filter((one) => standsAlone(one, segments));
}

/** Runs of segments drawn one below the other. */
function cellsOf(drawn: Segment[]): Cell[] {
  const cells: Cell[] = [];
  for (const segment of drawn) {
    const cell = cells[cells.length - 1];
    const last = cell?.segments[cell.segments.length - 1];
    const down = last ? (segment.y - last.y) / Math.max(segment.size, last.size) : 0;
    const overlap = cell ? Math.min(cell.x1, segment.x1) - Math.max(cell.x0, segment.x0) : 0;
    if (cell && down > leastPitch && down < mostPitch && overlap > 0) {
      cell.segments.push(segment);
      cell.x0 = Math.min(cell.x0, segment.x0);
      cell.x1 = Math.max(cell.x1, segment.x1);
      cell.bottom = segment.y;
    } else cells.push({ segments: [segment], x0: segment.x0, x1: segment.x1, top: segment.y, bottom: segment.y });
  }
  return cells;
}

/** Whether a sentence runs on from line to line, or a line ends because its next word would not have fitted before the next cell. */
function wraps(cell: Cell, row: Cell[], em: number): boolean {
  const limit = row.find((other) => other.x0 > cell.x1)?.x0 ?? Infinity;
  return cell.segments.some((segment, i) => {
    const next = cell.segments[i + 1];
    const word = next?.words[0];
    return word !== undefined && (/^\p{Ll}/u.test(word.text) || segment.x1 + 0.25 * em + (word.x1 - word.x0) > limit);
  });
}

/** Whether nothing else stands between the cells of the row. */
function standsAlone(row: Cell[], segments: Segment[]): boolean {
  const own = new Set(row.flatMap((cell) => cell.segments));
  const top = topOf(row);
  const bottom = Math.max(...row.map((cell) => cell.bottom));
  return !segments.some((segment) => !own.has(segment) && segment.y >= top - 1 && segment.y <= bottom + 1);
}

function topOf(row: Cell[]): number {
  return row[0]?.top ?? 0;
}
