/** What something brings to the order of jobs that were left out, and how far that is from chance. */

export interface Gain {
  /** Mean nDCG over the jobs left out, without and with it, in [0,1]. */
  before: number;
  after: number;
  difference: number;
  /** In which the difference lies with 95 %. */
  interval: [number, number];
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** Of the mean; 0 of fewer than two values, of which nobody can say it. */
function standardError(values: readonly number[]): number {
  const [middle, count] = [mean(values), values.length];
  return count < 2 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (count * (count - 1)));
}

/** The normal distribution has 2.5 % above this. */
const normal = 1.959964;

/**
 * The number of standard errors above which Student's distribution has 2.5 %, by the expansion of Abramowitz and Stegun (1964, 26.7.5); within
 * 0.04 of the tables from three values on, of fewer as of three.
 */
function student(values: number): number {
  const n = Math.max(2, values - 1);
  const z = normal;
  return z
    + (z ** 3 + z) / (4 * n)
    + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2)
    + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3)
    + (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92_160 * n ** 4);
}

/** The interval of Student's t: of few jobs it is as wide as so few can say, which resampling them would not show. */
export function intervalOf(values: readonly number[]): [number, number] {
  const [middle, reach] = [mean(values), student(values.length) * standardError(values)];
  return [middle - reach, middle + reach];
}

/**
 * How likely these differences, or ones that speak as much for a gain, are by chance alone: the exact signed-rank test (Wilcoxon, 1945), in (0,1].
 * It asks of each no more than its sign and how it compares with the others, so that one job which gains a lot does not count for many.
 */
export function chanceOf(differences: readonly number[]): number {
  const sizes = differences.filter((value) => value !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
  // Twice the rank, which is a whole number also of those that share one.
  const ranks = sizes.map((value) => {
    const same = sizes.flatMap((other, i) => (Math.abs(other) === Math.abs(value) ? [i + 1] : []));
    return (same[0] ?? 0) + (same.at(-1) ?? 0);
  });
  const reached = ranks.reduce((sum, rank, i) => sum + ((sizes[i] ?? 0) > 0 ? rank : 0), 0);
  let chances = [1];
  for (const rank of ranks) {
    const next = Array.from({ length: chances.length + rank }, () => 0);
    chances.forEach((chance, sum) => {
      next[sum] = (next[sum] ?? 0) + chance / 2;
      next[sum + rank] = (next[sum + rank] ?? 0) + chance / 2;
    });
    chances = next;
  }
  return chances.slice(reached).reduce((sum, chance) => sum + chance, 0);
}

/** Six decimals; without a negative zero. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Over jobs, each with its nDCG without and with what is tried. */
export function gainOf(jobs: readonly { before: number; after: number }[]): Gain {
  const [before, after] = [mean(jobs.map((job) => job.before)), mean(jobs.map((job) => job.after))];
  const [low, high] = intervalOf(jobs.map((job) => job.after - job.before));
  return { before: tidy(before), after: tidy(after), difference: tidy(after - before), interval: [tidy(low), tidy(high)] };
}
