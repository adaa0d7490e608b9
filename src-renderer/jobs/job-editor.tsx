import { useState } from "react";
import { ListOrdered, Trash2 } from "lucide-react";
import { useStore } from "zustand";
import type { Job, Span } from "../../src-preload/domain.ts";
import { isAdMissing } from "../../src-preload/title-only.ts";
import { useServices } from "../app/context.ts";
import { JobConditionsPart } from "../conditions/job-conditions.tsx";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { AdText } from "./ad-text.tsx";
import { JobMenu } from "./job-menu.tsx";
import { JobTitle } from "./job-title.tsx";
import { MissingAd } from "./missing-ad.tsx";
import { RequirementGroups } from "./requirement-groups.tsx";
import { words } from "../words/words.ts";

/** A job's requirements beside the ad they were read from. */
export function JobEditor({ job }: { job: Job }) {
  const { jobs, navigation } = useServices();
  const untitled = useStore(jobs.store, (state) => state.untitled);
  const archived = useStore(jobs.store, (state) => state.archived.some(({ jobId }) => jobId === job.jobId));
  const [hovered, setHovered] = useState<string | null>(null);
  const [hoveredCondition, setHoveredCondition] = useState<Span | null>(null);
  const source = hoveredCondition ?? job.requirements.find(({ id }) => id === hovered)?.source ?? null;

  const removeJob = async (): Promise<void> => {
    if (await jobs.remove(job)) navigation.go({ name: "jobs", jobId: null });
  };

  return (
    <article aria-label={job.title} className="flex h-full flex-col">
      <title>{words.jobs.pageOf(job.title)}</title>
      <header className="flex items-center gap-2 border-b border-line py-3 pr-4 pl-6">
        <JobTitle
          title={job.title}
          wanted={untitled === job.jobId}
          onChange={(title) => void jobs.edit(job.jobId, () => ({ title }))}
          onLeave={jobs.titled}
        />
        <JobMenu job={job} archived={archived} />
        <IconButton icon={Trash2} label={words.jobs.remove} onClick={() => void removeJob()} />
        <Button look="primary" data-first onClick={() => navigation.go({ name: "ranking", jobId: job.jobId, candidateId: null })}>
          <ListOrdered aria-hidden className="size-4" />
          {words.jobs.rank}
        </Button>
      </header>
      {archived ? (
        <div className="border-b border-line px-6 py-2.5">
          <Notice tone="quiet">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <p className="min-w-0 flex-1">{words.jobs.archivedNote}</p>
              <Button size="small" onClick={() => void jobs.archive(job, false)}>
                {words.jobs.unarchive}
              </Button>
            </div>
          </Notice>
        </div>
      ) : null}
      <div className="flex min-h-0 flex-1">
        <section aria-label={words.jobs.requirements} className="min-w-0 flex-1 overflow-y-auto px-6 py-4">
          <h2 className="sr-only">{words.jobs.requirements}</h2>
          <div className="max-w-[72rem]">
            <div data-tour="job">
              <RequirementGroups job={job} onHover={setHovered} />
            </div>
            <JobConditionsPart job={job} onHover={setHoveredCondition} />
          </div>
        </section>
        {isAdMissing(job) ? <MissingAd key={job.jobId} job={job} /> : <AdText text={job.text} source={source} />}
      </div>
    </article>
  );
}
