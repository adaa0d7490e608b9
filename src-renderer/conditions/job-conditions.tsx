import { useState } from "react";
import { conditionNames, conditionUses, type ConditionName, type JobConditions, type JobConditionValue } from "../../src-preload/conditions.ts";
import type { Job, Span } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { Segmented } from "../ui/segmented.tsx";
import { words } from "../words/words.ts";
import { jobForms } from "./job-forms.ts";
import { ValueEditor } from "./value-editor.tsx";

const say = words.conditions;
const { titles: conditionTitles, condition: conditionWords } = say.spoken;
const uses = conditionUses.map((use) => ({ value: use, ...say.job.uses[use] }));

interface JobConditionsProps {
  job: Job;
  /** Where the condition under the pointer or the focus was read in the ad, or null. */
  onHover?(source: Span | null): void;
}

/** What the job offers and where and when it is done, one line each: what the ad says, and how much it counts. */
export function JobConditionsPart(props: JobConditionsProps) {
  return (
    <section aria-labelledby="job-conditions" className="mt-8 border-t border-line pt-5">
      <h3 id="job-conditions" className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        {say.heading}
        <span className="text-xs font-normal text-ink-faint">{say.job.hint}</span>
      </h3>
      <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-raised">
        {conditionNames.map((name) => (
          <ConditionLine key={name} name={name} {...props} />
        ))}
      </ul>
    </section>
  );
}

interface ConditionLineProps<N extends ConditionName> extends JobConditionsProps {
  name: N;
}

function ConditionLine<N extends ConditionName>({ name, job, onHover }: ConditionLineProps<N>) {
  const { jobs } = useServices();
  const [open, setOpen] = useState(false);
  const condition = job.conditions[name];
  const value = condition.value as JobConditionValue<N> | null;
  const title = conditionTitles[name];
  const shown = value === null ? null : conditionWords(name, value);
  const change = (next: Partial<JobConditions[N]>, done: string | null): void => void jobs.changeCondition(job.jobId, name, next, done);
  // What is typed stands in no ad; what was not looked at because it was empty counts as soon as it is not.
  const save = (typed: JobConditionValue<N>): void =>
    change({ value: typed, source: null, ...(value === null && { use: "preference" as const }) } as Partial<JobConditions[N]>, value === null ? null : say.lineWith(title, conditionWords(name, typed)));
  return (
    <li
      className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5"
      onPointerEnter={() => onHover?.(condition.source)}
      onPointerLeave={() => onHover?.(null)}
      onFocus={() => onHover?.(condition.source)}
      onBlur={() => onHover?.(null)}
    >
      <span className="w-28 shrink-0 text-ink-soft">{title}</span>
      <ValueEditor
        title={title}
        form={jobForms[name]}
        value={value}
        open={open}
        onOpenChange={setOpen}
        onSave={save}
        onClear={value === null ? null : () => change({ value: null, source: null, use: "ignored" } as Partial<JobConditions[N]>, say.job.cleared(title))}
        trigger={
          <button
            type="button"
            aria-label={say.edit(title, shown ?? say.job.notStatedAloud)}
            className={cx("-mx-1.5 min-w-32 flex-1 rounded-md px-1.5 py-1 text-left break-words hover:bg-hover aria-expanded:bg-accent-soft", shown === null && "text-ink-faint", condition.use === "ignored" && "text-ink-faint")}
          >
            {shown ?? say.job.notStated}
            {value !== null && condition.source === null ? <span className="ml-2 text-xs text-ink-faint">{say.job.typedByYou}</span> : null}
          </button>
        }
      />
      {value === null ? null : (
        <Segmented
          label={say.job.counts(title)}
          value={condition.use}
          options={uses}
          onChange={(use) => change({ use } as Partial<JobConditions[N]>, null)}
        />
      )}
    </li>
  );
}
