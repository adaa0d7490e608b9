import { useEffect, useRef, useState } from "react";
import type { ResumeDetail } from "../../src-preload/contract.ts";
import { words } from "../words/words.ts";
import { ProfileDeskContext, type ProfileDesk } from "./profile-desk.ts";
import { TextField } from "./text-field.tsx";
import { useCorrections } from "./use-corrections.ts";

const said = words.candidate.noName;

/** Says that the resume tells no name, and offers to say it. */
export function NoName({ onAdd, focused = false }: { onAdd(): void; focused?: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <p className="text-ink-soft">
      {said.text}{" "}
      <button ref={button} type="button" onClick={onAdd} className="rounded font-semibold text-accent hover:underline">
        {said.add}
      </button>
    </p>
  );
}

const nothing = (): void => undefined;

/** The same where the rest of the profile is not at hand: the name is typed right here. */
export function NameToAdd({ resume, onNamed }: { resume: ResumeDetail; onNamed(corrected: ResumeDetail): void }) {
  const [editing, setEditing] = useState<string | null>(null);
  /** The name was being typed, and the focus with it. */
  const [left, setLeft] = useState(false);
  const correct = useCorrections(resume, onNamed);
  if (editing === null) return <NoName onAdd={() => setEditing("name")} focused={left} />;
  const desk: ProfileDesk = {
    readings: new Map(), light: nothing, show: nothing, correct, editing,
    edit(field) {
      setLeft(true);
      setEditing(field);
    },
  };
  return (
    <ProfileDeskContext value={desk}>
      <span className="flex max-w-xs">
        <TextField field="name" label={words.candidate.fields.name} value={null} missing={null} />
      </span>
    </ProfileDeskContext>
  );
}
