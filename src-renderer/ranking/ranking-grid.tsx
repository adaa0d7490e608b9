import { memo, useMemo } from "react";
import { useStore } from "zustand";
import type { RankingRow } from "../../src-preload/contract.ts";
import type { Job, Requirement, Weights } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { CandidateMenu } from "../search/candidate-menu.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName, quoted } from "../ui/format.ts";
import { formatCount, formatScore } from "../ui/numbers.ts";
import { columnHeader, VirtualGrid } from "../ui/virtual-grid.tsx";
import { words } from "../words/words.ts";
import { MarkButton } from "./mark-button.tsx";
import { MustHaveMarks, mustHavesInWords } from "./must-have-marks.tsx";
import type { MarkOf } from "./ranking-filter.ts";
import { ScoreBar } from "./score-bar.tsx";
import { StarButton } from "./star-button.tsx";
import { sameCandidate, WhoCell } from "./who-cell.tsx";
import { toWeights } from "./weights.ts";

const said = words.ranking.list;

interface RankingGridProps {
  rows: readonly RankingRow[];
  job: Job;
  /** The job has some: else there is no column for them. */
  mustHaves: boolean;
  markOf: MarkOf;
  active: number;
  /** A candidate's panel stands beside the list. */
  beside: boolean;
  onSelect(row: RankingRow | undefined): void;
}

export function RankingGrid({ rows, job, mustHaves, markOf, active, beside, onSelect }: RankingGridProps) {
  const { ranking } = useServices();
  const moving = useStore(ranking.store, (state) => state.moving);
  const marked = useStore(ranking.store, (state) => state.marked);
  const weights = useMemo(() => (moving === null ? job.weights : toWeights(moving)), [moving, job.weights]);
  const order = useMemo(() => rows.map(({ candidateId }) => candidateId), [rows]);
  return (
    <VirtualGrid
      label={said.title}
      rowCount={rows.length}
      rowHeight={56}
      columns={`4rem 2.25rem minmax(0,1fr) ${mustHaves ? (beside ? whereThereIsRoom(30, 6) : "6rem") : ""} ${beside ? barWhereThereIsRoom : "14rem"} 2.25rem`}
      header={mustHaves ? headerWithMustHaves : header}
      order={order}
      rowKey={(index) => rows[index]?.candidateId ?? String(index)}
      rowName={(index) => rowInWords(rows[index], markOf)}
      renderRow={(index) => {
        const row = rows[index];
        return row === undefined ? null : (
          <RankedRow row={row} jobId={job.jobId} requirements={job.requirements} weights={weights} marked={marked.includes(row.candidateId)} mustHaves={mustHaves} active={index === active} first={index === 0} beside={beside} />
        );
      }}
      active={active}
      onActivate={(index) => onSelect(rows[index])}
    />
  );
}

const headerOf = (mustHaves: boolean) => (
  <>
    <div role="columnheader">
      <span className="sr-only">{said.marks}</span>
    </div>
    <div role="columnheader" className={columnHeader}>
      <span className="sr-only">{said.rank}</span>
      <span aria-hidden>#</span>
    </div>
    <div role="columnheader" className={columnHeader}>
      {said.candidate}
    </div>
    {mustHaves ? (
      <div role="columnheader" className={cx(columnHeader, "overflow-hidden")}>
        {said.mustHaves}
      </div>
    ) : null}
    <div role="columnheader" className={columnHeader}>
      {said.score}
    </div>
    <div role="columnheader">
      <span className="sr-only">{said.more}</span>
    </div>
  </>
);

const [headerWithMustHaves, header] = [headerOf(true), headerOf(false)];

/** What is said of a row as a whole to those who hear it. */
function rowInWords(row: RankingRow | undefined, markOf: MarkOf): string {
  if (row === undefined) return "";
  const mark = markOf(row.candidateId);
  return said.row(row.rank, candidateName(row), formatScore(row.score), [
    row.title ?? "",
    mark === null ? "" : words.pipeline.marks[mark],
    row.knockouts.length === 0 ? "" : said.mustHavesAre(mustHavesInWords(row.knockouts)),
    ...row.flags.map((code) => words.ranking.flags.names[code]),
    row.seniority === null ? "" : words.ranking.seniority.names[row.seniority.side],
    row.topEvidence === null ? said.noEvidence : quoted(row.topEvidence.text),
  ]);
}

interface RankedRowProps {
  row: RankingRow;
  jobId: string;
  requirements: readonly Requirement[];
  weights: Weights;
  mustHaves: boolean;
  /** For comparison. */
  marked: boolean;
  active: boolean;
  first: boolean;
  beside: boolean;
}

/** While a weight moves only the rank and the score of a row are drawn again. */
const RankedRow = memo(function RankedRow({ row, jobId, requirements, weights, mustHaves, marked, active, first, beside }: RankedRowProps) {
  const tabIndex = active ? 0 : -1;
  return (
    <>
      <MarksCell row={row} jobId={jobId} marked={marked} tabIndex={tabIndex} />
      <div role="gridcell" className="numerals text-ink-faint">
        {formatCount(row.rank)}
      </div>
      <WhoCell row={row} jobId={jobId} beside={beside} />
      {mustHaves ? <MustHavesCell row={row} requirements={requirements} /> : null}
      <div role="gridcell" data-tour={first ? "ranking" : undefined} className="flex items-center justify-end gap-2 overflow-hidden">
        <ScoreBar parts={row} weights={weights} reranked={row.reranked} learned={row.learned?.adds ?? null} />
        <span className="numerals w-9 shrink-0 text-right text-base font-semibold">{formatScore(row.score)}</span>
      </div>
      <MenuCell row={row} tabIndex={tabIndex} />
    </>
  );
});

interface MarksCellProps {
  row: RankingRow;
  jobId: string;
  marked: boolean;
  tabIndex: number;
}

const MarksCell = memo(
  ({ row, jobId, marked, tabIndex }: MarksCellProps) => (
    <div role="gridcell" className="-ml-1.5 flex">
      <StarButton row={row} jobId={jobId} tabIndex={tabIndex} />
      <MarkButton row={row} marked={marked} tabIndex={tabIndex} />
    </div>
  ),
  (a, b) => sameCandidate(a, b) && a.jobId === b.jobId && a.marked === b.marked && a.tabIndex === b.tabIndex,
);

const MustHavesCell = memo(
  ({ row, requirements }: { row: RankingRow; requirements: readonly Requirement[] }) => (
    <div role="gridcell" className="overflow-hidden">
      <MustHaveMarks knockouts={row.knockouts} requirements={requirements} />
    </div>
  ),
  (a, b) => a.row.knockouts === b.row.knockouts && a.requirements === b.requirements,
);

const MenuCell = memo(
  ({ row, tabIndex }: { row: RankingRow; tabIndex: number }) => (
    <div role="gridcell" className="-mr-1 flex justify-end">
      <CandidateMenu candidate={row} tabIndex={tabIndex} />
    </div>
  ),
  (a, b) => sameCandidate(a, b) && a.tabIndex === b.tabIndex,
);

/** A track of so many rem in a list at least `least` rem wide, and none in a narrower one; what it says stands in the panel, too. */
const whereThereIsRoom = (least: number, width: number): string => `clamp(0rem, (100cqw - ${String(least)}rem) * 1000, ${String(width)}rem)`;

/** The score alone, with its bar from 34 rem. */
const barWhereThereIsRoom = "clamp(2.75rem, (100cqw - 34rem) * 1000, 7.5rem)";
