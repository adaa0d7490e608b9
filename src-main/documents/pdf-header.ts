/**
 * The head of a page with the name at one side and contact details at the other: two short columns whose lines do not share
 * baselines, too short for the columns of pdf-columns.ts to be found. The name is read first, then what stands with it, then the sides.
 */
import { median } from "./pdf-columns.ts";
import type { Segment } from "./pdf-segments.ts";

/** The name is this much larger than usual letters, and stands in the upper part of the page. */
const nameRatio = 1.4;
const nameShare = 0.3;
/** Gaps in units of the usual letter size: between columns of the head, and between lines of one side of it. */
const columnGap = 0.7;
const lineGap = 2.2;
const maxSideRows = 6;
const maxNamePieces = 8;

interface Extent {
  x0: number;
  x1: number;
}

/** The blocks of the head and, at their end, the rest of the page; null when the page has no such head. */
export function splitHeader(segments: Segment[], pageHeight: number): { head: Segment[][]; rest: Segment[] } | null {
  const em = median(segments.map((segment) => segment.size));
  const name = nameOf(segments, em, pageHeight);
  const [largest] = name;
  if (!largest) return null;
  const middle = extentOf(name);
  const top = Math.min(...name.map(({ y }) => y)) - 1.1 * largest.size;
  const bottom = Math.max(...name.map(({ y }) => y)) + 0.3 * largest.size;
  const beside = segments.filter(({ y, x0, x1 }) => y >= top && y <= bottom && (x0 > middle.x1 + columnGap * em || x1 < middle.x0 - columnGap * em));
  const rightSide = extentOf(beside.filter(({ x0 }) => x0 > middle.x1));
  const leftSide = extentOf(beside.filter(({ x1 }) => x1 < middle.x0));
  const own: Segment[] = [];
  const left: Segment[] = [];
  const right: Segment[] = [];
  let lowest = Math.max(bottom, ...beside.map(({ y }) => y));
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const { x0, x1, y } = segment;
    // What stands over the head, and where the sides have ended, is not of it.
    if (y < top) continue;
    if (y > lowest + lineGap * em) break;
    const isRight = x0 >= rightSide.x0 - 2;
    const isLeft = x1 <= leftSide.x1 + 2;
    if (isRight || isLeft) {
      (isRight ? right : left).push(segment);
      lowest = Math.max(lowest, y);
    } else if (x1 < rightSide.x0 - columnGap * em && x0 > leftSide.x1 + columnGap * em) own.push(segment);
    else break;
  }
  const sides = [...left, ...right];
  const end = endOf(own, segments, Math.max(bottom, ...sides.map(({ y }) => y)) + 0.5 * em, em);
  const mine = own.filter(({ y }) => y <= end);
  const rows = rowsOf(sides, em);
  if (rows.length < 2 || rows.length > maxSideRows || !rows.some((y) => mine.every((segment) => Math.abs(segment.y - y) > 0.3 * em))) return null;
  const taken = new Set([...mine, ...sides]);
  const rest = segments.filter((segment) => !taken.has(segment));
  // A line over the name that runs over the whole width would be torn from it.
  if (rest.some(({ y }) => y >= top && y < bottom)) return null;
  const above = rest.filter(({ y }) => y < top);
  return { head: [above, mine, left, right].filter((block) => block.length > 0), rest: rest.filter(({ y }) => y >= top) };
}

/** Where the head ends: with its sides, or a line lower where the last line under the name stands by itself. */
function endOf(own: Segment[], segments: Segment[], end: number, em: number): number {
  const under = own.find(({ y }) => y > end && y <= end + em);
  return under && !segments.some(({ y }) => y > under.y + 0.3 * em && y < under.y + 1.6 * em) ? under.y : end;
}

/** The pieces of the largest words at the top of the page, the largest first. */
function nameOf(segments: Segment[], em: number, pageHeight: number): Segment[] {
  let largest: Segment | null = null;
  for (const segment of segments) if (segment.y < nameShare * pageHeight && segment.size > (largest?.size ?? nameRatio * em)) largest = segment;
  if (!largest) return [];
  const { size } = largest;
  const name = [largest];
  // Line by line: a long name takes more than two in a narrow column.
  for (const other of segments.filter((segment) => segment !== largest && segment.size > 0.9 * size).sort((a, b) => a.y - b.y)) {
    if (name.length < maxNamePieces && name.some(({ y }) => Math.abs(other.y - y) < 1.6 * size)) name.push(other);
  }
  return name;
}

/** An empty side lies nowhere: right of everything and left of everything. */
function extentOf(segments: Segment[]): Extent {
  return segments.reduce<Extent>(({ x0, x1 }, segment) => ({ x0: Math.min(x0, segment.x0), x1: Math.max(x1, segment.x1) }), { x0: Infinity, x1: -Infinity });
}

function rowsOf(segments: Segment[], em: number): number[] {
  const rows: number[] = [];
  for (const y of segments.map((segment) => segment.y).sort((a, b) => a - b)) if (y - (rows[rows.length - 1] ?? -Infinity) > 0.4 * em) rows.push(y);
  return rows;
}
