/** Puts a range of dates that a line break (or a lost dash) cut in two back on one line. */
import { findDates, type DateRange } from "./dates.ts";
import { currentWords, monthPattern } from "./calendar-words.ts";
import type { Line } from "./lines.ts";

const endsOpen = /(?:[-–—−]|(?<!\p{L})(?:to|till|until|bis|à|hasta))$/iu;
const beginsOpen = /^(?:[-–—−]|(?:to|till|until|bis|hasta)(?!\p{L}))/iu;
const beginsCurrent = new RegExp(`^[-–—−]? ?(?:to |till |until )?(?:${currentWords})(?!\\p{L})`, "iu");
const monthAlone = new RegExp(`^(?:${monthPattern})$`, "iu");
/** "… from Sept'" with the year on the next line. */
const endsInMonth = new RegExp(`(?:from|since|till|until|to|in|–|-) (?:${monthPattern})[.'’]{0,2}$`, "iu");
const longestDateLine = 160;

function lastDate(text: string): DateRange | null {
  const date = findDates(text).at(-1);
  return date?.single && /^[\s,)\-–—−]*(?:to|till|until|bis|à|hasta)?$/iu.test(text.slice(date.end)) ? date : null;
}

/** True when `b` goes on with the range that the end of `a` began. */
function belongTogether(a: Line, b: Line): boolean {
  if (endsInMonth.test(a.text) && !b.gap && !b.bullet) return findDates(b.text)[0]?.start === 0 && a.text.length <= longestDateLine;
  if (monthAlone.test(a.text) && (!b.gap || a.gap)) return findDates(b.text)[0]?.start === 0;
  if (b.gap && !endsOpen.test(a.text) || a.text.length > longestDateLine || b.text.length > longestDateLine || !/\d/.test(a.text)) return false;
  const date = lastDate(a.text);
  if (!date) return false;
  const open = endsOpen.test(a.text) || beginsOpen.test(b.text);
  if (/^(?:to|till|until|bis|hasta)$/i.test(b.text)) return true;
  if (beginsCurrent.test(b.text)) return open || b.text.length < 40 || /^present/i.test(b.text);
  const next = findDates(b.text)[0];
  if (!next?.single || next.start > 4) return false;
  if (open) return true;
  return (date.from ?? "").length === (next.from ?? "").length && (date.from ?? "") < (next.from ?? "") && /^[\s,)]*$/.test(a.text.slice(date.end));
}

/** The lines with such pairs joined; everything else as it was, numbered anew. */
export function joinBrokenDates(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && belongTogether(last, line)) {
      const dash = endsOpen.test(last.text) || beginsOpen.test(line.text) || endsInMonth.test(last.text) ? " " : " – ";
      joined[joined.length - 1] = { ...last, text: last.text + dash + line.text, end: line.end };
    } else joined.push({ ...line, index: joined.length });
  }
  return joined;
}
