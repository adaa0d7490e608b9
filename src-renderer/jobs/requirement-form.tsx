import { useState, type ReactNode, type Ref } from "react";
import { ChevronLeft, ChevronRight, Trash2 } from "lucide-react";
import {
  cefrLevels, degreeLevels, importances, requirementKinds,
  type CefrLevel, type DegreeLevel, type Importance, type Requirement, type RequirementKind,
} from "../../src-preload/domain.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { formatYears } from "../ui/numbers.ts";
import { Segmented } from "../ui/segmented.tsx";
import { importanceShortName, kindName } from "./importance.ts";
import type { RequirementChanges } from "./requirement-edits.ts";
import type { RequirementPlace } from "./requirement-order.ts";
import { words } from "../words/words.ts";

interface RequirementFormProps {
  ref: Ref<HTMLFormElement>;
  requirement: Requirement;
  onChange(changes: RequirementChanges): void;
  onRemove(): void;
  /** The places beside its own; null where there is none. */
  earlier: RequirementPlace | null;
  later: RequirementPlace | null;
  onMove(to: RequirementPlace): void;
  onClose(): void;
}

interface Draft {
  text: string;
  kind: RequirementKind;
  /** As typed; empty when none are asked. */
  years: string;
  /** In years; empty for any time. */
  within: string;
  degree: DegreeLevel | "";
  level: CefrLevel | "";
}

const mostYears = 60;

/** With the comma or point of where one is; both are understood. */
const yearsTyped = (years: number | null): string => (years === null ? "" : formatYears(years));

const draftOf = ({ text, kind, minYears, usedWithinYears, degreeLevel, languageLevel }: Requirement): Draft => ({
  text, kind, years: yearsTyped(minYears), within: usedWithinYears === null ? "" : String(usedWithinYears), degree: degreeLevel ?? "", level: languageLevel ?? "",
});

/** How long ago a skill may have been used, and what an ad said that is none of these. */
function withinChoices(now: number | null): { value: string; name: string }[] {
  const years = [...new Set([1, 2, 3, 5, 10, ...(now === null ? [] : [now])])].sort((a, b) => a - b);
  return [{ value: "", name: words.jobs.requirement.anyTime }, ...years.map((value) => ({ value: String(value), name: words.jobs.facts.usedWithin(value) }))];
}

/** Null for none; undefined while what is typed is no number of years. */
function yearsOf(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const years = Number(typed.trim().replace(",", "."));
  return Number.isFinite(years) && years >= 0 && years <= mostYears ? years : undefined;
}

/** What an answer cannot be made of: no words at all, or years that are no number. */
const isUnfinished = ({ text, years }: Draft): boolean => text.trim() === "" || yearsOf(years) === undefined;

/** Of another kind nothing is known yet; of its own kind it is known again. */
function ofKind(requirement: Requirement, kind: RequirementKind): Partial<Draft> {
  const { years, within, degree, level } = draftOf(requirement);
  return kind === requirement.kind ? { kind, years, within, degree, level } : { kind, years: "", within: "", degree: "", level: "" };
}

/** Only what differs, so that the rest is read of the words. */
function changesOf(requirement: Requirement, draft: Draft): RequirementChanges {
  const before = draftOf(requirement);
  const years = yearsOf(draft.years);
  return {
    ...(draft.text.trim() !== requirement.text && { text: draft.text.trim() }),
    ...(draft.kind !== before.kind && { kind: draft.kind }),
    ...(draft.years !== before.years && years !== undefined && { minYears: years }),
    ...(draft.within !== before.within && { usedWithinYears: draft.within === "" ? null : Number(draft.within) }),
    ...(draft.degree !== before.degree && { degreeLevel: draft.degree === "" ? null : draft.degree }),
    ...(draft.level !== before.level && { languageLevel: draft.level === "" ? null : draft.level }),
  };
}

/** A requirement's words and what they ask for; the importance is kept at once, the rest with the button or by leaving. */
export function RequirementForm({ ref, requirement, onChange, onRemove, earlier, later, onMove, onClose }: RequirementFormProps) {
  const [draft, setDraft] = useState(() => draftOf(requirement));
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const changes = changesOf(requirement, draft);
  const changed = Object.keys(changes).length > 0;
  const unfinished = isUnfinished(draft);
  const keep = (more: { importance?: Importance } = {}): void => {
    if (unfinished) return;
    if (changed || more.importance !== undefined) onChange({ ...changes, ...more });
    onClose();
  };
  return (
    <form
      ref={ref}
      data-unfinished={unfinished || undefined}
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Labelled label={words.jobs.requirement.text}>
        <textarea
          value={draft.text}
          rows={3}
          maxLength={500}
          aria-invalid={draft.text.trim() === ""}
          onChange={(event) => set({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey) {
              event.preventDefault();
              keep();
            }
          }}
          className="mt-1 w-full resize-none rounded-md border border-control bg-surface px-2.5 py-1.5 aria-invalid:border-fail"
        />
        {draft.text.trim() === "" ? <span className="text-xs text-fail">{words.jobs.requirement.empty}</span> : null}
      </Labelled>
      <div className="grid grid-cols-2 gap-3">
        <Labelled label={words.jobs.requirement.kind}>
          <Choice
            value={draft.kind}
            options={requirementKinds.map((value) => ({ value, name: kindName[value] }))}
            onChange={(kind) => set(ofKind(requirement, kind))}
          />
        </Labelled>
        <Facts draft={draft} asked={requirement.usedWithinYears} onChange={set} />
      </div>
      <div>
        <p className="mb-1 text-xs font-medium text-ink-soft">{words.jobs.requirement.importance}</p>
        <div className="flex items-center gap-1">
          <Segmented
            label={words.jobs.requirement.importance}
            value={requirement.importance}
            options={importances.map((value) => ({ value, name: importanceShortName[value] }))}
            onChange={(importance) => keep({ importance })}
          />
          <span className="flex-1" />
          <IconButton icon={ChevronLeft} label={words.jobs.earlier} disabled={earlier === null} onClick={() => earlier !== null && onMove(earlier)} />
          <IconButton icon={ChevronRight} label={words.jobs.later} disabled={later === null} onClick={() => later !== null && onMove(later)} />
        </div>
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
          {words.jobs.requirement.remove}
        </Button>
        <span className="flex-1" />
        <Button size="small" look="quiet" onClick={onClose}>
          {words.jobs.requirement.cancel}
        </Button>
        <Button size="small" look="primary" type="submit" disabled={!changed || unfinished}>
          {words.jobs.requirement.keep}
        </Button>
      </div>
    </form>
  );
}

/** What a requirement of this kind asks besides its words. */
function Facts({ draft, asked, onChange }: { draft: Draft; asked: Requirement["usedWithinYears"]; onChange(part: Partial<Draft>): void }) {
  const invalid = yearsOf(draft.years) === undefined;
  const years = (label: string): ReactNode => (
    <Labelled label={label}>
      <input
        type="text"
        inputMode="decimal"
        value={draft.years}
        placeholder={words.jobs.requirement.noYears}
        aria-invalid={invalid}
        onChange={(event) => onChange({ years: event.target.value })}
        className="mt-1 h-8 w-full rounded-md border border-control bg-surface px-2.5 aria-invalid:border-fail"
      />
      {invalid ? <span className="text-xs text-fail">{words.jobs.requirement.yearsRange(mostYears)}</span> : null}
    </Labelled>
  );
  if (draft.kind === "experience") return years(words.jobs.requirement.years);
  if (draft.kind === "skill") {
    return (
      <>
        {years(words.jobs.requirement.years)}
        <Labelled label={words.jobs.requirement.lastUsed}>
          <Choice value={draft.within} options={withinChoices(asked)} onChange={(within) => onChange({ within })} />
        </Labelled>
      </>
    );
  }
  if (draft.kind === "language") {
    return (
      <Labelled label={words.jobs.requirement.level}>
        <Choice
          value={draft.level}
          options={[{ value: "", name: words.jobs.requirement.anyLevel }, ...cefrLevels.map((value) => ({ value, name: words.jobs.languageLevels[value] }))]}
          onChange={(level) => onChange({ level })}
        />
      </Labelled>
    );
  }
  if (draft.kind !== "education") return null;
  return (
    <>
      <Labelled label={words.jobs.requirement.degree}>
        <Choice
          value={draft.degree}
          options={[{ value: "", name: words.jobs.requirement.anyDegree }, ...degreeLevels.map((value) => ({ value, name: words.jobs.degrees[value] }))]}
          onChange={(degree) => onChange({ degree })}
        />
      </Labelled>
      <span />
      {years(words.jobs.requirement.yearsInstead)}
    </>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="block">
      <span className="text-xs font-medium text-ink-soft">{label}</span>
      {children}
    </label>
  );
}

interface ChoiceProps<T extends string> {
  value: T;
  options: readonly { value: T; name: string }[];
  onChange(value: T): void;
}

function Choice<T extends string>({ value, options, onChange }: ChoiceProps<T>) {
  return (
    <select
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      className="mt-1 h-8 w-full rounded-md border border-control bg-surface px-2"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
