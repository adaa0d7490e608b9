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
  /** Words of the title by number, each once. */
  titleWords: Uint32Array;
  months: number | null;
  /** Months from its end to that of the newest job. */
  ago: number;
}

export interface Sketch {
  candidateId: string;
  skills: readonly { skillId: string; doubtful: boolean }[];
  roles: readonly SketchedRole[];
  /** Words by number, ascending, each with the number of sentences that hold it (1 to 3) in its two lowest bits. */
  words: Uint32Array;
  /** Mean vectors of up to two dozen neighbouring sentences of one job, or of none, as far as `sketchedDimension`. */
  means: Rows;
  /** The job that each mean is of, by its place in `roles`; -1 outside any. */
  roleOf: Int16Array;
}

/** The encoder is trained so that its first 128 numbers work alone. */
export const sketchedDimension = 128;
const sentencesInAMean = 24;

function meansOf({ vectors: { dimension, values, scales }, roles }: PreparedCandidate): { means: Rows; roleOf: Int16Array } {
  const roleAt = new Int16Array(scales.length).fill(-1);
  roles.forEach(({ passages }, role) => {
    for (let p = passages.from; p < passages.to; p++) if (roleAt[p] === -1) roleAt[p] = role;
  });
  const size = Math.min(sketchedDimension, dimension);
  const sums: Float32Array[] = [];
  const roleOf: number[] = [];
  let held = 0;
  for (const [row, scale] of scales.entries()) {
    // Nothing is said in it.
    if (scale === 0) continue;
    const role = roleAt[row] ?? -1;
    if (sums.length === 0 || role !== roleOf.at(-1) || held === sentencesInAMean) {
      sums.push(new Float32Array(size));
      roleOf.push(role);
      held = 0;
    }
    held++;
    const sum = sums.at(-1);
    if (sum === undefined) continue;
    for (let d = 0; d < size; d++) sum[d] = (sum[d] ?? 0) + (values[row * dimension + d] ?? 0) * scale;
  }
  const means = sums.map((sum) => {
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
    return length === 0 ? sum : sum.map((value) => value / length);
  });
  return { means: rowsOf(means), roleOf: Int16Array.from(roleOf) };
}

export function sketchOf(prepared: PreparedCandidate): Sketch {
  const { candidate, skills, roles, words, firstOf } = prepared;
  const counted = words.ids.map((id, i) => {
    const places = words.places.subarray(words.starts[i], words.starts[i + 1]);
    return ((id << 2) >>> 0) + Math.min(mostRepeats, places.filter((place) => firstOf[place] === place).length);
  });
  const newest = Math.max(...roles.map(({ months }) => months?.to ?? -Infinity));
  return {
    candidateId: candidate.candidateId,
    skills: skills.map(({ skillId, doubtful }) => ({ skillId, doubtful })),
    roles: roles.map(({ families, months, titleWords }) => ({
      families,
      kind: families.map(({ family, weight }) => `${family} ${String(weight)}`).join(),
      titleWords,
      months: months === null ? null : months.to - months.from,
      ago: months === null ? 0 : newest - months.to,
    })),
    words: counted,
    ...meansOf(prepared),
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
