import { useEffect, useRef, useState } from "react";
import { words } from "../words/words.ts";

interface JobTitleProps {
  title: string;
  /** It is to be given now. */
  wanted: boolean;
  onChange(title: string): void;
  /** Called when the field is left. */
  onLeave(): void;
}

/** The job's title, changed where it stands; Enter keeps, Esc takes back. */
export function JobTitle({ title, wanted, onChange, onLeave }: JobTitleProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!wanted) return;
    // The menu that asked for the copy gives the focus back when it has closed.
    const later = setTimeout(() => field.current?.select());
    return () => clearTimeout(later);
  }, [wanted]);
  const keep = (): void => {
    const next = draft?.trim() ?? "";
    if (next !== "" && next !== title) onChange(next);
    setDraft(null);
    onLeave();
  };
  return (
    <input
      ref={field}
      type="text"
      aria-label={words.jobs.jobTitle}
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
