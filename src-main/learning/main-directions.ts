/** The directions in which vectors lie most: the right singular vectors of their matrix, by power iteration with deflation. */

const rounds = 40;
const nothing = 1e-9;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

function scaled(vector: Float64Array): Float64Array | null {
  const length = Math.sqrt(dot(vector, vector));
  return length < nothing ? null : vector.map((value) => value / length);
}

/**
 * `count` directions of length 1 at right angles to each other, one after the other, the main one first; zeros where there are fewer. The same
 * vectors in the same order give the same bits.
 */
export function mainDirections(vectors: readonly Float32Array[], count: number, dimension: number): Float32Array {
  const rest = vectors.map((vector) => Float64Array.from(vector));
  const all = new Float32Array(count * dimension);
  for (let k = 0; k < count; k++) {
    // The longest of what is left is never at a right angle to all of it.
    let longest = rest[0];
    for (const one of rest) if (longest === undefined || dot(one, one) > dot(longest, longest)) longest = one;
    let direction = longest === undefined ? null : scaled(longest);
    for (let round = 0; round < rounds && direction !== null; round++) {
      const next = new Float64Array(dimension);
      for (const one of rest) {
        const along = dot(one, direction);
        for (let i = 0; i < dimension; i++) next[i] = (next[i] ?? 0) + along * (one[i] ?? 0);
      }
      direction = scaled(next);
    }
    if (direction === null) break;
    all.set(direction, k * dimension);
    for (const one of rest) {
      const along = dot(one, direction);
      for (let i = 0; i < dimension; i++) one[i] = (one[i] ?? 0) - along * (direction[i] ?? 0);
    }
  }
  return all;
}
