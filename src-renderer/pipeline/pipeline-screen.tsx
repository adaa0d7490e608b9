import { useState } from "react";
import { ListOrdered, ScrollText, SlidersHorizontal, SquareKanban } from "lucide-react";
import { useStore } from "zustand";
import { toWireError } from "../../src-preload/errors.ts";
import { useServices } from "../app/context.ts";
import { pipelineViews, type PipelineView } from "../app/navigation.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Problem } from "../ui/notice.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Board } from "./board.tsx";
import { FunnelView } from "./funnel-view.tsx";
import { Overview } from "./overview.tsx";
import { ShortlistView } from "./shortlist-view.tsx";
import { StagesDialog } from "./stages-dialog.tsx";
import { usePipeline } from "./use-pipeline.ts";
import { words } from "../words/words.ts";

/** How jobs stand: all of them, or one with its board, its shortlist and its funnel. */
export function PipelineScreen({ jobId, view }: { jobId: string | null; view: PipelineView }) {
  return jobId === null ? <Overview /> : <JobPipeline key={jobId} jobId={jobId} view={view} />;
}

function JobPipeline({ jobId, view }: { jobId: string; view: PipelineView }) {
  const { navigation, tracking } = useServices();
  const stages = useStore(tracking.store, (state) => state.stages);
  const { title, cards, failure, retry } = usePipeline(jobId);
  const [editing, setEditing] = useState(false);

  if (failure !== null || title === null || cards === null || stages === null) {
    return (
      <div className="p-6">
        {failure === null ? (
          <Skeleton lines={12} />
        ) : (
          <Problem thrown={failure} onRetry={retry}>
            {toWireError(failure).code === "not_found" ? (
              <Button size="small" onClick={() => navigation.go({ name: "pipeline", jobId: null, view: "board" })}>
                {words.pipeline.allJobs}
              </Button>
            ) : null}
          </Problem>
        )}
      </div>
    );
  }
  const ranking = { name: "ranking", jobId, candidateId: null } as const;
  return (
    <div className="flex h-full flex-col">
      <title>{`${words.pipeline.title(title)} – Winnow`}</title>
      <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
        <div className="min-w-0 flex-[1_1_14rem]">
          <h1 className="truncate text-xl font-semibold tracking-tight" title={title}>
            {title}
          </h1>
          <p className="numerals flex gap-2 whitespace-nowrap text-ink-faint">
            <PlaceLink place={{ name: "pipeline", jobId: null, view: "board" }} className="shrink-0 rounded text-accent hover:underline">
              {words.pipeline.allJobs}
            </PlaceLink>
            <span aria-hidden>·</span>
            <span className="min-w-0 truncate" title={words.pipeline.tracked(cards.length)}>
              {words.pipeline.tracked(cards.length)}
            </span>
          </p>
        </div>
        <Segmented
          label={words.pipeline.viewAs}
          value={view}
          onChange={(next) => navigation.go({ name: "pipeline", jobId, view: next })}
          options={pipelineViews.map((value) => ({ value, name: words.pipeline.views[value] }))}
        />
        <Button onClick={() => setEditing(true)}>
          <SlidersHorizontal aria-hidden className="size-4" strokeWidth={1.75} />
          {words.pipeline.editStages}
        </Button>
        <Button onClick={() => navigation.go({ name: "log", jobId })}>
          <ScrollText aria-hidden className="size-4" strokeWidth={1.75} />
          {words.log.open}
        </Button>
        <Button onClick={() => navigation.go(ranking)}>
          <ListOrdered aria-hidden className="size-4" strokeWidth={1.75} />
          {words.pipeline.nobody.rank}
        </Button>
      </header>
      <div className="min-h-0 flex-1">
        {view === "shortlist" ? (
          <ShortlistView jobId={jobId} />
        ) : cards.length === 0 ? (
          <EmptyState icon={SquareKanban} title={words.pipeline.nobody.title} text={words.pipeline.nobody.text}>
            <Button look="primary" onClick={() => navigation.go(ranking)}>
              {words.pipeline.nobody.rank}
            </Button>
          </EmptyState>
        ) : view === "funnel" ? (
          <FunnelView jobId={jobId} title={title} />
        ) : (
          <Board jobId={jobId} stages={stages} cards={cards} />
        )}
      </div>
      <StagesDialog open={editing} onOpenChange={setEditing} />
    </div>
  );
}
