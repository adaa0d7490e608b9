import type { RefObject } from "react";
import { RefreshCw, SlidersHorizontal } from "lucide-react";
import * as Popover from "@radix-ui/react-popover";
import { useStore } from "zustand";
import type { RankingView, TextAbout } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { formatPlace, type Place } from "../app/navigation.ts";
import { RequirementGroups } from "../jobs/requirement-groups.tsx";
import { JobConditionsPart } from "../conditions/job-conditions.tsx";
import { Button } from "../ui/button.tsx";
import { formatCount, formatCounted } from "../ui/format.ts";
import { SearchField } from "../ui/search-field.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { PasteButton } from "./paste-button.tsx";
import { countFilters } from "./ranking-filter.ts";
import type { Display } from "./ranking-store.ts";
import { WeightSliders } from "./weight-sliders.tsx";

export function RankingHeader({ view, searchRef }: { view: RankingView; searchRef: RefObject<HTMLInputElement | null> }) {
  const { ranking, navigation } = useServices();
  const { running, stale, filter, words, display } = useStore(ranking.store);
  const counts = countFilters(view.rows);
  const jobPlace: Place = { name: "jobs", jobId: view.job.jobId };
  return (
    <header className="shrink-0 border-b border-line px-4 pt-3 pb-2.5">
      <div className="flex items-center gap-3">
        <h1 className="min-w-0 truncate text-xl font-semibold tracking-tight">
          <a
            href={formatPlace(jobPlace)}
            title="Open the job"
            className="rounded hover:underline hover:decoration-line-strong hover:underline-offset-4"
            onClick={(event) => {
              event.preventDefault();
              navigation.go(jobPlace);
            }}
          >
            {view.job.title}
          </a>
        </h1>
        <p role="status" title={view.reranker === null ? undefined : `The first were read again by ${view.reranker.id}`} className="numerals pt-1 whitespace-nowrap text-ink-faint">
          {running ? "Ranking…" : `${howMany(view)} ranked in ${formatDuration(view.milliseconds)}${view.reranker === null ? "" : ", re-ranked"}`}
        </p>
        {view.rows.length < view.considered && !running ? (
          <Button size="small" onClick={ranking.rankEveryone} title="These are the nearest. The others were looked at roughly, and none of them came as near.">
            Rank all {formatCount(view.considered)}
          </Button>
        ) : null}
        {stale && !running ? (
          <Button size="small" onClick={ranking.refresh}>
            <RefreshCw aria-hidden className="size-3.5" />
            The library has changed: rank again
          </Button>
        ) : null}
        <div className="flex-1" />
        <SearchField
          ref={searchRef}
          label="Filter the ranking"
          placeholder="Name, title, evidence"
          value={words}
          onChange={ranking.setWords}
          className="w-52"
        />
        <RequirementsButton view={view} />
        <PasteButton size="medium" jobId={view.job.jobId} choices={firstChoices(view.rows.length)} />
        <ExportMenu jobId={view.job.jobId} shortlisted={counts.shortlist} everyone={counts.everyone} />
      </div>
      <div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented
          label="Show"
          value={filter}
          onChange={ranking.setFilter}
          options={[
            { value: "everyone", name: "Everyone", count: formatCount(counts.everyone) },
            { value: "shortlist", name: "Shortlist", count: formatCount(counts.shortlist) },
            {
              value: "passes",
              name: "Passes must-haves",
              count: formatCount(counts.passes),
              title: "Nobody who fails a must-have; where it is unknown the candidate stays",
            },
          ]}
        />
        <Segmented label="Show as" value={display} onChange={ranking.show} options={displayOptions} />
        <div className="flex-1" />
        <WeightSliders weights={view.job.weights} />
      </div>
    </header>
  );
}

const displayOptions: readonly { value: Display; name: string; title: string }[] = [
  { value: "list", name: "List", title: "One line a candidate (M)" },
  { value: "matrix", name: "Matrix", title: "Everyone and every requirement (M)" },
];

/** How many of the first a mail can be about, as far as there are so many. */
const firstChoices = (ranked: number): { name: string; about: TextAbout }[] =>
  [5, 10, 20, 50]
    .filter((_, i, all) => i === 0 || (all[i - 1] ?? 0) < ranked)
    .map((count) => Math.min(count, Math.max(1, ranked)))
    .map((count) => ({ name: `First ${String(count)}`, about: { what: "first", count } }));

const howMany = ({ rows, considered }: RankingView): string =>
  rows.length < considered ? `The nearest ${formatCount(rows.length)} of ${formatCount(considered)} candidates` : formatCounted(rows.length, "candidate", "candidates");

const formatDuration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${formatCount(Math.max(1, milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

function RequirementsButton({ view }: { view: RankingView }) {
  const { jobs } = useServices();
  /** A change is seen here at once, and in the ranking when that has followed. */
  const job = useStore(jobs.store, (state) => state.jobs.get(view.job.jobId)) ?? view.job;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button>
          <SlidersHorizontal aria-hidden className="size-4" strokeWidth={1.75} />
          {formatCounted(job.requirements.length, "requirement", "requirements")}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label="Requirements and conditions"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          className="z-40 max-h-[70vh] w-[34rem] animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-4 shadow-lift"
        >
          <RequirementGroups job={job} />
          <JobConditionsPart job={job} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
