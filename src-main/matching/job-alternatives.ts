/** Bullets that are alternatives of each other: "PhD and 5 years; or", "MSc and 7 years; or", "BSc and 9 years". */
import type { JobSentence } from "./job-lines.ts";

/** More than a handful of alternatives are no alternatives any more. */
const mostJoined = 6;
const longestJoined = 900;

const endsOpen = /(?:[,;]\s*|\s)(?:and\/)?or\s*[.:,]?\s*$/i;
const beginsOpen = /^or\b(?!\s+(?:more|less))/i;

/**
 * Joins a sentence that ends in "or", or is followed by one that begins with it, with the next of the same section, so that
 * they are read as one requirement that any of them satisfies. Order and spans stay in order.
 */
export function joinAlternatives(sentences: readonly JobSentence[], text: string): JobSentence[] {
  const joined: JobSentence[] = [];
  let count = 1;
  for (const sentence of sentences) {
    const previous = joined.at(-1);
    const open =
      previous !== undefined && previous.section === sentence.section && count < mostJoined && sentence.end - previous.start <= longestJoined &&
      (endsOpen.test(text.slice(Math.max(previous.start, previous.end - 12), previous.end)) || beginsOpen.test(text.slice(sentence.start, sentence.start + 9)));
    if (previous !== undefined && open) {
      previous.end = sentence.end;
      count++;
    } else {
      joined.push({ ...sentence });
      count = 1;
    }
  }
  return joined;
}
