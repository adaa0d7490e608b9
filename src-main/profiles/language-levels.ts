/** How well somebody speaks a language: the words for it, and the level of the Common European Framework they stand for. */
import { cefrLevels, type SpokenLanguage } from "../../src-preload/domain.ts";
import { fold } from "./lines.ts";

type Cefr = NonNullable<SpokenLanguage["cefr"]>;

/**
 * Words in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish by the level they stand for, folded.
 * Sources: the five steps of LinkedIn carry the names of the Interagency Language Roundtable's levels 1 to 5, which
 * ACTFL's "Assigning CEFR ratings" and common practice set beside A2, B1, B2, C1 and C2; the Council of Europe calls C
 * "proficient", B "independent" and A "basic user"; schools that teach by the framework name A1 beginner, A2 elementary
 * or pre-intermediate, B1 intermediate, B2 upper intermediate, C1 advanced. Where a word spans two levels the lower one
 * is taken: nobody is made out to speak better than they say. "Professional working" and "very good" are therefore B2.
 */
const words: readonly [Cefr, string][] = [
  ["C2", "native or bilingual(?: proficiency)?|native(?: speaker| proficiency| language| level)?|mother[- ]?tongue|first language|bilingual(?: proficiency)?|mastery|muttersprach(?:e|ler|lerin|lich|niveau)|langue maternelle|bilingue|lengua materna|nativ[oa]|lingua madre|madrelingua|lingua materna|moedertaal|jezyk ojczysty|ojczysty|родной"],
  ["C1", "near[- ]native|full professional(?: proficiency)?|fluent(?:ly)?|business fluent|proficient(?: user)?|advanced|excellent|expert|verhandlungssicher|flie(?:ss|ß)end|hervorragend|ausgezeichnet|perfekt|courant|couramment|excellente?|avance|avanzad[oa]|fluid[oa]|fluente|avanzat[oa]|ottim[oa]|avancado|vloeiend|uitstekend|biegl[ya]|biegle|zaawansowan[ya]|свободно"],
  ["B2", "professional working(?: proficiency)?|professional(?: proficiency)?|upper[- ]intermediate|very good|independent user|sehr gut(?:e)?|tres bien|tres bon(?:ne)?|muy (?:bueno|bien)|molto buon[oa]|muito bom|zeer goed|bardzo dobr[ya]|alto"],
  ["B1", "limited working(?: proficiency)?|working (?:knowledge|proficiency)|intermediate|conversational|good|gut(?:e)?|fortgeschritten|intermediaire|bon(?:ne)?|bien|intermedi[oa]|buon[oa]|medio|bom|intermediario|goed|sredniozaawansowan[ya]|dobr[ya]|konversationssicher"],
  ["A2", "elementary(?: proficiency)?|pre-?intermediate|basic(?: knowledge| user| level)?|limited|fair|grundkenntnisse|grundlagen|basiskenntnisse|elementaire|notions|scolaire|basic[oa]|elemental|elementare|scolastic[oa]|basis|podstawow[ya]"],
  ["A1", "beginner|novice|anfanger|debutant|principiante|iniciante|poczatkujac[ya]"],
];

const code = "[abc][12](?:[.+]\\d?)?";
const folded = words.map(([cefr, pattern]) => [cefr, new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "u")] as const);
const anyWord = new RegExp(`(?<!\\p{L})(?:${code}|${words.map(([, pattern]) => pattern).join("|")})(?![\\p{L}\\d])`, "u");
const codes = new RegExp(`(?<![\\p{L}\\d])(${code})(?![\\p{L}\\d])`, "giu");
const anyCode = new RegExp(codes.source, "iu");
const wholeCode = new RegExp(`^${code}$`, "u");
/** Codes one after another, a skill's name before each or not. */
const moreCodes = new RegExp(`^(?:[\\s|/,:()–-]{1,4}(?:\\p{L}{3,12} ?){0,2}[\\s:(–-]{0,3}${code}\\)?(?![\\p{L}\\d])){1,7}`, "u");
/** The skills of the Europass grid; what a person produces says more of a level than what they understand. */
const productive = /(?:speaking|spoken(?: (?:interaction|production))?|interaction|production|writ(?:ing|ten)|sprechen|schreiben|parler|ecrire|s'exprimer|prendre part|hablar|expresion|escritura|escribir|parlato|interazione|produzione|scritto)[ a-zà-ÿ]{0,20}[\s:–(-]*$/u;
const gridColumns = 5;
const productiveFrom = 2;

export const cefrRank = (level: Cefr): number => cefrLevels.indexOf(level);
const lowest = (levels: readonly Cefr[]): Cefr | null => levels.reduce<Cefr | null>((low, level) => (low === null || cefrRank(level) < cefrRank(low) ? level : low), null);
const asCefr = (text: string): Cefr | null => cefrLevels.find((level) => text.toUpperCase().startsWith(level)) ?? null;

/**
 * The framework's level that a text states for one language: of several codes (the self-assessment grid of Europass:
 * listening, reading, spoken interaction, spoken production, writing) the lowest of speaking and writing; a code before a
 * word; null when it says neither.
 */
export function cefrOf(text: string): Cefr | null {
  const plain = fold(text).replace(/ß/g, "ss");
  const stated = [...plain.matchAll(codes)].flatMap((match) => {
    const level = asCefr(match[0]);
    return level === null ? [] : [{ level, produced: productive.test(plain.slice(Math.max(0, match.index - 45), match.index)) }];
  });
  if (stated.length > 0) {
    const produced = stated.filter((one) => one.produced);
    const counted = produced.length > 0 ? produced : stated.length === gridColumns ? stated.slice(productiveFrom) : stated;
    return lowest(counted.map(({ level }) => level));
  }
  // The longest phrase that fits decides: "upper intermediate" holds "intermediate", "sehr gut" holds "gut".
  let best: { cefr: Cefr; length: number } | null = null;
  for (const [cefr, pattern] of folded) {
    const length = pattern.exec(plain)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { cefr, length };
  }
  return best?.cefr ?? null;
}

/** Where in a text the first word or code for a level stands; `end` exclusive. Null when there is none. */
export function levelIn(text: string): { start: number; end: number } | null {
  const plain = foldedInPlace(text);
  const match = anyWord.exec(plain);
  if (!match) return null;
  // Codes one after another are one statement: the columns of a grid.
  const more = wholeCode.test(match[0]) ? moreCodes.exec(plain.slice(match.index + match[0].length)) : null;
  return { start: match.index, end: match.index + match[0].length + (more?.[0].length ?? 0) };
}

/** Lower case without diacritics, letter by letter, so that offsets stay. */
function foldedInPlace(text: string): string {
  let plain = "";
  if (/^[\x20-\x7e\t]*$/.test(text)) return text.toLowerCase();
  for (const letter of text) plain += letter.length > 1 ? "·".repeat(letter.length) : (fold(letter) || letter).charAt(0);
  return plain;
}

const skillLabel = /^(?:listening|reading|spoken|speaking|writing|understanding|interaction|production|hören|lesen|sprechen|schreiben|écouter|lire|parler|écrire|comprensión|comprender|leer|hablar|escribir|ascolto|lettura|parlato)/iu;

/** True for a line of the grid that stands below its language: "Listening: B2". */
export const isGridLine = (text: string): boolean => skillLabel.test(text) && text.length < 120 && anyCode.test(text);
