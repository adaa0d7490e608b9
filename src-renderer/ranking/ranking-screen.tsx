import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { ListOrdered } from "lucide-react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { RankingRow } from "../../src-preload/contract.ts";
import { toWireError } from "../../src-preload/errors.ts";
import { isTitleOnly } from "../../src-preload/title-only.ts";
import { useCommands, useServices } from "../app/context.ts";
import { useStandings } from "../pipeline/use-standings.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { focusPanel, focusRow } from "../ui/focus.ts";
import { Notice, Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { ChooseJob } from "./choose-job.tsx";
import { CompareBar } from "./compare-bar.tsx";
import { CompareSheet } from "./compare-sheet.tsx";
import { rowAfter, type Move } from "./early-moves.ts";
import { useMarking } from "./mark-button.tsx";
import { MatchPanel } from "./match-panel.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { filterRanking, hasMustHaves, marksOf } from "./ranking-filter.ts";
import { RankingGrid } from "./ranking-grid.tsx";
import { RankingHeader } from "./ranking-header.tsx";
import type { RankingState } from "./ranking-store.ts";
import { reweigh } from "./reweigh.ts";
import { useTriage } from "./triage.tsx";
import { toWeights } from "./weights.ts";

const said = words.ranking;

interface RankingScreenProps {
  jobId: string | null;
  candidateId: string | null;
}

export function RankingScreen({ jobId, candidateId }: RankingScreenProps) {
  return jobId === null ? <ChooseJob /> : <JobRanking key={jobId} jobId={jobId} candidateId={candidateId} />;
}

/** What of the ranking this screen follows; its parts follow the rest themselves. */
const shownOf = ({ view, failure, filter, words, hideRejected, moving, display, marked }: RankingState) => ({ view, failure, filter, words, hideRejected, moving, display, marked });

function JobRanking({ jobId, candidateId }: { jobId: string; candidateId: string | null }) {
  const { ranking, tracking, navigation } = useServices();
  const { view: newest, failure, filter, words: typed, hideRejected, moving, display, marked } = useStore(ranking.store, useShallow(shownOf));
  useEffect(() => ranking.open(jobId), [ranking, jobId]);
  // Until it is opened, the store still has the job before.
  const view = newest?.job.jobId === jobId ? newest : null;
  const title = useJobTitle(jobId);
  const search = useRef<HTMLInputElement>(null);

  const all = useMemo(() => (view === null ? [] : moving === null ? view.rows : reweigh(view.rows, toWeights(moving), view.learned)), [view, moving]);
  const standings = useStandings(jobId);
  const stages = useStore(tracking.store, (state) => state.stages);
  const markOf = useMemo(() => marksOf(standings, stages ?? []), [standings, stages]);
  const rows = useMemo(() => filterRanking(all, { filter, words: typed, hideRejected }, markOf), [all, filter, typed, hideRejected, markOf]);
  /** Where the keyboard is after the panel was closed. */
  const [left, setLeft] = useState<string | null>(null);
  const active = rows.findIndex((row) => row.candidateId === (candidateId ?? left));
  const selected = candidateId === null ? null : (rows[active] ?? null);

  const current = rows[active];
  const mark = useMarking();

  const select = (row: RankingRow | undefined): void => {
    if (row !== undefined) navigation.adjust({ name: "ranking", jobId, candidateId: row.candidateId });
  };
  const showEvidence = (id: string, requirementId: string): void => {
    ranking.setComparing(false);
    ranking.setGoal({ candidateId: id, requirementId });
    navigation.adjust({ name: "ranking", jobId, candidateId: id });
  };
  const close = (): void => {
    focusRow();
    setLeft(candidateId);
    navigation.adjust({ name: "ranking", jobId, candidateId: null });
  };
  /** Pressed while nobody is listed yet. */
  const early = useRef<Move[]>([]);
  const move = (to: Move): void => {
    if (view === null) early.current.push(to);
    else select(rows[rowAfter([to], active, rows.length)]);
  };
  const makeEarlyMoves = useEffectEvent(() => {
    if (early.current.length > 0) select(rows[rowAfter(early.current, active, rows.length)]);
    early.current = [];
  });
  const isListed = view !== null;
  useEffect(() => {
    if (isListed) makeEarlyMoves();
  }, [isListed]);
  useCommands({
    next: () => move("next"),
    previous: () => move("previous"),
    first: () => move("first"),
    last: () => move("last"),
    open: () => (selected === null ? select(rows[Math.max(0, active)]) : focusPanel()),
    compare: current === undefined ? undefined : () => mark(current.candidateId),
    side: marked.length < 2 ? undefined : () => ranking.setComparing(true),
    matrix: () => ranking.show(display === "list" ? "matrix" : "list"),
    search: () => search.current?.focus(),
    close,
  });

  const triage = useTriage({
    jobId,
    current,
    anybody: all.length > 0,
    // Whom the mark takes out of what is shown makes room for the next.
    onMark(row, mark) {
      if (filterRanking([row], { filter, words: typed, hideRejected }, () => mark).length > 0) return;
      // By whom it is about: while a reason was chosen the rows may have been ranked again.
      const index = rows.findIndex((one) => one.candidateId === row.candidateId);
      const next = rows[index + 1] ?? rows[index - 1];
      if (candidateId === row.candidateId) select(next);
      else if (next !== undefined) setLeft(next.candidateId);
    },
  });

  if (view === null && failure !== null) return <CannotRank jobId={jobId} failure={failure} />;
  return (
    <div className="flex h-full flex-col">
      <title>{title === null ? said.choose.window : said.window(title)}</title>
      <RankingHeader jobId={jobId} title={title} view={view} markOf={markOf} searchRef={search} />
      {failure === null ? null : (
        <div className="px-4 pb-2">
          <Problem thrown={failure} onRetry={ranking.refresh} />
        </div>
      )}
      {view !== null && isTitleOnly(view.job) ? (
        <div className="border-b border-line px-4 py-2">
          <Notice tone="quiet">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <p className="min-w-0 flex-1">{words.jobs.titleOnly.ranked}</p>
              <Button size="small" onClick={() => navigation.go({ name: "jobs", jobId })}>
                {words.jobs.titleOnly.open}
              </Button>
            </div>
          </Notice>
        </div>
      ) : null}
      {view === null ? (
        <Skeleton said={false} lines={14} className="p-6" />
      ) : (
        <div className="flex min-h-0 flex-1">
          <div className="flex min-w-0 flex-1 flex-col">
            {rows.length === 0 ? (
              <NobodyHere empty={view.rows.length === 0} />
            ) : display === "matrix" ? (
              <MatrixView
                rows={rows}
                job={view.job}
                active={active}
                onOpen={(row, requirementId) => (requirementId === null ? select(row) : showEvidence(row.candidateId, requirementId))}
              />
            ) : (
              <RankingGrid rows={rows} job={view.job} mustHaves={hasMustHaves(all)} markOf={markOf} active={active} beside={selected !== null} onSelect={select} />
            )}
            <CompareBar marked={marked.flatMap((id) => all.find((row) => row.candidateId === id) ?? [])} />
          </div>
          {selected === null ? null : <MatchPanel row={selected} jobId={jobId} onMark={triage.mark} onClose={close} />}
        </div>
      )}
      {triage.picker}
      {view === null ? null : <CompareSheet job={view.job} candidateIds={marked} onEvidence={showEvidence} />}
    </div>
  );
}

/** The job's title, from wherever it is known first; null until then. */
function useJobTitle(jobId: string): string | null {
  const { jobs } = useServices();
  return useStore(jobs.store, ({ jobs: opened, list }) => opened.get(jobId)?.title ?? list?.find((job) => job.jobId === jobId)?.title ?? null);
}

function CannotRank({ jobId, failure }: { jobId: string; failure: unknown }) {
  const { ranking, navigation } = useServices();
  const isGone = toWireError(failure).code === "not_found";
  return (
    <div className="p-6">
      <Problem thrown={failure} onRetry={ranking.refresh}>
        {isGone ? null : (
          <Button size="small" onClick={() => navigation.go({ name: "jobs", jobId })}>
            {said.openJobInstead}
          </Button>
        )}
        <Button size="small" onClick={() => navigation.go({ name: "ranking", jobId: null, candidateId: null })}>
          {said.chooseAnother}
        </Button>
      </Problem>
    </div>
  );
}

function NobodyHere({ empty }: { empty: boolean }) {
  const { ranking, navigation } = useServices();
  if (empty) {
    return (
      <EmptyState icon={ListOrdered} title={said.nobody.title} text={said.nobody.text}>
        <Button look="primary" onClick={() => navigation.go({ name: "library", candidateId: null })}>
          {said.nobody.add}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ListOrdered} title={said.filteredOut.title} text={said.filteredOut.text}>
      <Button
        onClick={() => {
          ranking.setFilter("everyone");
          ranking.setWords("");
          ranking.setHideRejected(false);
        }}
      >
        {said.filteredOut.everyone}
      </Button>
    </EmptyState>
  );
}
