/** A logistic curve from standard deviations to [0,1]: half at `half`, and this steep there. No number is lost at its ends. */
function curve(deviations: number, half: number, steepness: number): number {
  return 1 / (1 + Math.exp(-steepness * (deviations - half)));
}

/**
 * How near sentences come to what is asked, in [0,1], from standard deviations above the ordinary resume's nearest
 * sentence, where each stands in work of its own kind. Half at −0.5: the ordinary resume in the very work that is offered
 * lies a little above the middle.
 */
export function levelOf(deviations: number): number {
  return curve(deviations, -0.5, 0.8);
}

/**
 * How well a resume's best lines answer a job when both are read together, from standard deviations above the ordinary resume of
 * any trade; half for one.
 */
export function levelOfPair(deviations: number): number {
  return curve(deviations, 1, 1.3);
}

/** How near a job held comes to the title of the job offered; half for one standard deviation above the ordinary resume. */
export function levelOfRole(deviations: number): number {
  return curve(deviations, 1, 1.3);
}
