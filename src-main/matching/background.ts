/** What is ordinary in a library: how rare a word is, and how near an average resume is to a query. */
import { backgroundResumes } from "./background-resumes.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { wordsOf } from "./words.ts";

/** Sums of numbers are taken in millionths, as integers, so that they do not depend on the order of the candidates. */
const unit = 1_000_000;

export interface Spread {
  mean: number;
  /** Standard deviation; never 0. */
  deviation: number;
}

/** What is ordinary for one query, seen by each resume of the library. */
export interface Ordinary {
  /**
   * Spread of all the others' values. A resume is not measured against itself, so what is added to it can only raise it.
   * `own` is its value, one of those that the sums were made of.
   */
  without(own: number): Spread;
}

const leastDeviation = 0.01;

/** `values` lie in about [-2, 2]; their order does not matter. With none left the spread is that of nothing: 0 and 1. */
export function ordinary(values: Iterable<number>): Ordinary {
  let n = 0;
  let sum = 0;
  let squares = 0;
  const whole = (value: number): number => Math.round(value * unit);
  for (const value of values) {
    n++;
    sum += whole(value);
    squares += whole(value * value);
  }
  return {
    without(own) {
      const others = n - 1;
      if (others < 1) return { mean: 0, deviation: 1 };
      const mean = (sum - whole(own)) / others / unit;
      const square = (squares - whole(own * own)) / others / unit;
      return { mean, deviation: Math.max(leastDeviation, Math.sqrt(Math.max(0, square - mean * mean))) };
    },
  };
}

export interface WordWeights {
  /** Inverse document frequency of a (stemmed) word: ln(1 + (N − n + ½) / (n + ½)), as in BM25. */
  of(word: string): number;
}

/** In how many resumes each word stands. */
function documentFrequencies(candidates: readonly PreparedCandidate[]): Map<string, number> {
  const documents = new Map<string, number>();
  const count = (word: string): void => {
    documents.set(word, (documents.get(word) ?? 0) + 1);
  };
  for (const { postings } of candidates) for (const word of postings.keys()) count(word);
  for (const resume of backgroundResumes) for (const word of new Set(resume.flatMap(wordsOf))) count(word);
  return documents;
}

/**
 * Weights by the candidates' redacted text and the built-in background. Words are counted again only when the candidates
 * are others than the last time.
 */
export function wordCounter(): (candidates: readonly PreparedCandidate[]) => WordWeights {
  let last: { candidates: readonly PreparedCandidate[]; documents: Map<string, number> } | undefined;
  return (candidates) => {
    const same = last?.candidates.length === candidates.length && last.candidates.every((one, i) => one === candidates[i]);
    const documents = same && last !== undefined ? last.documents : documentFrequencies(candidates);
    last = { candidates, documents };
    const total = candidates.length + backgroundResumes.length;
    return {
      of(word) {
        const n = documents.get(word) ?? 0;
        return Math.log(1 + (total - n + 0.5) / (n + 0.5));
      },
    };
  };
}
