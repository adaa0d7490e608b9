/** A candidate's score with what was learned from decisions in use, beside the score without it. */
import type { Weights } from "../../src-preload/domain.ts";
import { learnedShares, learnedWeights, type LearnedParameters } from "../../src-preload/learned.ts";
import { clamp01, rounded } from "./rounding.ts";
import type { Scored } from "./score.ts";

/**
 * `scored` under the learned parameters: its score is the learned one, and `learned` holds what it differs by. The terms stay what they are.
 * A job without skill requirements keeps its skill term, which then is nearness in meaning.
 */
export function withLearned(scored: Scored, weights: Weights, parameters: LearnedParameters): Scored {
  const parts = scored.outcomes.filter(({ term }) => term === "skill");
  const shares = learnedShares(parts.map(({ requirement, share }) => ({ kind: requirement.kind, share })), parameters.kinds);
  const changesKinds = Object.values(parameters.kinds).some((log) => log !== 0);
  // Without a changed kind the very same number stays; adding it up anew could differ in the last digit.
  const skill = parts.length === 0 || !changesKinds ? scored.skill : rounded(clamp01(parts.reduce((sum, { score }, i) => sum + score * (shares[i] ?? 0), 0)));
  const own = learnedWeights(weights, parameters.weights);
  const score = rounded(clamp01(own.skill * skill + own.experience * scored.experience + own.semantic * scored.semantic));
  return { ...scored, score, learned: { skill, adds: rounded(score - scored.score) } };
}
