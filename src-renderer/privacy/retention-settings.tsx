import { useId, useState, type ReactNode } from "react";
import { Trash2 } from "lucide-react";
import { useStore } from "zustand";
import type { Retention, RetentionRule } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { candidateName } from "../ui/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { formatDay } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";

const text = words.privacy.retention;
const control = "h-8 min-w-0 rounded-md border border-control bg-surface px-2";

/** Rules for how long people are kept, who is due by them, and who was put away. */
export function RetentionSettings() {
  const { answers, candidates, client, toasts } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const { data, failure, retry } = useAnswer("privacy.retention", {}, revision);
  if (data === null) return failure === null ? <Skeleton lines={4} className="mt-3" /> : <Problem thrown={failure} onRetry={retry} />;

  const take = async (asking: Promise<Retention>): Promise<boolean> => {
    try {
      answers.replace("privacy.retention", {}, await asking);
      return true;
    } catch (thrown) {
      toasts.problem(thrown);
      return false;
    }
  };
  const add = (rule: Pick<RetentionRule, "jobId" | "who" | "days">): Promise<boolean> => take(client.request("privacy.addRule", rule));
  const remove = async (rule: RetentionRule): Promise<void> => {
    const { ruleId, jobId, who, days } = rule;
    if (await take(client.request("privacy.removeRule", { ruleId }))) toasts.done(text.removed, { label: words.privacy.undo, run: () => void add({ jobId, who, days }) });
  };
  const keep = (candidateId: string, isKept: boolean): void => void take(client.request("privacy.keep", { candidateIds: [candidateId], keep: isKept }));
  const bringBack = async (candidateIds: string[]): Promise<void> => {
    try {
      await client.request("library.restore", { candidateIds });
      await take(client.request("privacy.retention", {}));
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  const putAway = async (): Promise<void> => {
    const candidateIds = data.due.map(({ candidateId }) => candidateId);
    if (await take(client.request("privacy.putAway", { candidateIds }))) toasts.done(text.away(candidateIds.length), { label: words.privacy.undo, run: () => void bringBack(candidateIds) });
  };
  return (
    <>
      <p className="mt-1 text-pretty text-ink-soft">{text.about}</p>
      <Listed heading={text.rules} none={text.none}>
        {data.rules.map((rule) => (
          <Line key={rule.ruleId} name={text.ofJob(text.rule[rule.who](rule.days), rule.jobTitle ?? text.allJobs)}>
            <IconButton icon={Trash2} label={text.remove} onClick={() => void remove(rule)} />
          </Line>
        ))}
      </Listed>
      <RuleForm onAdd={add} />
      <Listed heading={text.due} none={text.noneDue}>
        {data.due.map(({ rule, since, ...person }) => (
          <Line key={person.candidateId} name={candidateName(person)} about={(rule.who === "rejected" ? text.rejectedOn : text.stillSince)(formatDay(since))}>
            <Button size="small" aria-label={text.keepNamed(candidateName(person))} onClick={() => keep(person.candidateId, true)}>
              {text.keep}
            </Button>
          </Line>
        ))}
      </Listed>
      {data.due.length === 0 ? null : (
        <Button className="mt-2" onClick={() => void putAway()}>
          {text.putAway(data.due.length)}
        </Button>
      )}
      {data.bin.length === 0 ? null : (
        <Listed heading={text.bin}>
          {data.bin.map(({ eraseAt, ...person }) => (
            <Line key={person.candidateId} name={candidateName(person)} about={text.erasedOn(formatDay(eraseAt))}>
              <Button size="small" aria-label={text.backNamed(candidateName(person))} onClick={() => void bringBack([person.candidateId])}>
                {text.back}
              </Button>
            </Line>
          ))}
        </Listed>
      )}
      {data.kept.length === 0 ? null : (
        <Listed heading={text.kept}>
          {data.kept.map((person) => (
            <Line key={person.candidateId} name={candidateName(person)}>
              <Button size="small" aria-label={text.letGoNamed(candidateName(person))} onClick={() => keep(person.candidateId, false)}>
                {text.letGo}
              </Button>
            </Line>
          ))}
        </Listed>
      )}
    </>
  );
}

function Listed({ heading, none, children }: { heading: string; none?: string; children: readonly ReactNode[] }) {
  return (
    <section aria-label={heading} className="mt-5">
      <h3 className="font-semibold">{heading}</h3>
      {children.length === 0 ? <p className="mt-0.5 text-ink-soft">{none}</p> : <ul className="mt-1 max-h-80 overflow-y-auto">{children}</ul>}
    </section>
  );
}

function Line({ name, about, children }: { name: string; about?: string; children: ReactNode }) {
  return (
    <li className="flex min-h-10 items-center gap-3 border-b border-line py-1 last:border-0">
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {about === undefined ? null : <span className="shrink-0 text-xs text-ink-soft">{about}</span>}
      {children}
    </li>
  );
}

function RuleForm({ onAdd }: { onAdd(rule: Pick<RetentionRule, "jobId" | "who" | "days">): Promise<boolean> }) {
  const { jobs } = useServices();
  const rows = useStore(jobs.store, (state) => state.list);
  const [who, setWho] = useState<RetentionRule["who"]>("rejected");
  const [days, setDays] = useState("180");
  const [jobId, setJobId] = useState("");
  const id = useId();
  const wanted = /^\d{1,5}$/.test(days) ? Number(days) : 0;
  const fits = wanted >= 1 && wanted <= 36_500;
  return (
    <form
      className="mt-3 flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) void onAdd({ who, days: wanted, jobId: jobId === "" ? null : jobId });
      }}
    >
      <Field label={text.who} id={`${id}who`}>
        <select id={`${id}who`} value={who} onChange={({ target }) => setWho(target.value === "still" ? "still" : "rejected")} className={control}>
          <option value="rejected">{text.whos.rejected}</option>
          <option value="still">{text.whos.still}</option>
        </select>
      </Field>
      <Field label={text.days} id={`${id}days`}>
        <input id={`${id}days`} inputMode="numeric" value={days} aria-invalid={!fits} onChange={({ target }) => setDays(target.value)} className={`${control} numerals w-20 text-right`} />
      </Field>
      <Field label={text.job} id={`${id}job`}>
        <select id={`${id}job`} value={jobId} onChange={({ target }) => setJobId(target.value)} className={`${control} max-w-52 truncate`}>
          <option value="">{text.everyJob}</option>
          {rows?.map((job) => (
            <option key={job.jobId} value={job.jobId}>
              {job.title}
            </option>
          ))}
        </select>
      </Field>
      <Button type="submit" disabled={!fits}>
        {text.add}
      </Button>
    </form>
  );
}

function Field({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-xs text-ink-soft">
        {label}
      </label>
      {children}
    </div>
  );
}
