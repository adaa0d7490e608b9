import type { Spread } from "./background.ts";

/** A resume that lies this many standard deviations above the ordinary one has half the level… */
const halfLevel = 1;
/** …and this is how steeply the level rises there. */
const steepness = 1.3;

/**
 * What a raw signal means beside the library's own background, in [0,1]: 0.5 is one standard deviation nearer than an
 * ordinary resume, whatever is asked. Rises with `raw`; a logistic curve, so that no number is lost at the ends.
 */
export function levelOf(raw: number, { mean, deviation }: Spread): number {
  return 1 / (1 + Math.exp(-steepness * ((raw - mean) / deviation - halfLevel)));
}
