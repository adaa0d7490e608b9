/** What is ordinary in a library: how rare a word is, and how near an average resume is to a query. */
import { backgroundResumes } from "./background-resumes.ts";
import { wordId } from "./word-index.ts";
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
  /** Spread of all values. */
  all: Spread;
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
  const spread = (count: number, ofSum: number, ofSquares: number): Spread => {
    if (count < 1) return { mean: 0, deviation: 1 };
    const mean = ofSum / count / unit;
    return { mean, deviation: Math.max(leastDeviation, Math.sqrt(Math.max(0, ofSquares / count / unit - mean * mean))) };
  };
  return { all: spread(n, sum, squares), without: (own) => spread(n - 1, sum - whole(own), squares - whole(own * own)) };
}

export interface WordWeights {
  /** Inverse document frequency of a (stemmed) word: ln(1 + (N − n + ½) / (n + ½)), as in BM25. */
  of(word: string): number;
}

/** The words of the built-in background, by number: in how many of its resumes each stands. */
const inBackground = new Map<number, number>();
for (const resume of backgroundResumes) {
  for (const id of new Set(resume.flatMap(wordsOf).map(wordId))) inBackground.set(id, (inBackground.get(id) ?? 0) + 1);
}

/** Weights by the library's resumes, `many` in number, and the built-in background. `documents` tells in how many a word stands. */
export function wordWeights(many: number, documents: (wordId: number) => number): WordWeights {
  const total = many + backgroundResumes.length;
  return {
    of(word) {
      const id = wordId(word);
      const n = documents(id) + (inBackground.get(id) ?? 0);
      return Math.log(1 + (total - n + 0.5) / (n + 0.5));
    },
  };
}
