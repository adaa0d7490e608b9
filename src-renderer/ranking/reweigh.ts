import type { RankingRow } from "../../src-preload/contract.ts";
import type { Weights } from "../../src-preload/domain.ts";
import { terms } from "./weights.ts";

export const failsMustHave = (row: Pick<RankingRow, "knockouts">): boolean => row.knockouts.some(({ status }) => status === "fail");

/**
 * The ranking as it will be with other weights, while the engine is still at it: the same terms, newly weighed, in the
 * engine's order (by score, then by id).
 */
export function reweigh(rows: readonly RankingRow[], weights: Weights): RankingRow[] {
  const order = rows.map((row) => ({ ...row, score: Math.min(1, terms.reduce((sum, term) => sum + row[term] * weights[term], 0)) }));
  order.sort((a, b) => b.score - a.score || (a.candidateId < b.candidateId ? -1 : 1));
  return order.map((row, index) => ({ ...row, rank: index + 1 }));
}
