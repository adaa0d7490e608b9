/** Headings over jobs that no list of headings knows ("Journey"), told by how they are set and by what stands below. */
import type { SectionKind } from "../../src-preload/domain.ts";
import { findDates, isOnlyDates } from "./dates.ts";
import { namesDegree } from "./degrees.ts";
import { readHeader } from "./job-header.ts";
import { wordCount } from "./job-words.ts";
import type { Line } from "./lines.ts";
import { placeOf } from "./places.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";
import type { SectionLines } from "./sections.ts";

const mostHeadingWords = 5;
/** A job's dates stand this near under the heading of its section. */
const nearest = 4;
/** Kinds in which such a heading may have been passed over; lists of studies and publications have dates and names of their own. */
const mayHold: ReadonlySet<SectionKind> = new Set(["header", "summary", "skills", "other", "interests", "languages", "awards"]);

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** Whether the resume's own headings are capitals; null where there are too few to say. */
function headingsAreCapitals(sections: readonly SectionLines[]): boolean | null {
  const headings = sections.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  return headings.length < 2 ? null : headings.every(isCapitals);
}

/** True for a line set as a heading and no name of anything: alone between blanks or in capitals like the resume's other headings. */
function isSetAsHeading(lines: readonly Line[], at: number, capitals: boolean | null, knowledge: RoleKnowledge): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || line.bullet || !(line.gap || at === 0) || wordCount(line.text) > mostHeadingWords || !/^\p{Lu}[\p{L} &'’/-]+:?$/u.test(line.text)) return false;
  if (titleScore(line.text, knowledge) >= 1 || organisationScore(line.text) >= 1 || placeOf(line.text) !== null) return false;
  return line.marked || (capitals === true ? isCapitals(line.text) : next.gap && !isCapitals(next.text) && (capitals === false || isCapitals(line.text)));
}

/** A short line of names over dates on a line of their own, with sentences below. */
function isNameOverDates(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  return above !== undefined && line !== undefined && below !== undefined && above.gap && !line.gap && !above.bullet && isOnlyDates(line.text) && wordCount(above.text) <= mostHeadingWords && /^\p{Lu}/u.test(above.text) && !/[.,;:]$/.test(above.text) &&
    (below.bullet || /[.;,]$/.test(below.text) || wordCount(below.text) > mostHeadingWords);
}

/** True where jobs stand below: times from–to near titles (or under names, where the heading is surely one) and no study, the first close by. */
function headsJobs(lines: readonly Line[], at: number, capitals: boolean | null, knowledge: RoleKnowledge): boolean {
  const dated = lines.flatMap((line, i) => (i > at && findDates(line.text).some((date) => !date.single) ? [i] : []));
  const [first] = dated;
  if (first === undefined || first - at > nearest) return false;
  const told = dated.filter((i) => {
    const near = lines.slice(Math.max(at + 1, i - 2), i + 3).filter((line) => !line.bullet).map((line) => line.text);
    if (near.some(namesDegree)) return false;
    if (capitals === true && isNameOverDates(lines, i)) return true;
    const { title } = readHeader(near, 0, knowledge);
    return title !== null && titleScore(title, knowledge) >= 1.6;
  });
  return told.length >= Math.min(2, dated.length) && 2 * told.length >= dated.length;
}

/** The sections with those parts of them as sections of jobs that a heading of no known words heads. */
export function withUnlisted(sections: readonly SectionLines[], knowledge: RoleKnowledge): SectionLines[] {
  const capitals = headingsAreCapitals(sections);
  return sections.flatMap((section) => {
    if (!mayHold.has(section.kind)) return [section];
    const at = section.lines.findIndex((_, i) => (i > 0 || section.kind === "header") && isSetAsHeading(section.lines, i, capitals, knowledge) && headsJobs(section.lines, i, capitals, knowledge));
    const heading = section.lines[at];
    if (at < 0 || !heading) return [section];
    return [
      { ...section, end: heading.start, lines: section.lines.slice(0, at) },
      { kind: "experience" as const, heading: heading.text, start: heading.start, end: section.end, lines: section.lines.slice(at + 1) },
    ];
  });
}
