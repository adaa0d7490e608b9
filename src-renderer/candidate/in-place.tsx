import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";
import type { Leave } from "./field.tsx";
import { useProfileDesk } from "./profile-desk.ts";

interface InPlaceProps {
  /** "Company": names the group for screen readers. */
  label: string;
  /** What was typed as edits; a string says what is wrong with it. An empty list means that nothing changed. */
  edits(): readonly ProfileEdit[] | string;
  done: string;
  leave: Leave;
  className?: string;
  children: ReactNode;
}

/** Holds the inputs of a field that is being corrected: Enter or leaving keeps what was typed, Esc does not. */
export function InPlace({ label, edits, done, leave, className, children }: InPlaceProps) {
  const { correct } = useProfileDesk();
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);

  const keep = async (where: "back" | "away"): Promise<void> => {
    if (busy.current || correct === null) return;
    const wanted = edits();
    if (typeof wanted === "string") return setProblem(wanted);
    busy.current = true;
    const failure = wanted.length === 0 ? null : await correct(wanted, done);
    busy.current = false;
    if (failure === null) leave(where);
    else setProblem([failure.message, failure.hint].filter((part) => part !== null).join(" "));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") {
      busy.current = true;
      leave("back");
    } else if (event.key === "Enter") {
      event.preventDefault();
      void keep("back");
    }
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) void keep("away");
  };
  return (
    <span role="group" aria-label={words.candidate.correct(label)} onKeyDown={onKeyDown} onBlur={onBlur} className={cx("relative flex min-w-0 flex-1 items-center gap-1", className)}>
      {children}
      {problem === null ? null : (
        <span role="alert" className="absolute top-full left-0 z-10 mt-1 rounded-md border border-line bg-fail-soft px-2 py-1 text-xs font-normal text-ink shadow-lift">
          {problem}
        </span>
      )}
    </span>
  );
}

interface InPlaceInputProps {
  label: string;
  value: string;
  placeholder?: string;
  /** Has the focus and its text selected when it appears. */
  first?: boolean;
  className?: string;
  onChange(value: string): void;
}

/** As high as the line it stands in, so that nothing moves. */
export function InPlaceInput({ label, value, placeholder, first = false, className, onChange }: InPlaceInputProps) {
  const began = useRef(false);
  return (
    <input
      ref={(input) => {
        if (input === null || !first || began.current) return;
        began.current = true;
        input.focus();
        input.select();
      }}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      maxLength={2000}
      onChange={(event) => onChange(event.target.value)}
      className={cx("-mx-1 h-5 min-w-0 rounded-[3px] bg-surface px-1 shadow-[0_0_0_1px_var(--control)] focus-visible:outline-offset-0", className ?? "flex-1")}
    />
  );
}
