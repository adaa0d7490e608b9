import type { CandidateConditions } from "../../../src-preload/conditions.ts";
import type { Matcher } from "../create-matcher.ts";
import { answerConditions, withConditions } from "./answer-conditions.ts";

export interface ConditionParts {
  /** What is known of every candidate now. */
  facts: () => (candidateId: string) => CandidateConditions;
  /** The day from which notice periods count: YYYY-MM-DD. */
  today: () => string;
}

/**
 * A matcher whose matches also answer the job's conditions. Order, scores and evidence are those of `matcher` to the last bit: the
 * answers are put on what is already ranked.
 */
export function answeringMatcher(matcher: Matcher, { facts, today }: ConditionParts): Matcher {
  return {
    ...matcher,
    async rank(job, weights, options) {
      const ranking = await matcher.rank(job, weights, options);
      const candidates = withConditions(ranking.candidates, answerConditions(job.conditions, today()), facts());
      return { ...ranking, candidates };
    },
  };
}
