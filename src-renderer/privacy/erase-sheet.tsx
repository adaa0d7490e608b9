import { useId, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Erased, Erasing } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { formatDay } from "../ui/numbers.ts";
import { Notice, Problem } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import type { DoomedPerson } from "./erasing-desk.ts";

const text = words.privacy.erasing;

/** Says what will go, wants the name, erases, and says what is left. */
export function EraseSheet() {
  const { erasing } = useServices();
  const { person, erased } = useStore(erasing.store);
  return (
    <Sheet
      open={person !== null}
      onOpenChange={(open) => (open ? undefined : erasing.leave())}
      title={person === null ? "" : erased === null ? text.title(person.name) : text.done(person.name)}
      description={erased === null ? text.description : erased.remains.length === 0 ? text.nothing : text.left}
      place="middle"
    >
      {person === null ? null : erased === null ? <Question key={person.candidateId} person={person} /> : <Outcome erased={erased} />}
    </Sheet>
  );
}

function Listed({ heading, hint, children }: { heading: string; hint?: string; children: ReactNode }) {
  return (
    <section aria-label={heading} className="mt-4">
      <h3 className="text-xs font-semibold text-ink-faint">{heading}</h3>
      <ul className="mt-1 list-disc space-y-1 pl-5 break-words">{children}</ul>
      {hint === undefined ? null : <p className="mt-1 text-xs text-ink-soft">{hint}</p>}
    </section>
  );
}

function Backups({ backups }: Pick<Erasing, "backups">) {
  if (backups.length === 0) return null;
  return (
    <Listed heading={text.backups} hint={text.backupsHint}>
      {backups.map(({ folder, madeAt }) => (
        <li key={folder}>
          {folder} <span className="text-ink-faint">{formatDay(madeAt)}</span>
        </li>
      ))}
    </Listed>
  );
}

function Question({ person }: { person: DoomedPerson }) {
  const { erasing } = useServices();
  const busy = useStore(erasing.store, (state) => state.busy);
  const { data, failure, retry } = useAnswer("privacy.erasing", { candidateIds: [person.candidateId] });
  const [typed, setTyped] = useState("");
  const id = useId();
  const means = typed.trim().toLowerCase() === person.name.trim().toLowerCase();
  if (data === null) return failure === null ? <Skeleton lines={5} /> : <Problem thrown={failure} onRetry={retry} />;
  const [goes] = data.candidates;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (means) void erasing.erase();
      }}
    >
      {goes === undefined ? null : (
        <Listed heading={text.goes}>
          <li>{text.resumes(goes.resumes)}</li>
          {goes.notes === 0 ? null : <li>{text.notes(goes.notes)}</li>}
          {goes.jobs.length === 0 ? null : <li>{text.jobs(goes.jobs.join(", "))}</li>}
        </Listed>
      )}
      <Backups backups={data.backups} />
      <p className="mt-4 text-xs text-ink-soft">{text.stays}</p>
      {data.learnedFrom ? <p className="mt-1 text-xs text-ink-soft">{text.learnedFrom}</p> : null}
      <label htmlFor={id} className="mt-4 block text-sm">
        {text.type(person.name)}
      </label>
      <input
        id={id}
        value={typed}
        disabled={busy}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        className="mt-1 h-8 w-full rounded-md border border-control bg-surface px-2"
      />
      <div className="mt-4 flex items-center justify-end gap-2">
        <span role="status" className="flex-1 text-xs text-ink-soft">
          {busy ? text.working : null}
        </span>
        <Button look="quiet" disabled={busy} onClick={erasing.leave}>
          {text.cancel}
        </Button>
        <Button look="problem" type="submit" disabled={!means || busy}>
          {text.erase}
        </Button>
      </div>
    </form>
  );
}

function Outcome({ erased: { remains, backups, sources } }: { erased: Erased }) {
  const { erasing } = useServices();
  return (
    <>
      {remains.length === 0 ? null : (
        <Notice tone="problem">
          <ul className="space-y-1">
            {remains.map(({ what, where, place, label }) => (
              <li key={`${what} ${where} ${place} ${label ?? ""}`}>{text.remains(what, where, place, label)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Backups backups={backups} />
      {sources.length === 0 ? null : (
        <Listed heading={text.sources}>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </Listed>
      )}
      <div className="mt-4 flex justify-end">
        <Button look="primary" onClick={erasing.leave}>
          {text.close}
        </Button>
      </div>
    </>
  );
}
