import { SlidersHorizontal } from "lucide-react";
import * as Popover from "@radix-ui/react-popover";
import { useStore } from "zustand";
import type { Job } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { JobConditionsPart } from "../conditions/job-conditions.tsx";
import { RequirementGroups } from "../jobs/requirement-groups.tsx";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";

/** Opens what the job asks, beside its ranking; `job` is as it was ranked. */
export function RequirementsButton({ job: ranked }: { job: Job }) {
  const { jobs } = useServices();
  /** A change is seen here at once, and in the ranking when that has followed. */
  const job = useStore(jobs.store, (state) => state.jobs.get(ranked.jobId)) ?? ranked;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button>
          <SlidersHorizontal aria-hidden className="size-4" strokeWidth={1.75} />
          {words.jobs.requirementCount(job.requirements.length)}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={words.ranking.header.requirementsAndConditions}
          align="end"
          sideOffset={6}
          collisionPadding={12}
          className="z-40 max-h-[70vh] w-[34rem] animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-4 shadow-lift"
        >
          <h2 className="sr-only">{words.ranking.header.requirements}</h2>
          <RequirementGroups job={job} />
          <JobConditionsPart job={job} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
