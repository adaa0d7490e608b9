import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { useStore } from "zustand";
import type { RequirementEdit } from "../../src-preload/contract.ts";
import type { Job, Requirement } from "../../src-preload/domain.ts";
import { useCommands, useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { AddRequirement } from "./add-requirement.tsx";
import { groupByImportance, importanceMeaning, importanceName } from "./importance.ts";
import { RequirementChip } from "./requirement-chip.tsx";
import { withChanges, withNew } from "./requirement-edits.ts";
import { afterMoves } from "./requirement-moves.ts";
import { raised, stepped, type RequirementPlace } from "./requirement-order.ts";
import { useRequirementDrag } from "./use-requirement-drag.ts";
import { words } from "../words/words.ts";

interface RequirementGroupsProps {
  job: Job;
  /** The requirement under the pointer or the focus, or null. */
  onHover?(requirementId: string | null): void;
}

/** A job's requirements as chips, one row of chips for each importance; they are ordered by dragging and by keys. */
export function RequirementGroups({ job, onHover }: RequirementGroupsProps) {
  const { jobs } = useServices();
  const { jobId } = job;
  const moves = useStore(jobs.store, (state) => state.moves);
  const requirements = useMemo(() => afterMoves(job, moves), [job, moves]);
  const area = useRef<HTMLDivElement>(null);
  /** The chip that was moved by a key; under another importance it is another element, and the focus follows it there. */
  const carried = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (carried.current !== null) area.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(carried.current)}"] button`)?.focus();
    carried.current = null;
  }, [requirements]);

  const change = (edit: (now: readonly Requirement[]) => RequirementEdit[]): void => void jobs.edit(jobId, (now) => ({ requirements: edit(now.requirements) }));
  const move = (id: string, to: RequirementPlace | null): void => {
    if (to !== null) void jobs.moveRequirement(jobId, id, to);
  };
  const moveByKey = (id: string, to: RequirementPlace | null): void => {
    if (to === null) return;
    carried.current = id;
    move(id, to);
  };
  const { dragged, target: dropTarget, surface, press } = useRequirementDrag(move);
  const undo = (): void => jobs.undoMove(jobId);
  useCommands({ undo });
  /** In a panel above the screen, where the screen's own keys rest. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const onChip = event.target instanceof HTMLElement && event.target.closest("[data-chip]") !== null && area.current?.contains(event.target) === true;
    if (!onChip || event.key.toLowerCase() !== "u" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    undo();
  };

  return (
    <div ref={area} onKeyDown={onKeyDown}>
      <div ref={surface} data-requirements className="space-y-5">
        <p id={`order-${jobId}`} className="text-xs text-ink-faint">
          {words.jobs.moveKeys}
        </p>
        {groupByImportance(requirements).map(({ importance, requirements: own }) => {
          const target = dropTarget?.importance === importance ? dropTarget : null;
          return (
            <section
              key={importance}
              aria-labelledby={`importance-${importance}`}
              data-importance={importance}
              className={cx("-mx-2 rounded-lg px-2 py-1", target !== null && "bg-accent-soft outline-2 outline-accent-line outline-dashed")}
            >
              <h3 id={`importance-${importance}`} className="flex flex-wrap items-baseline gap-x-2 font-semibold">
                {importanceName[importance]}
                <span className="text-xs font-normal text-ink-faint">{importanceMeaning[importance]}</span>
              </h3>
              {importance === "must" && own.length === 0 && requirements.length > 0 ? <p className="mt-1 max-w-prose text-xs text-ink-soft">{words.jobs.noMust}</p> : null}
              <ul className="mt-2 flex flex-wrap gap-1.5">
                {own.map((requirement) => (
                  <li
                    key={requirement.id}
                    data-chip={requirement.id}
                    onPointerDown={(event) => {
                      // Not in the form of the chip, which is no part of it in the page.
                      if (event.target instanceof Node && event.currentTarget.contains(event.target)) press(event, requirement.id);
                    }}
                    className={cx("relative max-w-full select-none", dragged === requirement.id && "opacity-40", target?.before === requirement.id && dropMark)}
                  >
                    <RequirementChip
                      requirement={requirement}
                      describedBy={`order-${jobId}`}
                      onHover={onHover}
                      onChange={(changes) => change((now) => withChanges(now, requirement.id, changes))}
                      onRemove={() => void jobs.removeRequirement(jobId, requirement)}
                      earlier={stepped(requirements, requirement.id, -1)}
                      later={stepped(requirements, requirement.id, 1)}
                      onMove={(to) => move(requirement.id, to)}
                      onKeyStep={(step) => moveByKey(requirement.id, stepped(requirements, requirement.id, step))}
                      onKeyRaise={(step) => moveByKey(requirement.id, raised(requirements, requirement.id, step))}
                    />
                  </li>
                ))}
                <li className={cx("relative", target?.before === null && dropMark)}>
                  <AddRequirement importance={importance} onAdd={(text) => change((now) => withNew(now, importance, text))} />
                </li>
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** A line before what the dragged one would stand before. */
const dropMark = "before:absolute before:inset-y-0 before:-left-1 before:w-0.5 before:rounded-full before:bg-accent";
