import type { Span } from "../../src-preload/domain.ts";

/** In what runs on for longer than this no sentence would be found by the eye. */
const longest = 500;

/** Where a sentence or a line ends. */
const end = /[.!?](?=\s|$)|\n/g;

/**
 * The sentence, or the line, in which a span stands; the span itself where that is too long to be seen at once.
 * @param text with lines joined that a page's margin broke
 */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(0, span.start - longest);
  const before = [...text.slice(from, span.start).matchAll(end)].at(-1);
  const after = text.slice(span.end, span.end + longest).search(end);
  const start = before === undefined ? from : from + before.index + 1;
  const stop = after < 0 ? Math.min(text.length, span.end + longest) : span.end + after + (text[span.end + after] === "\n" ? 0 : 1);
  if (stop - start > longest) return span;
  const lead = /^[\s•]*/.exec(text.slice(start, span.start))?.[0].length ?? 0;
  return { start: start + lead, end: stop };
}
