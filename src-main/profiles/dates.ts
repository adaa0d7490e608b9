/** Dates and ranges of dates as resumes write them, found in one line. */
import { currentWords, monthNumber, monthPattern, seasonMonth, seasonPattern } from "./calendar-words.ts";

/** `YYYY-MM` or `YYYY`; null when the resume hides it ("20XX"). */
export type PartialDate = string | null;

export interface DateRange {
  from: PartialDate;
  to: PartialDate;
  current: boolean;
  /** A single date rather than a from–to. Then `from` holds it and `to` is null. */
  single: boolean;
  /** True when a month was given somewhere. */
  exact: boolean;
  /** Where it stands in the line; `end` exclusive. */
  start: number;
  end: number;
}

interface Token {
  start: number;
  end: number;
  year: string | null;
  month: number | null;
  kind: "date" | "month" | "current" | "hidden";
}

const earliestYear = 1900;
const latestYear = 2069;

const year4 = "(?:19|20)\\d\\d";
/** One alternative per way of writing a date; the first that fits wins, so the longer ones come first. */
const westernTokens = [
  // 2007 Summer
  `(?<![\\d.,/-])(?<seasonedYear>${year4}) (?<seasonAfter>${seasonPattern})(?!\\p{L}|(?: of)?[ ,]{1,2}['’]?\\d)`,
  // 12 January 2019, 1st of June 2015
  `(?<![\\p{L}\\d])\\d{1,2}(?:st|nd|rd|th|er|\\.)?[ -](?:of |de )?(?<dayMonth>${monthPattern})\\.?[ ,-]*(?:de |of )?(?<dayMonthYear>${year4})(?!\\d)`,
  // January 12, 2019
  `(?<!\\p{L})(?<monthDay>${monthPattern})\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?<monthDayYear>${year4})(?!\\d)`,
  // 2012, November
  `(?<![\\d.,/-])(?<yearFirst>${year4}) ?,? (?<yearFirstMonth>${monthPattern})(?![\\p{L}]|\\.?,? ?['’]?\\d)`,
  // Jan 2019, Jan. '19, January, 2019, Jan-19, janvier de 2019
  `(?<!\\p{L})(?<month>${monthPattern})(?:\\.?['’]?[ ,/-]{0,3}['’]?(?:of |de |del )?(?:(?<monthYear>${year4})|(?:['’‘\`]|(?<=[-'’‘\`/ ]))(?<monthShort>\\d\\d))(?![\\dxX*]|[%+]| ?(?:%|years|yrs|months))|\\.?[ ,-]{0,3}(?<monthHidden>(?:19|20)?[xX*]{2,4}|\\[?[…]\\]?)(?!\\p{L})|\\.?(?![\\p{L}\\d]))`,
  `(?<!\\p{L})(?<season>${seasonPattern})(?: of| de)?[ ,]{1,2}['’]?(?:(?<seasonYear>${year4}|(?<=['’])\\d\\d)|(?<seasonHidden>(?:19|20)[xX*]{2}))(?!\\d)`,
  // 2019-01-31, 31/01/2019, 01/31/2019
  `(?<![\\d.,/-])(?<isoDayYear>${year4})[-./](?<isoDayMonth>0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\\d|3[01])(?![\\d])`,
  `(?<![\\d.,/])(?<first>\\d{1,2})(?<joint>[-./])(?<second>\\d{1,2})\\k<joint>(?<slashYear>${year4}|\\d\\d)(?!\\d|\\.\\d)`,
  // 01/2019, 2019-01
  `(?<![\\d.,/])(?<numberMonth>0?[1-9]|1[0-2])[ ]?[-./][ ]?(?<numberYear>${year4})(?!\\d|\\.\\d)`,
  `(?<![\\d.,/])(?<isoYear>${year4})[-./](?<isoMonth>0[1-9]|1[0-2])(?!\\d|[-/.]\\d)`,
  // The second half of 1989-90
  `(?<=(?:19|20)\\d\\d ?[-–] ?)(?<tailShort>\\d\\d)(?![\\d.,%/-])`,
  `(?<![\\d.,/])(?<shortMonth>0?[1-9]|1[0-2])/(?<shortYear>\\d\\d)(?![\\d/])`,
  // 19972000: the dash between two years was lost
  `(?<!\\d)(?<joinedYear>${year4})(?=${year4}(?!\\d))`,
  `(?<=(?<!\\d)${year4})(?<joinedEnd>${year4})(?!\\d)`,
  `(?<![\\d.,$€£#])(?<year>${year4})(?!\\d|[.,]\\d|[%+])`,
  `(?<![\\p{L}\\d])['’‘](?<bareShort>\\d\\d)(?!\\d|s)`,
  `(?<![\\p{L}\\d])(?<hidden>(?:month )?(?:19|20)[xX*]{2}|[xX]{4}|\\[[….]+\\])(?![\\p{L}\\d])`,
  `(?<!\\p{L})(?<current>${currentWords})(?!\\p{L})`,
].join("|");

const tokenPattern = new RegExp(westernTokens, "giu");
/** 2012年3月, 2012年至今. Asked only of lines that hold such letters, as every alternative costs every letter of a line. */
const easternPattern = new RegExp(`(?<!\\d)(?<eastYear>${year4}) ?年 ?(?:(?<eastMonth>0?[1-9]|1[0-2]) ?月)?(?: ?\\d{1,2} ?日)?|(?<eastCurrent>至今|现在|現在|現職|현재)|${westernTokens}`, "giu");
const eastern = /[年至现現현]/u;

/** Two digits as a year: up to twenty years ahead of 2020 is this century. */
function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return Number(digits) <= 40 ? `20${digits}` : `19${digits}`;
}

function tokenOf(match: RegExpMatchArray): Token | null {
  const g = match.groups ?? {};
  const at = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
  const date = (year: string | undefined, month: number | null): Token | null => {
    if (year === undefined) return null;
    const whole = fullYear(year);
    const number = Number(whole);
    return number >= earliestYear && number <= latestYear ? { ...at, kind: "date", year: whole, month } : null;
  };
  if (g.eastYear !== undefined) return date(g.eastYear, g.eastMonth === undefined ? null : Number(g.eastMonth));
  if (g.eastCurrent !== undefined) return { ...at, kind: "current", year: null, month: null };
  if (g.seasonedYear !== undefined) return date(g.seasonedYear, seasonMonth(g.seasonAfter ?? ""));
  if (g.dayMonth !== undefined) return date(g.dayMonthYear, monthNumber(g.dayMonth));
  if (g.monthDay !== undefined) return date(g.monthDayYear, monthNumber(g.monthDay));
  if (g.yearFirst !== undefined) return date(g.yearFirst, monthNumber(g.yearFirstMonth ?? ""));
  if (g.month !== undefined) {
    const month = monthNumber(g.month);
    if (g.monthHidden !== undefined) return { ...at, kind: "hidden", year: null, month };
    const year = g.monthYear ?? g.monthShort;
    return year === undefined ? { ...at, kind: "month", year: null, month } : date(year, month);
  }
  if (g.seasonHidden !== undefined) return { ...at, kind: "hidden", year: null, month: null };
  if (g.season !== undefined) return date(g.seasonYear, seasonMonth(g.season));
  if (g.isoDayYear !== undefined) return date(g.isoDayYear, Number(g.isoDayMonth));
  if (g.first !== undefined) {
    const [a, b] = [Number(g.first), Number(g.second)];
    // Day and month change places between countries; when only one can be the month there is no doubt.
    // Where both could be, a "1" is the day: jobs begin on the first of a month.
    const month = a > 12 ? b : b > 12 || b === 1 ? a : b;
    return month >= 1 && month <= 12 ? date(g.slashYear, month) : null;
  }
  if (g.numberMonth !== undefined) return date(g.numberYear, Number(g.numberMonth));
  if (g.isoYear !== undefined) return date(g.isoYear, Number(g.isoMonth));
  if (g.shortMonth !== undefined) return date(g.shortYear, Number(g.shortMonth));
  const bareYear = g.joinedYear ?? g.joinedEnd ?? g.year;
  if (bareYear !== undefined) return date(bareYear, null);
  if (g.tailShort !== undefined) return date(g.tailShort, null);
  if (g.bareShort !== undefined) return date(g.bareShort, null);
  if (g.hidden !== undefined) return { ...at, kind: "hidden", year: null, month: null };
  return { ...at, kind: "current", year: null, month: null };
}

const connector = /^\)?[ ,]{0,2}(?:[-–—−‐‑~〜～→>/\t]{1,3}|至|到|から|부터|to|til|till|until|untill|upto|up to|through|thru|and|bis|au|à|a|al|hasta|até|ate|tot|do|po|t\/m|jusqu['’]?(?:à|au|en)?|[-–—] ?to|to ?[-–—])?:?[ ,]{0,2}\(?(?:the |en )?$/iu;
const since = /(?:since|from|seit|ab|depuis|desde|sinds|od|dal)[ :]{1,2}$/iu;
const sinceOnly = /(?:since|seit|depuis|desde|sinds) ?:? $/iu;
/** Only "to" and dashes may stand before "present"; "a" or "and" may not join two dates that a sentence merely lists. */
const weakConnector = /^[ ,]*(?:and|a|\/|>|\t|)[ ,]*$/iu;

const write = (token: Token): PartialDate =>
  token.year === null ? null : token.month === null ? token.year : `${token.year}-${String(token.month).padStart(2, "0")}`;

const order = (token: Token): number => Number(token.year) * 12 + (token.month ?? 1);

function joins(line: string, a: Token, b: Token): boolean {
  const between = line.slice(a.end, b.start);
  // "2012至今" needs no sign between.
  if (b.kind === "current" && a.kind === "date" && between.trim() === "" && /^[至现現현]/u.test(line.slice(b.start))) return true;
  if (between.length > 14 || !connector.test(between)) return false;
  const weak = weakConnector.test(between);
  if (b.kind === "current") return !/^[ ,]*$/.test(between) || a.kind === "date";
  if (!weak) return true;
  // "2015 2018" or "2015/2018": two years that could be a range, in that order.
  return a.kind === "date" && b.kind === "date" && (a.month === null) === (b.month === null) &&
    order(a) < order(b) && !/and/i.test(between);
}

/** The dates in a line in order: ranges where two belong together, single dates elsewhere. Linear in its length. */
export function findDates(line: string): DateRange[] {
  if (!/\d|xxxx|\[…/i.test(line)) return [];
  const tokens: Token[] = [];
  for (const match of line.matchAll(eastern.test(line) ? easternPattern : tokenPattern)) {
    const token = tokenOf(match);
    if (token) tokens.push(token);
  }
  const ranges: DateRange[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const a = tokens[i];
    const b = tokens[i + 1];
    if (a === undefined || a.kind === "current") continue;
    if (b && joins(line, a, b) && (a.kind !== "month" || b.kind === "date")) {
      // "Aug – Sept 2014": the first month is of the same year.
      const first = a.kind === "month" ? { ...a, year: b.year } : a;
      ranges.push({
        from: write(first), to: b.kind === "current" ? null : write(b.kind === "month" ? { ...b, year: a.year } : b), current: b.kind === "current",
        single: false, exact: a.month !== null || b.month !== null, start: a.start, end: b.end,
      });
      i++;
      continue;
    }
    if (a.kind === "month") continue;
    const before = line.slice(Math.max(0, a.start - 12), a.start);
    const open = sinceOnly.test(before) || /^ ?[-–—]\)?$/.test(line.slice(a.end)) && since.test(before);
    ranges.push({
      from: write(a), to: null, current: open, single: !open, exact: a.month !== null, start: a.start, end: a.end,
    });
  }
  return ranges.map((range) => withLeadWord(line, range));
}

/** A range takes its "from" or "since" with it, so that what is left of the line is not a stray word. */
function withLeadWord(line: string, range: DateRange): DateRange {
  const lead = since.exec(line.slice(Math.max(0, range.start - 12), range.start));
  if (!lead || /\p{L}/u.test(line.charAt(range.start - lead[0].length - 1))) return range;
  return { ...range, start: range.start - lead[0].length };
}

/** Months since year 0 of a partial date. A year alone counts from January, or to December when `last`. */
export function monthIndex(date: string, last = false): number {
  const month = date.length > 4 ? Number(date.slice(5, 7)) : last ? 12 : 1;
  return Number(date.slice(0, 4)) * 12 + month - 1;
}

/** True when the folded text holds nothing but date words: a line of dates only. */
export function isOnlyDates(line: string): boolean {
  const dates = findDates(line);
  if (dates.length === 0) return false;
  return withoutDates(line, dates).length === 0;
}

const duration = /[([]? ?\b\d{1,2}(?:\.\d)?\+? ?(?:years?|yrs?|ans?|jahre?|años?)\b(?:,? ?(?:and )?\d{1,2} ?(?:months?|mos?|mois|monate?|meses))? ?[)\]]?|[([]? ?\b\d{1,2} ?(?:months?|mos?|mois|monate?|meses)\b ?[)\]]?/giu;

/** True for a line that says only how long ("1 year 9 months"), as LinkedIn sets it under an employer. */
export function isOnlyDuration(line: string): boolean {
  return /^\d{1,2} /.test(line) && line.length < 30 && withoutDates(line, []) === "";
}

/** A line without its dates and durations ("(2 years 3 months)") and the punctuation they leave behind. */
export function withoutDates(line: string, dates: DateRange[] = findDates(line)): string {
  let rest = "";
  let at = 0;
  for (const range of dates) {
    rest += line.slice(at, range.start) + "\t";
    at = range.end;
  }
  rest += line.slice(at);
  return trimJoints(rest.replace(duration, "\t").replace(/\( ?\t? ?\)|\[ ?\t? ?\]/g, "\t"));
}

const joint = /[\s,;:|–—\-−•·/~@]/u;

/** Takes off the separators that were left at either end. */
export function trimJoints(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (joint.test(text.charAt(from)) || (text[from] === ")" || text[from] === "("))) {
    if (text[from] === "(" && text.indexOf(")", from) > 0 && text.indexOf(")", from) < to - 1) break;
    from++;
  }
  while (to > from && (joint.test(text.charAt(to - 1)) || text[to - 1] === "(" || (text[to - 1] === ")" && !text.slice(from, to).includes("(")))) to--;
  return text.slice(from, to);
}

