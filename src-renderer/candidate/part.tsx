import { useState, type ReactNode } from "react";
import { X } from "lucide-react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { AddButton, AddEntry, type EntryPart } from "./add-entry.tsx";
import { useProfileDesk } from "./profile-desk.ts";

interface PartProps {
  title: string;
  aside?: ReactNode;
  /** What can be added here, and of which parts it is made. */
  list: Extract<ProfileEdit, { op: "add" }>["list"];
  what: string;
  parts: readonly [EntryPart, ...EntryPart[]];
  empty: boolean;
  children: ReactNode;
}

/** One list of the profile under its heading. What is empty and cannot be added to is left out. */
export function Part({ title, aside = null, list, what, parts, empty, children }: PartProps) {
  const { correct } = useProfileDesk();
  const [adding, setAdding] = useState(false);
  if (empty && correct === null) return null;
  return (
    <section aria-label={title}>
      <div className="mb-1.5 flex items-baseline gap-2 text-xs text-ink-faint">
        <h3 className="font-semibold">{title}</h3>
        {aside}
        {correct === null ? null : <AddButton what={what} onClick={() => setAdding(true)} />}
      </div>
      {empty && !adding ? <p className="text-ink-faint">None found in the resume.</p> : children}
      {adding ? <AddEntry list={list} what={what} parts={parts} onLeave={() => setAdding(false)} /> : null}
    </section>
  );
}

interface RemoveButtonProps {
  /** "employment.1" */
  entry: string;
  /** "job" */
  what: string;
}

/** Takes an entry out of the profile; seen when the pointer or the focus is near. */
export function RemoveButton({ entry, what }: RemoveButtonProps) {
  const { correct } = useProfileDesk();
  const { toasts } = useServices();
  if (correct === null) return null;
  const remove = async (): Promise<void> => {
    const failure = await correct([{ op: "remove", field: entry }], `Removed the ${what}.`);
    if (failure !== null) toasts.failure(failure);
  };
  return (
    <button
      type="button"
      aria-label={`Remove the ${what}`}
      title={`Remove the ${what}`}
      onClick={() => void remove()}
      className="flex size-5 shrink-0 items-center justify-center rounded text-ink-faint opacity-0 group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 hover:bg-hover hover:text-ink focus:opacity-100"
    >
      <X aria-hidden className="size-3.5" />
    </button>
  );
}
