/**
 * Section titles in a column of their own, left of what they name. Read as columns, all titles would come before all that they
 * name; so such a page reads in bands, from title to title.
 */
import type { Segment } from "./pdf-segments.ts";
import { median } from "./pdf-columns.ts";

/** In units of the usual letter size: how wide a title is at most, how far its baseline may lie from the line it stands beside. */
const mostWidth = 14;
const besideShare = 0.9;
const mostRows = 3;
const mostWords = 5;
/** The white above a line that begins something is this much more than usual. */
const startRatio = 1.2;

/** Letters this much larger than those beside them are a title's for sure. */
const titleRatio = 1.08;

/**
 * The parts of such a page in reading order: titles, each before what it names; what stands at the right before the first title comes
 * first. One line in letters like those beside it (a degree before its school) stays on the line it begins.
 */
export function inBands(left: Segment[], right: Segment[], bands: number[]): Segment[][] {
  return [-Infinity, ...bands].flatMap((top, i) => {
    const bottom = bands[i] ?? Infinity;
    const inside = ({ y }: Segment): boolean => y >= top && y < bottom;
    const [title, named] = [left.filter(inside), right.filter(inside)];
    return isSetOff(title, named) ? [title, named] : [[...title, ...named]];
  });
}

/** Whether a title is of several lines, in capitals, or in larger letters than what it names and unlike those it stands beside. */
export function isSetOff(title: Segment[], named: Segment[]): boolean {
  const [first] = title;
  if (!first) return true;
  const size = median(named.map((segment) => segment.size));
  const words = title.flatMap((segment) => segment.words.map(({ text }) => text)).join(" ");
  const severalLines = title.some(({ y }) => Math.abs(y - first.y) > 0.5 * first.size);
  const beside = [...named].sort((a, b) => Math.abs(a.y - first.y) - Math.abs(b.y - first.y))[0];
  const unlike = first.size > titleRatio * (beside?.size ?? 0) || first.words[0]?.font !== beside?.words[0]?.font;
  return severalLines || (unlike && first.size > titleRatio * size) || (words.length > 3 && words === words.toUpperCase());
}

/**
 * The heights at which the bands begin, for text left and right of a gutter, or null when the left side is no column of titles.
 * `rows` are the distinct baselines of each side, ascending.
 */
export function labelBands(left: Segment[], leftRows: number[], rightRows: number[], em: number): number[] | null {
  if (rightRows.length < 1.5 * leftRows.length || left.some((segment) => segment.x1 - segment.x0 > mostWidth * em || segment.words.length > mostWords)) return null;
  // Dates at the left belong to the line they stand on.
  if (left.filter((segment) => segment.words.some(({ text }) => /\d{2}/.test(text))).length > 0.2 * left.length) return null;
  const groups = groupsOf(left, leftRows, em);
  if (!groups || groups.length < 2) return null;
  const pitches = rightRows.slice(1).map((y, i) => y - (rightRows[i] ?? 0)).sort((a, b) => a - b);
  const usual = pitches[Math.floor(0.3 * pitches.length)] ?? 0;
  const starts = groups.filter((top) => {
    const i = nearest(rightRows, top);
    const y = rightRows[i] ?? Infinity;
    return Math.abs(y - top) < besideShare * em && (i === 0 || y - (rightRows[i - 1] ?? 0) > startRatio * usual);
  });
  return starts.length >= 0.8 * groups.length ? groups.map((top) => Math.min(top, rightRows[nearest(rightRows, top)] ?? top) - 0.5 * em) : null;
}

/** The first baseline of each title; null when something longer than a title stands there. */
function groupsOf(left: Segment[], rows: number[], em: number): number[] | null {
  const size = Math.max(em, ...left.map((segment) => segment.size));
  const tops: number[] = [];
  let count = 0;
  for (const [i, y] of rows.entries()) {
    if (i === 0 || y - (rows[i - 1] ?? 0) > 1.7 * size) {
      tops.push(y);
      count = 0;
    }
    if (++count > mostRows) return null;
  }
  return tops;
}

/** Place of the number nearest to `y` in an ascending list. */
function nearest(rows: number[], y: number): number {
  let best = 0;
  rows.forEach((row, i) => {
    if (Math.abs(row - y) < Math.abs((rows[best] ?? Infinity) - y)) best = i;
  });
  return best;
}
