import { useState } from "react";

/** The job's title, changed where it stands; Enter keeps, Esc takes back. */
export function JobTitle({ title, onChange }: { title: string; onChange(title: string): void }) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (): void => {
    const next = draft?.trim() ?? "";
    if (next !== "" && next !== title) onChange(next);
    setDraft(null);
  };
  return (
    <input
      type="text"
      aria-label="Title of the job"
      value={draft ?? title}
      maxLength={300}
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") {
          event.stopPropagation();
          setDraft(null);
        }
      }}
      className="-ml-2 min-w-0 flex-1 truncate rounded-md border border-transparent bg-transparent px-2 py-0.5 text-xl font-semibold tracking-tight hover:border-line-strong focus:border-line-strong focus:bg-raised"
    />
  );
}
