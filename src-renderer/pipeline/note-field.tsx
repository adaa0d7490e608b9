import { useState, type KeyboardEvent } from "react";
import { words } from "../words/words.ts";

interface NoteFieldProps {
  label: string;
  note: string;
  onSave(note: string): void;
}

/** A note of one line or a few; it is kept when the field is left, and Escape leaves it as it was. */
export function NoteField({ label, note, onSave }: NoteFieldProps) {
  /** What is typed and not kept yet. */
  const [typed, setTyped] = useState<string | null>(null);
  const save = (): void => {
    if (typed !== null && typed.trim() !== note) onSave(typed.trim());
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      setTyped(null);
      event.currentTarget.blur();
    }
  };
  return (
    <textarea
      aria-label={label}
      placeholder={words.pipeline.shortlist.notePlaceholder}
      value={typed ?? note}
      rows={Math.min(4, Math.max(1, (typed ?? note).split("\n").length))}
      maxLength={4000}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
      className="min-w-0 flex-[2_1_16rem] resize-none rounded-md border border-transparent bg-transparent px-2 py-1 text-sm hover:border-line-strong focus:border-line-strong focus:bg-surface"
    />
  );
}
