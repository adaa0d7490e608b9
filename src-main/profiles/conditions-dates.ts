/** Days, months and years in a line, and words for "at once" and for a notice period. */
import type { Notice, Start } from "../../src-preload/conditions.ts";
import { monthNumber, monthPattern } from "./calendar-words.ts";

export interface Found<T> {
  value: T;
  /** Where it stands in the text that was searched. */
  start: number;
  end: number;
}

const year = "(?:19|20)\\d\\d";
const datePattern = new RegExp(
  [
    `(?<isoYear>${year})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\\d|3[01]))?(?!\\d)`,
    `(?<dayFirst>[0-3]?\\d)(?:st|nd|rd|th|er|\\.)?\\s(?:of |de )?(?<dayMonth>${monthPattern})\\.?,?\\s(?:de )?(?<dayYear>${year})(?!\\d)`,
    `(?<!\\p{L})(?<namedMonth>${monthPattern})\\.?\\s(?<namedDay>[0-3]?\\d)(?:st|nd|rd|th)?,?\\s(?<namedYear>${year})(?!\\d)`,
    `(?<!\\p{L})(?<month>${monthPattern})\\.?,?\\s(?:of |de )?(?<monthYear>${year})(?!\\d)`,
    `(?<first>[0-3]?\\d)(?<joint>[./-])(?<second>[0-3]?\\d)\\k<joint>(?<slashYear>${year})(?!\\d)`,
    `(?<numberMonth>0?[1-9]|1[0-2])[/.](?<numberYear>${year})(?!\\d)`,
    `(?<lone>${year})(?![\\d.,/-]\\d|\\d|%)`,
  ].map((one) => `(?<![\\d.,/-])${one}`).join("|"),
  "giu",
);

const two = (part: number): string => String(part).padStart(2, "0");

function isoOf(yearText: string, month: number | null, day: number | null): string | null {
  if (month === null) return yearText;
  if (month < 1 || month > 12) return null;
  if (day === null) return `${yearText}-${two(month)}`;
  const last = new Date(Date.UTC(Number(yearText), month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${yearText}-${two(month)}-${two(day)}` : null;
}

function dateOf(groups: Record<string, string | undefined>): string | null {
  const g = groups;
  if (g.isoYear !== undefined) return isoOf(g.isoYear, Number(g.isoMonth), g.isoDay === undefined ? null : Number(g.isoDay));
  if (g.dayYear !== undefined) return isoOf(g.dayYear, monthNumber(g.dayMonth ?? ""), Number(g.dayFirst));
  if (g.namedYear !== undefined) return isoOf(g.namedYear, monthNumber(g.namedMonth ?? ""), Number(g.namedDay));
  if (g.monthYear !== undefined) return isoOf(g.monthYear, monthNumber(g.month ?? ""), null);
  if (g.numberYear !== undefined) return isoOf(g.numberYear, Number(g.numberMonth), null);
  if (g.lone !== undefined) return g.lone;
  if (g.slashYear === undefined) return null;
  const [a, b] = [Number(g.first), Number(g.second)];
  if (g.joint === "." || a > 12) return isoOf(g.slashYear, b, a);
  if (b > 12 || a === b) return isoOf(g.slashYear, a, b);
  // 03/04/2026 is another day on either side of an ocean: only the year is sure.
  return g.slashYear;
}

/** The first date in a text, as exact as it is written; null if there is none. */
export function findCalendarDate(text: string): Found<string> | null {
  for (const match of text.matchAll(datePattern)) {
    const value = dateOf(match.groups ?? {});
    if (value !== null) return { value, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const atOnce = /\b(?:immediate(?:ly)?|asap|a\.s\.a\.p\.?|as soon as possible|right away|at once|straight away|now|(?:ab )?sofort|nächstmöglich\w*|immédiate?(?:ment)?|inmediata(?:mente)?|subito|per direct|od zaraz)(?!\p{L})/iu;

/** A date or "at once", whichever comes first. */
export function findStart(text: string): Found<Start> | null {
  const date = findCalendarDate(text);
  const now = atOnce.exec(text);
  if (now !== null && (date === null || now.index < date.start)) return { value: "now", start: now.index, end: now.index + now[0].length };
  return date;
}

const numberWords: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, twelve: 12, ein: 1, einen: 1, zwei: 2, drei: 3, sechs: 6, un: 1, deux: 2, trois: 3, dos: 2, tres: 3, uno: 1 };
const noticeLength = new RegExp(
  `(?<![\\p{L}\\d.,])(\\d{1,3}|${Object.keys(numberWords).join("|")})\\s?-?(?:calendar |working )?(?:(days?|tage?n?|jours?|días?|dagen)|(weeks?|wks?|wochen?|semaines?|semanas?|weken)|(months?|mths?|mos?\\b|monate?n?|mois|mes(?:es)?|maanden))(?!\\p{L})`,
  "iu",
);

/** A length of time such as "4 weeks" or "one month", as a notice period is given; null if there is none. */
export function findNotice(text: string): Found<Notice> | null {
  const match = noticeLength.exec(text);
  if (match === null) return null;
  const count = numberWords[(match[1] ?? "").toLowerCase()] ?? Number(match[1]);
  const unit = match[2] !== undefined ? "days" : match[3] !== undefined ? "weeks" : "months";
  return count <= 400 ? { value: { count, unit }, start: match.index, end: match.index + match[0].length } : null;
}
