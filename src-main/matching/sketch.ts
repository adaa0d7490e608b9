/**
 * A candidate in a few kilobytes: enough to tell who is worth a full look when there are more than can be scored in the blink of
 * an eye. What is said here of a candidate only decides who is looked at; it is no part of any score.
 */
import type { PreparedCandidate } from "./prepared-candidate.ts";
import type { TitleFamily } from "./role-families.ts";
import { mostRepeats } from "./signals.ts";

export interface Sketch {
  candidateId: string;
  skills: readonly { skillId: string; doubtful: boolean }[];
  roles: readonly { families: readonly TitleFamily[]; months: number | null }[];
  /** Words by number, ascending, each with the number of sentences that hold it (1 to 3) in its two lowest bits. */
  words: Uint32Array;
  /** Mean vectors of a dozen neighbouring sentences each, L2-normalised, one after the other. */
  means: Float32Array;
}

const sentencesInAMean = 12;

function meansOf(vectors: Float32Array, passages: number): Float32Array {
  const dimension = passages === 0 ? 0 : vectors.length / passages;
  const groups = Math.ceil(passages / sentencesInAMean);
  const means = new Float32Array(groups * dimension);
  for (let p = 0; p < passages; p++) {
    const group = Math.floor(p / sentencesInAMean) * dimension;
    for (let d = 0; d < dimension; d++) means[group + d] = (means[group + d] ?? 0) + (vectors[p * dimension + d] ?? 0);
  }
  for (let g = 0; g < groups; g++) {
    const own = means.subarray(g * dimension, (g + 1) * dimension);
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) own.forEach((value, d) => { own[d] = value / length; });
  }
  return means;
}

export function sketchOf({ candidate, skills, roles, words, vectors, firstOf }: PreparedCandidate): Sketch {
  const counts = words.ids.map((id, i) => {
    const places = words.places.subarray(words.starts[i], words.starts[i + 1]);
    return ((id << 2) >>> 0) + Math.min(mostRepeats, places.filter((place) => firstOf[place] === place).length);
  });
  return {
    candidateId: candidate.candidateId,
    skills: skills.map(({ skillId, doubtful }) => ({ skillId, doubtful })),
    roles: roles.map(({ families, months }) => ({ families, months: months === null ? null : months.to - months.from })),
    words: counts,
    means: meansOf(vectors, candidate.passages.length),
  };
}
