/** Finds what a person studied, where and when. */
import type { Education } from "../../src-preload/domain.ts";
import { findDates, trimJoints, withoutDates, type DateRange } from "./dates.ts";
import { findDegree, namesDegree, type DegreeFound } from "./degrees.ts";
import type { Line } from "./lines.ts";
import { placeOf, splitPlace } from "./places.ts";
import type { SectionLines } from "./sections.ts";

const institutionWord = /(?:^|[^\p{L}])(?:univ(?:ersity|ersité|ersidad|ersität|ersitat|ersità|ersidade|ersiteit|\.)?|universit\p{L}*|uniwersytet|college|collège|coll\.|school|institut(?:e|ion|o)?|inst\.|academy|academia|polytechnic|polytechnique|politecnico|politechnika|(?:fach)?hochschule|gymnasium|lice(?:u|ul|o)|c[ée]gep|(?:career|training|learning|technical|apprenticeship) cent(?:er|re)|lycée|lycee|école|ecole|escuela|facultad|faculty of|vidyalaya|vidyapeeth|mahavidyalaya|seminary|conservatory|conservatoire|high|bootcamp|campus|iit|nit|iiit|iim|bits|mit|eth|ucla|usc|suny|cuny)(?:[^\p{L}]|$)/iu;
const otherLine = /^(?:gpa|cgpa|c\.?g\.?p\.?a|grade|percentage|marks|score|result|aggregate|relevant coursework|coursework|courses?|thesis|dissertation|advisor|supervisor|honou?rs|activities|minor|major|concentration|specialization|awards?|dean|subjects?|modules?|project)\b/i;
const marks = /\(?\b(?:c?gpa|grade|percentage|marks|aggregate|score)\b[^,;|]{0,25}|\b\d{1,2}(?:\.\d{1,2})? ?%(?: ?marks)?|\b\d(?:\.\d{1,2})? ?\/ ?(?:4|5|10)(?:\.0)?\b\)?|\b(?:with )?(?:first class|distinction|honou?rs|magna cum laude|summa cum laude|cum laude)\b.*$/giu;

/** What stands beside the year of a degree. */
const whenWords = /\(?\b(?:class of\b|(?:expected|anticipated|estimated|projected)(?: (?:graduation|completion|in|by))?(?: date)?\b:?|(?:still )?in progress\b)[\s\t]*\)?/giu;

interface Entry {
  degree: string | null;
  level: Education["level"];
  field: string | null;
  institution: string | null;
  range: DateRange | null;
  lines: Line[];
  /** Words of the entry that are neither degree nor place nor date: an institution that carries no telling word. */
  leftovers: string[];
}

const open = (): Entry => ({ degree: null, level: null, field: null, institution: null, range: null, lines: [], leftovers: [] });

interface DegreeWords {
  degree: string;
  field: string | null;
  /** What stands before and after the degree and its field. */
  before: string;
  after: string;
}

/** Degree and field as written: "B.Tech in Civil Engineering, …" → "B.Tech" and "Civil Engineering". */
function wordsOfDegree(text: string, found: DegreeFound): DegreeWords {
  const before = trimJoints(text.slice(0, found.start));
  const degree = text.slice(found.start, found.end).trim();
  const tail = text.slice(found.end);
  const inField = /^[\s.)'’s]{0,3}(?:(?:degree|honou?rs|hons\.?|\((?:hons\.?|honou?rs)\)|candidate|program)(?= |:|,|$))?(?:(?:in|en|major(?:ing)? in|with (?:a )?(?:major|specialization|concentration|focus) in)[ :]|[:(–—-]|, ?| (?=(?-i:\p{Lu})))\s?(?:the )?(?:field of )?/iu.exec(tail);
  if (!inField) return { degree, field: null, before, after: trimJoints(tail) };
  const rest = tail.slice(inField[0].length);
  const end = rest.search(/\t|[,;|()[\]•·]| [-–—] |[–—]| (?:from|at|with|through|à|von|an der|by)\s|\d{4}|: | @ |\.(?:\s|$)/iu);
  const plain = (end < 0 ? rest : rest.slice(0, end)).trim().replace(/[.:-]+$/, "");
  const explicit = /(?:in|en)[ :]\s?(?:the )?(?:field of )?$/i.test(inField[0]);
  const more = end < 0 ? "" : restOfField(rest.slice(end));
  const field = `${plain}${more.startsWith("(") ? " " : ""}${more}`;
  // "High school, Hillside Lyceum": behind a comma schools are named, not subjects.
  const schooling = found.level === "secondary" && inField[0].trim() === ",";
  const fits = !schooling && field.length >= 2 && field.split(" ").length <= (explicit ? 9 : 6) && !institutionWord.test(field) && placeOf(field) === null && /\p{L}{2}/u.test(field);
  if (!fits) return { degree, field: null, before, after: trimJoints(tail) };
  const after = rest.slice(end < 0 ? rest.length : end + more.length);
  // "B.Tech (Mechanical) from …" and "BS, Physics, …": the field's closing bracket goes with it.
  return { degree, field, before, after: trimJoints(after.replace(/^\)/, "")) };
}

const list = /^, (?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?, )?(?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?,? )?(?:and|&) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?=$|[\t,;|(]| [-–—] )/u;
const specialty = /^\((?!(?:[Hh]ons|[Hh]onou?rs|HONS|First|Second|Distinction|Merit|Expected|With|C?GPA|Major|Minor)\b)\p{Lu}\p{L}+(?: (?:and |& )?\p{Lu}\p{L}+){0,3}\)/u;

/** What still belongs to a field behind the sign it seemed to end at: "Heating, Cooling and Plumbing", "Business (Accounting)". */
function restOfField(text: string): string {
  const more = (list.exec(text) ?? specialty.exec(text))?.[0] ?? "";
  return institutionWord.test(more) || findDegree(more) !== null ? "" : more;
}

/** A line that names its degree twice ("PhD  Some University, PhD in Physics") says more the second time. */
function fullestWords(text: string, found: DegreeFound): DegreeWords {
  const first = wordsOfDegree(text, found);
  const again = first.field === null ? findDegree(text.slice(found.end)) : null;
  if (again?.level !== found.level) return first;
  const second = wordsOfDegree(text, { ...again, start: again.start + found.end, end: again.end + found.end });
  return second.field === null ? first : { ...second, before: trimJoints(text.slice(found.end, found.end + again.start)) };
}

/** The part of some words that names an institution, or null. */
function institutionIn(text: string): string | null {
  const bare = text.replace(/\bcity ?, ?state\b.*$/i, "").replace(marks, "\t");
  for (const cell of bare.split(/\t|[|•·;()]| [-–—]+ | [-–—]$|^[-–—] |[–—]|: | @ | (?:from|at) (?=\p{Lu})/u)) {
    const words = trimJoints(cell);
    if (!institutionWord.test(words) || words.length > 110 || words.split(" ").length > 14) continue;
    if (/^(?:high school|secondary school|school)(?: diploma)?$/i.test(words)) continue;
    const name = nameInSentence(withoutTrailingPlace(words));
    if (name !== "" && /\p{Lu}|\p{Lo}/u.test(name)) return name;
  }
  return null;
}

/** The name alone where words run on around it: "attending The University of Leeds in pursuit of …". */
function nameInSentence(words: string): string {
  const small = words.split(" ").filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  if (small < 2) return words;
  const run = /(?:\p{Lu}[\p{L}.'’&-]*(?: (?:of|and|the|for|in|at|de|&) ?|,? )?){1,10}/gu;
  for (const match of words.matchAll(run)) if (institutionWord.test(` ${match[0]} `) && match[0].trim().includes(" ")) return match[0].trim().replace(/ (?:of|and|the|for|in|at)$/, "");
  return words;
}

/** "X College, Pune, Maharashtra" → "X College"; "University of California, Davis" stays. */
function withoutTrailingPlace(words: string): string {
  const parts = words.split(/, ?/);
  const at = parts.findLastIndex((part) => institutionWord.test(` ${part} `));
  const kept = parts.slice(0, Math.max(at + 1, 1)).join(", ");
  const first = parts.findIndex((part) => institutionWord.test(` ${part} `));
  const named = parts.slice(first > 0 && namesDegree(parts.slice(0, first).join(", ")) ? first : Math.max(0, first - 1), Math.max(at + 1, 1)).join(", ");
  return trimJoints(splitPlace(named === "" ? kept : named).rest || named).replace(/^(?:from|at|the) (?=\p{Lu})/u, "").replace(/\.$/, "");
}

/** Adds one line to an entry; false when the line must begin a new entry because its place is taken. */
function absorb(entry: Entry, line: Line, gapsDivide: boolean): boolean {
  const dates = findDates(line.text);
  const range = dates.find((d) => !d.single) ?? dates.at(-1) ?? null;
  const bare = trimJoints(withoutDates(line.text, dates).replace(marks, "\t").replace(whenWords, "\t"));
  const found = otherLine.test(line.text) ? null : findDegree(bare);
  const words = found ? fullestWords(bare, found) : null;
  const institution = otherLine.test(line.text) ? null : words ? institutionIn(words.after) ?? institutionIn(words.before) : institutionIn(bare);
  const complete = entry.degree !== null && (entry.institution !== null || entry.leftovers.length > 0);
  const clashes = words !== null && entry.degree !== null && !isSameDegree(entry, words) || institution !== null && entry.institution !== null && (words !== null || complete || entry.range !== null) ||
    range !== null && entry.range !== null && !line.bullet && (words !== null || institution !== null || complete && bare === "") || gapsDivide && line.gap && complete && (words !== null || institution !== null);
  if (entry.lines.length > 0 && clashes) return false;
  entry.lines.push(line);
  if (words && entry.degree === null && !(found?.level === "vocational" && line.bullet && line.text.length > 90)) {
    entry.degree = tidy(words.degree);
    entry.level = found?.level ?? null;
    entry.field = words.field === null ? null : tidy(words.field);
    const rest = [words.before, words.after].map(trimJoints).filter((w) => /\p{L}{3}/u.test(w) && placeOf(w) === null);
    if (institution === null && rest[0]) entry.leftovers.push(rest[0]);
  } else if (institution === null && !line.bullet && /\p{Lu}/u.test(bare) && !otherLine.test(line.text)) {
    const { rest } = splitPlace(bare.replace(/ [-–—]$/u, ""));
    if (rest !== "" && rest.split(" ").length <= 10 && !/[.;]$/.test(rest)) entry.leftovers.push(trimJoints(rest));
  }
  if (institution !== null) entry.institution ??= tidy(institution);
  if (range && (entry.range === null || entry.range.single && !range.single)) entry.range = range;
  return true;
}

const isSameDegree = (entry: Entry, words: DegreeWords): boolean => entry.degree?.toLowerCase() === words.degree.toLowerCase() && entry.field === words.field && entry.institution === null;

const tidy = (text: string): string => text.replace(/[\s\t]+/g, " ").replace(/^[\s"'“”(,:;.*-]+|[\s"“”(,:;*-]+$/gu, "").trim();

function finish(entry: Entry): Education | null {
  const [first, last] = [entry.lines[0], entry.lines.at(-1)];
  if (!first || !last) return null;
  // A field on a line of its own under a bare degree, an institution whose name does not say so.
  const leftovers = entry.leftovers.map(tidy).filter((words) => words.length > 1);
  const institution = entry.institution ?? (entry.degree === null ? null : withoutCity(leftovers[0] ?? null));
  const field = entry.field ?? null;
  if (entry.degree === null && institution === null) return null;
  const { range } = entry;
  return {
    degree: entry.degree, level: entry.level, field, institution,
    start: range && !range.single ? range.from : null,
    end: range ? (range.single ? range.from : range.to) : null,
    span: { start: first.start, end: last.end },
  };
}

/** "Liceul Mecanic, Brad" → "Liceul Mecanic": a last single word behind a comma is where it stands. */
const withoutCity = (words: string | null): string | null => words?.replace(/(?<=\p{L} \p{L}[^,]*), \p{Lu}[\p{L}'’-]+$/u, "") ?? null;

/** A bulleted line and the rest of it below. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.bullet && !line.bullet && !line.gap && last.text.length >= leastWrapped && /[\p{L},]$/u.test(last.text)) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}`, end: line.end };
    else joined.push(line);
  }
  return joined;
}

/** No page breaks shorter lines than this. */
const leastWrapped = 60;

function studiesIn(lines: readonly Line[]): Education[] {
  const entries: Entry[] = [];
  // Some layouts set every line apart; there a blank line says nothing.
  const gapsDivide = lines.filter((line) => line.gap).length <= lines.length * 0.6;
  let entry = open();
  for (const line of joinWrapped(lines)) {
    if (/^https?:\/\/\S+$/.test(line.text)) continue;
    if (line.text.length > 260 && entry.lines.length > 0) continue;
    if (!absorb(entry, line, gapsDivide)) {
      entries.push(entry);
      entry = open();
      absorb(entry, line, gapsDivide);
    }
  }
  entries.push(entry);
  return entries.map(finish).filter((e) => e !== null);
}

/** Lines outside any education section that say a degree and a school in one breath. */
function strayStudies(sections: readonly SectionLines[]): Education[] {
  const lines = sections.filter((s) => s.kind !== "education" && s.kind !== "references").flatMap((s) => s.lines);
  return lines.flatMap((line) => {
    if (line.text.length > 260) return [];
    const found = findDegree(line.text);
    if (!found || found.level === "vocational") return [];
    return institutionIn(line.text.slice(found.end)) === null ? [] : studiesIn([line]);
  });
}

/** The studies of a resume in the order of its text. */
export function findEducation(sections: readonly SectionLines[]): Education[] {
  const listed = sections.filter((s) => s.kind === "education").flatMap((s) => studiesIn(s.lines));
  const studies = (listed.length > 0 ? listed : strayStudies(sections)).sort((a, b) => a.span.start - b.span.start);
  // A school that is only named again is no other study.
  return studies.filter((study) => study.degree !== null || study.start !== null || !studies.some((other) => other !== study && other.degree !== null && other.institution === study.institution));
}
