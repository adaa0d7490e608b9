import type { RequirementEdit } from "../../src-preload/contract.ts";
import type { Importance, Requirement } from "../../src-preload/domain.ts";
import { AddRequirement } from "./add-requirement.tsx";
import { groupByImportance, importanceMeaning, importanceName } from "./importance.ts";
import { RequirementChip } from "./requirement-chip.tsx";
import { withChanges, withNew, without } from "./requirement-edits.ts";

interface RequirementGroupsProps {
  requirements: readonly Requirement[];
  /** The requirement under the pointer or the focus, or null. */
  onHover(requirementId: string | null): void;
  onChange(requirements: RequirementEdit[]): void;
  onRemove(requirements: RequirementEdit[], text: string): void;
}

/** Requirements as chips, one row of chips for each importance. */
export function RequirementGroups({ requirements, onHover, onChange, onRemove }: RequirementGroupsProps) {
  const add = (importance: Importance, text: string): void => onChange(withNew(requirements, importance, text));
  return (
    <div className="space-y-5">
      {groupByImportance(requirements).map((group) => (
        <section key={group.importance} aria-labelledby={`importance-${group.importance}`}>
          <h3 id={`importance-${group.importance}`} className="flex items-baseline gap-2 font-semibold">
            {importanceName[group.importance]}
            <span className="text-xs font-normal text-ink-faint">{importanceMeaning[group.importance]}</span>
          </h3>
          <ul className="mt-2 flex flex-wrap gap-1.5">
            {group.requirements.map((requirement) => (
              <li key={requirement.id} className="max-w-full">
                <RequirementChip
                  requirement={requirement}
                  onHover={onHover}
                  onChange={(changes) => onChange(withChanges(requirements, requirement.id, changes))}
                  onRemove={() => onRemove(without(requirements, requirement.id), requirement.text)}
                />
              </li>
            ))}
            <li>
              <AddRequirement importance={group.importance} onAdd={(text) => add(group.importance, text)} />
            </li>
          </ul>
        </section>
      ))}
    </div>
  );
}
