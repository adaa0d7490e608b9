/** Finds the words that a date was read from. */
import type { Span } from "../../src-preload/domain.ts";
import { currentWords } from "./calendar-words.ts";
import { findDates, type DateRange } from "./dates.ts";

export interface Dates {
  start: string | null;
  end: string | null;
  current: boolean;
}

export interface DateSpans {
  start: Span | null;
  end: Span | null;
  current: Span | null;
}

/** No longer line, nor longer run of lines put together, is searched. */
const longestLine = 1000;
const longestRun = 3000;

const now = new RegExp(`(?<!\\p{L})(?:${currentWords})(?!\\p{L})`, "giu");
const part = /[\p{L}\p{N}.'’/]+/gu;

interface Candidate extends DateRange {
  /** The words of the range, and where they begin in the document. */
  words: string;
  offset: number;
}

function* datesIn(text: string, window: Span): Generator<Candidate> {
  let start = window.start;
  while (start < window.end) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? window.end : Math.min(newline, window.end);
    yield* inOneLine(text.slice(start, Math.min(end, start + longestLine)), start);
    start = end + 1;
  }
  // A range that a line break cut in two.
  yield* inOneLine(text.slice(window.start, Math.min(window.end, window.start + longestRun)).replaceAll("\n", " "), window.start);
}

function* inOneLine(line: string, offset: number): Generator<Candidate> {
  for (const range of findDates(line)) yield { ...range, words: line.slice(range.start, range.end), offset: offset + range.start };
}

const says = (range: DateRange, date: string | null): boolean => date !== null && (range.from === date || range.to === date);

/** How many of the dates a range says. */
const agreement = (range: DateRange, { start, end, current }: Dates): number => Number(says(range, start)) + Number(current ? range.current : says(range, end));

/** Where the dates of an entry stand: in the one range that says most of them, or each where it is first said. */
export function locateDates(text: string, window: Span, dates: Dates): DateSpans {
  const wanted = Number(dates.start !== null) + Number(dates.end !== null || dates.current);
  const spans: DateSpans = { start: null, end: null, current: null };
  if (wanted === 0) return spans;
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of datesIn(text, window)) {
    const agreed = agreement(candidate, dates);
    if (agreed > most) [best, most] = [candidate, agreed];
    if (most === wanted) break;
  }
  if (best === null) return spans;
  if (says(best, dates.start)) spans.start = partSaying(best, dates.start ?? "");
  if (says(best, dates.end)) spans.end = partSaying(best, dates.end ?? "", dates.end === dates.start);
  if (dates.current && best.current) spans.current = currentPart(best);
  if (most < wanted && most > 0) {
    const missing = { start: spans.start === null ? dates.start : null, end: spans.end === null ? dates.end : null, current: false };
    for (const candidate of datesIn(text, window)) {
      if (spans.start === null && says(candidate, missing.start)) spans.start = partSaying(candidate, missing.start ?? "");
      if (spans.end === null && says(candidate, missing.end)) spans.end = partSaying(candidate, missing.end ?? "");
    }
  }
  return spans;
}

/** The part of a range that is one date by itself; else the whole range ("1989-90"). `later`: the last such part. */
function partSaying({ words, offset, from, single }: Candidate, date: string, later = false): Span {
  const whole = { start: offset, end: offset + words.length };
  if (single) return whole;
  const parts = [...words.matchAll(part)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const alone = (start: number, end: number): Span | null => {
    const [found] = findDates(words.slice(start, end));
    return found?.single && found.from === date && !found.current ? { start: offset + start + found.start, end: offset + start + found.end } : null;
  };
  if (from === date && !later) {
    for (const { end } of parts) {
      const span = alone(0, end);
      if (span) return span;
    }
  }
  for (const { start } of [...parts].reverse()) {
    const span = alone(start, words.length);
    if (span) return span;
  }
  return whole;
}

/** "Present" in "May 2019 – Present"; the whole of "since May 2019". */
function currentPart({ words, offset }: Candidate): Span {
  const last = [...words.matchAll(now)].at(-1);
  return last ? { start: offset + last.index, end: offset + last.index + last[0].length } : { start: offset, end: offset + words.length };
}
