/** Languages that a requirement's words ask for, and how well they are to be spoken. */
import { cefrLevels, type CefrLevel } from "../../src-preload/domain.ts";
import { cefrOf, cefrRank, levelIn } from "../profiles/language-levels.ts";

/** Spoken languages that ads ask for; a language outside this list is still found by its words. */
const spokenLanguages = [
  "english", "spanish", "french", "german", "italian", "portuguese", "dutch", "mandarin", "cantonese", "chinese", "japanese",
  "korean", "arabic", "hindi", "urdu", "bengali", "punjabi", "gujarati", "marathi", "tamil", "telugu", "kannada", "malayalam", "nepali",
  "russian", "ukrainian", "polish", "czech", "slovak", "slovenian", "hungarian", "romanian", "bulgarian", "serbian", "croatian", "albanian", "macedonian",
  "greek", "turkish", "hebrew", "persian", "farsi", "pashto", "armenian", "georgian", "swedish", "norwegian", "danish", "finnish", "icelandic",
  "vietnamese", "thai", "tagalog", "filipino", "indonesian", "malay", "burmese", "khmer", "swahili", "somali", "amharic", "afrikaans",
  "creole", "catalan", "basque", "irish", "welsh", "lithuanian", "latvian", "estonian",
];
/** What a language's name only describes: the food, the market, the law. */
const ofTheCountry = "(?!\\s+(?:cuisine|food|cooking|kitchen|restaurants?|markets?|law|tax|gaap|companies|company|customers?|clients?|literature|history|culture|armed|government|citizens?)\\b)";
const languagePattern = new RegExp(String.raw`\b(?:${spokenLanguages.join("|")}|(?:american |british )?sign language)\b${ofTheCountry}`, "gi");

/** Spoken languages named by the words, lower case, in order, each once. */
export function languagesAsked(text: string): string[] {
  return [...new Set((text.match(languagePattern) ?? []).map((name) => name.toLowerCase()))];
}

/** What ads say of a level and resumes seldom do; the rest is read as it is of resumes. */
const adWords: readonly (readonly [CefrLevel, RegExp])[] = [
  ["C1", /\b(?:bi-?lingual|proficiency|(?:excellent|perfect|full|expert|outstanding|exceptional) command|business[- ](?:level|fluen\w+))\b/i],
  ["B2", /\b(?:strong|solid|confident|(?:good|very good) command|professional level)\b/i],
];

const mostLevels = 12;

/**
 * The level of the Common European Framework that is asked ("fluent" is C1, "conversational" B1), or null when the words name
 * none. Of several ("B2 or C1", "native or fluent") the lowest, which satisfies.
 */
export function languageLevelAsked(text: string): CefrLevel | null {
  const levels: CefrLevel[] = [];
  let rest = text;
  for (let i = 0; i < mostLevels; i++) {
    const at = levelIn(rest);
    if (at === null) break;
    const level = cefrOf(rest.slice(at.start, at.end));
    // In an ad "bilingual" asks for two languages spoken well, not for two mother tongues.
    if (level !== null && !/bi-?lingual/i.test(rest.slice(at.start, at.end))) levels.push(level);
    rest = rest.slice(at.end);
  }
  const codes: string[] = text.toUpperCase().match(/\b[ABC][12]\b/g) ?? [];
  const stated = cefrLevels.filter((level) => codes.includes(level));
  if (stated[0] !== undefined) return stated[0];
  if (levels.length === 0) return adWords.find(([, words]) => words.test(text))?.[0] ?? null;
  return levels.reduce((low, level) => (cefrRank(level) < cefrRank(low) ? level : low));
}
