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

export interface DrawnCell {
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

/** The rows of such cells. */
export function tableRows(segments: Segment[]): DrawnCell[][] {
  const em = median(segments.map((segment) => segment.size));
  return drawnRows(segments, (row) => row.filter((cell) => wraps(cell, row, em)).length > 1);
}

/** Runs of lines drawn one after the other, side by side, with nothing else between them; of those that `counts` accepts. */
export function drawnRows(segments: Segment[], counts: (row: DrawnCell[]) => boolean = (row) => row.length > 1): DrawnCell[][] {
  const em = median(segments.map((segment) => segment.size));
  const rows: DrawnCell[][] = [];
  let row: DrawnCell[] = [];
  const close = (): void => {
    if (counts(row)) rows.push(row);
    row = [];
  };
  for (const cell of cellsOf([...segments].sort((a, b) => a.order - b.order))) {
    const [first] = row;
    // A heading over the first cell is drawn like a line of it.
    if (row.length === 1 && first && Math.abs(cell.top - first.top) > 0.6 * em) row = [tailOf(first, cell.top, em)];
    const last = row[row.length - 1];
    if (last && (cell.x0 < last.x1 + 0.4 * em || Math.abs(cell.top - topOf(row)) > 0.6 * em)) close();
    row.push(cell);
  }
  close();
  return rows.filter((one) => standsAlone(one, segments));
}

/** Runs of segments drawn one below the other. */
function cellsOf(drawn: Segment[]): DrawnCell[] {
  const cells: DrawnCell[] = [];
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

/** The part of a cell from the line at this height on; the cell where it has none. */
function tailOf(cell: DrawnCell, top: number, em: number): DrawnCell {
  const at = cell.segments.findIndex(({ y }) => Math.abs(y - top) < 0.3 * em);
  const segments = cell.segments.slice(Math.max(0, at));
  return { segments, x0: Math.min(...segments.map(({ x0 }) => x0)), x1: Math.max(...segments.map(({ x1 }) => x1)), top: segments[0]?.y ?? cell.top, bottom: cell.bottom };
}

/** Whether a sentence runs on from line to line, or a line ends because its next word would not have fitted before the next cell. */
function wraps(cell: DrawnCell, row: DrawnCell[], em: number): boolean {
  const limit = row.find((other) => other.x0 > cell.x1)?.x0 ?? Infinity;
  return cell.segments.some((segment, i) => {
    const next = cell.segments[i + 1];
    const word = next?.words[0];
    return word !== undefined && (/^\p{Ll}/u.test(word.text) || segment.x1 + 0.25 * em + (word.x1 - word.x0) > limit);
  });
}

/** Whether nothing else stands between the cells of the row. */
function standsAlone(row: DrawnCell[], segments: Segment[]): boolean {
  const own = new Set(row.flatMap((cell) => cell.segments));
  const top = topOf(row);
  const bottom = Math.max(...row.map((cell) => cell.bottom));
  return !segments.some((segment) => !own.has(segment) && segment.y >= top - 1 && segment.y <= bottom + 1);
}

function topOf(row: DrawnCell[]): number {
  return row[0]?.top ?? 0;
}
