/** Cosines of many passages with a few queries: the inner loop of every ranking. All vectors are L2-normalised. */
import { instantiateSimd } from "./simd-module.ts";

/** Query vectors one after the other, filled up with zero vectors to a multiple of four. */
export interface Queries {
  count: number;
  /** Numbers in a vector, a multiple of four. */
  dimension: number;
  values: Float32Array;
}

const lanes = 4;
const inGroups = (count: number): number => Math.ceil(count / lanes) * lanes;

/** Throws a RangeError when the vectors' length is no multiple of four, which no encoder's is. */
export function packQueries(vectors: readonly Float32Array[]): Queries {
  const dimension = vectors[0]?.length ?? 0;
  if (dimension % lanes !== 0) throw new RangeError(`Vectors of ${String(dimension)} numbers cannot be compared four by four.`);
  const values = new Float32Array(inGroups(vectors.length) * dimension);
  vectors.forEach((vector, i) => { values.set(vector, i * dimension); });
  return { count: vectors.length, dimension, values };
}

export interface Comparer {
  /** `result[query * passages + passage]`. A cosine does not depend on what else is asked. */
  cosines(passages: Float32Array, queries: Queries): Float32Array;
}

const float = Float32Array.BYTES_PER_ELEMENT;
const wasmPage = 65_536;

/** A comparer has memory of its own, as large as the longest resume and the job's queries need: a few megabytes. */
export function createComparer(): Comparer {
  const simd = instantiateSimd();
  return {
    cosines(passages, { count, dimension, values }) {
      const rows = dimension === 0 ? 0 : passages.length / dimension;
      if (rows === 0 || count === 0) return new Float32Array(0);
      const at = values.length;
      const out = at + passages.length;
      const end = out + inGroups(count) * rows;
      const missing = end * float - simd.memory.buffer.byteLength;
      if (missing > 0) simd.memory.grow(Math.ceil(missing / wasmPage));
      const memory = new Float32Array(simd.memory.buffer);
      memory.set(values, 0);
      memory.set(passages, at);
      simd.dots(at * float, rows, 0, inGroups(count) / lanes, dimension * float, out * float, rows * float);
      return memory.slice(out, out + count * rows);
    },
  };
}
