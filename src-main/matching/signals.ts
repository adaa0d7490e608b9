/** How near each sentence of a candidate comes to each thing a job asks, before and after calibration. */
import type { Spread, WordWeights } from "./background.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import type { Comparer, Queries } from "./similarity.ts";
import { find, wordId } from "./word-index.ts";
import { wordsOf } from "./words.ts";

/** A requirement's text, or the job's title, as the scorer asks it. */
export interface Query {
  text: string;
  words: readonly string[];
  /** The same words by their numbers. */
  ids: readonly number[];
  /** Whether a sentence can be near to it in meaning. */
  hasMeaning: boolean;
  /** Each word's part of the query by its rarity; they sum to 1. */
  parts: readonly number[];
}

/** Letters that stand for words, such as "BLS" or "CPA/CMA": an encoder of sentences makes nothing of them, so only words count. */
const initialsOnly = /^(?:[A-Z][A-Z0-9&/.+#-]{0,5}(?:\s*(?:,|\/|\bor\b|\band\b)\s*|\s+|$))+$/;

export function queryOf(text: string, weights: WordWeights): Query {
  const words = [...new Set(wordsOf(text))];
  const each = words.map((word) => weights.of(word));
  const total = each.reduce((sum, weight) => sum + weight, 0);
  return { text, words, ids: words.map(wordId), hasMeaning: !initialsOnly.test(text.trim()), parts: each.map((weight) => weight / total) };
}

/** What the matched words of a sentence are worth beside its cosine (FACTS: dense + 0.2 × IDF coverage beat rank fusion). */
export const coverageWeight = 0.2;

/**
 * Sentences that have nothing to do with each other come as near as so many deviations above chance: none of them is nearer than
 * another. With winnow-lite that is a cosine of 0.40, which six of seven pairs of real sentences and real requirements do not reach.
 */
export const unrelatedDeviations = 1.6;

/** How near each passage of a candidate comes to each query. */
export interface Nearness {
  /** Cosine, at least `unrelated`, plus word coverage: `values[query * passages + passage]`. */
  values: Float32Array;
  passages: number;
  /** What a resume without a usable sentence has, too. */
  unrelated: number;
  /** The nearest passage's value, by query. */
  best: Float64Array;
}

export function nearnessOf(candidate: PreparedCandidate, queries: readonly Query[], packed: Queries, comparer: Comparer, unrelated: number): Nearness {
  const { words } = candidate;
  const passages = candidate.candidate.passages.length;
  const values = comparer.cosines(candidate.vectors, packed);
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) < unrelated) values[i] = unrelated;
  queries.forEach(({ hasMeaning }, q) => {
    if (!hasMeaning) values.fill(unrelated, q * passages, (q + 1) * passages);
  });
  queries.forEach((query, q) => {
    const own = q * passages;
    for (let i = 0; i < query.ids.length; i++) {
      const at = find(words, query.ids[i] ?? -1);
      if (at < 0) continue;
      const worth = coverageWeight * (query.parts[i] ?? 0);
      const end = words.starts[at + 1] ?? 0;
      for (let p = words.starts[at] ?? 0; p < end; p++) {
        const value = own + (words.places[p] ?? 0);
        values[value] = (values[value] ?? 0) + worth;
      }
    }
  });
  const best = new Float64Array(queries.length).fill(unrelated);
  for (let q = 0; q < best.length; q++) best[q] = nearestWithin(values, unrelated, q * passages, (q + 1) * passages);
  return { values, passages, unrelated, best };
}

function nearestWithin(values: Float32Array, unrelated: number, from: number, to: number): number {
  let best = unrelated;
  for (let p = from; p < to; p++) {
    const value = values[p] ?? 0;
    if (value > best) best = value;
  }
  return best;
}

/** The nearest of the passages from `from` to before `to`. */
export const nearest = ({ values, passages, unrelated }: Nearness, query: number, from: number, to: number): number =>
  nearestWithin(values, unrelated, query * passages + from, query * passages + to);

export interface Signal {
  /** The passage that answers best where it stands; -1 if there is none. */
  passage: number;
  /** How many standard deviations it lies above the ordinary resume's nearest. */
  best: number;
  /** Part of the query's words, by rarity, that the resume holds; a word counts fully when three sentences hold it. In [0,1]. */
  coverage: number;
}

/**
 * How many standard deviations nearer a sentence from quite another line of work must be to count like one from the very
 * work that is offered: "prepared reports" says more of an accountant when it was said of accounting.
 */
export const otherWork = 2.5;
/** A resume without a sentence lies as far away as this. */
const noSentence = -3;

/** BM25's saturation k1, up to three sentences: saying a word more often proves nothing more. */
const saturation = 1.2;
export const mostRepeats = 3;

/** What holding a word in `n` sentences is worth, in [0,1]. */
export function saturated(n: number): number {
  return (Math.min(n, mostRepeats) / (Math.min(n, mostRepeats) + saturation)) * ((mostRepeats + saturation) / mostRepeats);
}

/** How many different sentences hold a word, up to three. */
function sentencesWith({ words, firstOf }: PreparedCandidate, id: number): number {
  const at = find(words, id);
  if (at < 0) return 0;
  let different = 0;
  const end = words.starts[at + 1] ?? 0;
  for (let p = words.starts[at] ?? 0; p < end && different < mostRepeats; p++) {
    const place = words.places[p] ?? 0;
    if (firstOf[place] === place) different++;
  }
  return different;
}

function coverageOf(candidate: PreparedCandidate, query: Query): number {
  return query.ids.reduce((sum, id, i) => sum + (query.parts[i] ?? 0) * saturated(sentencesWith(candidate, id)), 0);
}

/** `relevance[passage]` tells how near the work is in which the passage stands, in [0,1]. */
export function signalOf(candidate: PreparedCandidate, near: Nearness, query: Query, q: number, { mean, deviation }: Spread, relevance: Float64Array): Signal {
  let passage = -1;
  let best = noSentence;
  for (let p = 0; p < near.passages; p++) {
    const value = ((near.values[q * near.passages + p] ?? 0) - mean) / deviation - otherWork * (1 - (relevance[p] ?? 0));
    if (value <= best) continue;
    best = value;
    passage = p;
  }
  return { passage, best, coverage: coverageOf(candidate, query) };
}
