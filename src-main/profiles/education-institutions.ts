/** Where somebody studied: the names of schools and universities among other words. */
import { trimJoints } from "./dates.ts";
import { findDegree, namesDegree } from "./degrees.ts";
import { countryOf, splitPlace } from "./places.ts";
import { fieldLength } from "./study-fields.ts";

/** Words that only the names of schools carry. */
export const institutionWord = /(?:^|[^\p{L}])(?:univ(?:ersity|ersité|ersidad|ersität|ersitat|ersità|ersidade|ersiteit|\.)?|universit\p{L}*|uniwersytet|college|collège|coll\.|school|institut(?:e|ion|o)?|inst\.|academy|academia|polytechnic|polytechnique|politecnico|politechnika|(?:fach)?hochschule|gymnasium|lice(?:u|ul|o)|c[ée]gep|(?:career|training|learning|technical|apprenticeship) cent(?:er|re)|lycée|lycee|école|ecole|escuela|facultad|faculty of|vidyalaya|vidyapeeth|mahavidyalaya|seminary|conservatory|conservatoire|high school|bootcamp|campus|iit|nit|iiit|iim|bits|mit|eth|ucla|usc|suny|cuny)(?:[^\p{L}]|$)/iu;

/** How well somebody did. */
const marks = /\(?\b(?:c?gpa|cap(?= ?:)|grade|percentage|marks|aggregate|score)\b[^,;|]{0,25}|\b\d{1,2}(?:\.\d{1,2})? ?%(?: ?marks)?|\b\d(?:\.\d{1,2})? ?\/ ?(?:4|5|10)(?:\.0)?\b\)?|\b(?:with )?(?:first class|distinction|honou?rs|magna cum laude|summa cum laude|cum laude)\b(?:(?! (?:from|at) )[^,;|\t():])*/giu;

/** A line without grades and honours; a tab stands in their place. */
export const withoutMarks = (text: string): string => text.replace(marks, "\t");

/** "City , State": what anonymised resumes print where a place was; it is nothing. A tab stands in its place. */
const placeholder = /(?:^|(?<=[\s）)]))(?:City ?, ?State(?!\p{L})|City ?,\s*$)|(?<=(?:ï¼|，|[,–-]) ?)City ?,|^State(?= ?,|$)|(?<=\p{L}\s)State(?= , \p{Lu})/gu;

/** A line without its placeholders for places, and without the country behind one. */
export const withoutPlaceholder = (text: string): string =>
  text.replace(placeholder, "\t").replace(/(?:\s*(?:ï¼|，))+\s*(?=\t)/gu, "")
    .replace(/\t ?, ?(\p{Lu}\p{L}*)( \p{Lu}\p{L}+)?/gu, (all, first: string, second?: string) => (second !== undefined && countryOf(first + second) !== null ? "\t" : countryOf(first) !== null || first === "US" ? `\t${second ?? ""}` : all));

/** Words of a table's head or a form: no institution by themselves. */
const generic = /^(?:(?:the|of|name|and|university|universities|college|colleges|school|high|board|boards|institute|institution|institutions|academy|degree|course|year|education)(?:[\s/&,:-]+|$))+$/i;

/** The part of some words that names an institution, or null. */
export function institutionIn(text: string): string | null {
  const bare = withoutMarks(text.replace(/\bcity ?, ?state\b.*$/i, ""));
  for (const cell of bare.split(/\t|[|•·;()]| [-–—]+ | [-–—]$|^[-–—] |[–—]|: | @ | (?:from|at) (?=\p{Lu})|(?<=\p{Ll}{4})\. (?=\p{Lu})/u)) {
    const words = trimJoints(cell);
    if (!institutionWord.test(words) || words.length > 110 || words.split(" ").length > 14) continue;
    if (/^(?:high school|secondary school|school)(?: diploma)?$/i.test(words)) continue;
    const name = nameInSentence(withoutTrailingPlace(words));
    if (name !== "" && !generic.test(name) && /\p{Lu}|\p{Lo}/u.test(name)) return name;
  }
  return null;
}

const smallWords = /(?<!\p{L})(?:the|an?|my|our|this|some|at|in|from|to|with|for|is|was|were|am)(?!\p{L})/u;

/** "northern quay jr.college": a line that is a school's name by somebody who writes no capitals, or null. */
export function nameInSmallLetters(text: string): string | null {
  return /^\p{Ll}[\p{Ll}.'&-]*(?: [\p{Ll}.'&-]+){1,5}$/u.test(text) && /(?:college|university|school|institute|academy)$/u.test(text) && !smallWords.test(text) && !generic.test(text) && !telling.test(text) && !/^\p{L}+(?:ing|ed) /u.test(text) ? text : null;
}

/** Words that tell what somebody did, as names do not. */
const telling = /\b(?:while|was|were|worked|enrolled|during|which|awarded|selected|recipient|completed|attended|graduated|earned|established|founded|organi[sz]ed|taught|served)\b/i;

/** The name alone where words run on around it: "attending The University of Leeds in pursuit of …". */
function nameInSentence(words: string): string {
  const small = words.split(" ").filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  if (small < 3 && !telling.test(words)) return words;
  const run = /(?:\p{Lu}[\p{L}.'’&-]*(?: (?:of|and|the|for|in|at|de|&) ?|,? )?){1,10}/gu;
  for (const match of words.matchAll(run)) if (institutionWord.test(` ${match[0]} `) && match[0].trim().includes(" ")) return match[0].trim().replace(/ (?:of|and|the|for|in|at)$/, "");
  return words.split(" ").length <= 8 && !telling.test(words) && !/^(?:\p{L}+(?:ed|ing|ies|sibilities) |\P{Lu})/u.test(words) ? words : "";
}

/** "X College, Pune, Maharashtra" → "X College"; "University of California, Davis" stays. */
function withoutTrailingPlace(words: string): string {
  const all = words.split(/, ?/);
  const school = all.findIndex((part) => institutionWord.test(` ${part} `));
  // "… specialization in Finance, University of Harrow", "Forklift Certification, Quay College": what comes before the comma is no part of the name.
  const parts = school > 0 && (isSubject(all[school - 1] ?? "") || /\b(?:certificat\p{L}+|licen[cs]e)$/iu.test(all[school - 1] ?? "")) ? all.slice(school) : all;
  const at = parts.findLastIndex((part) => institutionWord.test(` ${part} `));
  const kept = parts.slice(0, Math.max(at + 1, 1)).join(", ");
  const first = parts.findIndex((part) => institutionWord.test(` ${part} `));
  const named = parts.slice(first > 0 && namesDegree(parts.slice(0, first).join(", ")) ? first : Math.max(0, first - 1), Math.max(at + 1, 1)).join(", ");
  return trimJoints(splitPlace(named === "" ? kept : named).rest || named).replace(/^(?:from |at )?(?:the )?(?=\p{Lu})/u, "").replace(/ in (?:the )?(?:year|month of)$|\.$/u, "");
}

/** Nothing but words of fields of study, perhaps behind what leads to them: "with specialization in Finance". */
export function isSubject(text: string): boolean {
  const words = text.trim().replace(/^.{0,60}\b(?:specialization|specialisation|concentration|major|focus) in /iu, "").split(" ");
  return fieldLength(words) === words.length;
}

/** "Harrow University, Computer Science": the field that stands in a cell of its own right behind the school, or null. */
export function fieldBehind(text: string, school: string): string | null {
  const at = text.indexOf(school);
  const cell = at < 0 ? "" : text.slice(at + school.length).split(/[,;|\t]| [-–—] /).map(trimJoints).find((part) => part !== "") ?? "";
  return cell !== "" && isSubject(cell) && !institutionWord.test(cell) ? cell : null;
}

/** Single words that are subjects and begin no school's name. */
const subject = /(?:logy|ics|ations|ism|counting|keting|nursing)$/i;
const kindOfSchool = /^(?:community|technical|state|junior|city|high|law|medical|training|cent(?:er|re)|and|of|for|&)$/i;
const capital = /^\p{Lu}/u;
const plainSchool = /^(?:university|college|school)$/i;
/** "… Current Harrow College": what stands before the word that stands for a date is no name. */
const stillThere = /^.{0,60}(?<!\p{L})(?:Present|Current) (?=\p{Lu}[\p{L} .&'’-]*(?:University|College|School|Institute))/u;
const beforeName = /^(?:(?:present|current|expected|january|february|march|april|may|june|july|august|september|october|november|december) )+(?=\p{Lu})/iu;

/**
 * A school's name and the field of study that stands on one line with it: "Networking Technology University of …" and "… Community College
 * Networking Technology". Months and lone figures, which are left of dates, are cut off.
 */
export function schoolAndField(named: string): { school: string; field: string | null } | null {
  const degree = namesDegree(named) ? findDegree(named) : null;
  const name = trimJoints((degree && degree.level !== "secondary" && degree.start > 0 ? named.slice(0, degree.start) : named).replace(stillThere, "").replace(beforeName, "").replace(/(?<=\p{L}) \d{1,2}$/u, ""));
  if (generic.test(name)) return null;
  const words = name.split(" ");
  const last = words.findLastIndex((word) => plainSchool.test(word));
  const after = words.slice(last + 1);
  if (last > 0 && after.length > 0 && fieldLength(after) === after.length) return { school: words.slice(0, last + 1).join(" "), field: after.join(" ") };
  const first = words.findIndex((word) => /^(?:university|college|institute)$/i.test(word));
  const studied = first < 1 ? 0 : fieldLength(words.slice(0, first));
  const sure = studied > 1 || subject.test(words[0] ?? "");
  const namesItself = studied === first && /^university$/i.test(words[first] ?? "") && /^of$/i.test(words[first + 1] ?? "");
  const isNamed = studied < first && sure && !kindOfSchool.test(words[studied] ?? "") && capital.test(words[studied] ?? "");
  if (studied > 1 && namesItself || studied > 0 && isNamed) return { school: words.slice(studied).join(" "), field: words.slice(0, studied).join(" ") };
  return { school: name, field: null };
}
