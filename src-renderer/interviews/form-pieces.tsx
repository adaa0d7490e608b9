import { useEffect, useState, type ReactNode } from "react";
import type { ProtectedWords } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { PersonalWords } from "../pipeline/personal-words.tsx";
import { useLater } from "../ui/use-later.ts";
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

/** A hand rests so long when it has written something. */
const restMilliseconds = 700;

/** A note, which is looked through for words that speak of the person when the hand rests or the field is left; nothing is forbidden. */
export function NoteInput({ note, onChange }: { note: string; onChange(note: string): void }) {
  const { client } = useServices();
  const [found, setFound] = useState<ProtectedWords>([]);
  /** What is looked through. */
  const [text, setText] = useState("");
  const later = useLater(restMilliseconds);
  useEffect(() => {
    let current = true;
    if (text.trim() === "") return;
    client.request("tracking.protectedWords", { text }).then(
      (answer) => (current ? setFound(answer.found) : undefined),
      // A warning that cannot be had keeps nobody from going on.
      () => undefined,
    );
    return () => void (current = false);
  }, [client, text]);
  return (
    <div>
      <Labelled label={words.interviews.note}>
        <textarea
          value={note}
          rows={3}
          maxLength={4000}
          onChange={({ target: { value } }) => {
            onChange(value);
            later(() => setText(value));
          }}
          onBlur={() => setText(note)}
          className="mt-1 field-sizing-content max-h-60 min-h-16 w-full rounded-md border border-control bg-surface px-2.5 py-1.5"
        />
      </Labelled>
      <PersonalWords found={text.trim() === "" ? [] : found} hint={words.interviews.personalHint} />
    </div>
  );
}
