import { isOut, type Mark, type RankingRow, type Stage, type Standing } from "../../src-preload/contract.ts";
import { failsMustHave } from "./reweigh.ts";

export const rankingFilters = ["everyone", "undecided", "shortlist", "maybe", "rejected", "passes", "apart"] as const;
export type RankingFilter = (typeof rankingFilters)[number];

/** How a candidate was marked; whoever was rejected or withdrew later in the pipeline counts as rejected. */
export type MarkOf = (candidateId: string) => Mark | null;

export function marksOf(standings: ReadonlyMap<string, Standing>, stages: readonly Stage[]): MarkOf {
  const out = new Set(stages.filter(({ kind }) => isOut(kind)).map(({ stageId }) => stageId));
  return (candidateId) => {
    const standing = standings.get(candidateId);
    if (standing === undefined) return null;
    return standing.stageId !== null && out.has(standing.stageId) ? "rejected" : standing.mark;
  };
}

/** What looks like no resume stands apart until somebody has decided on it: it keeps its rank, and nobody has to pass over it. */
const standsApart = ({ looksLike }: Pick<RankingRow, "looksLike">, mark: Mark | null): boolean => looksLike !== undefined && mark === null;

const marked: Partial<Record<RankingFilter, Mark>> = { shortlist: "shortlisted", maybe: "maybe", rejected: "rejected" };

export interface RankingView {
  filter: RankingFilter;
  words: string;
  /** Leaves out who is rejected, but where they are asked for. */
  hideRejected: boolean;
}

/** The rows that are to be seen, in their order: what is filtered changes nobody's rank. */
export function filterRanking(rows: readonly RankingRow[], { filter, words, hideRejected }: RankingView, markOf: MarkOf): RankingRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const wantedMark = marked[filter];
  return rows.filter((row) => {
    const mark = markOf(row.candidateId);
    if (wantedMark !== undefined && mark !== wantedMark) return false;
    if (standsApart(row, mark) !== (filter === "apart")) return false;
    if (filter === "undecided" && mark !== null) return false;
    if (hideRejected && filter !== "rejected" && mark === "rejected") return false;
    // Unknown is never fail: who passes the must-haves is who fails none.
    if (filter === "passes" && failsMustHave(row)) return false;
    if (wanted.length === 0) return true;
    const text = [row.name, row.title, row.file, row.topEvidence?.text].join(" ").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** `passes` is null where the job has no must-have: then there is nothing to pass. */
export type FilterCounts = Record<Exclude<RankingFilter, "passes">, number> & { passes: number | null };

/** Whether the job of a ranking has any must-have, among its requirements or its conditions. */
export const hasMustHaves = (rows: readonly Pick<RankingRow, "knockouts">[]): boolean => rows.some(({ knockouts }) => knockouts.length > 0);

export function countFilters(rows: readonly RankingRow[], markOf: MarkOf): FilterCounts {
  const counts: FilterCounts = { everyone: 0, undecided: 0, shortlist: 0, maybe: 0, rejected: 0, passes: hasMustHaves(rows) ? 0 : null, apart: 0 };
  for (const row of rows) {
    const mark = markOf(row.candidateId);
    if (standsApart(row, mark)) {
      counts.apart += 1;
      continue;
    }
    counts.everyone += 1;
    counts[mark === null ? "undecided" : mark === "shortlisted" ? "shortlist" : mark] += 1;
    if (counts.passes !== null && !failsMustHave(row)) counts.passes += 1;
  }
  return counts;
}

export const sameCounts = (a: FilterCounts, b: FilterCounts): boolean => rankingFilters.every((filter) => a[filter] === b[filter]);
