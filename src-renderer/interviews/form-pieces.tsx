import { useEffect, useId, useState, type ReactNode, type SyntheticEvent } from "react";
import type { ProtectedWords } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { PersonalWords } from "../pipeline/personal-words.tsx";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";

export const inputLook = "mt-1 h-8 w-full rounded-md border border-control bg-surface px-2.5 aria-invalid:border-fail";

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="block min-w-0">
      <span className="text-xs font-medium text-ink-soft">{label}</span>
      {children}
    </label>
  );
}

/** One of a few, by the system's own list. */
export function Choice<T extends string>({ label, value, options, nameOf, onChange }: { label: string; value: T; options: readonly T[]; nameOf(value: T): string; onChange(value: T): void }) {
  return (
    <Labelled label={label}>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((one) => one === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
        className={inputLook}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A note, which is looked through for words that speak of the person once the field is left; nothing is forbidden. */
export function NoteInput({ note, onChange }: { note: string; onChange(note: string): void }) {
  const { client } = useServices();
  const [found, setFound] = useState<ProtectedWords>([]);
  const [left, setLeft] = useState("");
  useEffect(() => {
    let current = true;
    if (left.trim() === "") return;
    client.request("tracking.protectedWords", { text: left }).then(
      (answer) => (current ? setFound(answer.found) : undefined),
      // A warning that cannot be had keeps nobody from going on.
      () => undefined,
    );
    return () => void (current = false);
  }, [client, left]);
  return (
    <div>
      <Labelled label={words.interviews.note}>
        <textarea value={note} rows={2} maxLength={4000} onChange={(event) => onChange(event.target.value)} onBlur={() => setLeft(note)} className="mt-1 w-full rounded-md border border-control bg-surface px-2.5 py-1.5" />
      </Labelled>
      <PersonalWords found={left.trim() === "" ? [] : found} hint={words.interviews.personalHint} />
    </div>
  );
}

/** A form that is saved with Enter or its button and left with Escape; what is still needed is said. */
export function EntryForm({ label, needed, onSave, onLeave, children }: { label: string; needed: string | null; onSave(): Promise<boolean>; onLeave(): void; children: ReactNode }) {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const said = useId();
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (needed !== null || busy) return;
    setBusy(true);
    if (await onSave()) onLeave();
    else setBusy(false);
  };
  return (
    <form
      aria-label={label}
      aria-describedby={tried && needed !== null ? said : undefined}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Not the sheet around it.
        event.stopPropagation();
        event.preventDefault();
        onLeave();
      }}
      className="my-2 space-y-3 rounded-lg border border-line bg-sunken p-3"
    >
      {children}
      <div className="flex items-center gap-2">
        <Button type="submit" look="primary" size="small" disabled={busy}>
          {words.interviews.save}
        </Button>
        <Button look="quiet" size="small" onClick={onLeave}>
          {words.interviews.cancel}
        </Button>
        {tried && needed !== null ? (
          <p id={said} role="alert" className="text-xs text-fail">
            {needed}
          </p>
        ) : null}
      </div>
    </form>
  );
}
