import { cx } from "./cx.ts";

/** A key of the keyboard. */
export function Key({ children, inverted = false }: { children: string; inverted?: boolean }) {
  return (
    <kbd
      className={cx(
        "inline-flex h-5 min-w-5 items-center justify-center rounded border px-1.5 font-sans text-2xs",
        inverted ? "border-current/30" : "border-line-strong bg-raised text-ink-soft",
      )}
    >
      {children}
    </kbd>
  );
}
