import { useMemo } from "react";
import { useStore } from "zustand";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Job } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { CandidateMenu } from "../search/candidate-menu.tsx";
import { CandidateName } from "../ui/candidate-name.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName, quoted } from "../ui/format.ts";
import { formatScore } from "../ui/numbers.ts";
import { columnHeader, VirtualGrid } from "../ui/virtual-grid.tsx";
import { FlagChips } from "./flags.tsx";
import { MarkButton } from "./mark-button.tsx";
import { MustHaveMarks } from "./must-have-marks.tsx";
import { failsMustHave } from "./reweigh.ts";
import { ScoreBar } from "./score-bar.tsx";
import { SeniorityMark } from "./seniority.tsx";
import { StarButton } from "./star-button.tsx";
import { StandingMark } from "./triage.tsx";
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
  const order = useMemo(() => rows.map(({ candidateId }) => candidateId), [rows]);
  return (
    <VirtualGrid
      label="Ranked candidates"
      rowCount={rows.length}
      rowHeight={56}
      columns={`4rem 2.25rem minmax(0,1fr) ${beside ? `${whereThereIsRoom(30, 6)} ${barWhereThereIsRoom}` : "6rem 14rem"} 2.25rem`}
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
          <div role="columnheader" className={cx(columnHeader, "overflow-hidden")}>
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
      order={order}
      rowKey={(index) => rows[index]?.candidateId ?? String(index)}
      renderRow={(index) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <>
            <div role="gridcell" className="-ml-1.5 flex">
              <StarButton row={row} jobId={job.jobId} tabIndex={index === active ? 0 : -1} />
              <MarkButton row={row} marked={marked.includes(row.candidateId)} tabIndex={index === active ? 0 : -1} />
            </div>
            <div role="gridcell" className="numerals text-ink-faint">
              {row.rank}
            </div>
            <div role="gridcell" className="min-w-0 pr-4" title={row.topEvidence === null ? undefined : quoted(row.topEvidence.text)}>
              <p className="truncate" title={[candidateName(row), row.title].filter((part) => part !== null).join(" · ")}>
                <CandidateName candidate={row} className="font-semibold" />
                {row.title === null ? null : <span className="text-ink-soft"> · {row.title}</span>}
                <FlagChips codes={row.flags} />
              </p>
              <p className="truncate text-xs text-ink-faint">
                <StandingMark candidateId={row.candidateId} jobId={job.jobId} />
                {failsMustHave(row) ? <span className="font-medium text-fail">Fails a must-have · </span> : null}
                <SeniorityMark seniority={row.seniority} />
                {row.topEvidence === null ? "No evidence found" : quoted(row.topEvidence.text)}
              </p>
            </div>
            <div role="gridcell" className="overflow-hidden">
              <MustHaveMarks knockouts={row.knockouts} requirements={job.requirements} />
            </div>
            <div role="gridcell" data-tour={index === 0 ? "ranking" : undefined} className="flex items-center justify-end gap-2 overflow-hidden">
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

/** A track of so many rem in a list at least `least` rem wide, and none in a narrower one; what it says stands in the panel, too. */
const whereThereIsRoom = (least: number, width: number): string => `clamp(0rem, (100cqw - ${String(least)}rem) * 1000, ${String(width)}rem)`;

/** The score alone, with its bar from 34 rem. */
const barWhereThereIsRoom = "clamp(2.75rem, (100cqw - 34rem) * 1000, 7.5rem)";
