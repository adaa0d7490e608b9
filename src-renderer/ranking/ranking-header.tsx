import { memo, useEffect, useMemo, useState, type RefObject } from "react";
import { useStore } from "zustand";
import type { RankingView, TextAbout } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { useBlind } from "../blind/use-blind.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { isFiltered } from "../search/search-store.ts";
import { formatCount, formatDuration } from "../ui/numbers.ts";
import { SearchField } from "../ui/search-field.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { words } from "../words/words.ts";
import { HeaderAction } from "./header-action.tsx";
import { PasteButton } from "./paste-button.tsx";
import { countFilters, sameCounts, type FilterCounts, type MarkOf, type RankingFilter } from "./ranking-filter.ts";
import type { Display } from "./ranking-store.ts";
import { RankedFiles } from "./ranked-files.tsx";
import { RequirementsButton } from "./requirements-button.tsx";
import { WeightSliders } from "./weight-sliders.tsx";

const said = words.ranking.header;

interface RankingHeaderProps {
  jobId: string;
  /** Null until it is known. */
  title: string | null;
  /** Null while the first ranking is under way. */
  view: RankingView | null;
  markOf: MarkOf;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** What is ranked and how. Each part of it follows only what it shows: a ranking may follow every step of a slider. */
export const RankingHeader = memo(function RankingHeader({ jobId, title, view, markOf, searchRef }: RankingHeaderProps) {
  const counts = useMemo(() => (view === null ? null : countFilters(view.rows, markOf)), [view, markOf]);
  return (
    <header className="shrink-0 border-b border-line px-4 pt-2.5 pb-2.5">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-xl font-semibold tracking-tight">
            {title === null ? (
              words.ranking.choose.title
            ) : (
              <PlaceLink place={{ name: "jobs", jobId }} title={said.openJob(title)} className="rounded hover:underline hover:decoration-line-strong hover:underline-offset-4">
                {title}
              </PlaceLink>
            )}
          </h1>
          <RankingStatus view={view} title={title} />
        </div>
        <RowFilter searchRef={searchRef} />
        {view === null || counts === null ? null : (
          <>
            <RequirementsButton job={view.job} />
            <Outputs jobId={jobId} ranked={view.rows.length} shortlist={counts.shortlist} everyone={view.rows.length} />
          </>
        )}
      </div>
      {view === null || counts === null ? (
        <div className="mt-2.5 h-8" />
      ) : (
        <div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Filters jobId={jobId} counts={counts} />
          <div className="flex-1" />
          <WeightSliders weights={view.job.weights} />
        </div>
      )}
    </header>
  );
});

/** How many were ranked and how long it took, and what more can be done; before, who is being ranked for what. */
function RankingStatus({ view, title }: Pick<RankingHeaderProps, "view" | "title">) {
  const { ranking } = useServices();
  const running = useStore(ranking.store, (state) => state.running);
  const stale = useStore(ranking.store, (state) => state.stale);
  const underWay = useFirstRanking(view, title);
  return (
    <div className="flex min-h-5 items-center gap-2">
      <p role="status" title={view === null ? undefined : [inWords(view), ...(view.reranker === null ? [] : [said.by(view.reranker.id)])].join(". ")} className="numerals min-w-0 truncate text-ink-faint">
        {view === null ? underWay : running ? said.ranking : inWords(view)}
      </p>
      {running ? null : <RankedFiles />}
      {view !== null && view.rows.length < view.considered && !running ? (
        <HeaderAction onClick={ranking.rankEveryone} title={said.rankAllHint}>
          {said.rankAll(view.considered)}
        </HeaderAction>
      ) : null}
      {stale && !running ? <HeaderAction onClick={ranking.refresh}>{said.stale}</HeaderAction> : null}
    </div>
  );
}

const inWords = (view: RankingView): string => (view.learned === undefined ? howRanked(view) : `${howRanked(view)}, ${said.learned(view.learned.version)}`);

/** In milliseconds. A text is announced that changes, and not one that was there at once; and what is quick need not be said. */
const quick = 150;

/** What is said while the first ranking of a job is under way: "Ranking 193 candidates for Accountant…". */
function useFirstRanking(view: RankingView | null, title: string | null): string {
  const { candidates } = useServices();
  const count = useStore(candidates.store, ({ total, counted }) => (isFiltered(counted) ? null : total));
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (view !== null) return;
    const timer = setTimeout(() => setLate(true), quick);
    return () => clearTimeout(timer);
  }, [view]);
  return isLate ? said.rankingFirst(count, title) : "";
}

function howRanked({ rows, considered, milliseconds, reranker }: RankingView): string {
  const time = formatDuration(milliseconds);
  if (rows.length < considered) return (reranker === null ? said.nearest : said.nearestAgain)(rows.length, considered, time);
  return (reranker === null ? said.ranked : said.rankedAgain)(rows.length, time);
}

function RowFilter({ searchRef }: Pick<RankingHeaderProps, "searchRef">) {
  const { ranking } = useServices();
  const typed = useStore(ranking.store, (state) => state.words);
  return <SearchField ref={searchRef} label={said.filter} placeholder={useBlind() ? said.filterExampleBlind : said.filterExample} value={typed} onChange={ranking.setWords} className="w-40 shrink-0 xl:w-52" />;
}

interface OutputsProps {
  jobId: string;
  ranked: number;
  shortlist: number;
  everyone: number;
}

const Outputs = memo(({ jobId, ranked, shortlist, everyone }: OutputsProps) => (
  <>
    <PasteButton size="medium" jobId={jobId} choices={firstChoices(ranked)} />
    <ExportButton jobId={jobId} shortlist={shortlist} everyone={everyone} />
  </>
));

/** How many of the first a mail can be about, as far as there are so many. */
const firstChoices = (ranked: number): { name: string; about: TextAbout }[] =>
  [5, 10, 20, 50]
    .filter((_, i, all) => i === 0 || (all[i - 1] ?? 0) < ranked)
    .map((count) => Math.min(count, Math.max(1, ranked)))
    .map((count) => ({ name: words.ranking.paste.first(count), about: { what: "first", count } }));

const { filters } = words.pipeline.triage;

const Filters = memo(
  function Filters({ jobId, counts }: { jobId: string; counts: FilterCounts }) {
    const { ranking } = useServices();
    const filter = useStore(ranking.store, (state) => state.filter);
    const hideRejected = useStore(ranking.store, (state) => state.hideRejected);
    const display = useStore(ranking.store, (state) => state.display);
    const option = (value: RankingFilter, name: string, title?: string) => ({ value, name, count: formatCount(counts[value] ?? 0), ...(title === undefined ? {} : { title }) });
    return (
      <>
        <Segmented
          label={said.show}
          also={said.showAlso}
          value={filter === "passes" && counts.passes === null ? "everyone" : filter}
          onChange={ranking.setFilter}
          options={[
            option("everyone", said.everyone),
            option("undecided", filters.undecided),
            option("shortlist", said.shortlist),
            option("maybe", filters.maybe),
            option("rejected", filters.rejected),
            ...(counts.passes === null ? [] : [option("passes", said.passes, said.passesHint)]),
            ...(counts.apart === 0 && filter !== "apart" ? [] : [option("apart", said.apart, said.apartHint)]),
          ]}
        />
        {filter === "shortlist" && counts.shortlist > 0 ? (
          <PlaceLink place={{ name: "pipeline", jobId, view: "shortlist" }} className="rounded px-1 text-xs font-semibold text-accent hover:bg-hover">
            {words.pipeline.triage.order}
          </PlaceLink>
        ) : null}
        {counts.rejected > 0 && filter !== "rejected" ? (
          <label className="flex items-center gap-1.5 text-xs text-ink-soft">
            <input type="checkbox" checked={hideRejected} onChange={(event) => ranking.setHideRejected(event.target.checked)} className="accent-accent" />
            {words.pipeline.triage.hide(counts.rejected)}
          </label>
        ) : null}
        <Segmented label={said.showAs} value={display} onChange={ranking.show} options={displayOptions} />
      </>
    );
  },
  (a, b) => a.jobId === b.jobId && sameCounts(a.counts, b.counts),
);

const displayOptions: readonly { value: Display; name: string; title: string }[] = [
  { value: "list", name: said.list, title: said.listHint },
  { value: "matrix", name: said.matrix, title: said.matrixHint },
];
