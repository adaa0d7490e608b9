import type { RankingRow } from "../../src-preload/contract.ts";
import { failsMustHave } from "./reweigh.ts";

export const rankingFilters = ["everyone", "shortlist", "passes"] as const;
export type RankingFilter = (typeof rankingFilters)[number];

export function filterRanking(rows: readonly RankingRow[], filter: RankingFilter, words: string): RankingRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return rows.filter((row) => {
    if (filter === "shortlist" && !row.shortlisted) return false;
    // Unknown is never fail: who passes the must-haves is who fails none.
    if (filter === "passes" && failsMustHave(row)) return false;
    if (wanted.length === 0) return true;
    const text = [row.name, row.title, row.file, row.topEvidence?.text].join(" ").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export interface FilterCounts {
  everyone: number;
  shortlist: number;
  passes: number;
}

export function countFilters(rows: readonly RankingRow[]): FilterCounts {
  const counts: FilterCounts = { everyone: rows.length, shortlist: 0, passes: 0 };
  for (const row of rows) {
    if (row.shortlisted) counts.shortlist += 1;
    if (!failsMustHave(row)) counts.passes += 1;
  }
  return counts;
}
