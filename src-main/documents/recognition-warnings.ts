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
  if (recognised > 0) warnings.push({ code: "ocr", message: `Read by text recognition from a picture; ${uncertain === 1 ? "1 word is" : `${String(uncertain)} words are`} uncertain.` });
  if (left > 0) warnings.push({ code: "pages_left_out", message: `${pages(left)} ${left === 1 ? "was" : "were"} left out: text recognition reads the first scanned pages of a file only.` });
  if (failed > 0) warnings.push({ code: "damaged_pages", message: `${pages(failed)} could not be recognised.` });
  return warnings;
}

function pages(count: number): string {
  return count === 1 ? "1 scanned page" : `${String(count)} scanned pages`;
}
