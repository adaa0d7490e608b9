/** Finds the lines of a section that date a job. */
import { findDates, isOnlyDates, withoutDates, type DateRange } from "./dates.ts";
import { namesDegree } from "./degrees.ts";
import { readHeader } from "./job-header.ts";
import { isLabelled } from "./job-labels.ts";
import { withoutPlaceholders, wordCount } from "./job-words.ts";
import { saidIn } from "./job-sentences.ts";
import type { Line } from "./lines.ts";
import { splitPlace } from "./places.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

/** A line longer than this fills the page's width: what it says goes on below. */
const wholeLine = 100;

/** A heading with the job's first sentences run on behind it: "Clerk 05/2001 to 05/2007 Prior to joining …". */
function isRunOn(line: Line, range: DateRange, knowledge: RoleKnowledge): boolean {
  const before = withoutDates(line.text.slice(0, range.start), []);
  const tail = line.text.slice(range.end);
  const score = Math.max(titleScore(before, knowledge), organisationScore(before));
  // Years alone need the surer heading: "Engineer 2012-2015 Built …", not "Clients of 2012-2015 …".
  return !range.single && !line.bullet && wordCount(tail) > (line.text.length > wholeLine ? 6 : 10) && wordCount(before) <= 9 && score >= (range.exact ? 1.2 : 1.6) && (range.exact || /^\)?(?: [-–—])? \p{Lu}/u.test(tail) && plausibleYears(range));
}

/** What of an anchor's line belongs to the heading. */
export function headingPart(line: Line, range: DateRange | null, knowledge: RoleKnowledge): string {
  return range === null || !isRunOn(line, range, knowledge) ? line.text : line.text.slice(0, range.end);
}

/** "Windows Server 2000, 2003", "MS Office 2007/2010": years that number a product's releases date nothing. */
const release = /\b(?:windows|win|server|office|exchange|sharepoint|studio|outlook|excel|access|sql|autocad|nt|xp|vista)[ /-]$/i;

/** "Sybase 2000/2005, Oracle, Java": an item of a list. */
const isListed = (text: string): boolean => (text.match(/[,;•|]/g)?.length ?? 0) >= 2 || /^[^:]{3,30}:/.test(text);

/** The date that makes a line the head of a job, or null when the line is prose that only mentions a date. */
function anchorDate(line: Line, knowledge: RoleKnowledge): DateRange | null {
  const dates = findDates(line.text);
  const range = dates.find((d) => !d.single && (d.exact || d.current || d.from === null || plausibleYears(d))) ?? (dates.length === 1 ? dates[0] : undefined);
  if (range === undefined || !range.exact && !range.current && release.test(line.text.slice(0, range.start))) return null;
  if (isRunOn(line, range, knowledge)) return range;
  if (line.text.length > 260) return null;
  if (!range.single && saidIn(line.text) !== null) return range;
  const rest = withoutPlaceholders(withoutDates(line.text, dates));
  const words = wordCount(rest);
  if (!range.exact && !range.current && /\//.test(line.text.slice(range.start, range.end)) && isListed(line.text)) return null;
  if (namesDegree(splitPlace(rest).rest) && titleScore(rest, knowledge) < 1.6) return null;
  const tail = line.text.slice(range.end).replace(/[\s)\].,;:|–—-]+/gu, "");
  const atEdge = range.start <= 14 || tail.length <= 22 || line.text.includes("\t");
  const labelled = isLabelled(line.text);
  if (/^\p{Lu}\p{Ll}+ed (?:the|an?|and|in|on|for|with|to|of|by|new|all|our|their|several|various) /u.test(rest) && titleScore(rest, knowledge) < 1.6) return null;
  // "… since 2013: …" and "… since January 2025." are said of something else than a job.
  if (sinceWord.test(line.text.slice(range.start)) && words > 0 && (line.bullet && /\.$/.test(line.text) || tail.length > 0 && words > 7 && !line.text.slice(range.end).startsWith("\t"))) return null;
  if (range.single) {
    // A lone date heads a job only on its own, or with a month behind a heading.
    if (line.bullet || words > 8 && !(range.exact && words <= 14 && isWhole(rest, knowledge)) || !range.exact && words > 5) return null;
    if (words > 0 && !range.exact && isWhole(rest, knowledge)) return range;
    if (words > 0 && !(range.exact || titleScore(rest, knowledge) >= 1.6) || words > 0 && !(titleScore(rest, knowledge) + Math.max(0, organisationScore(rest)) >= 1.2)) return null;
    return range;
  }
  if (!atEdge && !labelled && words > 12 || words > 20) return null;
  const scores = Math.max(titleScore(rest, knowledge), organisationScore(rest), splitPlace(rest).place ? 1 : 0);
  if (line.bullet && words > 0 && (words > 12 || scores < 1)) return null;
  if (words > 9 && scores < 0.2 && !labelled && !/\t| [|•·–—-] /u.test(line.text)) return null;
  if (/^\p{Ll}/u.test(rest) && !range.exact && words > 3) return null;
  return range;
}

/** A title that cannot be anything else, and an employer. */
function isWhole(text: string, knowledge: RoleKnowledge): boolean {
  const { title, company } = readHeader([text], 0, knowledge);
  return title !== null && company !== null && titleScore(title, knowledge) >= 1.6;
}

const sinceWord = /^(?:since|seit|depuis|desde|sinds)\b/i;

const plausibleYears = (range: DateRange): boolean => {
  const [from, to] = [Number(range.from?.slice(0, 4)), Number(range.to?.slice(0, 4))];
  return to >= from && to - from <= 50;
};

/** A line that dates a job, by its position in the section. */
export interface Anchor {
  at: number;
  range: DateRange;
}

/** A lone year on a line of its own, under a title that follows another heading line. */
const isUnderTitle = (lines: Line[], at: number, knowledge: RoleKnowledge): boolean =>
  [at - 2, at - 1].every((i) => lines[i] !== undefined && !lines[i].bullet && wordCount(lines[i].text) <= 9 && !/[.;:]$/.test(lines[i].text)) &&
  isOnlyDates(lines[at]?.text ?? "") && Math.max(titleScore(lines[at - 1]?.text ?? "", knowledge), titleScore(lines[at - 2]?.text ?? "", knowledge)) >= 2;

const yearsHeading = 4;

/** "1995" on a line of its own over a title: one year's job where the other jobs' times stand so too. */
function isYearOver(lines: Line[], at: number, knowledge: RoleKnowledge): boolean {
  const line = lines[at];
  if (!line || line.bullet || !isOnlyDates(line.text) || !(line.gap || line.text.endsWith(":") || !/[,\p{Ll}]$/u.test(lines[at - 1]?.text ?? ""))) return false;
  const below = lines.slice(at + 1, at + 1 + yearsHeading);
  const end = below.findIndex((each) => each.bullet || findDates(each.text).length > 0);
  return (end < 0 ? below : below.slice(0, end)).some(({ text }) => wordCount(text) <= 9 && !/[.;,]$/.test(text) && titleScore(text, knowledge) >= 1.6);
}

/** The lines that date a job. Lone years count only where the section has nothing better. */
export function anchorsOf(lines: Line[], knowledge: RoleKnowledge): Anchor[] {
  const anchors = lines.flatMap((line, i) => {
    const range = anchorDate(line, knowledge);
    return range ? [{ at: i, range }] : [];
  });
  const strong = anchors.filter(({ range }) => !range.single);
  const timeline = strong.length < anchors.length && 2 * strong.filter(({ at }) => isOnlyDates(lines[at]?.text ?? "")).length > strong.length;
  return anchors.filter(({ at, range }) => strong.length === 0 || !range.single || range.exact || timeline && isYearOver(lines, at, knowledge) || isUnderTitle(lines, at, knowledge));
}
