/** How near the sentences of a resume come to a query in meaning. */
import type { CandidateSearch } from "../../library/search/candidate-search.ts";
import type { PassageHit } from "../../library/types.ts";
import { clamp01 } from "../rounding.ts";

/**
 * A resume is near when its best sentence has at least this cosine. Measured with winnow-lite on 467 resumes: of 34 queries about real
 * work the twentieth best resume had 0.53 to 0.83 (median 0.69), of 10 sentences about nothing of the kind the best had 0.59 to 0.74
 * (median 0.64).
 */
const nearFrom = 0.62;
/** The same is asked of gibberish, and this much more: what the encoder makes of unknown words is chance (0.61 to 0.74 measured). */
const moreWhereUnknown = 0.15;
/** Of the best three sentences on average this is worth nothing, and 1 is worth 1. */
const worthNothing = 0.5;
const sentences = 3;

/** `known` is the share of the query's words that anybody in the library uses. */
export const nearThreshold = (known: number): number => nearFrom + moreWhereUnknown * (1 - known);

export interface Nearest {
  resumeId: number;
  /** The best three cosines, highest first; where there are fewer, what is known to be more than the next. */
  cosines: number[];
  passageId: number;
}

/** From [-1,1] of the best sentences to [0,1]. The best three tell a trade from a chance remark. */
export function levelOfMeaning({ cosines }: Pick<Nearest, "cosines">): number {
  const mean = cosines.slice(0, sentences).reduce((sum, cosine) => sum + cosine, 0) / sentences;
  return clamp01((mean - worthNothing) / (1 - worthNothing));
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

/** From the nearest passages of the whole library, best first: the sentences behind the last of them are taken to be as far as it. */
export function nearestOf(hits: readonly PassageHit[], search: CandidateSearch): Map<number, Nearest> {
  const owners = search.resumesOfPassages(hits.map(({ passageId }) => passageId));
  const near = new Map<number, Nearest>();
  for (const { passageId, cosine } of hits) {
    const resumeId = owners.get(passageId);
    if (resumeId !== undefined) add(near, resumeId, passageId, cosine);
  }
  return filled(near, hits.at(-1)?.cosine ?? 0);
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
