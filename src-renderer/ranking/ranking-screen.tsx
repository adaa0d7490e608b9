import { useEffect, useMemo, useRef, useState } from "react";
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
import { useMarking } from "./mark-button.tsx";
import { MatchPanel } from "./match-panel.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { filterRanking, marksOf } from "./ranking-filter.ts";
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
  const { view, failure, filter, words: typed, hideRejected, moving, display, marked } = useStore(ranking.store, useShallow(shownOf));
  useEffect(() => ranking.open(jobId), [ranking, jobId]);
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
  const moveTo = (index: number): void => select(rows[Math.max(0, Math.min(index, rows.length - 1))]);
  useCommands({
    next: () => moveTo(active + 1),
    previous: () => moveTo(active - 1),
    first: () => moveTo(0),
    last: () => moveTo(rows.length - 1),
    open: () => (selected === null ? moveTo(active) : focusPanel()),
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

  if (view === null || view.job.jobId !== jobId) {
    const isGone = failure !== null && toWireError(failure).code === "not_found";
    return (
      <div className="p-6">
        {failure === null ? (
          <Skeleton lines={14} />
        ) : (
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
        )}
      </div>
    );
  }
  return (
    <div className="flex h-full flex-col">
      <title>{said.window(view.job.title)}</title>
      <RankingHeader view={view} markOf={markOf} searchRef={search} />
      {failure === null ? null : (
        <div className="px-4 pb-2">
          <Problem thrown={failure} onRetry={ranking.refresh} />
        </div>
      )}
      {isTitleOnly(view.job) ? (
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
            <RankingGrid rows={rows} job={view.job} markOf={markOf} active={active} beside={selected !== null} onSelect={select} />
          )}
          <CompareBar marked={marked.flatMap((id) => all.find((row) => row.candidateId === id) ?? [])} />
        </div>
        {selected === null ? null : (
          <MatchPanel
            row={selected}
            jobId={jobId}
            onMark={triage.mark}
            onClose={close}
          />
        )}
      </div>
      {triage.picker}
      <CompareSheet job={view.job} candidateIds={marked} onEvidence={showEvidence} />
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
