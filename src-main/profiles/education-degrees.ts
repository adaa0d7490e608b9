/** What somebody studied: a degree's words and its field in a line. */
import { anyCase } from "./any-case.ts";
import { trimJoints } from "./dates.ts";
import { findDegree, type DegreeFound } from "./degrees.ts";
import { institutionWord } from "./education-institutions.ts";
import { placeOf } from "./places.ts";
import { fieldLength } from "./study-fields.ts";

export interface DegreeWords {
  degree: string;
  field: string | null;
  /** What stands before and after the degree and its field. */
  before: string;
  after: string;
}

/** "Food hygiene certificate": where a certificate's name begins, when its kind stands last; else where the degree's words begin. */
function beginOfName(text: string, { level, start, end }: DegreeFound): number {
  if (level !== "vocational" || !/^(?:certificate|diploma)$/i.test(text.slice(start, end)) || /^\s*[\p{L}(]/u.test(text.slice(end))) return start;
  const cell = Math.max(...["\t", ",", ";", "|", ": ", " - ", " – "].map((sign) => { const at = text.lastIndexOf(sign, start); return at < 0 ? 0 : at + sign.length; }));
  const name = text.slice(cell, start);
  return /^ ?\p{Lu}[\p{L} &/'’-]+ $/u.test(name) && name.trim().split(" ").length <= 6 && !institutionWord.test(name) ? cell : start;
}

/** Degrees whose letters say what was studied. */
const namesItsField = /^(?:executive |global |e)?(?:m\.?b\.?a|ll\.?[bm]|j\.?d|m\.?p\.?[ah]|m\.?d|pharm\.?d|d\.?d\.?s|m\.?b\.?b\.?s)\.?$/i;

/** "in", "major in", a colon or a capital: the field begins behind it. */
const leadsToField = anyCase(/^[\s.)'’s]{0,3}(?:(?:degree|honou?rs|hons\.?|\((?:hons\.?|honou?rs|equivalent)\)|candidate|program)(?= |:|,|$))?(?:(?:in|en|major(?:ing)? in|with (?:a )?(?:major|specialization|concentration|focus) in)[ :]|[:(–—-]|, ?| (?=(?-i:\p{Lu})))\s?(?:the )?(?:field of )?/iu);

/** Degree and field as written: "B.Tech in Civil Engineering, …" → "B.Tech" and "Civil Engineering". */
function wordsOfDegree(text: string, whole: DegreeFound): DegreeWords {
  const found = { ...whole, end: whole.start + withoutSchool(text.slice(whole.start, whole.end), text.slice(whole.end)).length };
  const named = beginOfName(text, found);
  const before = trimJoints(text.slice(0, named));
  const degree = text.slice(named, found.end).trim();
  const tail = text.slice(found.end);
  const inField = leadsToField.exec(tail) ?? fieldInCell(tail);
  if (!inField) return { degree, field: null, before, after: trimJoints(tail) };
  const rest = tail.slice(inField[0].length);
  const end = rest.search(/\t|[,;|()[\]•·]| [-–—] |[–—]| (?:from|at|with|through|à|von|an der|by)\s|\d{4}|: | @ |(?<!(?<!\p{L})(?:St|Mt|Ft))\.(?:\s|$)/iu);
  const cell = (end < 0 ? rest : rest.slice(0, end)).trim().replace(/[.:-]+$/, "");
  const run = withSchool(cell, rest);
  if (run !== null) return { degree, field: run, before, after: withoutEcho(rest.slice(run.length), run) };
  const plain = onceSaid(cell).replace(/^(?:double )?major in /i, "");
  const explicit = /(?:in|en)[ :]\s?(?:the )?(?:field of )?$/i.test(inField[0]);
  const more = end < 0 ? "" : restOfField(rest.slice(end));
  const again = findDegree(plain);
  const field = again && again.level !== "vocational" && again.start > 2 ? trimJoints(plain.slice(0, again.start)) : `${plain}${more.startsWith("(") ? " " : ""}${more}`;
  // "High school, Hillside Lyceum": behind a comma schools are named, not subjects.
  const schooling = found.level === "secondary" && (inField[0].trim() === "," || / high$/i.test(field));
  // "MBA, Bocconi": behind the comma stands the school, unless its words are of a subject.
  const unsaid = !explicit && inField[0].trim() === "," && namesItsField.test(degree) && fieldLength(plain.split(" ")) === 0;
  const fits = !schooling && !unsaid && !(inField[0].endsWith("(") && isShortFor(field, text.slice(0, found.end))) && field.length >= 2 && field.split(" ").length <= (explicit ? 9 : 6) && !institutionWord.test(field) && placeOf(field) === null && /\p{L}{2}/u.test(field) && !/^(?:hons?|honou?rs)\b|^(?:st|mt|ft)$/i.test(field) && !isOnlyDegree(field);
  if (!fits) return { degree, field: null, before, after: trimJoints(tail) };
  const after = rest.slice(end < 0 ? rest.length : end + more.length);
  // "B.Tech (Mechanical) from …" and "BS, Physics, …": the field's closing bracket goes with it.
  return { degree, field, before, after: withoutEcho(after.replace(/^\)/, ""), field) };
}

/** "Bachelor of Science Hillside College" → "Bachelor of Science": a degree's words that run into a school's name end with those of fields. */
function withoutSchool(degree: string, after: string): string {
  const of = / of (?:the )?/i.exec(degree);
  if (!of || !/ (?:university|college|school|institute|academy)$/i.test(degree) && !/^ (?:university|college|institute)(?!\p{L})/iu.test(after)) return degree;
  const from = of.index + of[0].length;
  const words = degree.slice(from).split(" ");
  return degree.slice(0, from) + words.slice(0, Math.max(1, fieldLength(words))).join(" ");
}

/** "Ph.D.<tab>Political Science": what leads to a field in a column of its own, where only words of fields begin one. */
function fieldInCell(tail: string): RegExpExecArray | null {
  const lead = /^[\s.,]{0,3}\t\s?/u.exec(tail);
  return lead && fieldLength(tail.slice(lead[0].length).split(/[\s,;(]+/u, mostFieldWords)) > 1 ? lead : null;
}

/** "Certificate of Primary Education (CPE)": the initials of the words before them, in their order. */
function isShortFor(short: string, words: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(short)) return false;
  let at = 0;
  for (const word of words.split(/[\s/-]+/)) if (word.charAt(0).toUpperCase() === short.charAt(at)) at++;
  return at === short.length;
}

/** "Bachelor of Science (BS)": the degree again, in short. */
function isOnlyDegree(text: string): boolean {
  const found = findDegree(text);
  return found !== null && found.start === 0 && found.end >= text.length - 1;
}

/** What follows a field, without the field said again at its end. */
function withoutEcho(text: string, field: string): string {
  const rest = trimJoints(text);
  return rest.endsWith(` ${field}`) ? trimJoints(rest.slice(0, -field.length)) : rest;
}

/** "Marketing Marketing" → "Marketing". */
function onceSaid(words: string): string {
  const half = words.slice(0, (words.length - 1) / 2);
  return half.length > 3 && words === `${half} ${half}` ? half : words;
}

/**
 * "Computer Science Harrow State University … Computer Science": a field that runs straight on into the school's name ends
 * where the line says it again, or else where its words stop being those of fields. Null when no school follows.
 */
function withSchool(cell: string, rest: string): string | null {
  const words = cell.split(" ");
  const school = words.findIndex((word, i) => institutionWord.test(` ${word} `) || !institutionWord.test(` ${words[i + 1] ?? ""} `) && institutionWord.test(` ${word} ${words[i + 1] ?? ""} `));
  if (school < 1 || words.length > mostRunWords) return null;
  for (let length = school; length > 0; length--) {
    const head = words.slice(0, length).join(" ");
    if (length < fieldLength(words.slice(0, school)) && !kindOfSchool.test(words[length] ?? "")) break;
    const again = rest.indexOf(head, words.slice(0, school + 1).join(" ").length);
    // "Quay Institute of Technology, Quay, NY": what comes again is where it stands.
    if (head.length > 3 && again > 0 && placeOf(trimJoints(rest.slice(again))) === null && !institutionWord.test(` ${head} `)) return head;
  }
  const length = fieldLength(words.slice(0, school));
  // "International Affairs University of …": where the school names itself, all that stands before it is the field.
  if (length > 0 && school <= mostFieldWords && /^university$/i.test(words[school] ?? "") && /^of$/i.test(words[school + 1] ?? "") && !kindOfSchool.test(words[school - 1] ?? "")) return words.slice(0, school).join(" ");
  // The word before "University" or "College" names it, unless "University of …" does so itself.
  let named = /^(?:of|at|for|the)$/i.test(words[school + 1] ?? "") && !kindOfSchool.test(words[school - 1] ?? "") ? school : school - 1;
  while (named > 0 && kindOfSchool.test(words[named] ?? "") && kindOfSchool.test(words[named - 1] ?? "")) named--;
  return length === 0 || Math.min(length, named) === 0 ? null : words.slice(0, Math.min(length, named)).join(" ");
}

const mostRunWords = 16;
const mostFieldWords = 6;
/** "Community College", "State University": words of fields, too, that here belong to the school. */
const kindOfSchool = /^(?:community|technical|state|junior|city|high|law|medical)$/i;

const list = /^, (?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?, )?(?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?,? )?(?:and|&) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?=$|[\t,;|(]| [-–—] )/u;
const specialty = /^\((?!(?:[Hh]ons|[Hh]onou?rs|HONS|First|Second|Distinction|Merit|Expected|With|C?GPA|Major|Minor)\b)\p{Lu}\p{L}+(?: (?:and |& )?\p{Lu}\p{L}+){0,3}\)/u;

/** What still belongs to a field behind the sign it seemed to end at: "Heating, Cooling and Plumbing", "Business (Accounting)". */
function restOfField(text: string): string {
  const more = (list.exec(text) ?? specialty.exec(text))?.[0] ?? "";
  return institutionWord.test(more) || findDegree(more) !== null ? "" : more;
}

/** A line that names its degree twice ("PhD  Some University, PhD in Physics") says more the second time. */
export function fullestWords(text: string, found: DegreeFound): DegreeWords {
  const first = wordsOfDegree(text, found);
  const again = first.field === null ? findDegree(text.slice(found.end)) : null;
  if (again?.level !== found.level) return first;
  const second = wordsOfDegree(text, { ...again, start: again.start + found.end, end: again.end + found.end });
  return second.field === null ? first : { ...second, before: trimJoints(text.slice(found.end, found.end + again.start)) };
}
