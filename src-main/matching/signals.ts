/** How near a candidate's sentences come to a query, before calibration. */
import type { WordWeights } from "./background.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { cosines } from "./similarity.ts";
import type { Queries } from "./similarity.ts";
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

export interface Signal {
  /** The passage that answers best, by cosine and words together; -1 if there is none. */
  passage: number;
  /** What that passage reaches, and the mean of the best three; only calibration gives these numbers a meaning. */
  best: number;
  broad: number;
  /** Part of the query's words, by rarity, that the resume holds; a word counts fully when three sentences hold it. In [0,1]. */
  coverage: number;
}

/** What the matched words of a sentence are worth beside its cosine (FACTS: dense + 0.2 × IDF coverage beat rank fusion). */
export const coverageWeight = 0.2;
/** The best three sentences tell a trade from a chance remark; with fewer sentences the missing ones count this much. */
const missingSentence = 0.2;
/** BM25's saturation k1, up to three sentences: saying a word more often proves nothing more. */
const saturation = 1.2;
const mostRepeats = 3;

const saturated = (count: number): number => {
  const n = Math.min(count, mostRepeats);
  return (n / (n + saturation)) * ((mostRepeats + saturation) / mostRepeats);
};

/** Part of the query's words that one passage holds. In [0,1]. */
export function coverageOfPassage(candidate: PreparedCandidate, query: Query, passage: number): number {
  let found = 0;
  query.words.forEach((word, i) => {
    if (candidate.postings.get(word)?.includes(passage) === true) found += query.parts[i] ?? 0;
  });
  return found;
}

/** Fills `perPassage` with the part of the query each passage holds, and gives that of the whole resume. */
function coverages(candidate: PreparedCandidate, query: Query, perPassage: Float64Array): number {
  perPassage.fill(0);
  let whole = 0;
  query.words.forEach((word, i) => {
    const places = candidate.postings.get(word);
    if (places === undefined) return;
    const part = query.parts[i] ?? 0;
    whole += part * saturated(places.length);
    for (const passage of places) perPassage[passage] = (perPassage[passage] ?? 0) + part;
  });
  return whole;
}

export interface CandidateSignals {
  signals: Signal[];
  /** `cosines[passage * queries + query]` */
  cosines: Float32Array;
}

/** One signal per query, in order. */
export function signalsOf(candidate: PreparedCandidate, queries: readonly Query[], packed: Queries): CandidateSignals {
  const near = cosines(candidate.vectors, packed);
  const passages = candidate.candidate.passages.length;
  const perPassage = new Float64Array(passages);
  const signals = queries.map((query, q): Signal => {
    const coverage = coverages(candidate, query, perPassage);
    let passage = -1;
    let first = missingSentence;
    let second = missingSentence;
    let third = missingSentence;
    for (let p = 0; p < passages; p++) {
      const value = (near[p * queries.length + q] ?? 0) + coverageWeight * (perPassage[p] ?? 0);
      if (value <= third) continue;
      if (value > first) {
        third = second;
        second = first;
        first = value;
        passage = p;
      } else if (value > second) {
        third = second;
        second = value;
      } else third = value;
    }
    return { passage, best: first, broad: (first + second + third) / 3, coverage };
  });
  return { signals, cosines: near };
}
