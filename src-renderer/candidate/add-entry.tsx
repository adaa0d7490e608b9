import { useId, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { Plus } from "lucide-react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import { Button } from "../ui/button.tsx";
import { languageKept } from "../ui/spoken-languages.ts";
import { words } from "../words/words.ts";
import { readMonth } from "./months.ts";
import { useProfileDesk } from "./profile-desk.ts";

type Added = Extract<ProfileEdit, { op: "add" }>;

export interface EntryPart {
  /** As the profile calls it: "company". */
  name: string;
  label: string;
  kind: "text" | "month" | "language";
}

interface AddEntryProps {
  list: Added["list"];
  /** The first must be given. */
  parts: readonly [EntryPart, ...EntryPart[]];
  onLeave(): void;
}

/** The fields of something new in a list of the profile. */
export function AddEntry({ list, parts, onLeave }: AddEntryProps) {
  const { correct } = useProfileDesk();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);
  const id = useId();
  const keep = async (): Promise<void> => {
    if (busy.current || correct === null) return;
    const entry = readEntry(parts, typed);
    if (typeof entry === "string") return setProblem(entry);
    busy.current = true;
    const failure = await correct([{ op: "add", list, entry }], words.candidate.entries[list].added);
    busy.current = false;
    if (failure === null) onLeave();
    else setProblem([failure.message, failure.hint].filter((part) => part !== null).join(" "));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") onLeave();
  };
  return (
    <form
      aria-label={words.candidate.entries[list].add}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      className="mt-2 space-y-1.5 rounded-lg bg-sunken p-2.5"
    >
      {parts.map(({ name, label, kind }, index) => (
        <div key={name} className="flex items-center gap-2">
          <label htmlFor={`${id}${name}`} className="w-16 shrink-0 text-xs text-ink-soft">
            {label}
          </label>
          <input
            ref={index === 0 ? focusAtFirst : undefined}
            id={`${id}${name}`}
            value={typed[name] ?? ""}
            placeholder={kind === "month" ? words.candidate.monthExample : undefined}
            autoComplete="off"
            maxLength={2000}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            className="h-7 min-w-0 flex-1 rounded-md border border-control bg-surface px-2"
          />
        </div>
      ))}
      {problem === null ? null : (
        <p role="alert" className="text-xs text-fail">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2 pt-0.5">
        <Button size="small" look="quiet" onClick={onLeave}>
          {words.candidate.cancel}
        </Button>
        <Button size="small" look="primary" type="submit">
          {words.candidate.addIt}
        </Button>
      </div>
    </form>
  );
}

function focusAtFirst(input: HTMLInputElement | null): void {
  input?.focus();
}

/** What was typed as an entry; a string says what is wrong with it. A job without an end goes on. */
function readEntry(parts: AddEntryProps["parts"], typed: Record<string, string>): Added["entry"] | string {
  const entry: Added["entry"] = {};
  for (const { name, kind } of parts) {
    const text = (typed[name] ?? "").trim();
    const value = kind === "month" ? readMonth(text) : text === "" ? null : kind === "language" ? languageKept(text) : text;
    if (value === undefined) return words.candidate.notAMonth;
    entry[name] = value;
  }
  return entry[parts[0].name] === null ? words.candidate.isMissing(parts[0].label) : entry;
}

/** The small button at the head of a list. */
export function AddButton({ list, ref, onClick }: { list: Added["list"]; ref: Ref<HTMLButtonElement>; onClick(): void }) {
  return (
    <button
      ref={ref}
      type="button"
      aria-label={words.candidate.entries[list].add}
      title={words.candidate.entries[list].add}
      onClick={onClick}
      className="-my-1 ml-auto flex size-6 items-center justify-center self-center rounded text-ink-faint hover:bg-hover hover:text-ink"
    >
      <Plus aria-hidden className="size-3.5" />
    </button>
  );
}
