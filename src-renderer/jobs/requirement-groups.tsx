import type { RequirementEdit } from "../../src-preload/contract.ts";
import type { Job, Requirement } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { AddRequirement } from "./add-requirement.tsx";
import { groupByImportance, importanceMeaning, importanceName } from "./importance.ts";
import { RequirementChip } from "./requirement-chip.tsx";
import { withChanges, withNew } from "./requirement-edits.ts";

interface RequirementGroupsProps {
  job: Job;
  /** The requirement under the pointer or the focus, or null. */
  onHover?(requirementId: string | null): void;
}

/** A job's requirements as chips, one row of chips for each importance. */
export function RequirementGroups({ job: { jobId, requirements }, onHover }: RequirementGroupsProps) {
  const { jobs } = useServices();
  const change = (edit: (now: readonly Requirement[]) => RequirementEdit[]): void => void jobs.edit(jobId, (job) => ({ requirements: edit(job.requirements) }));
  return (
    <div className="space-y-5">
      {groupByImportance(requirements).map((group) => (
        <section key={group.importance} aria-labelledby={`importance-${group.importance}`}>
          <h3 id={`importance-${group.importance}`} className="flex flex-wrap items-baseline gap-x-2 font-semibold">
            {importanceName[group.importance]}
            <span className="text-xs font-normal text-ink-faint">{importanceMeaning[group.importance]}</span>
          </h3>
          <ul className="mt-2 flex flex-wrap gap-1.5">
            {group.requirements.map((requirement) => (
              <li key={requirement.id} className="max-w-full">
                <RequirementChip
                  requirement={requirement}
                  onHover={onHover}
                  onChange={(changes) => change((now) => withChanges(now, requirement.id, changes))}
                  onRemove={() => void jobs.removeRequirement(jobId, requirement)}
                />
              </li>
            ))}
            <li>
              <AddRequirement importance={group.importance} onAdd={(text) => change((now) => withNew(now, group.importance, text))} />
            </li>
          </ul>
        </section>
      ))}
    </div>
  );
}
