/** What a person should know about a text that was recognised. */
import type { PageWords, ReadingWarning } from "../../src-preload/domain.ts";

/** Words that recognition was less sure of than this are uncertain. */
const uncertainBelow = 0.6;

/** The warnings of a document with these words. `left` is how many scanned pages were beyond the limit, `failed` how many could not be recognised. */
export function recognitionWarnings(words: PageWords[], { left, failed }: { left: number; failed: number }): ReadingWarning[] {
  let recognised = 0;
  let uncertain = 0;
  for (const page of words)
    for (const { confidence } of page.words) {
      if (confidence === null) continue;
      recognised++;
      if (confidence < uncertainBelow) uncertain++;
    }
  const warnings: ReadingWarning[] = [];
  if (recognised > 0) warnings.push({ code: "ocr", message: recognisedSentence(uncertain) });
  if (left > 0) warnings.push({ code: "pages_left_out", message: leftOutSentence(left) });
  if (failed > 0) warnings.push({ code: "damaged_pages", message: failedSentence(failed) });
  return warnings;
}

/* Whole sentences, so that each can be said in another language: src-renderer/words/de/errors.ts. */

const recognisedSentence = (uncertain: number): string =>
  uncertain === 1 ? "Read by text recognition from a picture; 1 word is uncertain." : `Read by text recognition from a picture; ${String(uncertain)} words are uncertain.`;

const leftOutSentence = (left: number): string =>
  left === 1
    ? "1 scanned page was left out: text recognition reads the first scanned pages of a file only."
    : `${String(left)} scanned pages were left out: text recognition reads the first scanned pages of a file only.`;

const failedSentence = (failed: number): string =>
  failed === 1 ? "1 scanned page could not be recognised." : `${String(failed)} scanned pages could not be recognised.`;
