/** Whose resume it is. Position, shape and agreement with the e-mail address decide; what is surely something else is out. */
import type { SectionKind, Span } from "../../src-preload/domain.ts";
import { findDates } from "./dates.ts";
import { headingKind } from "./headings.ts";
import { fold, type Line } from "./lines.ts";
import { handleAgreement, ordinaryWordsOf } from "./name-clues.ts";
import { introducedName, isNameLabel, isPersonalHeading, labelledNames } from "./name-labels.ts";
import { asName, isEastAsian, isNameLine, isParticle, namePart, nameWords, surnameAbove, untitled } from "./name-shape.ts";
import { citiesNamed, countryOf, placeOf } from "./places.ts";
import { isOrganisationWord, isRoleWord, isSeniorityWord, legalForm, titleScore, type RoleKnowledge } from "./roles.ts";

export interface FoundName extends Span {
  value: string;
}

export interface NameClues {
  /** The document's whole text, into which the lines' offsets point. */
  text: string;
  /** Local parts of e-mail addresses and last path parts of profile links. */
  handles: readonly string[];
  knowledge: RoleKnowledge;
  /** True when a skill covers the piece: "Java Spring" is nobody. */
  isSkill: (piece: string) => boolean;
  /** Words that the text uses in lower case: a person's names hardly ever are. */
  ordinaryWords: ReadonlySet<string>;
}

/** Lines below this one are not searched: a name that low is someone else's. */
const furthestLine = 80;
const leastScore = 2;
/** Sections that sidebars are made of: a name may stand below them. */
const sidebarKinds = new Set<SectionKind>(["skills", "languages", "interests", "certifications", "awards", "other"]);

interface Candidate extends FoundName {
  score: number;
}

/** Where a line stands, as far as names go. */
interface Standing {
  /** What its place is worth. */
  base: number;
  /** It stands where a resume names its person: at the very top, above contact details or the first words. */
  opens: boolean;
  /** Nothing but a name could stand alone here. */
  alone: boolean;
  /** The words may be written small. */
  small: boolean;
}

const contactDetail = /@|\d{3}[)\s.-]{1,2}\d{3}[\s.-]\d{4}|\+\d{1,3}[ (-]/;
const contactLabel = /(?<!\p{L})(?:phone|mobile|cell|tel|e-?mail)(?!\p{L})/iu;
/** In longer lines such words are a sentence's. */
const longestLabelled = 80;
const addressLine = /@|\d{3}|https?:|\bwww\.|^page \d|^\d+$/i;

/**
 * The person's name, or null when the resume has none. `lines` are the document's in order, `inHeader` says which of
 * them stand where people introduce themselves.
 */
export function findName(lines: readonly Line[], inHeader: (line: Line) => boolean, clues: NameClues): FoundName | null {
  const top = lines.slice(0, furthestLine);
  const candidates: Candidate[] = [];
  const add = (candidate: Candidate | null): void => void (candidate && candidates.push(candidate));
  for (const { text, line, end, score } of labelledNames(top.filter((line) => inHeader(line) || isPersonalHeading(line)))) {
    add(candidateOf(text, { ...line, end }, clues, { base: score, opens: true, alone: score > 4, small: true }));
  }
  const contacts = top.flatMap((line, i) => (contactDetail.test(line.text) || line.text.length <= longestLabelled && contactLabel.test(line.text) ? [i] : []));
  // What the text writes before a region or country is nobody's name when it stands alone at the top.
  const cities = new Set(citiesNamed(lines.map((line) => line.text)).map(({ city }) => fold(city)));
  let position = 0;
  let section: SectionKind = "header";
  let dated = false;
  let titleAbove = false;
  for (const [i, line] of top.entries()) {
    const next = lines[i + 1];
    const kind = headingKind(line.text.replace(/:$/, ""));
    if (kind !== null) {
      section = kind;
      continue;
    }
    dated ||= findDates(line.text.slice(0, 200)).some((date) => !date.single || date.current);
    if (inHeader(line) && isNameLabel(line)) continue;
    const { text, titled } = untitled(line.text, clues.text.slice(line.start, line.end));
    if (text.trim() === "" || cities.has(fold(namePart(text.trim()))) && placeOf(line.text.replace(/[,.]$/, "")) !== null || cities.has(fold(text.trim()))) continue;
    // Contact details follow the name within a few lines, whatever stands above it.
    const nearContact = contacts.some((at) => at >= i - 2 && at <= i + 6);
    const own = inHeader(line) || nearContact && i < 20;
    const introduced = position < 4 ? introducedName(line.text, position === 0) : null;
    const standing: Standing = {
      base: placeWorth(own, position) - (titleAbove ? 1.5 : 0) + (nearContact && position > 0 ? 0.6 : 0) + (titled ? 1.5 : 0) + (introduced !== null ? 0.5 : 0) +
        (!own && !dated && sidebarKinds.has(section) && (contacts[0] ?? i) < i && opensColumn(line, next, lines[i + 2], clues) ? 4 : 0),
      opens: introduced === null && own && (position < 2 && nearContact || position === 0 && !isCapitals(text) && next !== undefined && opensText(next)),
      alone: titled || position === 0 && own && contacts.some((at) => at > i && at <= i + 3),
      small: position === 0 && own && nearContact && isUnique(text, line, lines),
    };
    add(candidateOf(introduced ?? text, line, clues, standing));
    if (next && !next.gap && position < 2 && own && isNameLine(text)) {
      const below = untitled(next.text, clues.text.slice(next.start, next.end)).text;
      // A headline of one word under a whole name is no surname, whatever trades families are called by.
      const isHeadline = text.includes(" ") && (clues.knowledge.roleOf(below) !== null || titleScore(below, clues.knowledge) >= 2);
      // One word under a whole name is a surname only where an address says so: "Beekeeper" may stand there in a language of which no trade is known.
      const isOneName = !text.includes(" ") || below.includes(" ") && isCapitals(text + below) || isShared(text, below, clues.handles);
      if (isNameLine(below) && !isHeadline && isOneName) {
        const third = lines[i + 2];
        const broken = below.endsWith("-") && third && !third.gap && isNameLine(third.text) ? third : null;
        const all = `${text}${text.endsWith("-") ? "" : " "}${below}${broken?.text ?? ""}`;
        add(candidateOf(all, { ...line, end: (broken ?? next).end }, clues, { ...standing, base: standing.base + 0.3 }));
      }
    }
    const surnameFirst = position < 2 && own && next !== undefined && !next.gap ? surnameAbove(text, next.text) : null;
    if (surnameFirst !== null && next) add(candidateOf(surnameFirst, { ...line, end: next.end }, clues, { ...standing, base: standing.base + 0.6 }));
    const cells = text.split("\t");
    if (position === 0 && own && cells.length === 2 && cells.every((cell) => isNameLine(cell) && !cell.includes(" ")) && isCapitals(cells[0] ?? "") === isCapitals(cells[1] ?? "")) {
      add(candidateOf(cells.join(" "), line, clues, { ...standing, base: standing.base + 0.3 }));
    }
    // Among contact details a headline stands under the name; over the whole resume it may be the page's title.
    titleAbove = position < 3 && section !== "header" && titleScore(line.text, clues.knowledge) >= 2;
    // Addresses and labels whose values stand elsewhere do not push the name down.
    if (!addressLine.test(line.text) && !/[:：]$/u.test(line.text) && placeOf(line.text) === null) position++;
  }
  const best = candidates.reduce<Candidate | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
  return best && best.score >= leastScore ? { value: best.value, start: best.start, end: best.end } : null;
}

const placeWorth = (own: boolean, position: number): number =>
  !own ? -2.5 : position === 0 ? 2 : position === 1 ? 1.4 : position === 2 ? 1 : position < 6 ? 0.4 : -0.3;

/** True when an address is made of words of both lines: "maria.gonzalez" over "Maria Fernanda" and "González Pérez". */
const isShared = (text: string, below: string, handles: readonly string[]): boolean =>
  handles.some((handle) => [text, below].every((line) => line.split(" ").some((w) => w.length > 2 && fold(handle).includes(fold(w)))));

const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** True when a blank line parts the first line from a sentence or a heading below it: a name alone at the top. */
const opensText = (next: Line): boolean => next.gap && (next.text.length > 60 || /\p{L}\.$/u.test(next.text) || headingKind(next.text) !== null);

/** True when a line begins the main column that was read after a sidebar: behind a gap, above a headline and a heading. */
const opensColumn = (line: Line, next: Line | undefined, afterNext: Line | undefined, { knowledge }: NameClues): boolean =>
  line.gap && !line.bullet && next !== undefined && !next.bullet && line.text.split(" ").length > 1 && titleScore(next.text, knowledge) >= 2 && findDates(next.text).length === 0 &&
  (afterNext === undefined || afterNext.gap || headingKind(afterNext.text) !== null);

/** True when no word of a line occurs in small letters on another one. */
function isUnique(text: string, line: Line, lines: readonly Line[]): boolean {
  const words = text.split(" ");
  if (words.length < 2 || words.length > 3 || !/^\p{Ll}/u.test(text)) return false;
  const ordinary = ordinaryWordsOf(lines, line);
  return words.every((w) => !ordinary.has(fold(w)));
}

/** The likeliest reading of a line as a name: all its words, or those before a job title. */
function candidateOf(text: string, line: Line, clues: NameClues, standing: Standing): Candidate | null {
  const part = namePart(text.trim());
  const whole = scored(part, text, line, clues, standing);
  if (!standing.opens && standing.base < 1.4) return whole;
  const shorter = aroundComma(part, clues, standing.opens) ?? beforeTitle(part, clues);
  const cut = shorter === null ? null : scored(shorter, text, line, clues, { ...standing, base: standing.base - 0.3 });
  return cut && (whole === null || cut.score > whole.score) ? cut : whole;
}

/** "Jane Doe, Beekeeper" without what follows, or "Doe Smith, Jane" in the order in which the address has it. */
function aroundComma(part: string, { handles }: NameClues, opens: boolean): string | null {
  const [, before, behind] = /^(\S+(?: \S+)+), (\p{Lu}[\p{L}-]+)$/u.exec(part) ?? [];
  if (before === undefined || behind === undefined || placeOf(part) !== null) return null;
  if (isShared(before, behind, handles)) return `${behind} ${before}`;
  return opens || handleAgreement(before.split(" "), handles) >= 0.7 ? before : null;
}

/** "Jane Doe Senior Welder" without the title: two or three words before the longest title that ends the line. */
function beforeTitle(part: string, clues: NameClues): string | null {
  const words = part.split(" ");
  if (words.length < 3 || words.length > 8) return null;
  for (const length of [2, 3]) {
    const title = words.slice(length).join(" ");
    if (title === "" || titleScore(title, clues.knowledge) < 2) continue;
    const name = words.slice(0, length);
    if (name.some((w) => isSeniorityWord(w) || isRoleWord(w) || isOrganisationWord(w) || clues.isSkill(w))) continue;
    // Only another case, or the address, tells where the name ends.
    if (isCapitals(name.join(" ")) === isCapitals(title) && handleAgreement(name, clues.handles) < 0.7) continue;
    return name.join(" ");
  }
  return null;
}

function scored(part: string, text: string, line: Line, clues: NameClues, standing: Standing): Candidate | null {
  const shape = nameWords(part);
  if (shape === null) return null;
  const { words, full } = shape;
  const agreement = handleAgreement(words, clues.handles);
  if (shape.small && agreement < 0.75 && !standing.small) return null;
  let score = Math.max(standing.base, agreement >= 0.95 ? 0.2 : standing.base) + 3 * agreement + lengthWorth(part, words);
  const trade = isTradeSurname(words, clues);
  const nobody = isNoPerson(part, words, clues, standing.opens);
  const title = isTitle(part, words, clues);
  if (nobody) score -= 4;
  else if (title) score -= !trade ? 4 : agreement >= 0.9 ? 0 : standing.opens ? 0.5 : 4;
  const compared = trade ? full.slice(0, -1) : full;
  const ordinary = shape.small && standing.small ? 0 : compared.filter((w) => clues.ordinaryWords.has(fold(w))).length / full.length;
  score -= agreement >= 0.9 ? 0 : 2.5 * ordinary;
  if (words.length === 1 && standing.alone && !nobody && !title && ordinary === 0 && part.length > 2 && /\p{Ll}/u.test(part)) score += 1.5;
  if (line.bullet || /[.!?]$/.test(part) && !/(?<!\p{L})\p{Lu}\.$/u.test(part)) score -= 1.5;
  if (full.some((w) => /^\p{Lu}{2}$/u.test(w)) && full.some((w) => /\p{Ll}/u.test(w))) score -= 0.8;
  // A postcode behind the words makes them a place; a house number with its street does not.
  if (/^[\s,]*\d{1,6}(?!\d|[\s.-]?\d|,? \p{Lu}\p{Ll})/u.test(text.slice(text.indexOf(part) + part.length))) score -= 1.5;
  // Text right behind the name on its line is a headline or contact details, not the rest of a sentence.
  const at = text.indexOf(words[0] ?? "");
  if (at >= 0 && text.slice(at + part.length).trim().split(" ").length > 14) score -= 0.5;
  return { value: asName(words), start: line.start, end: line.end, score };
}

const lengthWorth = (part: string, words: readonly string[]): number => {
  const counted = words.filter((w) => !isParticle(w)).length;
  return isEastAsian(part) ? 1 : counted === 1 ? -1.5 : counted <= 3 ? 1 : counted === 4 ? 0.5 : -0.5;
};

const streetWord = /^(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|court|nagar|colony|apartments?|layout|sector|phase|district|straße|strasse|str|platz|allee|weg)\.?$/iu;

/** Words that make a line a heading, an organisation, a place or a date rather than a person. */
function isNoPerson(part: string, words: string[], clues: NameClues, opens: boolean): boolean {
  const last = words.at(-1) ?? "";
  return countryOf(last) !== null && words.length > 1 && last.length > 3 || headingKind(part) !== null || words.length > 1 && words.some((w) => w.length > 4 && headingKind(w) !== null) ||
    placeOf(part) !== null || legalForm.test(part) || findDates(part).some((date) => date.from !== null) || isOrganisationWord(last) && last.length > 3 && !isWorkSurname(words, clues, opens) || words.length > 1 && streetWord.test(last) ||
    clues.isSkill(words.length > 1 ? words.slice(0, -1).join(" ") : part) && clues.isSkill(part);
}

/** Words that make a line a job title or a skill. */
function isTitle(part: string, words: string[], clues: NameClues): boolean {
  return clues.isSkill(part) || words.some((w) => isRoleWord(w) && w.length > 2) || clues.knowledge.roleOf(part) !== null || titleScore(part, clues.knowledge) >= 2.6;
}

/** What families and organisations are both called after. */
const sharedNames = new Set("church mills bank steel power county store major forge".split(" "));

/** "Grace Church" by "gchurch@…", or where the name stands: given names that no text writes small before a word that families are called by. */
function isWorkSurname(words: string[], clues: NameClues, opens: boolean): boolean {
  const given = words.slice(0, -1).filter((w) => !/^\p{Lu}\.?$/u.test(w));
  const plain = given.length >= 1 && given.length <= 2 && given.every((w) => !clues.ordinaryWords.has(fold(w)) && !isRoleWord(w) && !isOrganisationWord(w) && !clues.isSkill(w));
  return plain && (handleAgreement(words, clues.handles) >= 0.9 || opens && sharedNames.has(fold(words.at(-1) ?? "")));
}

/** Titles of offices, not of old trades: no family is called so. */
const officeTitles = new Set(
  ("manager engineer developer analyst consultant specialist coordinator director officer assistant associate administrator technician accountant nurse teacher designer " +
    "executive supervisor representative intern trainee programmer scientist researcher lecturer instructor therapist physician pharmacist operator tester qa devops lead leader " +
    "owner founder expert member advisor adviser ceo cto cfo coo cio vp president volunteer freelancer contractor recruiter strategist attendant worker staff attorney lawyer").split(" "),
);

/**
 * "Robert Cook", "Anna-Lena Baker": a surname that is also a trade, behind given names that are neither part of a title
 * nor words of the text.
 */
function isTradeSurname(words: string[], clues: NameClues): boolean {
  const given = words.slice(0, -1);
  const surname = fold(words.at(-1) ?? "");
  return given.length >= 1 && given.length <= 2 && (isRoleWord(surname) || clues.knowledge.roleOf(surname) !== null) && !officeTitles.has(surname) && !clues.isSkill(words.join(" ")) &&
    given.every((w) => !isRoleWord(w) && !isSeniorityWord(w) && !isOrganisationWord(w) && !clues.isSkill(w) && !clues.ordinaryWords.has(fold(w)) && fold(w) !== "student");
}
