import type { RankingRow } from "../../src-preload/contract.ts";
import type { Weights } from "../../src-preload/domain.ts";
import { besideReranker } from "../../src-preload/reranked.ts";
import { terms } from "./weights.ts";

export const failsMustHave = (row: Pick<RankingRow, "knockouts">): boolean => row.knockouts.some(({ status }) => status === "fail");

/**
 * The ranking as it will be with other weights, while the engine is still at it: the same terms, newly weighed, in the
 * engine's order (by score, then by id).
 */
export function reweigh(rows: readonly RankingRow[], weights: Weights): RankingRow[] {
  const scoreOf = (row: RankingRow): number => {
    const own = besideReranker(weights, row.reranked);
    return terms.reduce((sum, term) => sum + row[term] * own[term], (row.reranked?.share ?? 0) * (row.reranked?.score ?? 0));
  };
  const order = rows.map((row) => ({ ...row, score: Math.min(1, scoreOf(row)) }));
  order.sort((a, b) => b.score - a.score || (a.candidateId < b.candidateId ? -1 : 1));
  return order.map((row, index) => ({ ...row, rank: index + 1 }));
}
