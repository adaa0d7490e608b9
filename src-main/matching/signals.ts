/** How near each sentence of a candidate comes to each thing a job asks, before and after calibration. */
import type { Spread, WordWeights } from "./background.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import type { Comparer, Queries } from "./similarity.ts";
import { wordsOf } from "./words.ts";

/** A requirement's text, or the job's title, as the scorer asks it. */
export interface Query {
  text: string;
  words: readonly string[];
  /** Each word's part of the query by its rarity; they sum to 1. */
  parts: readonly number[];
}

export function queryOf(text: string, weights: WordWeights): Query {
  const words = [...new Set(wordsOf(text))];
  const each = words.map((word) => weights.of(word));
  const total = each.reduce((sum, weight) => sum + weight, 0);
  return { text, words, parts: each.map((weight) => weight / total) };
}

/** What the matched words of a sentence are worth beside its cosine (FACTS: dense + 0.2 × IDF coverage beat rank fusion). */
const coverageWeight = 0.2;

/** Cosine plus word coverage of every passage for every query. */
export interface Nearness {
  /** `values[query * passages + passage]` */
  values: Float32Array;
  passages: number;
}

export function nearnessOf(candidate: PreparedCandidate, queries: readonly Query[], packed: Queries, comparer: Comparer): Nearness {
  const values = comparer.cosines(candidate.vectors, packed);
  const passages = candidate.candidate.passages.length;
  queries.forEach((query, q) => {
    query.words.forEach((word, i) => {
      const worth = coverageWeight * (query.parts[i] ?? 0);
      for (const passage of candidate.postings.get(word) ?? []) values[q * passages + passage] = (values[q * passages + passage] ?? 0) + worth;
    });
  });
  return { values, passages };
}

/** A resume without a usable sentence is taken to be as far away as this. */
const farAway = 0.2;

/** The nearest of the passages from `from` to before `to`. */
export function nearest({ values, passages }: Nearness, query: number, from = 0, to = passages): number {
  let best = farAway;
  for (let p = query * passages + from; p < query * passages + to; p++) best = Math.max(best, values[p] ?? 0);
  return best;
}

export interface Signal {
  /** The passage that answers best where it stands; -1 if there is none. */
  passage: number;
  /** Standard deviations above the ordinary resume: of that passage, and the mean of the best three. */
  best: number;
  broad: number;
  /** Part of the query's words, by rarity, that the resume holds; a word counts fully when three sentences hold it. In [0,1]. */
  coverage: number;
}

/**
 * How many standard deviations nearer a sentence from quite another line of work must be to count like one from the very
 * work that is offered: "prepared reports" says more of an accountant when it was said of accounting.
 */
const otherWork = 2.5;
/** The best three sentences tell a trade from a chance remark; a missing one counts like one far from everything. */
const missingSentence = -3;

/** BM25's saturation k1, up to three sentences: saying a word more often proves nothing more. */
const saturation = 1.2;
const mostRepeats = 3;

/** How many different sentences hold a word, up to three. */
function sentencesWith({ postings, firstOf }: PreparedCandidate, word: string): number {
  const places = postings.get(word);
  if (places === undefined || places.length < 2) return places?.length ?? 0;
  const different = new Set<number>();
  for (const place of places) {
    different.add(firstOf[place] ?? place);
    if (different.size === mostRepeats) break;
  }
  return different.size;
}

function coverageOf(candidate: PreparedCandidate, query: Query): number {
  return query.words.reduce((sum, word, i) => {
    const n = sentencesWith(candidate, word);
    return sum + (query.parts[i] ?? 0) * (n / (n + saturation)) * ((mostRepeats + saturation) / mostRepeats);
  }, 0);
}

/** `relevance[passage]` tells how near the work is in which the passage stands, in [0,1]. */
export function signalOf(candidate: PreparedCandidate, near: Nearness, query: Query, q: number, { mean, deviation }: Spread, relevance: Float64Array): Signal {
  let passage = -1;
  let first = missingSentence;
  let second = missingSentence;
  let third = missingSentence;
  // Which sentence stands first and second: the same one said again does not take another place.
  let firstIs = -1;
  let secondIs = -1;
  for (let p = 0; p < near.passages; p++) {
    const value = ((near.values[q * near.passages + p] ?? 0) - mean) / deviation - otherWork * (1 - (relevance[p] ?? 0));
    if (value <= third) continue;
    const is = candidate.firstOf[p] ?? p;
    if (value > first) {
      if (is !== firstIs) {
        if (is !== secondIs) third = second;
        second = first;
        secondIs = firstIs;
      }
      first = value;
      firstIs = is;
      passage = p;
    } else if (is === firstIs) continue;
    else if (value > second) {
      if (is !== secondIs) third = second;
      second = value;
      secondIs = is;
    } else if (is !== secondIs) third = value;
  }
  return { passage, best: first, broad: (first + second + third) / 3, coverage: coverageOf(candidate, query) };
}
