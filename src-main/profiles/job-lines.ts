/** Makes the lines of a section of jobs ready for reading: furniture out, one heading a line. */
import { findDates, withoutDates } from "./dates.ts";
import { raiseDates, spreadDates, zipDates } from "./job-columns.ts";
import { wordCount } from "./job-words.ts";
import type { Line } from "./lines.ts";
import { placeOf, splitPlace } from "./places.ts";
import { isOrganisationWord, legalForm } from "./roles.ts";

const furniture = /^(?:https?:\/\/\S+|(?:page )?\d{1,3}(?: (?:of|\/) ?\d{1,3})?|page \d+.*|-- ?\d+ of \d+ ?--|.{3,50}[,|–—-] ?page \d{1,2}(?: of \d+)?)$/i;

/** A line cut in two at `end` (in its text); the second half begins no paragraph of its own. */
function cutLine(line: Line, end: number): Line[] {
  const tail = line.text.slice(end).replace(/^[\s,;:–—-]+/u, "");
  return [{ ...line, text: line.text.slice(0, end).trim() }, { ...line, text: tail, start: Math.max(line.start, line.end - tail.length), gap: false, bullet: false }];
}

const placeholderCompany = /company name(?= [-–—] )/i;
const placeholderPlace = /city ?, ?state(?: ?, ?country)?\b/i;

/** Anonymised resumes run a job's first sentence on behind the place, or behind the title that follows it; there the heading ends. */
function splitAtPlaceholder(line: Line, isTitle: (text: string) => boolean): Line[] {
  const place = placeholderPlace.exec(line.text.slice(0, 160)) ?? placeholderCompany.exec(line.text.slice(0, 160));
  if (!place) return [line];
  const end = place.index + place[0].length;
  const dates = /^[\s,]*(?:\S+ ){0,2}?(?:\S*\d{4}|\d)/.test(line.text.slice(end));
  const tail = line.text.slice(end).trim();
  if (dates || wordCount(tail) < 7) return [line];
  const title = /^(?:[^\s.]+ ){1,7}?(?=\p{Lu}\p{Ll}+ed )/u.exec(tail)?.[0] ?? "";
  return cutLine(line, title !== "" && isTitle(title.trim()) ? line.text.indexOf(tail, end) + title.length : end);
}

/** "Marlow Group, Leeds, UK — a firm of decorators for hotels": what the employer does is said behind a dash. */
function withoutDescription(line: Line): Line {
  const dash = line.text.slice(0, 120).search(/ [–—-] /u);
  if (line.bullet || dash < 4) return line;
  const { rest, place } = splitPlace(line.text.slice(0, dash));
  const tail = line.text.slice(dash + 3);
  return place !== null && rest !== "" && wordCount(rest) <= 7 && wordCount(tail) >= 3 && !/\d{4}/.test(tail) && placeOf(tail) === null && / \p{Ll}{2,} /u.test(tail) ? { ...line, text: line.text.slice(0, dash) } : line;
}

/** "Northwind (headquartered in Bergen)", "Tallow (acquired by Wick, 1998)": what is told of the employer beside its name. */
const asides = / ?\((?=\p{Ll})(?:formerly|now|previously|currently|acquired|headquartered|based|owned|part of|an? |the |www\.|subsidiary|division|member of|later)[^()]{3,90}\)/gu;
const withoutTold = (line: Line): Line => (line.bullet || line.text.length > longestHeading + 60 || line.text.slice(4).search(asides) < 0 ? line : { ...line, text: line.text.replace(asides, (aside, at: number) => (at === 0 ? aside : "")) });

/** "[Site Engineer]": brackets are a way to set a title. */
const withoutBrackets = (line: Line): Line => (/^\[\p{L}[^[\]]{2,60}\]$/u.test(line.text) ? { ...line, text: line.text.slice(1, -1) } : line);

/** "Site Manager - Promoted to lead a crew of twelve …" and "Fitter (1997-1998) - Looked after …": a title, and behind the dash what was done. */
const titleBeforeProse = /^(?<title>\p{Lu}[^()]{3,80}?(?: \([^()]{4,25}\))?) [-–—] (?=["“]?\p{Lu}\p{Ll}+ (?:\S+ ){0,2}?\p{Ll}{2,})/u;
const leastSentence = 5;

function splitAtProse(line: Line, isTitle: (text: string) => boolean): Line[] {
  if (line.bullet) return [line];
  const title = titleBeforeProse.exec(line.text)?.groups?.title;
  if (title === undefined || !isTitle(withoutDates(title))) return [line];
  const words = line.text.slice(title.length + 3).split(/[\s\t]+/);
  return words.length >= leastSentence && words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length ? cutLine(line, title.length) : [line];
}

const longestAbout = 3;

/** How many lines from `at` on say what the employer above them does, before the title held there; 0 for none. */
function aboutEmployer(lines: readonly Line[], at: number, isTitle: (text: string) => boolean): number {
  const above = lines[at - 1];
  if (!above || above.bullet || findDates(above.text).every((date) => date.single) || isTitle(withoutDates(above.text))) return 0;
  for (let end = at; end < at + longestAbout; end++) {
    const line = lines[end];
    if (!line || line.bullet || wordCount(line.text) < leastSentence || findDates(line.text).length > 0) return 0;
    if (!/[.][”"]?$/.test(line.text)) continue;
    const next = lines[end + 1];
    const told = lines.slice(at, end + 1).map((each) => each.text).join(" ").split(" ");
    const prose = told.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= told.length && !/^\p{Lu}\p{L}+ed$/u.test(told[0] ?? "");
    return prose && next && !next.bullet && !/[.;:]$/.test(next.text) && wordCount(next.text) <= mostTitleWords && isTitle(withoutDates(next.text)) ? end + 1 - at : 0;
  }
  return 0;
}

const mostTitleWords = 10;

/** "A family firm that restores organs." between a dated employer and the title there is about neither the job nor the person. */
function withoutAbout(lines: readonly Line[], isTitle: (text: string) => boolean): Line[] {
  const kept: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    i += aboutEmployer(lines, i, isTitle);
    const line = lines[i];
    if (line) kept.push(line);
  }
  return kept;
}

const longestBracket = 40;
const longestHeading = 90;

/** "1995 – 1999: Professor of Botany," over "Harrow State University": a dated heading that goes on below its comma. */
const isOpenHeading = (line: Line, next: Line): boolean =>
  line.text.endsWith(",") && !line.bullet && !next.bullet && !next.gap && line.text.length <= longestHeading && next.text.length <= longestHeading && /\d{4}/.test(line.text) && !/\d{4}/.test(next.text) && /^\p{Lu}/u.test(next.text);

/** "…, School District, New" over "York": the line broke within a city's name. */
const endsInCity = /, (?:New|San|Los|Las|Fort|Santa|Saint|St\.|El|Salt Lake|Rio|Hong|Kuala|Buenos|Abu)$/;
const isBrokenCity = (line: Line, next: Line): boolean => !line.bullet && !next.bullet && !next.gap && line.text.length <= longestHeading && endsInCity.test(line.text) && /^\p{Lu}\p{Ll}+(?:, \p{L}[\p{L} ]{1,20})?$/u.test(next.text);

/** "…, Blasil" over "Systems, Aberdeen, MO, 2000 to 2001": a word that every other firm carries is no employer by itself. */
function isBrokenName(line: Line, next: Line): boolean {
  const first = /^(\p{Lu}\p{L}+\.?), /u.exec(next.text)?.[1];
  return first !== undefined && !line.bullet && !next.bullet && !next.gap && line.text.length <= longestHeading && next.text.length <= longestHeading && (isOrganisationWord(first) || legalForm.test(first)) &&
    /(?:^|[ ,])\p{Lu}\p{L}+$/u.test(line.text) && findDates(line.text).length === 0 && findDates(next.text).some((date) => !date.single);
}

/** Headings that a line break cut in two: "Hudson Ltd, Pune (Maharashtra" over "India)", and those that end in a comma. */
function joinOpenHeadings(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const open = last ? last.text.lastIndexOf("(") : -1;
    if (last && (isOpenHeading(last, line) || isBrokenCity(last, line) || isBrokenName(last, line) || !line.bullet && !line.gap && open >= 0 && !last.text.includes(")", open) && last.text.length - open <= longestBracket && /^[^()]{1,40}\)/.test(line.text))) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}`, end: line.end };
    } else joined.push(line);
  }
  return joined;
}

/**
 * A section's lines without page numbers and bare links. `isHeading` says whether a text is all of a job's heading but
 * its dates, `isTitle` whether it is surely a title.
 */
export function preparedLines(lines: readonly Line[], isHeading: (text: string) => boolean, isTitle: (text: string) => boolean): Line[] {
  const whole = joinOpenHeadings(lines.filter((line) => !furniture.test(line.text)).map(withoutBrackets).map(withoutTold));
  const zipped = zipDates(raiseDates(spreadDates(whole, isHeading, isTitle), isHeading), isHeading);
  return withoutAbout(zipped.flatMap((line) => splitAtPlaceholder(line, isTitle)).map(withoutDescription).flatMap((line) => splitAtProse(line, isTitle)), isTitle);
}
