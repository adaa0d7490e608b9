import type { RankingRow } from "../../src-preload/contract.ts";
import type { Weights } from "../../src-preload/domain.ts";
import { learnedWeights, type LearnedInUse, type LearnedPart } from "../../src-preload/learned.ts";
import { besideReranker } from "../../src-preload/reranked.ts";
import { terms } from "./weights.ts";

export const failsMustHave = (row: Pick<RankingRow, "knockouts">): boolean => row.knockouts.some(({ status }) => status === "fail");

/**
 * The ranking as it will be with other weights, while the engine is still at it: the same terms, newly weighed, in the
 * engine's order (by score, then by id), under what was learned, if that is in use. A row that stays as it is is the same object.
 */
export function reweigh(rows: readonly RankingRow[], weights: Weights, learned?: LearnedInUse): RankingRow[] {
  const ofTerms = (row: RankingRow, own: Weights, levels: Weights): number => {
    const beside = besideReranker(own, row.reranked);
    return terms.reduce((sum, term) => sum + levels[term] * beside[term], 0);
  };
  const asLearned = (row: RankingRow, { skill, read }: LearnedPart): Weights => ({ skill, experience: read?.experience ?? row.experience, semantic: read?.semantic ?? row.semantic });
  const shifted = learned === undefined ? weights : learnedWeights(weights, learned.parameters.weights);
  const weighed = (row: RankingRow): RankingRow => {
    const plain = ofTerms(row, weights, row);
    const adds = row.learned === undefined ? 0 : ofTerms(row, shifted, asLearned(row, row.learned)) - plain;
    const score = Math.min(1, plain + adds + (row.reranked?.share ?? 0) * (row.reranked?.score ?? 0));
    if (row.score === score) return row;
    return { ...row, score, ...(row.learned === undefined ? {} : { learned: { ...row.learned, adds } }) };
  };
  return rows
    .map(weighed)
    .sort((a, b) => b.score - a.score || (a.candidateId < b.candidateId ? -1 : 1))
    .map((row, index) => (row.rank === index + 1 ? row : { ...row, rank: index + 1 }));
}
