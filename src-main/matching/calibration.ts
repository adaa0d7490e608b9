/** A logistic curve from standard deviations to [0,1]: half at `half`, and this steep there. No number is lost at its ends. */
function curve(deviations: number, half: number, steepness: number): number {
  return 1 / (1 + Math.exp(-steepness * (deviations - half)));
}

/** How near the one best sentence of a resume comes, in [0,1]; the ordinary resume's best has a half. */
export function levelOfBest(deviations: number): number {
  return curve(deviations, 0, 1.3);
}

/** How near the best three sentences come, in [0,1]; flatter, because their mean differs less between resumes. */
export function levelOfBroad(deviations: number): number {
  return curve(deviations, -0.5, 0.8);
}

/** How near a job held comes to the title of the job offered; half for one standard deviation above the ordinary resume. */
export function levelOfRole(deviations: number): number {
  return curve(deviations, 1, 1.3);
}
