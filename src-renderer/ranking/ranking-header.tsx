import type { ComponentProps, RefObject } from "react";
import { SlidersHorizontal } from "lucide-react";
import * as Popover from "@radix-ui/react-popover";
import { useStore } from "zustand";
import type { RankingView, TextAbout } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { words } from "../words/words.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { RequirementGroups } from "../jobs/requirement-groups.tsx";
import { JobConditionsPart } from "../conditions/job-conditions.tsx";
import { Button } from "../ui/button.tsx";
import { formatCount, formatCounted, formatDuration } from "../ui/numbers.ts";
import { SearchField } from "../ui/search-field.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { PasteButton } from "./paste-button.tsx";
import { countFilters, type MarkOf, type RankingFilter } from "./ranking-filter.ts";
import type { Display } from "./ranking-store.ts";
import { WeightSliders } from "./weight-sliders.tsx";

export function RankingHeader({ view, markOf, searchRef }: { view: RankingView; markOf: MarkOf; searchRef: RefObject<HTMLInputElement | null> }) {
  const { ranking } = useServices();
  const { running, stale, filter, words: typed, hideRejected, display } = useStore(ranking.store);
  const counts = countFilters(view.rows, markOf);
  const markOption = (value: keyof typeof words.pipeline.triage.filters): { value: RankingFilter; name: string; count: string } => ({ value, name: words.pipeline.triage.filters[value], count: formatCount(counts[value]) });
  return (
    <header className="shrink-0 border-b border-line px-4 pt-2.5 pb-2.5">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-xl font-semibold tracking-tight">
            <PlaceLink
              place={{ name: "jobs", jobId: view.job.jobId }}
              title={`Open the job: ${view.job.title}`}
              className="rounded hover:underline hover:decoration-line-strong hover:underline-offset-4"
            >
              {view.job.title}
            </PlaceLink>
          </h1>
          <div className="flex min-h-5 items-center gap-2">
            <p role="status" title={view.reranker === null ? undefined : `By ${view.reranker.id}`} className="numerals min-w-0 truncate text-ink-faint">
              {running ? "Ranking…" : `${howMany(view)} ranked in ${formatDuration(view.milliseconds)}${view.reranker === null ? "" : ", the first of them read again"}`}
            </p>
            {view.rows.length < view.considered && !running ? (
              <HeaderAction onClick={ranking.rankEveryone} title="These are the nearest. The others were looked at roughly, and none of them came as near.">
                Rank all {formatCount(view.considered)}
              </HeaderAction>
            ) : null}
            {stale && !running ? <HeaderAction onClick={ranking.refresh}>The library has changed: rank again</HeaderAction> : null}
          </div>
        </div>
        <SearchField
          ref={searchRef}
          label="Filter the ranking"
          placeholder="Name, title, line"
          value={typed}
          onChange={ranking.setWords}
          className="w-40 shrink-0 xl:w-52"
        />
        <RequirementsButton view={view} />
        <PasteButton size="medium" jobId={view.job.jobId} choices={firstChoices(view.rows.length)} />
        <ExportButton jobId={view.job.jobId} shortlist={counts.shortlist} everyone={counts.everyone} />
      </div>
      <div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented
          label="Show"
          value={filter}
          onChange={ranking.setFilter}
          options={[
            { value: "everyone", name: "Everyone", count: formatCount(counts.everyone) },
            markOption("undecided"),
            { value: "shortlist", name: "Shortlist", count: formatCount(counts.shortlist) },
            markOption("maybe"),
            markOption("rejected"),
            {
              value: "passes",
              name: "Passes must-haves",
              count: formatCount(counts.passes),
              title: "Nobody who fails a must-have; where it is unknown the candidate stays",
            },
          ]}
        />
        {filter === "shortlist" && counts.shortlist > 0 ? (
          <PlaceLink place={{ name: "pipeline", jobId: view.job.jobId, view: "shortlist" }} className="rounded px-1 text-xs font-semibold text-accent hover:bg-hover">
            {words.pipeline.triage.order}
          </PlaceLink>
        ) : null}
        {counts.rejected > 0 && filter !== "rejected" ? (
          <label className="flex items-center gap-1.5 text-xs text-ink-soft">
            <input type="checkbox" checked={hideRejected} onChange={(event) => ranking.setHideRejected(event.target.checked)} className="accent-accent" />
            {words.pipeline.triage.hide(counts.rejected)}
          </label>
        ) : null}
        <Segmented label="Show as" value={display} onChange={ranking.show} options={displayOptions} />
        <div className="flex-1" />
        <WeightSliders weights={view.job.weights} />
      </div>
    </header>
  );
}

const displayOptions: readonly { value: Display; name: string; title: string }[] = [
  { value: "list", name: "List", title: "One line a candidate (T)" },
  { value: "matrix", name: "Matrix", title: "Everyone and every requirement (T)" },
];

/** How many of the first a mail can be about, as far as there are so many. */
const firstChoices = (ranked: number): { name: string; about: TextAbout }[] =>
  [5, 10, 20, 50]
    .filter((_, i, all) => i === 0 || (all[i - 1] ?? 0) < ranked)
    .map((count) => Math.min(count, Math.max(1, ranked)))
    .map((count) => ({ name: `First ${String(count)}`, about: { what: "first", count } }));

const howMany = ({ rows, considered }: RankingView): string =>
  rows.length < considered ? `The nearest ${formatCount(rows.length)} of ${formatCount(considered)} candidates` : formatCounted(rows.length, "candidate", "candidates");

/** Beside the line that says how the ranking stands, and no taller than it. */
const HeaderAction = (props: ComponentProps<"button">) => (
  <button type="button" className="shrink-0 rounded px-1 text-xs font-semibold whitespace-nowrap text-accent hover:bg-hover" {...props} />
);

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
          <h2 className="sr-only">Requirements</h2>
          <RequirementGroups job={job} />
          <JobConditionsPart job={job} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
