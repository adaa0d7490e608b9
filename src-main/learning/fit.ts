/**
 * The parameters that decisions ask for: the likelihood of likelihood.ts with a Gaussian prior at the defaults.
 */
import { mostShift } from "../../src-preload/learned.ts";
import { parameterCount, termCount, withinBounds } from "./bounds.ts";
import { bestSteepness, lossAt, mostSteep, placeAt, slopesAt, type Place } from "./likelihood.ts";
import type { PairedJob } from "./pairs.ts";

/**
 * The prior's standard deviations. They are wide: how much of a fit is used is decided by its evidence (robust-fit.ts), not by a pull to 0. That of
 * a kind is a factor of 1.28; with the whole room for it, kinds took up what belongs to the weights (test/bench/README.md).
 */
const shiftDeviation = mostShift;
const logFactorDeviation = 0.25;
const mostRounds = 200;
const settled = 1e-6;
const leastStep = 1e-6;

const deviations = Array.from({ length: parameterCount }, (_, p) => (p < termCount ? shiftDeviation : logFactorDeviation));

const priorAt = ({ vector }: Place): number => vector.reduce((sum, value, p) => sum + (value / (deviations[p] ?? 1)) ** 2 / 2, 0);

/**
 * The parameters, as a vector within its bounds, that fit these decisions best. Projected gradient from the defaults, each direction scaled by
 * the prior; no chance takes part, so the same jobs give the same bits. `fixed`: which parameters stay 0.
 */
export function fit(jobs: readonly PairedJob[], fixed: readonly boolean[]): number[] {
  let place = placeAt(jobs, Array.from({ length: parameterCount }, () => 0));
  if (jobs.length === 0) return place.vector;
  let step = 1;
  let steepness = mostSteep / 2;
  for (let round = 0; round < mostRounds; round++) {
    const { vector } = place;
    steepness = bestSteepness(place, steepness);
    const before = priorAt(place) + lossAt(place, steepness);
    const slopes = slopesAt(place, steepness);
    // The prior's own slope, times its variance, is the value itself.
    const downhill = vector.map((value, p) => value + (deviations[p] ?? 1) ** 2 * (slopes[p] ?? 0));
    let moved = 0;
    for (; step > leastStep; step /= 2) {
      const next = placeAt(jobs, withinBounds(vector.map((value, p) => value - step * (downhill[p] ?? 0)), fixed));
      if (priorAt(next) + lossAt(next, steepness) > before) continue;
      moved = Math.max(...next.vector.map((value, p) => Math.abs(value - (vector[p] ?? 0))));
      place = next;
      break;
    }
    if (moved < settled) break;
    step = Math.min(1, step * 2);
  }
  return place.vector;
}

/**
 * How much likelier these decisions are with all of a vector than with some of its parameters at the defaults: differences of logarithms, in
 * nats. `weights`: of the weights together, while kinds count as before; `kinds`: of each kind, while all else is as in the vector.
 */
export interface Evidence {
  weights: number;
  kinds: number[];
}

export function evidenceFor(jobs: readonly PairedJob[], vector: readonly number[]): Evidence {
  const loss = (at: number[]): number => {
    const place = placeAt(jobs, at);
    return lossAt(place, bestSteepness(place, mostSteep / 2));
  };
  const whole = loss([...vector]);
  return {
    weights: loss(vector.map(() => 0)) - loss(vector.map((value, p) => (p < termCount ? value : 0))),
    kinds: vector.slice(termCount).map((value, k) => (value === 0 ? 0 : loss(vector.map((own, p) => (p === termCount + k ? 0 : own))) - whole)),
  };
}
