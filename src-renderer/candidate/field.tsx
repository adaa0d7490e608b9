import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "../ui/cx.ts";
import { Tip } from "../ui/tip.tsx";
import { words } from "../words/words.ts";
import { CorrectedMark } from "./corrected-mark.tsx";
import { useProfileDesk } from "./profile-desk.ts";
import { markOf, readingSentence } from "./readings.ts";

/** `back`: to the field itself, rather than to wherever the focus has gone. */
export type Leave = (where: "back" | "away") => void;

interface FieldProps {
  /** The paths of what is shown; more than one where they are shown as one, as the two dates of a job. */
  fields: readonly [string, ...string[]];
  /** "Company": what it is, for the tooltip and for screen readers. */
  label: string;
  /** What is shown; null when the profile has none. */
  shown: string | null;
  /** What stands there instead, faintly; null for nothing, where the entry's menu offers to add it. */
  missing: string | null;
  className?: string;
  /** The editor in place of the field; `leave` puts the field back. */
  editor(leave: Leave): ReactNode;
}

/** A field of the profile: shows where it was read while the pointer or the focus is on it, and is corrected in place. */
export function Field({ fields, label, shown, missing, className, editor }: FieldProps) {
  const desk = useProfileDesk();
  const editing = desk.editing === fields[0];
  /** The editor was left by a key, so the focus belongs here again. */
  const [returned, setReturned] = useState(false);
  const display = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (returned && !editing) display.current?.focus();
  }, [returned, editing]);

  const readings = fields.map((field) => desk.readings.get(field));
  const mark = markOf(readings);
  const sentence = readingSentence(readings);
  const edit = (): void => {
    if (desk.correct === null) return;
    desk.show(fields);
    desk.edit(fields[0]);
  };
  if (editing) {
    return editor((where) => {
      desk.light(null);
      setReturned(where === "back");
      desk.edit(null);
    });
  }
  const content = shown ?? missing;
  if (content === null || (shown === null && desk.correct === null)) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== "F2") return;
    event.preventDefault();
    event.stopPropagation();
    edit();
  };
  const tip = sentence === null ? label : words.candidate.fieldRead(label, sentence);
  return (
    <span className="inline-flex min-w-0 items-baseline">
      <Tip text={mark === "uncertain" ? words.candidate.checkThis(tip) : tip} side="left">
        <span
          ref={display}
          role={desk.correct === null ? "note" : "button"}
          tabIndex={0}
          data-field={fields[0]}
          data-mark={mark ?? undefined}
          aria-label={mark === "uncertain" ? words.candidate.fieldIsUnsure(label, content) : words.candidate.fieldIs(label, content)}
          onPointerEnter={() => desk.light(fields)}
          onPointerLeave={() => desk.light(null)}
          onFocus={() => desk.show(fields)}
          onBlur={() => desk.light(null)}
          onKeyDown={onKeyDown}
          onClick={() => {
            const selecting = window.getSelection()?.isCollapsed === false;
            if (!selecting) edit();
          }}
          className={cx(
            "-mx-1 min-w-0 cursor-text rounded-[3px] px-1 break-words select-text hover:bg-hover focus-visible:outline-offset-0",
            mark === "uncertain" && "underline decoration-unknown decoration-dotted decoration-2 underline-offset-[3px]",
            shown === null && "font-normal text-ink-faint",
            className,
          )}
        >
          {content}
        </span>
      </Tip>
      {mark === "corrected" && desk.correct !== null ? <CorrectedMark fields={fields} label={label} /> : null}
    </span>
  );
}
