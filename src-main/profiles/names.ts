/** Whose resume it is. Position, shape and agreement with the e-mail address decide; what is surely something else is out. */
import type { Span } from "../../src-preload/domain.ts";
import { findDates } from "./dates.ts";
import { headingKind } from "./headings.ts";
import { fold, foldedWords, type Line } from "./lines.ts";
import { countryOf, placeOf } from "./places.ts";
import { isOrganisationWord, isRoleWord, isSeniorityWord, legalForm, titleScore, type RoleKnowledge } from "./roles.ts";

export interface FoundName extends Span {
  value: string;
}

export interface NameClues {
  /** Local parts of e-mail addresses and last path parts of profile links. */
  handles: readonly string[];
  knowledge: RoleKnowledge;
  /** True when a skill covers the piece: "Java Spring" is nobody. */
  isSkill: (piece: string) => boolean;
  /** Words that the text uses in lower case: a person's names hardly ever are. */
  ordinaryWords: ReadonlySet<string>;
}

const lead = /^(?:full |candidate |applicant |my )?(?:name|nom|nombre|nome|naam|姓名)(?: of (?:the )?(?:candidate|applicant))? ?(?:[:：\t-]+ ?|$)/iu;
const documentTitle = /^(?:the )?(?:curriculum vitae|curriculum-vitae|resume|résumé|cv|c\.v\.|lebenslauf|bio-?data)(?: (?:of|for|von|de) |\s*[:–—-]\s*|\t)?/iu;
/** Words of templates and of sentences, which no name holds. */
const neverInNames = /(?<!\p{L})(?:resume|résumé|cv|curriculum|vitae|template|sample|example|page|your|the|and|of|for|with|to|my|we|email|e-mail|mobile|phone|address|date|confidential)(?!\p{L})/iu;
const salutation = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|er|ca|adv|rev|capt|col|eng|ing|dipl\.?-ing|herr|frau|mme|sr|sra|shri|smt)\.? (?=\p{Lu})/iu;
/** Degrees and registrations after a name: short, in capitals or a known mixed spelling, after a comma or at the end. */
const suffix = /(?:,? (?:ph\.? ?d\.?|md|m\.d\.|mba|m\.b\.a\.?|cpa|rn|bsn|msn|np|fnp-?c?|pmp|esq\.?|jd|cfa|phr|sphr|shrm-(?:cp|scp)|pe|p\.e\.|cissp|cma|cia|lcsw|msw|dds|do|pharm\.?d|m\.?ed|ed\.?d|m\.?sc|b\.?sc|b\.?tech|m\.?tech|mca|b\.?e|ma|ba|ms|bs|acca|fca|aca|ii|iii|iv|csm|pmi-acp|ccna|ccnp|[a-z]{2,3}-c|(?<=, ?)(?:[a-z]{1,4}\.){2,}[a-z]{0,3})\.?)+$/i;
/** Whatever stands after a comma in the way credentials do, though no list knows it: "…, BSN, RN, CCRN-K". */
const credentials = /(?<=\p{Ll}[\p{L}'’.-]*)(?:, ?(?=[\p{L}.-]{2,10}(?:,|$))\p{Lu}[\p{L}.]{0,3}\p{Lu}[\p{L}.]{0,4}(?:-\p{Lu}{1,4})?)+$/u;
/** "Jane Doe is a data analyst at …": a resume that begins as a sentence about its person. */
const introduced = /^(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}) (?:is|was|has|holds|earned|works|worked|graduated|joined|leads|brings|serves|specializes|specialises)(?= \p{L})/u;
/** Bullets and signs that some templates set before the name. */
const straySigns = /^[^\p{L}\p{N}@("]+/u;
const particles = new Set("de del della di da dos das do du la le van von der den ter ten bin binti ibn al el bint st san y e und zu af av ap".split(" "));
const word = /^(?:\p{Lu}[\p{L}\p{M}'’´`.-]*|d['’]\p{Lu}\p{L}+|[\p{Lo}]+)$/u;
const lowerWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u;

/** Lines below this one are not searched: a name that low is someone else's. */
const furthestLine = 80;
const leastScore = 2;

interface Candidate extends FoundName {
  score: number;
}

/**
 * The person's name, or null when the resume has none. `lines` are the document's in order, `inHeader` says which of
 * them stand where people introduce themselves.
 */
export function findName(lines: readonly Line[], inHeader: (line: Line) => boolean, clues: NameClues): FoundName | null {
  const top = lines.slice(0, furthestLine);
  const contacts = top.flatMap((line, i) => (/@|(?:phone|mobile|cell|tel)\b|\d{3}[)\s.-]{1,2}\d{3}[\s.-]\d{4}/i.test(line.text) ? [i] : []));
  const cities = citiesIn(lines);
  const candidates: Candidate[] = [];
  let position = 0;
  for (const [i, line] of top.entries()) {
    const next = lines[i + 1];
    const labelled = inHeader(line) ? lead.exec(line.text) : null;
    if (labelled) {
      const said = line.text.slice(labelled[0].length);
      const found = said === "" && next ? candidateOf(next.text, next, clues, 3.5) : candidateOf(said, line, clues, 4.5);
      if (found) candidates.push(found);
      continue;
    }
    const sentence = position === 0 ? introduced.exec(line.text) : null;
    const text = sentence?.[1] ?? line.text.replace(straySigns, "").replace(documentTitle, "").replace(/['’]s (?:cv|resume|résumé|curriculum vitae)$/i, "");
    if (text.trim() === "" || headingKind(line.text.replace(/:$/, "")) !== null) continue;
    // Contact details follow the name within a few lines, whatever stands above it.
    const nearContact = contacts.some((at) => at >= i - 2 && at <= i + 6);
    const own = inHeader(line) || nearContact && i < 20;
    const place = (!own ? -2.5 : position === 0 ? 2 : position === 1 ? 1.4 : position === 2 ? 1 : position < 6 ? 0.4 : -0.3) + (nearContact && position > 0 ? 0.6 : 0);
    const opens = position < 2 && own && nearContact && !sentence;
    const found = cities.has(fold(text.trim())) ? null : candidateOf(text, line, clues, place, opens);
    if (found) candidates.push(found);
    if (next && !next.gap && position < 2 && own && isOneNameWord(text) && isOneNameWord(next.text)) {
      const joined = candidateOf(`${text} ${next.text}`, { ...line, end: next.end }, clues, place + 0.3);
      if (joined) candidates.push(joined);
    }
    position++;
  }
  const best = candidates.reduce<Candidate | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
  return best && best.score >= leastScore ? { value: best.value, start: best.start, end: best.end } : null;
}

const isOneNameWord = (text: string): boolean => word.test(text.trim()) && text.trim().length >= 2 && !text.includes(" ");

/** The part of a line that can be a name: before separators, contact details and credentials. */
function namePart(text: string): string {
  let part = text.split(/\t| ?[|•·;/(●◆] ?| [-–—] |\d|https?|\S*@|, (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u)[0] ?? "";
  part = part.replace(/ (?:e-?mail|phone|mobile|tel|cell|address|contact)$/i, "").trim();
  part = part.replace(credentials, "");
  for (let i = 0; i < 3; i++) part = part.replace(suffix, "").replace(salutation, "").replace(/[,\s]+$/, "");
  const inverted = placeOf(part) !== null ? null : /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), (\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?)$/u.exec(part);
  return inverted ? `${inverted[2]} ${inverted[1]}` : part;
}

/** `opens`: the line stands where a resume names its person, right above contact details. */
function candidateOf(text: string, line: Line, clues: NameClues, base: number, opens = false): Candidate | null {
  const part = namePart(text.trim());
  const words = part.split(" ").filter((w) => w !== "");
  if (part.length < 2 || part.length > 50 || words.length > 6 || /[,:?!&+#_=<>[\]{}…]/.test(part) || neverInNames.test(part)) return null;
  const agreement = handleAgreement(words, clues.handles);
  const shaped = words.every((w) => word.test(w) || particles.has(fold(w)));
  if (!shaped && !(agreement >= 0.75 && words.every((w) => lowerWord.test(w)))) return null;
  if (/\p{Ll}\.$|\p{Ll}{4,}\.\p{L}/u.test(part) && words.length > 2) return null;
  const full = words.filter((w) => w.replace(/[^\p{L}]/gu, "").length > 1 && !(particles.has(w)));
  const han = /^\p{Script=Han}{2,4}$/u.test(part);
  if (full.length === 0) return null;
  let score = Math.max(base, agreement >= 0.95 ? 0.2 : base) + 3 * agreement;
  score += han ? 1 : words.length === 1 ? -1.5 : words.length <= 3 ? 1 : words.length === 4 ? 0.5 : -0.5;
  const trade = isTradeSurname(words, clues);
  if (isNoPerson(part, words, clues)) score -= 4;
  else if (isTitle(part, words, clues)) score -= !trade ? 4 : agreement >= 0.9 ? 0 : opens ? 0.5 : 4;
  const compared = trade ? full.slice(0, -1) : full;
  const ordinary = compared.filter((w) => clues.ordinaryWords.has(fold(w))).length / full.length;
  score -= agreement >= 0.9 ? 0 : 2.5 * ordinary;
  if (line.bullet || /[.!?]$/.test(part) && !/\b\p{Lu}\.$/u.test(part)) score -= 1.5;
  if (full.some((w) => /^\p{Lu}{2}$/u.test(w)) && full.some((w) => /\p{Ll}/u.test(w))) score -= 0.8;
  if (/^[\s,]*\d{1,6}(?!\d|[\s.-]?\d)/.test(text.slice(text.indexOf(part) + part.length))) score -= 1.5;
  // Text right behind the name on its line is a headline or contact details, not the rest of a sentence.
  const at = text.indexOf(words[0] ?? "");
  if (at >= 0 && text.slice(at + part.length).trim().split(" ").length > 14) score -= 0.5;
  return { value: asName(words), start: line.start, end: line.end, score };
}

/** Words that make a line a heading, an organisation, a place or a date rather than a person. */
function isNoPerson(part: string, words: string[], clues: NameClues): boolean {
  const last = words.at(-1) ?? "";
  return countryOf(last) !== null && words.length > 1 && last.length > 3 || headingKind(part) !== null || words.length > 1 && words.some((w) => w.length > 4 && headingKind(w) !== null) ||
    placeOf(part) !== null || legalForm.test(part) || findDates(part).length > 0 || isOrganisationWord(last) && last.length > 3 || clues.isSkill(words.length > 1 ? words.slice(0, -1).join(" ") : part) && clues.isSkill(part);
}

/** Words that make a line a job title or a skill. */
function isTitle(part: string, words: string[], clues: NameClues): boolean {
  return clues.isSkill(part) || words.some((w) => isRoleWord(w) && w.length > 2) || clues.knowledge.roleOf(part) !== null || titleScore(part, clues.knowledge) >= 2.6;
}

/** Titles of offices, not of old trades: no family is called so. */
const officeTitles = new Set(
  ("manager engineer developer analyst consultant specialist coordinator director officer assistant associate administrator technician accountant nurse teacher designer " +
    "executive supervisor representative intern trainee programmer scientist researcher lecturer instructor therapist physician pharmacist operator tester qa devops lead leader " +
    "owner founder expert member advisor adviser ceo cto cfo coo cio vp president volunteer freelancer contractor recruiter strategist attendant worker staff").split(" "),
);

/**
 * "Robert Cook", "Anna-Lena Baker": a surname that is also a trade, behind given names that are neither part of a title
 * nor words of the text.
 */
function isTradeSurname(words: string[], clues: NameClues): boolean {
  const given = words.slice(0, -1);
  const surname = fold(words.at(-1) ?? "");
  return given.length >= 1 && given.length <= 2 && isRoleWord(surname) && !officeTitles.has(surname) &&
    given.every((w) => !isRoleWord(w) && !isSeniorityWord(w) && !isOrganisationWord(w) && !clues.isSkill(w) && !clues.ordinaryWords.has(fold(w)));
}

const cityBeforeRegion = /(?<![\p{L}'’-])(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}), (\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)/gu;

/** What the text writes before a region or country ("Tulsa, OK"), folded: alone at the top it is nobody's name. */
function citiesIn(lines: readonly Line[]): Set<string> {
  const cities = new Set<string>();
  for (const line of lines.slice(0, 400)) {
    for (const [, city = "", region = ""] of line.text.slice(0, 400).matchAll(cityBeforeRegion)) if (countryOf(region) !== null) cities.add(fold(city));
  }
  return cities;
}

/** How well the words explain a handle, in [0,1]: "jane.doe82" by "Jane Doe" wholly, "jdoe" for the most part. */
export function handleAgreement(words: readonly string[], handles: readonly string[]): number {
  const parts = words.map((w) => fold(w).replace(/[^\p{L}]/gu, "")).filter((w) => w !== "");
  let best = 0;
  for (const handle of handles) {
    const letters = fold(handle).replace(/[^\p{L}]/gu, "");
    if (letters.length < 3) continue;
    if (letters === parts.join("")) return 1;
    const whole = parts.filter((p) => p.length >= 3 && letters.includes(p));
    const covered = whole.reduce((n, p) => n + p.length, 0);
    const last = parts.at(-1) ?? "";
    const first = parts[0] ?? "";
    const initialForm = parts.length > 1 && (letters === first.charAt(0) + last || letters === last + first.charAt(0) || letters === first + last.charAt(0));
    const share = Math.min(1, covered / letters.length);
    if (initialForm) best = Math.max(best, 0.95);
    else if (whole.length > 0 && share >= 0.4) best = Math.max(best, share * (whole.length === parts.filter((p) => p.length >= 3).length ? 1 : 0.7));
  }
  return best;
}

/** Names written all in capitals (or all in small letters) get name case; any other spelling is the person's own. */
function asName(words: string[]): string {
  const joined = words.join(" ");
  const letters = joined.replace(/[^\p{L}]/gu, "");
  if (letters.length <= 2 || letters !== letters.toUpperCase() && letters !== letters.toLowerCase()) return joined;
  return words
    .map((w) => (particles.has(fold(w)) && words.length > 2 && w !== words[0] ? w.toLowerCase() : capitalised(w)))
    .join(" ");
}

const capitalised = (w: string): string =>
  w.toLowerCase().replace(/^\p{L}|(?<=[-'’.])\p{L}|(?<=^mc)\p{L}/gu, (letter) => letter.toUpperCase());

/** Words of the text that occur in small letters: used to tell names from ordinary words. */
export function ordinaryWordsOf(lines: readonly Line[]): Set<string> {
  const ordinary = new Set<string>();
  for (const line of lines) {
    for (const match of line.text.matchAll(/(?<![\p{L}@./_-])\p{Ll}\p{Ll}+(?![\p{L}@/_]|\.\p{L})/gu)) ordinary.add(fold(match[0]));
    if (ordinary.size > 20_000) break;
  }
  return ordinary;
}

/** Handles of a person: local parts of addresses and the last path part of profile links. */
export function handlesOf(emails: readonly string[], links: readonly string[]): string[] {
  const paths = links.map((link) => /\/(?:in|r|u|users)?\/?([^/?#]{3,60})\/?(?:[0-9a-f]{6,})?(?:[/?#].*)?$/i.exec(link.replace(/^https?:\/\//i, ""))?.[1] ?? "");
  const indeed = links.flatMap((link) => /\/(?:r|in)\/([^/?#]+)/i.exec(link)?.[1] ?? []);
  return [...emails.map((email) => email.split("@")[0] ?? ""), ...paths, ...indeed].filter((h) => foldedWords(h).length > 0);
}
