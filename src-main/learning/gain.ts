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

/** Whether their mean is above 0 and so many times its standard error. */
export const isBeyond = (values: readonly number[], errors: number): boolean => mean(values) > 0 && mean(values) >= errors * standardError(values);

/** Six decimals; without a negative zero. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Over jobs, each with its nDCG without and with what is tried. */
export function gainOf(jobs: readonly { before: number; after: number }[]): Gain {
  const [before, after] = [mean(jobs.map((job) => job.before)), mean(jobs.map((job) => job.after))];
  const [low, high] = intervalOf(jobs.map((job) => job.after - job.before));
  return { before: tidy(before), after: tidy(after), difference: tidy(after - before), interval: [tidy(low), tidy(high)] };
}
