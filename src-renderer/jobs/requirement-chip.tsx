import { useRef, useState, type KeyboardEvent } from "react";
import * as Popover from "@radix-ui/react-popover";
import { Award, CircleDot, Clock, GraduationCap, Languages, MapPin, Wrench, type LucideIcon } from "lucide-react";
import type { Requirement, RequirementKind } from "../../src-preload/domain.ts";
import { importanceName, kindName } from "./importance.ts";
import type { RequirementChanges } from "./requirement-edits.ts";
import { factsOf } from "./requirement-facts.ts";
import { RequirementForm } from "./requirement-form.tsx";
import type { RequirementPlace } from "./requirement-order.ts";
import { words } from "../words/words.ts";

const kindIcon: Record<RequirementKind, LucideIcon> = {
  skill: Wrench, experience: Clock, education: GraduationCap, certification: Award, language: Languages, location: MapPin, other: CircleDot,
};

interface RequirementChipProps {
  requirement: Requirement;
  onHover: ((requirementId: string | null) => void) | undefined;
  onChange(changes: RequirementChanges): void;
  onRemove(): void;
  /** The id of the words that say how it is moved. */
  describedBy: string;
  /** The places beside its own; null where there is none. */
  earlier: RequirementPlace | null;
  later: RequirementPlace | null;
  onMove(to: RequirementPlace): void;
  /** Alt with left (-1) or right, and with up (-1) or down. */
  onKeyStep(step: -1 | 1): void;
  onKeyRaise(step: -1 | 1): void;
}

export function RequirementChip({ requirement, onHover, describedBy, onKeyStep, onKeyRaise, ...editing }: RequirementChipProps) {
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const Icon = kindIcon[requirement.kind];
  const facts = factsOf(requirement).join(", ");
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") onKeyStep(event.key === "ArrowLeft" ? -1 : 1);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") onKeyRaise(event.key === "ArrowUp" ? -1 : 1);
    else return;
    // Alt with left would leave the screen.
    event.preventDefault();
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          aria-label={words.jobs.requirement.label(requirement.text, kindName[requirement.kind], importanceName[requirement.importance])}
          aria-describedby={describedBy}
          aria-description={facts === "" ? undefined : words.jobs.requirement.readAs(facts)}
          onKeyDown={onKeyDown}
          onPointerEnter={() => onHover?.(requirement.id)}
          onPointerLeave={() => onHover?.(null)}
          onFocus={() => onHover?.(requirement.id)}
          onBlur={() => onHover?.(null)}
          className="flex max-w-full items-start gap-2 rounded-lg border border-line-strong bg-raised px-2.5 py-1 text-left hover:border-control hover:bg-hover aria-expanded:border-accent aria-expanded:bg-accent-soft"
        >
          <Icon aria-hidden className="mt-[3px] size-3.5 shrink-0 text-ink-faint" strokeWidth={1.75} />
          <span className="min-w-0 break-words">
            {requirement.text}
            {facts === "" ? null : (
              <span aria-hidden className="numerals ml-1.5 text-xs whitespace-nowrap text-ink-faint">
                {facts}
              </span>
            )}
          </span>
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={words.jobs.requirement.edit}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onInteractOutside={(event) => {
            // What cannot be kept is not thrown away either: only Esc and Cancel do that.
            if (form.current?.dataset["unfinished"] !== undefined) event.preventDefault();
            else form.current?.requestSubmit();
          }}
          className="z-50 w-[26rem] animate-appear rounded-xl border border-line bg-raised p-4 shadow-lift"
        >
          <RequirementForm ref={form} requirement={requirement} {...editing} onClose={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
