import { useState, type ReactNode } from "react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
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
