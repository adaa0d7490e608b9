/** The vectors of the sentences of a resume that come nearest to a requirement. */
import type { PreparedCandidate } from "./prepared-candidate.ts";
import type { Nearness } from "./signals.ts";

/** L2-normalised but for what a byte a number takes away, the nearest first, of equal ones the earlier; at most `most`. */
export function nearestPassages({ vectors: { dimension, values, scales } }: Pick<PreparedCandidate, "vectors">, near: Nearness, query: number, most: number): Float32Array[] {
  const at = (passage: number): number => near.values[query * near.passages + passage] ?? 0;
  return Array.from({ length: near.passages }, (_, passage) => passage)
    .filter((passage) => (scales[passage] ?? 0) !== 0)
    .sort((a, b) => at(b) - at(a) || a - b)
    .slice(0, most)
    .map((passage) => Float32Array.from(values.subarray(passage * dimension, (passage + 1) * dimension), (value) => value * (scales[passage] ?? 0)));
}
