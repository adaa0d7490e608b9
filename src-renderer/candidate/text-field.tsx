import { useState } from "react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import { useBlind } from "../blind/use-blind.ts";
import { words } from "../words/words.ts";
import { Field, type Leave } from "./field.tsx";
import { InPlace, InPlaceInput } from "./in-place.tsx";

interface TextFieldProps {
  field: string;
  label: string;
  value: string | null;
  missing: string | null;
  /** How it is shown, where that is not the value itself. */
  shown?: string | undefined;
  className?: string;
  /** What an emptied field becomes: unknown, or gone from its list. */
  emptied?: "unknown" | "removed";
  /** Turns what was typed into a value; a message where it cannot. */
  read?(typed: string): { value: string | number } | { problem: string };
}

/** A field of one line. */
export function TextField({ field, label, value, shown, emptied = "unknown", read, ...look }: TextFieldProps) {
  const blind = useBlind();
  // Not their name, and nothing to be corrected.
  if (blind && field === "name") return <span className={look.className}>{value ?? look.missing}</span>;
  return (
    <Field
      fields={[field]}
      label={label}
      shown={shown ?? value}
      {...look}
      editor={(leave) => <TextEditor field={field} label={label} value={value ?? ""} emptied={emptied} read={read ?? plain} leave={leave} />}
    />
  );
}

const plain = (typed: string): { value: string } => ({ value: typed });

interface TextEditorProps {
  field: string;
  label: string;
  value: string;
  emptied: "unknown" | "removed";
  read(typed: string): { value: string | number } | { problem: string };
  leave: Leave;
}

function TextEditor({ field, label, value, emptied, read, leave }: TextEditorProps) {
  const [typed, setTyped] = useState(value);
  const edits = (): readonly ProfileEdit[] | string => {
    const text = typed.trim();
    if (text === value.trim()) return [];
    if (text === "") return emptied === "removed" ? [{ op: "remove", field }] : [{ op: "set", field, value: null }];
    const result = read(text);
    return "problem" in result ? result.problem : [{ op: "set", field, value: result.value }];
  };
  return (
    <InPlace label={label} edits={edits} done={words.candidate.corrected(label)} leave={leave}>
      <InPlaceInput first label={label} value={typed} onChange={setTyped} />
    </InPlace>
  );
}
