/**
 * Words that stand at a tab stop although the text before them nearly reaches it: "06/2013 – 02/2019" fills the column that
 * "since 2019" leaves half empty. The rows around them tell.
 */
import type { Word } from "./pdf-segments.ts";

/** A gap in units of the letter size that reads as a tab: a date at the margin, the next cell. */
export const tabGap = 1.8;
const leastGap = 0.3;
/** Points by which edges of one column differ. */
const tolerance = 1;
/** How many rows up and down are asked. */
const nearRows = 14;

/**
 * The words of a block's rows (from left to right) that begin a column: behind a gap that was not drawn as a blank, where a row near
 * by with the same left edge has a tab to the same place, and no row between runs across it.
 */
export function tabStops(rows: readonly (readonly Word[])[]): Set<Word> {
  const stops = new Set<Word>();
  rows.forEach((words, r) => {
    const [first] = words;
    words.forEach((word, i) => {
      const before = words[i - 1];
      if (!first || !before || word.spaced) return;
      const gap = gapBetween(before, word);
      if (gap < leastGap || gap > tabGap) return;
      if ([-1, 1].some((step) => isStop(rows, r, step, first.x0, word.x0))) stops.add(word);
    });
  });
  return stops;
}

/** Whether one of the next rows in this direction has a tab from the same edge to the same place. */
function isStop(rows: readonly (readonly Word[])[], from: number, step: number, edge: number, x: number): boolean {
  for (let r = from + step; r >= 0 && r < rows.length && Math.abs(r - from) <= nearRows; r += step) {
    const words = rows[r] ?? [];
    if (words.some((word) => word.x0 < x - tolerance && word.x1 > x + tolerance)) return false;
    const at = words.findIndex((word) => Math.abs(word.x0 - x) < tolerance);
    const [first, word, before] = [words[0], words[at], words[at - 1]];
    if (first && word && before && Math.abs(first.x0 - edge) < tolerance && gapBetween(before, word) > tabGap) return true;
  }
  return false;
}

const gapBetween = (left: Word, right: Word): number => (right.x0 - left.x1) / Math.max(left.size, right.size);
