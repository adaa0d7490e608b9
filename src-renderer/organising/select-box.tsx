import type { MouseEvent } from "react";
import { Check, Minus } from "lucide-react";
import { cx } from "../ui/cx.ts";

interface SelectBoxProps {
  label: string;
  checked: boolean | "mixed";
  tabIndex?: number;
  onTick(event: MouseEvent): void;
}

/** A box to tick before a row, or over all of them; the area around it counts, too. */
export function SelectBox({ label, checked, tabIndex, onTick }: SelectBoxProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      tabIndex={tabIndex}
      onClick={onTick}
      // A click with Shift would mark the words between.
      onMouseDown={(event) => event.preventDefault()}
      className="group/box -ml-2 flex size-8 items-center justify-center rounded-md"
    >
      <span
        aria-hidden
        className={cx(
          "flex size-4 items-center justify-center rounded border transition-colors",
          checked === false ? "border-control group-hover/box:bg-hover" : "border-accent bg-accent text-on-accent",
        )}
      >
        {checked === true ? <Check className="size-3" strokeWidth={2.5} /> : checked === "mixed" ? <Minus className="size-3" strokeWidth={2.5} /> : null}
      </span>
    </button>
  );
}
