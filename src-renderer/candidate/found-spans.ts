import type { Span } from "../../src-preload/domain.ts";

/** What a search found in a resume: the sentences, and in them the words. */
export interface FoundSpans {
  sentences: readonly Span[];
  words: readonly Span[];
}

export const nothingFound: FoundSpans = { sentences: [], words: [] };
