/** How a change looks and is said: by a sign, by a line under or through the words, by a colour, and in words to a screen reader. */
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";
import type { Piece } from "./text-changes.ts";

const signs = { added: "+", removed: "−", changed: "±" };
const signLook = { added: "text-pass", removed: "text-fail", changed: "text-unknown" };

/** `said` is for screen readers, where no sentence beside it says the same. */
export function Sign({ how, said, className }: { how: keyof typeof signs; said?: string; className?: string }) {
  return (
    <>
      <span aria-hidden className={cx("w-3 shrink-0 text-center text-sm leading-[1.5] font-bold select-none", signLook[how], className)}>
        {signs[how]}
      </span>
      {said === undefined ? null : <span className="sr-only">{said}: </span>}
    </>
  );
}

export function ChangedWords({ pieces }: { pieces: readonly Piece[] }) {
  const { signs: said } = words.people.changes;
  return pieces.map(({ how, text }, index) =>
    how === "same" ? (
      <span key={index}>{text}</span>
    ) : how === "added" ? (
      <ins key={index} className="rounded-[3px] bg-pass-soft px-0.5 font-medium text-ink underline decoration-pass decoration-2 underline-offset-[3px]">
        <span className="sr-only">[{said.added}: </span>
        {text}
        <span className="sr-only">]</span>
      </ins>
    ) : (
      <del key={index} className="rounded-[3px] bg-fail-soft px-0.5 text-ink-soft line-through decoration-fail">
        <span className="sr-only">[{said.removed}: </span>
        {text}
        <span className="sr-only">]</span>
      </del>
    ),
  );
}
