/** Cosines of many passages with a few queries: the inner loop of every ranking. All vectors are L2-normalised. */
import { instantiateSimd } from "./simd-module.ts";

/**
 * Vectors as whole numbers, one byte each, so that ten thousand resumes fit into memory: number i of row r stands for
 * `values[r * dimension + i] * scales[r]`. What rounding takes from a cosine is about 0.0005. A row of scale 0 is far from everything.
 */
export interface Rows {
  /** Numbers in a row, a multiple of sixteen. */
  dimension: number;
  values: Int8Array;
  scales: Float32Array;
}

/** Queries in 16-bit numbers, one after the other, filled up with zeros to a multiple of four. */
export interface Queries {
  count: number;
  dimension: number;
  values: Int16Array;
  scales: Float32Array;
}

const lanes = 4;
const numbersInStep = 16;
const inGroups = (count: number): number => Math.ceil(count / lanes) * lanes;
const largestInRow = 127;
/** With 13 bits no dot product of vectors of up to 2,064 numbers exceeds 32 bits. */
const largestInQuery = 8191;

function assertStep(dimension: number): void {
  if (dimension % numbersInStep !== 0) throw new RangeError(`Vectors of ${String(dimension)} numbers cannot be compared sixteen by sixteen.`);
}

function quantise(vector: Float32Array, into: Int8Array | Int16Array, at: number, largest: number): number {
  let most = 0;
  for (let i = 0; i < vector.length; i++) most = Math.max(most, Math.abs(vector[i] ?? 0));
  if (most === 0) return 0;
  const steps = largest / most;
  for (let i = 0; i < vector.length; i++) into[at + i] = Math.round((vector[i] ?? 0) * steps);
  return most / largest;
}

/** Throws a RangeError when the vectors' length is no multiple of sixteen, which no encoder's is. */
export function rowsOf(vectors: readonly Float32Array[]): Rows {
  const dimension = vectors[0]?.length ?? 0;
  assertStep(dimension);
  const values = new Int8Array(vectors.length * dimension);
  const scales = Float32Array.from(vectors, (vector, row) => quantise(vector, values, row * dimension, largestInRow));
  return { dimension, values, scales };
}

/** `dimension`, if given, is how many of the first numbers of each vector count. Throws as `rowsOf` does. */
export function packQueries(vectors: readonly Float32Array[], dimension = vectors[0]?.length ?? 0): Queries {
  assertStep(dimension);
  const values = new Int16Array(inGroups(vectors.length) * dimension);
  const scales = Float32Array.from(vectors, (vector, i) => quantise(vector.subarray(0, dimension), values, i * dimension, largestInQuery));
  return { count: vectors.length, dimension, values, scales };
}

export interface Comparer {
  /** `result[query * rows + row]`. A cosine does not depend on what else is asked. They are put into `into` where that is long enough. */
  cosines(rows: Rows, queries: Queries, into?: Float32Array): Float32Array;
}

const wasmPage = 65_536;

/** A comparer has memory of its own, as large as the longest resume, or all sketches, and the job's queries need. */
export function createComparer(): Comparer {
  const simd = instantiateSimd();
  return {
    cosines(rows, { count, dimension, values, scales }, into) {
      const many = rows.scales.length;
      if (many === 0 || count === 0 || dimension === 0) return new Float32Array(0);
      const at = values.byteLength;
      const out = at + rows.values.byteLength;
      const end = out + inGroups(count) * many * Int32Array.BYTES_PER_ELEMENT;
      const missing = end - simd.memory.buffer.byteLength;
      if (missing > 0) simd.memory.grow(Math.ceil(missing / wasmPage));
      new Int16Array(simd.memory.buffer, 0, values.length).set(values);
      new Int8Array(simd.memory.buffer, at, rows.values.length).set(rows.values);
      simd.dots(at, many, 0, inGroups(count) / lanes, dimension, out, many * Int32Array.BYTES_PER_ELEMENT);
      const sums = new Int32Array(simd.memory.buffer, out, count * many);
      const cosines = into !== undefined && into.length >= count * many ? into : new Float32Array(count * many);
      for (let q = 0; q < count; q++) {
        const ofQuery = scales[q] ?? 0;
        for (let r = 0, i = q * many; r < many; r++, i++) cosines[i] = (sums[i] ?? 0) * (rows.scales[r] ?? 0) * ofQuery;
      }
      return cosines;
    },
  };
}
