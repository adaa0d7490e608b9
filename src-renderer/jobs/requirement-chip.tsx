import { useRef, useState, type Ref } from "react";
import * as Popover from "@radix-ui/react-popover";
import { Award, CircleDot, Clock, GraduationCap, Languages, MapPin, Trash2, Wrench, type LucideIcon } from "lucide-react";
import { importances, type Importance, type Requirement, type RequirementKind } from "../../src-preload/domain.ts";
import { Button } from "../ui/button.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { importanceName, importanceShortName, kindName } from "./importance.ts";

const kindIcon: Record<RequirementKind, LucideIcon> = {
  skill: Wrench, experience: Clock, education: GraduationCap, certification: Award, language: Languages, location: MapPin, other: CircleDot,
};

interface RequirementChipProps {
  requirement: Requirement;
  onHover(requirementId: string | null): void;
  onImportance(importance: Importance): void;
  onText(text: string): void;
  onRemove(): void;
}

export function RequirementChip({ requirement, onHover, ...editing }: RequirementChipProps) {
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const Icon = kindIcon[requirement.kind];
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          aria-label={`${requirement.text}: ${kindName[requirement.kind]}, ${importanceName[requirement.importance]}. Edit`}
          onPointerEnter={() => onHover(requirement.id)}
          onPointerLeave={() => onHover(null)}
          onFocus={() => onHover(requirement.id)}
          onBlur={() => onHover(null)}
          className="flex max-w-full items-start gap-2 rounded-lg border border-line-strong bg-raised px-2.5 py-1 text-left hover:border-control hover:bg-hover aria-expanded:border-accent aria-expanded:bg-accent-soft"
        >
          <Icon aria-hidden className="mt-[3px] size-3.5 shrink-0 text-ink-faint" strokeWidth={1.75} />
          <span className="min-w-0 break-words">{requirement.text}</span>
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label="Edit the requirement"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onInteractOutside={() => form.current?.requestSubmit()}
          className="z-50 w-[26rem] animate-appear rounded-xl border border-line bg-raised p-4 shadow-lift"
        >
          <RequirementForm ref={form} requirement={requirement} {...editing} onClose={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface RequirementFormProps extends Omit<RequirementChipProps, "onHover"> {
  onClose(): void;
  ref: Ref<HTMLFormElement>;
}

function RequirementForm({ ref, requirement, onImportance, onText, onRemove, onClose }: RequirementFormProps) {
  const [text, setText] = useState(requirement.text);
  const changed = text.trim() !== "" && text.trim() !== requirement.text;
  const keep = (): void => {
    if (changed) onText(text);
    onClose();
  };
  return (
    <form
      ref={ref}
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label className="block">
        <span className="text-xs font-medium text-ink-soft">Requirement</span>
        <textarea
          value={text}
          rows={3}
          maxLength={500}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey) {
              event.preventDefault();
              keep();
            }
          }}
          className="mt-1 w-full resize-none rounded-md border border-line-strong bg-surface px-2.5 py-1.5"
        />
      </label>
      <div>
        <p className="mb-1 text-xs font-medium text-ink-soft">Importance</p>
        <Segmented
          label="Importance"
          value={requirement.importance}
          options={importances.map((value) => ({ value, name: importanceShortName[value] }))}
          onChange={(importance) => {
            onImportance(importance);
            onClose();
          }}
        />
      </div>
      <div className="flex items-center gap-2 pt-1">
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            onClose();
            onRemove();
          }}
        >
          <Trash2 aria-hidden className="size-3.5" />
          Remove
        </Button>
        <span className="flex-1" />
        <Button size="small" look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" disabled={!changed}>
          Keep the change
        </Button>
      </div>
    </form>
  );
}
