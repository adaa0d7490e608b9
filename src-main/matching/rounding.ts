/** Scores are shown, stored and compared with six decimals; every number of a match passes through here once. */
const decimals = 1_000_000;

/** Half up at the sixth decimal. The tiny addition undoes binary representation (0.1234565 is stored just below). */
export function rounded(value: number): number {
  return Math.round(value * decimals + 1e-7) / decimals;
}

export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
