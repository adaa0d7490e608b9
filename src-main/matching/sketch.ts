/**
 * A candidate in a few kilobytes: enough to tell who is worth a full look when there are more than can be scored in the blink of
 * an eye. What is said here of a candidate only decides who is looked at; it is no part of any score.
 */
import type { PreparedCandidate } from "./prepared-candidate.ts";
import type { TitleFamily } from "./role-families.ts";
import { mostRepeats } from "./signals.ts";
import { rowsOf } from "./similarity.ts";
import type { Rows } from "./similarity.ts";

export interface SketchedRole {
  families: readonly TitleFamily[];
  /** The same for equal families. */
  kind: string;
  months: number | null;
}

export interface Sketch {
  candidateId: string;
  skills: readonly { skillId: string; doubtful: boolean }[];
  roles: readonly SketchedRole[];
  /** Words by number, ascending, each with the number of sentences that hold it (1 to 3) in its two lowest bits. */
  words: Uint32Array;
  /** Mean vectors of two dozen neighbouring sentences each, as far as `sketchedDimension`. */
  means: Rows;
}

/** The encoder is trained so that its first 128 numbers work alone. */
export const sketchedDimension = 128;
const sentencesInAMean = 24;

function meansOf({ dimension, values, scales }: Rows): Rows {
  const size = Math.min(sketchedDimension, dimension);
  const means: Float32Array[] = [];
  for (let from = 0; from < scales.length; from += sentencesInAMean) {
    const mean = new Float32Array(size);
    for (let row = from; row < Math.min(from + sentencesInAMean, scales.length); row++) {
      for (let d = 0; d < size; d++) mean[d] = (mean[d] ?? 0) + (values[row * dimension + d] ?? 0) * (scales[row] ?? 0);
    }
    const length = Math.sqrt(mean.reduce((sum, value) => sum + value * value, 0));
    means.push(length === 0 ? mean : mean.map((value) => value / length));
  }
  return rowsOf(means);
}

export function sketchOf({ candidate, skills, roles, words, vectors, firstOf }: PreparedCandidate): Sketch {
  const counted = words.ids.map((id, i) => {
    const places = words.places.subarray(words.starts[i], words.starts[i + 1]);
    return ((id << 2) >>> 0) + Math.min(mostRepeats, places.filter((place) => firstOf[place] === place).length);
  });
  return {
    candidateId: candidate.candidateId,
    skills: skills.map(({ skillId, doubtful }) => ({ skillId, doubtful })),
    roles: roles.map(({ families, months }) => ({
      families,
      kind: families.map(({ family, weight }) => `${family} ${String(weight)}`).join(),
      months: months === null ? null : months.to - months.from,
    })),
    words: counted,
    means: meansOf(vectors),
  };
}

/** Everyone's sketches, ascending by candidate id, with all means in one block. */
export interface Sketches {
  all: readonly Sketch[];
  means: Rows;
  /** Where each candidate's means begin; one more entry for the end. */
  starts: Uint32Array;
}

export function gathered(sketches: Iterable<Sketch>): Sketches {
  const all = [...sketches].sort((a, b) => (a.candidateId < b.candidateId ? -1 : 1));
  const starts = new Uint32Array(all.length + 1);
  all.forEach(({ means }, i) => { starts[i + 1] = (starts[i] ?? 0) + means.scales.length; });
  const dimension = Math.max(0, ...all.map(({ means }) => means.dimension));
  const rows = starts[all.length] ?? 0;
  const means: Rows = { dimension, values: new Int8Array(rows * dimension), scales: new Float32Array(rows) };
  all.forEach((sketch, i) => {
    means.values.set(sketch.means.values, (starts[i] ?? 0) * dimension);
    means.scales.set(sketch.means.scales, starts[i]);
  });
  return { all, means, starts };
}
