/**
 * A small change to how requirements are read: q' = normalise(q + U(Vq)) of rank eight, as low-rank adaptation of a model's weights (Hu et
 * al., "LoRA", 2021), put behind the encoder instead of into it. Passages' vectors stay as they are, so nothing is encoded anew.
 */

export const adapterRank = 8;
/** However much was learned, a requirement stays as near to what it was as this. */
export const leastCosine = 0.95;
/** From the tip of a unit vector no step of this length, wherever it goes, leaves the cone of `leastCosine`. */
const longestStep = Math.sqrt(1 - leastCosine ** 2);

export interface Adapter {
  /** The hash of the model whose vectors it was made for; of another's it makes nothing. */
  model: string;
  dimension: number;
  /** U and V: number i of direction k is at k * dimension + i, of `adapterRank` directions. */
  up: Float32Array;
  down: Float32Array;
}

export interface Step {
  /** U(Vq), no longer than `leastCosine` allows. */
  by: Float64Array;
  /** By how much it was shortened, in (0,1]. */
  shortened: number;
  /** Vq. */
  along: Float64Array;
}

export function stepOf(query: Float32Array, { dimension, up, down }: Pick<Adapter, "dimension" | "up" | "down">): Step {
  const along = new Float64Array(adapterRank);
  const by = new Float64Array(dimension);
  for (let k = 0; k < adapterRank; k++) {
    const at = k * dimension;
    let sum = 0;
    for (let i = 0; i < dimension; i++) sum += (down[at + i] ?? 0) * (query[i] ?? 0);
    along[k] = sum;
    for (let i = 0; i < dimension; i++) by[i] = (by[i] ?? 0) + (up[at + i] ?? 0) * sum;
  }
  const length = Math.sqrt(by.reduce((sum, value) => sum + value * value, 0));
  const shortened = length > longestStep ? longestStep / length : 1;
  if (shortened < 1) for (let i = 0; i < dimension; i++) by[i] = (by[i] ?? 0) * shortened;
  return { by, shortened, along };
}

/** A requirement's vector as the adapter reads it, of length 1. One of zeros (an empty text) stays what it is. The same input gives the same bits. */
export function adapted(query: Float32Array, adapter: Adapter): Float32Array {
  if (query.length !== adapter.dimension || query.every((value) => value === 0)) return query;
  const { by } = stepOf(query, adapter);
  // Without a step the very same bits stay; a length worked out anew could change the last of them.
  if (by.every((value) => value === 0)) return query;
  let squares = 0;
  for (let i = 0; i < by.length; i++) squares += ((query[i] ?? 0) + (by[i] ?? 0)) ** 2;
  const length = Math.sqrt(squares);
  return Float32Array.from(query, (value, i) => (value + (by[i] ?? 0)) / length);
}
