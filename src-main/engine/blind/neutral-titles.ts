/**
 * Titles that stand for women and men alike where a resume is read blind: "Sachbearbeiterin" is read as "Sachbearbeiter". On a page, where
 * the words themselves are drawn, both have to be covered, or the cover would tell which of the two stands under it.
 */
import type { Span } from "../../../src-preload/domain.ts";
import { standsForBoth } from "../../encoder/redaction/german-titles.ts";

/** What stands in place of "waitress", "stewardess", "hostess", "actress", "seamstress", "landlady". "Manager" is left: nobody is called a manageress any more. */
export const englishTitle = /^(?:waiter|steward|host|actor|tailor|landlord)s?$/i;
/** German titles that are English words, too: in an English text they have no other form. */
const englishToo = /(?:administrator|agent|analyst|chef|controller|designer|illustrator|manager|mediator|moderator|partner|pilot|professor|reporter|senator|student|tester|texter|trainer|tutor)(?:en|e|s|n)?$/i;

/** Small words of which any German text has several. */
const germanWords = ["und", "der", "die", "das", "mit", "für", "bei", "von", "als", "im", "zur", "zum", "seit", "sowie", "am", "bis"];
const enoughGerman = 4;

function isGerman(text: string): boolean {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return germanWords.filter((word) => words.has(word)).length >= enoughGerman;
}

/** Where they stand, in order. Linear in the text's length. */
export function neutralTitles(text: string): Span[] {
  const german = isGerman(text);
  return [...text.matchAll(/[\p{L}\p{M}]{4,}/gu)].flatMap(({ 0: word, index }) => {
    const isTitle = englishTitle.test(word) || ((german || !englishToo.test(word)) && standsForBoth(word));
    return isTitle ? [{ start: index, end: index + word.length }] : [];
  });
}
