/** The room in which parameters may move. A vector holds the shifts of the three weights, then the logarithms of the kinds' factors. */
import { learnedFeatures, learnedKinds, mostLogFactor, mostShift, weighedTerms, type LearnedFeature, type LearnedParameters } from "../../src-preload/learned.ts";

export const parameterCount = learnedFeatures.length;
export const termCount = weighedTerms.length;

const clamp = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** The nearest shifts within ±`mostShift` that sum to 0, of those that may move; the others stay 0. */
function nearestShifts(shifts: readonly number[], fixed: readonly boolean[]): number[] {
  const at = (level: number): number[] => shifts.map((value, i) => (fixed[i] === true ? 0 : clamp(value - level, mostShift)));
  // The sum falls as the level rises, so halving finds where it is 0.
  let [low, high] = [Math.min(...shifts) - mostShift, Math.max(...shifts) + mostShift];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((sum, value) => sum + value, 0) > 0) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

/** The nearest vector within the bounds. `fixed` by the order of `learnedFeatures`: what must stay 0. */
export function withinBounds(vector: readonly number[], fixed: readonly boolean[]): number[] {
  const shifts = nearestShifts(vector.slice(0, termCount), fixed);
  return [...shifts, ...vector.slice(termCount).map((value, k) => (fixed[termCount + k] === true ? 0 : clamp(value, mostLogFactor)))];
}

export const fixedOf = (features: readonly LearnedFeature[]): boolean[] => learnedFeatures.map((feature) => features.includes(feature));

/** Eight decimals say all that a score of six can show. Cut, so that nothing leaves its bounds; without a negative zero. */
const tidy = (value: number): number => Math.trunc(value * 1e8) / 1e8 + 0;

/** What is on the side of more is taken down to what is on the side of less, so that the shifts sum to 0 and none grows. */
function balanced(shifts: readonly number[]): number[] {
  const sum = (sign: number): number => shifts.reduce((total, value) => total + Math.max(0, sign * value), 0);
  const [up, down] = [sum(1), sum(-1)];
  const moved = Math.min(up, down);
  return shifts.map((value) => (moved === 0 ? 0 : (value * moved) / (value > 0 ? up : down)));
}

export function parametersOf(vector: readonly number[]): LearnedParameters {
  const shifts = balanced(vector.slice(0, termCount)).map(tidy);
  const [skill = 0, experience = 0, semantic = 0] = shifts;
  const kinds = learnedKinds.map((kind, k) => [kind, tidy(clamp(vector[termCount + k] ?? 0, mostLogFactor))] as const);
  return { weights: { skill, experience, semantic }, kinds: Object.fromEntries(kinds) as LearnedParameters["kinds"] };
}
