import { useStore } from "zustand";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Job } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { CandidateMenu } from "../search/candidate-menu.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName, formatScore } from "../ui/format.ts";
import { columnHeader, VirtualGrid } from "../ui/virtual-grid.tsx";
import { FlagChips } from "./flags.tsx";
import { MarkButton } from "./mark-button.tsx";
import { MustHaveMarks } from "./must-have-marks.tsx";
import { failsMustHave } from "./reweigh.ts";
import { ScoreBar } from "./score-bar.tsx";
import { SeniorityMark } from "./seniority.tsx";
import { StarButton } from "./star-button.tsx";
import { toWeights } from "./weights.ts";

interface RankingGridProps {
  rows: readonly RankingRow[];
  job: Job;
  active: number;
  /** A candidate's panel stands beside the list. */
  beside: boolean;
  onSelect(row: RankingRow | undefined): void;
}

export function RankingGrid({ rows, job, active, beside, onSelect }: RankingGridProps) {
  const { ranking } = useServices();
  const { moving, marked } = useStore(ranking.store);
  const weights = moving === null ? job.weights : toWeights(moving);
  return (
    <VirtualGrid
      label="Ranked candidates"
      rowCount={rows.length}
      rowHeight={56}
      columns={`4rem 2.25rem minmax(0,1fr) 6rem ${beside ? "clamp(2.75rem, 30cqw - 4rem, 7.5rem)" : "14rem"} 2.25rem`}
      header={
        <>
          <div role="columnheader">
            <span className="sr-only">Shortlist and comparison</span>
          </div>
          <div role="columnheader" className={columnHeader}>
            <span className="sr-only">Rank</span>
            <span aria-hidden>#</span>
          </div>
          <div role="columnheader" className={columnHeader}>
            Candidate
          </div>
          <div role="columnheader" className={columnHeader}>
            Must-haves
          </div>
          <div role="columnheader" className={columnHeader}>
            Score
          </div>
          <div role="columnheader">
            <span className="sr-only">More</span>
          </div>
        </>
      }
      rowKey={(index) => rows[index]?.candidateId ?? String(index)}
      renderRow={(index) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <>
            <div role="gridcell" className="-ml-1.5 flex">
              <StarButton row={row} tabIndex={index === active ? 0 : -1} />
              <MarkButton row={row} marked={marked.includes(row.candidateId)} tabIndex={index === active ? 0 : -1} />
            </div>
            <div role="gridcell" className="numerals text-ink-faint">
              {row.rank}
            </div>
            <div role="gridcell" className="min-w-0 pr-4">
              <p className="truncate">
                <span className={cx("font-semibold", row.name === null && "italic")}>{candidateName(row)}</span>
                {row.title === null ? null : <span className="text-ink-soft"> · {row.title}</span>}
                <FlagChips codes={row.flags} />
              </p>
              <p className="truncate text-xs text-ink-faint">
                {failsMustHave(row) ? <span className="font-medium text-fail">Fails a must-have · </span> : null}
                <SeniorityMark seniority={row.seniority} />
                {row.topEvidence === null ? "No evidence found" : `“${oneLine(row.topEvidence.text)}”`}
              </p>
            </div>
            <div role="gridcell">
              <MustHaveMarks knockouts={row.knockouts} requirements={job.requirements} />
            </div>
            <div role="gridcell" className="flex items-center justify-end gap-2 overflow-hidden">
              <ScoreBar parts={row} weights={weights} reranked={row.reranked} />
              <span className="numerals w-9 shrink-0 text-right text-base font-semibold">{formatScore(row.score)}</span>
            </div>
            <div role="gridcell" className="-mr-1 flex justify-end">
              <CandidateMenu candidate={row} tabIndex={index === active ? 0 : -1} />
            </div>
          </>
        );
      }}
      active={active}
      onActivate={(index) => onSelect(rows[index])}
    />
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(/^• /, "");
