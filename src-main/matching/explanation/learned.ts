/** What was learned, in the words and numbers of one job. */
import type { Match, Ranking, Requirement, Weights } from "../../../src-preload/domain.ts";
import { factorOf, learnedKinds, learnedShares, learnedWeights, weighedTerms, type LearnedParameters } from "../../../src-preload/learned.ts";
import type { EngineWords } from "../../words/words.ts";

/** Less than this of a weight, of a factor, or of a score is not spoken of: it would be said to be what it was. */
const worthSaying = { weight: 0.0005, factor: 0.005, score: 0.00005 };

/** Every change that bears on a job with these weights and kinds of requirements, the weights first. */
export function learnedChanges(parameters: LearnedParameters, weights: Weights, kindsAsked: readonly string[], { learning }: EngineWords): string[] {
  const own = learnedWeights(weights, parameters.weights);
  return [
    ...weighedTerms.filter((term) => Math.abs(own[term] - weights[term]) >= worthSaying.weight).map((term) => learning.weight(term, weights[term], own[term])),
    ...learnedKinds
      .filter((kind) => kindsAsked.includes(kind) && Math.abs(factorOf(kind, parameters.kinds) - 1) >= worthSaying.factor)
      .map((kind) => learning.kind(kind, factorOf(kind, parameters.kinds))),
  ];
}

/** Why learning moves a score in this job. `read`: what of it comes of reading requirements as those put them who were wanted, in [-1,1]. */
export function whatWasLearned(parameters: LearnedParameters | undefined, weights: Weights, requirements: readonly Requirement[], read: number | undefined, words: EngineWords): string {
  const changes = [
    ...(parameters === undefined ? [] : learnedChanges(parameters, weights, requirements.map(({ kind }) => kind), words)),
    ...(read === undefined || Math.abs(read) < worthSaying.score ? [] : [words.learning.readOtherwise(read)]),
  ];
  return changes.length === 0 ? words.learning.noChange : words.learning.changes(changes);
}

/** A match and its weights as they make the score that it has: with the learned weights, and shares by what was learned of kinds. */
export function asLearned(match: Match, { learned, weights, job }: Pick<Ranking, "learned" | "weights" | "job">): { match: Match; weights: Weights } {
  if (learned === undefined) return { match, weights };
  const kindOf = new Map(job.requirements.map(({ id, kind }) => [id, kind]));
  const ofSkill = match.requirements.filter(({ term }) => term === "skill");
  const shares = learnedShares(ofSkill.map(({ requirementId, share }) => ({ kind: kindOf.get(requirementId) ?? "", share })), learned.parameters.kinds);
  const shareOf = new Map(ofSkill.map(({ requirementId }, i) => [requirementId, shares[i] ?? 0]));
  const read = match.learned?.read;
  const requirements = match.requirements.map((one, i) => ({ ...one, share: shareOf.get(one.requirementId) ?? one.share, score: read?.scores[i] ?? one.score }));
  return { match: { ...match, requirements, experience: read?.experience ?? match.experience, semantic: read?.semantic ?? match.semantic }, weights: learnedWeights(weights, learned.parameters.weights) };
}
