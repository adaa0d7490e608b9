/** Finds what a person studied, where and when. */
import type { Education } from "../../src-preload/domain.ts";
import { findDates, isOnlyDates, trimJoints, withoutDates, type DateRange } from "./dates.ts";
import { findDegree, namesDegree } from "./degrees.ts";
import { fullestWords, type DegreeWords } from "./education-degrees.ts";
import { joinWrapped, longestStudy, partStudies } from "./education-lines.ts";
import { fieldBehind, institutionIn, isSubject, nameInSmallLetters, schoolAndField, withoutMarks, withoutPlaceholder } from "./education-institutions.ts";
import type { Line } from "./lines.ts";
import { placeOf, splitPlace } from "./places.ts";
import type { SectionLines } from "./sections.ts";
import { strayRuns } from "./stray-studies.ts";
import { fieldLength } from "./study-fields.ts";

const otherLine = /^(?:gpa|cgpa|c\.?g\.?p\.?a|grade|percentage|marks|score|result|aggregate|relevant coursework|coursework|courses?|thesis|dissertation|advisor|supervisor|honou?rs|activities|minors?|majors?|options?|concentration|specialization|awards?|dean|subjects?|modules?|project)\b/i;
/** What stands beside the year of a degree. */
const whenWords = /\(?\b(?:class of\b|(?:expected|anticipated|estimated|projected)(?: (?:graduation|completion|in|by))?(?: date)?\b:?|(?:still )?in progress\b)[\s\t]*\)?/giu;

interface Entry {
  degree: string | null;
  level: Education["level"];
  field: string | null;
  institution: string | null;
  range: DateRange | null;
  lines: Line[];
  /** What stands first, over the institution, though it names no degree: a field of study ("Statistics and Probability"). */
  lead: string | null;
  degreeLine: Line | null;
  /** What stands right below the degree: its field, where the institution is named elsewhere. */
  below: string | null;
  /** Words of the entry that are neither degree nor place nor date: an institution that carries no telling word. */
  leftovers: string[];
  /** Lines of words since the degree. */
  worded: number;
}

const open = (): Entry => ({ degree: null, level: null, field: null, institution: null, range: null, lines: [], lead: null, degreeLine: null, below: null, leftovers: [], worded: 0 });

/** What one line says of a study. */
interface Said {
  line: Line;
  /** The line without dates and grades. */
  bare: string;
  range: DateRange | null;
  level: Education["level"];
  words: DegreeWords | null;
  institution: string | null;
  /** A field of study that runs into the institution's name. */
  studied: string | null;
}

function readLine(whole: Line): Said {
  const line = { ...whole, text: withoutPlaceholder(whole.text) };
  const dates = findDates(line.text);
  const bare = trimJoints(withoutMarks(withoutDates(line.text, dates)).replace(whenWords, "\t"));
  const said: Said = { line, bare, range: dates.find((d) => !d.single) ?? dates.at(-1) ?? null, level: null, words: null, institution: null, studied: null };
  if (otherLine.test(line.text)) return said;
  const found = findDegree(bare);
  const words = found ? fullestWords(bare, found) : null;
  const named = words ? institutionIn(words.after) ?? institutionIn(words.before) : institutionIn(bare) ?? nameInSmallLetters(bare);
  const school = named === null ? null : schoolAndField(named);
  const behind = words !== null && words.field === null && school !== null ? fieldBehind(words.after, school.school) : null;
  return { ...said, level: found?.level ?? null, words, institution: school?.school ?? null, studied: school?.field ?? behind };
}

/** True when a line cannot belong to the entry: what it says has been said, or the entry was closed by its dates. */
function beginsAnother(entry: Entry, { line, bare, range, words, institution }: Said, gapsDivide: boolean): boolean {
  if (entry.lines.length === 0) return false;
  const complete = entry.degree !== null && (entry.institution !== null || entry.leftovers.length > 0);
  const named = words !== null || institution !== null;
  if (words !== null && entry.degree !== null && !isSameDegree(entry, words)) return true;
  if (institution !== null && entry.institution !== null && (words !== null || complete || entry.range !== null)) return true;
  if (words !== null && entry.lead !== null && entry.institution !== null && entry.range !== null) return true;
  if (range !== null && entry.range !== null && !line.bullet && (named || complete && bare === "")) return true;
  // Where dates come first, the next ones head the next study.
  if (bare === "" && range !== null && entry.range !== null && entry.institution !== null && isOnlyDates(entry.lines[0]?.text ?? "")) return true;
  // Where dates come last, whatever is set apart below them is the next study.
  if (line.gap && bare !== "" && range === null && complete && isOnlyDates(entry.lines.at(-1)?.text ?? "")) return true;
  return gapsDivide && line.gap && complete && named;
}

/** Adds one line to an entry. */
function absorb(entry: Entry, { line, bare, range, level, words, institution, studied }: Said): void {
  const previous = entry.lines.at(-1);
  entry.lines.push(line);
  if (words && entry.degree === null && !(level === "vocational" && line.bullet && line.text.length > longestHeading)) {
    entry.degree = tidy(words.degree);
    entry.level = level;
    entry.field = words.field === null ? null : tidy(words.field).replace(/(?<=\p{L}) (?:\d|present|current)$/iu, "");
    entry.degreeLine = line;
    const rest = [words.before, words.after].map((part) => trimJoints(part.split(/\t+(?= ?,|$)/u)[0] ?? "")).filter((w) => /\p{L}{3}/u.test(w) && placeOf(w) === null);
    if (institution === null && rest[0] && isNameLike(rest[0]) && !otherLine.test(rest[0])) entry.leftovers.push(rest[0]);
  } else if (entry.degreeLine !== null && previous === entry.degreeLine && entry.field === null && inBrackets.test(line.text)) {
    entry.field = tidy(line.text.slice(1, -1));
  } else if (line.bullet) {
    entry.worded = mostBetween;
  } else if (institution === null && /\p{Lu}/u.test(bare) && !otherLine.test(line.text)) {
    const { rest } = splitPlace(bare.replace(/ [-–—]$/u, ""));
    if (isNameLike(rest)) {
      if (entry.institution !== null && range === null && rest.includes(" ") && isSubject(rest)) entry.field ??= rest;
      if (previous === undefined && range === null && isFieldLike(rest)) entry.lead = rest;
      if (previous !== undefined && previous === entry.degreeLine && !line.gap && isFieldLike(rest) && (institutionIn(previous.text) === null || soundsLikeField(rest))) entry.below = rest;
      if (entry.worded < mostBetween) entry.leftovers.push(trimJoints(rest));
    }
    if (entry.degree !== null && withoutMarks(line.text) === line.text) entry.worded += isNameLike(rest) ? 1 : mostBetween;
  }
  if (institution !== null) entry.institution ??= tidy(institution);
  entry.field ??= studied;
  // A span says more than a year, unless it stands beside something else.
  const isOwn = words !== null || institution !== null || bare === "";
  if (range && (entry.range === null || entry.range.single && !range.single && isOwn)) entry.range = range;
}

/** A line that is one bracket: the field of the degree above it. */
const inBrackets = /^\(\p{Lu}[\p{L} .&/-]{1,40}\)$/u;

/** An institution that carries no telling word is among the first so many lines of words below its degree. */
const mostBetween = 2;

/** A bulleted line longer than this tells what was done rather than names a certificate. */
const longestHeading = 90;

/** Words that may be a name: short, no label, no sentence, and most words of weight with a capital. */
function isNameLike(text: string): boolean {
  const words = text.split(/[\s\t]+/);
  const weighty = words.filter((word) => word.length > 3);
  const share = words.length <= 4 ? 0 : 0.6;
  return words.length <= 10 && !/^(?:completed|earned|received|obtained|graduated|pursuing|awarded|achieved|attended|studying|equivalent)(?!\p{L})|(?<!\p{L})(?:certifications?|certified|licen[cs]ed?)(?!\p{L})/iu.test(text) && /^["'(]?[\p{Lu}\p{Lo}\d](?! ?\()/u.test(text) && !/[.;?!]$|: |\d ?(?:\/|of) ?\d+$/.test(text) && weighty.filter((word) => /^\P{Ll}/u.test(word)).length >= weighty.length * share;
}

/** Half of the words of weight are of fields: what follows a degree with its school may be anything. */
function soundsLikeField(text: string): boolean {
  const words = text.split(/[\s/]+/).filter((word) => /\p{L}{2}/u.test(word));
  return !/\b(?:awards?|scholarships?)\b/i.test(text) && words.filter((word) => fieldLength([word]) > 0).length * 2 >= words.length;
}

/** Heads of a table's columns. */
const columnHead = /^(?:period|institution|institute|degree|course|year|duration|university|college|school|from|to|field|subject|result|name)s?$/i;

const isFieldLike = (text: string): boolean => !columnHead.test(text) && text.split(" ").length <= 6 && /^\p{Lu}/u.test(text) && !/[:;.!?\d]|\b(?:board|council|program(?:me)?|center|centre|certificat\p{L}+|licen[cs]e)\b/iu.test(text);

const isSameDegree = (entry: Entry, words: DegreeWords): boolean => entry.degree?.toLowerCase() === words.degree.toLowerCase() && entry.field === words.field && entry.institution === null;

const tidy = (text: string): string => text.replace(/[\s\t]+/g, " ").replace(/^[\s"'“”(,:;.*-]+|[\s"“”(,:;*-]+$/gu, "").trim();

function finish(entry: Entry): Education | null {
  const [first, last] = [entry.lines[0], entry.lines.at(-1)];
  if (!first || !last) return null;
  // A field on a line of its own under a bare degree, an institution whose name does not say so.
  const leftovers = entry.leftovers.map(tidy).filter((words) => words.length > 1 && !namesDegree(words));
  const institution = entry.institution ?? (entry.degree === null ? null : withoutCity(leftovers[0] ?? null));
  const field = entry.field ?? (entry.degree === null ? entry.lead : entry.institution === null ? null : entry.below);
  if (entry.degree === null && institution === null) return null;
  // "High School Diploma : Harrow Vale": no subject, so it is where.
  const isWhere = institution === null && field !== null && /^high school/i.test(entry.degree ?? "") && field.includes(" ") && fieldLength(field.split(" ")) === 0 && !/(?:award|course|honou?rs)/i.test(field);
  const { range } = entry;
  return {
    degree: entry.degree, level: entry.level,
    field: isWhere ? null : field, institution: isWhere ? field : institution === field ? null : institution,
    start: range && !range.single ? range.from : null,
    end: range ? (range.single ? range.from : range.to) : null,
    span: { start: first.start, end: last.end },
  };
}

/** "Liceul Mecanic, Brad" → "Liceul Mecanic": a last single word behind a comma is where it stands. */
const withoutCity = (words: string | null): string | null => words?.replace(/(?<=\p{L} \p{L}[^,]*), \p{Lu}[\p{L}'’-]+$/u, "") ?? null;

function studiesIn(lines: readonly Line[]): Education[] {
  const entries: Entry[] = [];
  // Some layouts set every line apart; there a blank line says nothing.
  const gapsDivide = lines.filter((line) => line.gap).length <= lines.length * 0.6;
  let entry = open();
  for (const line of joinWrapped(lines).flatMap(partStudies)) {
    if (/^https?:\/\/\S+$/.test(line.text)) continue;
    if (line.text.length > longestStudy && entry.lines.length > 0) continue;
    const said = readLine(line);
    if (beginsAnother(entry, said, gapsDivide)) {
      entries.push(entry);
      entry = open();
    }
    absorb(entry, said);
  }
  entries.push(entry);
  return entries.map(finish).filter((e) => e !== null);
}

/** The studies of a resume in the order of its text. */
export function findEducation(sections: readonly SectionLines[]): Education[] {
  const listed = sections.filter((s) => s.kind === "education").flatMap((s) => studiesIn(s.lines));
  const studies = (listed.some((study) => study.degree !== null) ? listed : [...listed, ...strayRuns(sections).flatMap(studiesIn).filter((study) => study.degree !== null && (study.institution ?? study.field) !== null)]).sort((a, b) => a.span.start - b.span.start);
  // A school that is only named again is no other study.
  return studies.filter((study) => study.degree !== null || study.start !== null || study.field !== null || !studies.some((other) => other !== study && other.degree !== null && other.institution === study.institution));
}
