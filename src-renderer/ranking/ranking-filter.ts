import type { RankingRow } from "../../src-preload/contract.ts";

export const rankingFilters = ["everyone", "shortlist", "passes"] as const;
export type RankingFilter = (typeof rankingFilters)[number];

/** Unknown is never fail: who passes the must-haves is who fails none. */
const failsNone = (row: RankingRow): boolean => row.knockouts.every(({ status }) => status !== "fail");

export function filterRanking(rows: readonly RankingRow[], filter: RankingFilter, words: string): RankingRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return rows.filter((row) => {
    if (filter === "shortlist" && !row.shortlisted) return false;
    if (filter === "passes" && !failsNone(row)) return false;
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
    if (failsNone(row)) counts.passes += 1;
  }
  return counts;
}
