import { useRef, useState, type ReactNode } from "react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import { words } from "../words/words.ts";
import { AddButton, AddEntry, type EntryPart } from "./add-entry.tsx";
import { useProfileDesk } from "./profile-desk.ts";

interface PartProps {
  aside?: ReactNode;
  list: keyof typeof words.candidate.parts & Extract<ProfileEdit, { op: "add" }>["list"];
  /** Of which parts an entry that is added here is made. */
  parts: readonly [EntryPart, ...EntryPart[]];
  empty: boolean;
  children: ReactNode;
}

/** One list of the profile under its heading. What is empty and cannot be added to is left out. */
export function Part({ aside = null, list, parts, empty, children }: PartProps) {
  const { correct } = useProfileDesk();
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const title = words.candidate.parts[list];
  const leave = (): void => {
    opener.current?.focus();
    setAdding(false);
  };
  if (empty && correct === null) return null;
  return (
    <section aria-label={title}>
      <div className="mb-1.5 flex items-baseline gap-2 text-xs text-ink-faint">
        <h3 className="font-semibold">{title}</h3>
        {aside}
        {correct === null ? null : <AddButton ref={opener} list={list} onClick={() => setAdding(true)} />}
      </div>
      {empty && !adding ? <p className="text-ink-faint">{words.candidate.parts.empty}</p> : children}
      {adding ? <AddEntry list={list} parts={parts} onLeave={leave} /> : null}
    </section>
  );
}
