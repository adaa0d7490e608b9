/** Cosines of many passages with a few queries: the inner loop of every ranking. All vectors are L2-normalised. */

/** Query vectors in double precision, padded with zero vectors to a multiple of four. */
export interface Queries {
  count: number;
  dimension: number;
  values: Float64Array;
}

export function packQueries(vectors: readonly Float32Array[]): Queries {
  const dimension = vectors[0]?.length ?? 0;
  const values = new Float64Array(Math.ceil(vectors.length / 4) * 4 * dimension);
  vectors.forEach((vector, i) => values.set(vector, i * dimension));
  return { count: vectors.length, dimension, values };
}

/**
 * `result[passage * count + query]`. Four queries are summed side by side, which is twice as fast as one by one; each sum
 * has its own accumulator in the order of the dimensions, so a cosine does not depend on what else is asked.
 */
export function cosines(passages: Float32Array, { count, dimension, values }: Queries): Float32Array {
  const rows = dimension === 0 ? 0 : passages.length / dimension;
  const result = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const at = row * dimension;
    for (let query = 0; query < count; query += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const first = query * dimension;
      const second = first + dimension;
      const third = second + dimension;
      const fourth = third + dimension;
      for (let i = 0; i < dimension; i++) {
        const x = passages[at + i] as number;
        a += x * (values[first + i] as number);
        b += x * (values[second + i] as number);
        c += x * (values[third + i] as number);
        d += x * (values[fourth + i] as number);
      }
      const to = row * count + query;
      result[to] = a;
      if (query + 1 < count) result[to + 1] = b;
      if (query + 2 < count) result[to + 2] = c;
      if (query + 3 < count) result[to + 3] = d;
    }
  }
  return result;
}
