import { useId, type ReactNode } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";
import { kindGroupNames } from "./kind-groups.ts";

const field = "h-8 min-w-0 rounded-md border border-control bg-surface px-2 text-sm";
const said = words.log.filters;

/** Which entries are listed: of which job, kind, candidate and days. */
export function LogFilters() {
  const { jobs, log } = useServices();
  const { choice } = useStore(log.store);
  const { list, archived } = useStore(jobs.store);
  const isChosen = Object.values(choice).some((value) => value !== null);
  return (
    <div role="group" aria-label={said.label} className="flex shrink-0 flex-wrap items-end gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
      <Labelled name={said.job}>
        {(id) => (
          <select id={id} value={choice.jobId ?? ""} onChange={({ target }) => log.choose({ jobId: target.value || null })} className={`${field} w-52`}>
            <option value="">{said.everyJob}</option>
            {[...(list ?? []), ...archived].map(({ jobId, title }) => (
              <option key={jobId} value={jobId}>{title}</option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled name={said.kind}>
        {(id) => (
          <select id={id} value={choice.group ?? ""} onChange={({ target }) => log.choose({ group: kindGroupNames.find((one) => one === target.value) ?? null })} className={`${field} w-44`}>
            <option value="">{said.everyKind}</option>
            {kindGroupNames.map((group) => (
              <option key={group} value={group}>{words.log.groups[group]}</option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled name={said.candidate}>
        {(id) => (
          <input
            id={id}
            type="number"
            min={1}
            value={choice.candidate ?? ""}
            onChange={({ target }) => log.choose({ candidate: Number.isSafeInteger(target.valueAsNumber) && target.valueAsNumber > 0 ? target.valueAsNumber : null })}
            className={`${field} numerals w-28`}
          />
        )}
      </Labelled>
      <Labelled name={said.from}>{(id) => <input id={id} type="date" value={choice.from ?? ""} onChange={({ target }) => log.choose({ from: target.value || null })} className={`${field} numerals w-36`} />}</Labelled>
      <Labelled name={said.to}>{(id) => <input id={id} type="date" value={choice.to ?? ""} onChange={({ target }) => log.choose({ to: target.value || null })} className={`${field} numerals w-36`} />}</Labelled>
      {isChosen ? (
        <Button look="quiet" onClick={() => log.choose({ jobId: null, group: null, candidate: null, from: null, to: null })}>
          {said.clear}
        </Button>
      ) : null}
    </div>
  );
}

function Labelled({ name, children }: { name: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-xs text-ink-faint">{name}</label>
      {children(id)}
    </div>
  );
}
