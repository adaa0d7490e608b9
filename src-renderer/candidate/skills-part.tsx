import { useState } from "react";
import * as Popover from "@radix-ui/react-popover";
import { PenLine, Trash2 } from "lucide-react";
import type { ProfileSkill } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { unlessElsewhere } from "../ui/focus-return.ts";
import { formatCount, formatPartialDate, formatYears } from "../ui/numbers.ts";
import { words } from "../words/words.ts";
import { Part } from "./part.tsx";
import { useProfileDesk } from "./profile-desk.ts";
import { markOf, readingSentence } from "./readings.ts";

interface SkillsPartProps {
  skills: readonly ProfileSkill[];
  lit: string | null;
  onLight(skillId: string | null): void;
  onOpen(skillId: string | null): void;
}

export function SkillsPart({ skills, lit, onLight, onOpen }: SkillsPartProps) {
  return (
    <Part
      aside={<span className="numerals">{formatCount(skills.length)}</span>}
      list="skills"
      parts={[{ name: "name", label: words.candidate.fields.skill, kind: "text" }]}
      empty={skills.length === 0}
    >
      <ul className="flex flex-wrap gap-1" onPointerLeave={() => onLight(null)}>
        {skills.map((skill, index) => (
          <li key={skill.id}>
            <SkillChip skill={skill} field={`skills.${String(index)}`} lit={skill.id === lit} onLight={onLight} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface SkillChipProps extends Omit<SkillsPartProps, "skills" | "lit"> {
  skill: ProfileSkill;
  field: string;
  lit: boolean;
}

function SkillChip({ skill, field, lit, onLight, onOpen }: SkillChipProps) {
  const { readings } = useProfileDesk();
  const [open, setOpen] = useState(false);
  const mark = markOf([readings.get(field)]);
  const change = (next: boolean): void => {
    setOpen(next);
    onOpen(next ? skill.id : null);
  };
  return (
    <Popover.Root open={open} onOpenChange={change}>
      <Popover.Trigger asChild>
        <button
          type="button"
          data-skill={skill.id}
          title={skillSentence(skill)}
          onPointerEnter={() => onLight(skill.id)}
          onFocus={() => onLight(skill.id)}
          onBlur={() => onLight(null)}
          className={cx(
            "flex min-h-6 items-center gap-1.5 rounded px-2 text-left text-xs ring-1 ring-inset",
            lit || open ? "bg-mark-active text-ink ring-mark-line" : "bg-surface text-ink-soft ring-line hover:text-ink",
          )}
        >
          <span className={cx(mark === "uncertain" && "underline decoration-unknown decoration-dotted decoration-2 underline-offset-[3px]")}>{skill.name}</span>
          {mark === "uncertain" ? <span className="sr-only"> {words.candidate.unsure}</span> : null}
          {mark === "corrected" ? <PenLine aria-label={words.candidate.addedByYou} className="size-3 text-accent" /> : null}
          {skill.months !== null && skill.months >= 12 ? (
            <span className={cx("numerals text-2xs", lit || open ? "text-ink" : "text-ink-faint")}>{words.candidate.skill.yearsShort(formatYears(Math.round(skill.months / 12)))}</span>
          ) : null}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={skill.name}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={unlessElsewhere}
          onKeyDown={(event) => event.stopPropagation()}
          className="z-50 w-72 animate-appear rounded-xl border border-line bg-raised p-3.5 shadow-lift"
        >
          <SkillDetail skill={skill} field={field} onClose={() => change(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function SkillDetail({ skill, field, onClose }: { skill: ProfileSkill; field: string; onClose(): void }) {
  const { readings, correct } = useProfileDesk();
  const { toasts } = useServices();
  const reading = readings.get(field);
  const sentence = readingSentence([reading]);
  const remove = async (): Promise<void> => {
    onClose();
    const failure = await correct?.([{ op: "remove", field }], words.candidate.skill.removed(skill.name));
    if (failure != null) toasts.failure(failure);
  };
  return (
    <>
      <p className="font-semibold">
        {skill.name}
        {skill.canonical === skill.name ? null : <span className="font-normal text-ink-faint"> · {words.candidate.skill.countsAs(skill.canonical)}</span>}
      </p>
      <p className="mt-1 text-ink-soft">{skillSentence(skill)}</p>
      {sentence === null ? null : (
        <p className="mt-1 text-xs text-ink-faint">
          {reading?.by === "recruiter" ? words.candidate.addedByYou : markOf([reading]) === "uncertain" ? words.candidate.checkThis(sentence) : sentence}
        </p>
      )}
      {correct === null ? null : (
        <Button size="small" look="quiet" className="mt-2 -ml-2.5" onClick={() => void remove()}>
          <Trash2 aria-hidden className="size-3.5" />
          {words.candidate.skill.notOfThisPerson}
        </Button>
      )}
    </>
  );
}

/** "4.5 years in dated jobs, last used Mar 2023. Said 3 times." */
export function skillSentence({ months, lastUsed, mentions }: ProfileSkill): string {
  const { skill } = words.candidate;
  const said = mentions.length === 0 ? [] : [skill.said(mentions.length)];
  return [months === null ? skill.undated : jobsSentence(months, lastUsed), ...said].join(" ");
}

function jobsSentence(months: number, lastUsed: ProfileSkill["lastUsed"]): string {
  const { skill } = words.candidate;
  const years = formatYears(months / 12);
  const long = months < 12 ? skill.months(months) : words.ui.years(years, years === formatYears(1));
  if (lastUsed === null) return skill.inJobs(long);
  return lastUsed === "present" ? skill.inJobsNow(long) : skill.inJobsUntil(long, formatPartialDate(lastUsed));
}
