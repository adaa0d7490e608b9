/** What an encoder's cosines mean: each model spreads them differently, so thresholds are counted in deviations from chance. */
import type { Encoder } from "../../encoder/types.ts";
import { backgroundResumes } from "../background-resumes.ts";

export interface Scale {
  /** The cosine that lies so many standard deviations above that of two sentences from different trades. */
  cosineAt(deviations: number): number;
}

/**
 * Measured on every two of the built-in background's sentences that belong to different trades: 4,416 pairs. For winnow-lite the mean is
 * 0.197 and the deviation 0.128. The same encoder gives the same scale.
 */
export async function scaleOf(encoder: Pick<Encoder, "encode">): Promise<Scale> {
  const vectors = await encoder.encode(backgroundResumes.flat());
  const trades = backgroundResumes.flatMap((sentences, trade) => sentences.map(() => trade));
  let pairs = 0;
  let sum = 0;
  let squares = 0;
  for (const [i, a] of vectors.entries()) {
    for (const [j, b] of vectors.slice(0, i).entries()) {
      if (trades[i] === trades[j]) continue;
      const cosine = dot(a, b);
      pairs++;
      sum += cosine;
      squares += cosine * cosine;
    }
  }
  const mean = sum / pairs;
  const deviation = Math.sqrt(Math.max(0, squares / pairs - mean * mean));
  return { cosineAt: (deviations) => mean + deviations * deviation };
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
