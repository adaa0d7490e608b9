/**
 * What one text has that another has not, whatever the order. A word is taken to be shared when it stands in a run of three
 * words that the other text has as well; the same idea as the engine's measure of likeness. Time: O(n).
 */
import type { Span } from "../../src-preload/domain.ts";

const runLength = 3;

/** The spans of `text` that `other` lacks; neighbouring words are one span. */
export function onlyIn(text: string, other: string): Span[] {
  const words = wordsOf(text);
  const known = new Set(runsOf(wordsOf(other)));
  const shared = new Array<boolean>(words.length).fill(false);
  for (const [start, run] of runsOf(words).entries()) {
    if (known.has(run)) shared.fill(true, start, start + runLength);
  }
  const spans: Span[] = [];
  for (const [index, { start, end }] of words.entries()) {
    if (shared[index] === true) continue;
    const last = spans.at(-1);
    if (last !== undefined && index > 0 && shared[index - 1] === false) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

interface Word extends Span {
  folded: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}@.+#'-]*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].toLowerCase().replace(/[.'-]+$/, ""),
  }));
}

/** Runs by their first word; a text shorter than a run is one run. */
function runsOf(words: readonly Word[]): string[] {
  const runs = Math.max(1, words.length - runLength + 1);
  return Array.from({ length: words.length === 0 ? 0 : runs }, (_, start) =>
    words
      .slice(start, start + runLength)
      .map(({ folded }) => folded)
      .join(" "),
  );
}
