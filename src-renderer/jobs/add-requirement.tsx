import { useState } from "react";
import { Plus } from "lucide-react";
import type { Importance } from "../../src-preload/domain.ts";
import { importanceName } from "./importance.ts";
import { words } from "../words/words.ts";

/** A dashed chip that turns into a field; Enter adds and stays, for the next one; leaving adds what was typed. */
export function AddRequirement({ importance, onAdd }: { importance: Importance; onAdd(text: string): void }) {
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <button
        type="button"
        aria-label={words.jobs.requirement.addUnder(importanceName[importance])}
        onClick={() => setText("")}
        className="flex items-center gap-1.5 rounded-lg px-2 py-1 text-ink-soft hover:bg-hover hover:text-ink"
      >
        <Plus aria-hidden className="size-3.5" />
        {words.jobs.requirement.add}
      </button>
    );
  }
  return (
    <input
      type="text"
      autoFocus
      aria-label={words.jobs.requirement.newUnder(importanceName[importance])}
      placeholder={words.jobs.requirement.example}
      value={text}
      maxLength={500}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (text.trim() !== "") onAdd(text);
        setText(null);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && text.trim() !== "") {
          onAdd(text);
          setText("");
        }
        if (event.key === "Escape") {
          event.stopPropagation();
          setText(null);
        }
      }}
      className="h-[30px] w-72 rounded-lg border border-accent bg-raised px-2.5"
    />
  );
}
