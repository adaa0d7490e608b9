/** Intervals of shares and of ratios of shares. Counts are whole numbers, 0 ≤ selected ≤ people, people > 0. */
import type { Interval } from "../../src-preload/contract.ts";

export interface Share {
  people: number;
  selected: number;
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/**
 * Wilson's score interval of a share, 95 % (E. B. Wilson, “Probable inference, the law of succession, and statistical inference”,
 * JASA 22, 1927). Within [0,1], and of use for small numbers and for shares of 0 and 1.
 */
export function wilson({ people, selected }: Share): Interval {
  const p = selected / people;
  const widened = 1 + z ** 2 / people;
  const middle = (p + z ** 2 / (2 * people)) / widened;
  const half = (z / widened) * Math.sqrt((p * (1 - p)) / people + z ** 2 / (4 * people ** 2));
  return { low: selected === 0 ? 0 : Math.max(0, middle - half), high: selected === people ? 1 : Math.min(1, middle + half) };
}

/**
 * Katz's interval of the ratio of two shares on the logarithm, 95 % (D. Katz et al., “Obtaining confidence intervals for the risk ratio
 * in cohort studies”, Biometrics 34, 1978). Null where nobody of one of the two was selected, for then there is no logarithm.
 */
export function katz(one: Share, other: Share): Interval | null {
  if (one.selected === 0 || other.selected === 0) return null;
  const ratio = one.selected / one.people / (other.selected / other.people);
  const deviation = Math.sqrt(1 / one.selected - 1 / one.people + 1 / other.selected - 1 / other.people);
  return { low: ratio * Math.exp(-z * deviation), high: ratio * Math.exp(z * deviation) };
}

/** ln(n!) for whole n ≥ 0, by summing; kept, since tables ask for the same again and again. */
function createLogFactorial(): (n: number) => number {
  const known = [0];
  return (n) => {
    for (let i = known.length; i <= n; i++) known.push((known[i - 1] ?? 0) + Math.log(i));
    return known[n] ?? 0;
  };
}

/**
 * Fisher's exact test of two shares being the same, two-sided: the probability, with the sums as they are, of every outcome that is at
 * most as probable as this one (R. A. Fisher, “The logic of inductive inference”, JRSS 98, 1935).
 */
export function fisher(one: Share, other: Share): number {
  const logFactorial = createLogFactorial();
  const choose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const selected = one.selected + other.selected;
  const all = choose(one.people + other.people, selected);
  const logOf = (k: number): number => choose(one.people, k) + choose(other.people, selected - k) - all;
  const here = logOf(one.selected);
  let p = 0;
  for (let k = Math.max(0, selected - other.people); k <= Math.min(one.people, selected); k++) {
    // As probable as this one but for the rounding of logarithms.
    if (logOf(k) <= here + 1e-7) p += Math.exp(logOf(k));
  }
  return Math.min(1, p);
}
