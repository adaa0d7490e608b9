import type { RankingRow } from "../../src-preload/contract.ts";
import type { Weights } from "../../src-preload/domain.ts";
import { besideReranker } from "../../src-preload/reranked.ts";
import { terms } from "./weights.ts";

export const failsMustHave = (row: Pick<RankingRow, "knockouts">): boolean => row.knockouts.some(({ status }) => status === "fail");

/**
 * The ranking as it will be with other weights, while the engine is still at it: the same terms, newly weighed, in the
 * engine's order (by score, then by id). A row that stays as it is is the same object.
 */
export function reweigh(rows: readonly RankingRow[], weights: Weights): RankingRow[] {
  const scoreOf = (row: RankingRow): number => {
    const own = besideReranker(weights, row.reranked);
    return Math.min(1, terms.reduce((sum, term) => sum + row[term] * own[term], (row.reranked?.share ?? 0) * (row.reranked?.score ?? 0)));
  };
  return rows
    .map((row) => ({ row, score: scoreOf(row) }))
    .sort((a, b) => b.score - a.score || (a.row.candidateId < b.row.candidateId ? -1 : 1))
    .map(({ row, score }, index) => (row.score === score && row.rank === index + 1 ? row : { ...row, score, rank: index + 1 }));
}
