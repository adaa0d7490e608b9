import { useState } from "react";
import { ListOrdered, Trash2 } from "lucide-react";
import type { RequirementEdit } from "../../src-preload/contract.ts";
import type { JobConditions } from "../../src-preload/conditions.ts";
import type { Job, Span } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { JobConditionsPart } from "../conditions/job-conditions.tsx";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { AdText } from "./ad-text.tsx";
import { JobTitle } from "./job-title.tsx";
import { unchanged } from "./requirement-edits.ts";
import { RequirementGroups } from "./requirement-groups.tsx";

/** A job's requirements beside the ad they were read from. */
export function JobEditor({ job }: { job: Job }) {
  const { jobs, navigation, toasts } = useServices();
  const [hovered, setHovered] = useState<string | null>(null);
  const [hoveredCondition, setHoveredCondition] = useState<Span | null>(null);
  const source = hoveredCondition ?? job.requirements.find(({ id }) => id === hovered)?.source ?? null;

  const change = (requirements: RequirementEdit[]): void => void jobs.update(job.jobId, { requirements });
  const removeRequirement = (requirements: RequirementEdit[], text: string): void => {
    const before = unchanged(job.requirements);
    void jobs.update(job.jobId, { requirements }).then((updated) => {
      if (updated !== null) toasts.done(`Removed the requirement “${text}”.`, { label: "Undo", run: () => change(before) });
    });
  };
  const changeConditions = (conditions: JobConditions, done: string | null): void => {
    const before = job.conditions;
    void jobs.update(job.jobId, { conditions }).then((updated) => {
      if (updated !== null && done !== null) toasts.done(done, { label: "Undo", run: () => void jobs.update(job.jobId, { conditions: before }) });
    });
  };
  const removeJob = async (): Promise<void> => {
    await jobs.remove(job);
    navigation.go({ name: "jobs", jobId: null });
  };

  return (
    <article aria-label={job.title} className="flex h-full flex-col">
      <title>{`${job.title} – Winnow`}</title>
      <header className="flex items-center gap-2 border-b border-line py-3 pr-4 pl-6">
        <JobTitle title={job.title} onChange={(title) => void jobs.update(job.jobId, { title })} />
        <IconButton icon={Trash2} label="Remove the job" onClick={() => void removeJob()} />
        <Button look="primary" onClick={() => navigation.go({ name: "ranking", jobId: job.jobId, candidateId: null })}>
          <ListOrdered aria-hidden className="size-4" />
          Rank candidates
        </Button>
      </header>
      <div className="flex min-h-0 flex-1">
        <section aria-label="Requirements" className="min-w-0 flex-1 overflow-y-auto px-6 py-4">
          <h2 className="sr-only">Requirements</h2>
          <RequirementGroups
            requirements={job.requirements}
            onHover={setHovered}
            onChange={change}
            onRemove={removeRequirement}
          />
          <JobConditionsPart conditions={job.conditions} onHover={setHoveredCondition} onChange={changeConditions} />
        </section>
        <AdText text={job.text} source={source} />
      </div>
    </article>
  );
}
