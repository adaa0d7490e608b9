/** A candidate's score with what was learned from decisions in use, beside the score without it. */
import type { Weights } from "../../src-preload/domain.ts";
import { learnedShares, learnedWeights, type LearnedInUse, type LearnedParameters } from "../../src-preload/learned.ts";
import type { Adapter } from "../encoder/adapter.ts";
import { clamp01, rounded } from "./rounding.ts";
import type { Scored } from "./score.ts";

/** What was learned, as a ranking takes it. An adapter made for another model than the one that reads takes no part. */
export interface LearnedForRanking extends LearnedInUse {
  adapter?: Adapter | null;
}

/** The skill term with kinds as they count by what was learned, and the score. */
function under(scored: Scored, weights: Weights, parameters: LearnedParameters): { skill: number; score: number } {
  const parts = scored.outcomes.filter(({ term }) => term === "skill");
  const shares = learnedShares(parts.map(({ requirement, share }) => ({ kind: requirement.kind, share })), parameters.kinds);
  const changesKinds = Object.values(parameters.kinds).some((log) => log !== 0);
  // Without a changed kind the very same number stays; adding it up anew could differ in the last digit.
  const skill = parts.length === 0 || !changesKinds ? scored.skill : rounded(clamp01(parts.reduce((sum, { score }, i) => sum + score * (shares[i] ?? 0), 0)));
  const own = learnedWeights(weights, parameters.weights);
  return { skill, score: rounded(clamp01(own.skill * skill + own.experience * scored.experience + own.semantic * scored.semantic)) };
}

/**
 * `scored` under the learned parameters: its score is the learned one, and `learned` holds what it differs by. The terms stay what they are.
 * A job without skill requirements keeps its skill term, which then is nearness in meaning. `read`: the same candidate with requirements read
 * through the adapter.
 */
export function withLearned(scored: Scored, weights: Weights, parameters: LearnedParameters, read: Scored | null): Scored {
  const weighed = under(scored, weights, parameters);
  if (read === null) return { ...scored, score: weighed.score, learned: { skill: weighed.skill, adds: rounded(weighed.score - scored.score) } };
  const { skill, score } = under(read, weights, parameters);
  const { experience, semantic, outcomes } = read;
  return {
    ...scored,
    score,
    learned: { skill, adds: rounded(score - scored.score), read: { experience, semantic, scores: outcomes.map((one) => one.score), adds: rounded(score - weighed.score) } },
  };
}
