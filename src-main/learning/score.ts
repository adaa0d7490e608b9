/** The score of a table's row, with and without what was learned. */
import { factorOf, learnedWeights, type LearnedParameters } from "../../src-preload/learned.ts";
import { scoredKinds, type Features, type LearningJob } from "./table.ts";

/** The skill term, with kinds counting as they were learned; as it is where the job asks none. */
export function learnedSkill({ shares }: Pick<LearningJob, "shares">, row: Features, kinds: LearnedParameters["kinds"]): number {
  let [earned, asked] = [0, 0];
  for (const kind of scoredKinds) {
    const factor = factorOf(kind, kinds);
    earned += factor * row.kinds[kind];
    asked += factor * shares[kind];
  }
  return asked === 0 ? row.skill : earned / asked;
}

export function scoreOf(job: Pick<LearningJob, "weights" | "shares">, row: Features, parameters: LearnedParameters): number {
  const weights = learnedWeights(job.weights, parameters.weights);
  return weights.skill * learnedSkill(job, row, parameters.kinds) + weights.experience * row.experience + weights.semantic * row.semantic;
}
