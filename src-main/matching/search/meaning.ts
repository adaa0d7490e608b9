/** How near the sentences of a resume come to a query in meaning. */
import type { CandidateSearch } from "../../library/search/candidate-search.ts";
import type { VectorHit } from "../../library/vector-index.ts";
import { clamp01 } from "../rounding.ts";
import { dot, type Scale } from "./scale.ts";

/**
 * A resume is near when its best sentence lies so many deviations above chance; the more resumes there are, the nearer chance comes, so
 * the more is asked. Measured with winnow-lite (0.549 for 6 resumes, 0.618 for 467): in 6 resumes the nearest sentence to ten texts about
 * nothing of the kind had cosines of 0.38 to 0.59 and to four about real work 0.59 to 0.78; in 467 it had 0.59 to 0.74 (median 0.66), and
 * to 34 about real work the tenth best had 0.57 to 0.85 (median 0.75).
 */
const nearFrom = 2.52;
const moreForTenfold = 0.289;
/** What the encoder makes of words that nobody uses is chance, so for them this much more is asked… */
const moreWhereUnknown = 1.17;
/** …in full of a large library only: what a small one does not hold may well be a word. */
const halfKnownBy = 200;
/** The best three sentences on average: worth nothing here (0.5 with winnow-lite), and 1 at a cosine of 1. */
const worthNothing = 2.37;
const sentences = 3;

/**
 * The cosine from which on a sentence is near. `known` is the share of the query's words that anybody uses, `resumes` how many there
 * are. Words that are somebody's name mean nothing, as unknown ones do.
 */
export function nearThreshold(known: number, resumes: number, isName: boolean, scale: Scale): number {
  const unknown = isName ? 1 : (1 - known) * (resumes / (resumes + halfKnownBy));
  return scale.cosineAt(nearFrom + moreForTenfold * Math.log10(Math.max(1, resumes)) + moreWhereUnknown * unknown);
}

export interface Nearest {
  resumeId: number;
  /** The best three cosines, highest first; where there are fewer, what is known to be more than the next. */
  cosines: number[];
  passageId: number;
}

/** From the cosines of the best sentences to [0,1]. The best three tell a trade from a chance remark. */
export function levelOfMeaning({ cosines }: Pick<Nearest, "cosines">, scale: Scale): number {
  const nothing = scale.cosineAt(worthNothing);
  const mean = cosines.slice(0, sentences).reduce((sum, cosine) => sum + Math.max(nothing, cosine), 0) / sentences;
  return clamp01((mean - nothing) / (1 - nothing));
}

function add(near: Map<number, Nearest>, resumeId: number, passageId: number, cosine: number): void {
  const one = near.get(resumeId);
  if (one === undefined) {
    near.set(resumeId, { resumeId, cosines: [cosine], passageId });
    return;
  }
  if (cosine > (one.cosines[0] ?? -1)) one.passageId = passageId;
  one.cosines.push(cosine);
  one.cosines.sort((a, b) => b - a);
  if (one.cosines.length > sentences) one.cosines.length = sentences;
}

/** Fills up resumes of which fewer than three sentences are known, with `rest`. */
function filled(near: Map<number, Nearest>, rest: number): Map<number, Nearest> {
  for (const { cosines } of near.values()) while (cosines.length < sentences) cosines.push(Math.min(rest, cosines.at(-1) ?? rest));
  return near;
}

/** A short line that stands in so many resumes, or in this share of them, is a heading: it says nothing of anybody. */
const headingFrom = 3;
const headingShare = 0.03;

/** Tells which sentences count. A line that holds a word of the query does, however often it stands there. */
export interface Counting {
  search: CandidateSearch;
  resumes: number;
  /** Words of the query, in lower case. */
  words: ReadonlySet<string>;
}

function withoutHeadings<T extends VectorHit>(hits: readonly T[], { search, resumes, words }: Counting): T[] {
  const repeated = search.repeatedLines(hits.map(({ passageId }) => passageId), Math.max(headingFrom, Math.ceil(headingShare * resumes)));
  return hits.filter(({ passageId }) => {
    const line = repeated.get(passageId);
    return line === undefined || (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => words.has(word));
  });
}

/** From the nearest passages of the whole library, best first: the sentences behind the last of them are taken to be as far as it. */
export function nearestOf(hits: readonly VectorHit[], counting: Counting): Map<number, Nearest> {
  const owners = counting.search.resumesOfPassages(hits.map(({ passageId }) => passageId));
  const near = new Map<number, Nearest>();
  for (const { passageId, cosine } of withoutHeadings(hits, counting)) {
    const resumeId = owners.get(passageId);
    if (resumeId !== undefined) add(near, resumeId, passageId, cosine);
  }
  return filled(near, hits.at(-1)?.cosine ?? 0);
}

/** All sentences of a few resumes, compared one by one. */
export function nearestAmong(resumeIds: readonly number[], query: Float32Array, modelKey: string, scale: Scale, counting: Counting): Map<number, Nearest> {
  const least = scale.cosineAt(worthNothing);
  const compared = counting.search.vectors(resumeIds, modelKey).map(({ resumeId, passageId, vector }) => ({ resumeId, passageId, cosine: dot(query, vector) }));
  const near = new Map<number, Nearest>();
  // Only what is worth something need be looked at.
  for (const { resumeId, passageId, cosine } of withoutHeadings(compared.filter(({ cosine }) => cosine >= least), counting)) add(near, resumeId, passageId, cosine);
  return filled(near, least);
}
