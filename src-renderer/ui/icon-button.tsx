import type { ComponentProps } from "react";
import type { LucideIcon } from "lucide-react";
import { cx } from "./cx.ts";
import { Tip } from "./tip.tsx";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  icon: LucideIcon;
  /** Its accessible name and its tooltip. */
  label: string;
  shortcut?: string;
}

export function IconButton({ icon: Icon, label, shortcut, className, ...rest }: IconButtonProps) {
  return (
    <Tip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <button
        type="button"
        aria-label={label}
        className={cx(iconButton, className)}
        {...rest}
      >
        <Icon aria-hidden className="size-4" strokeWidth={1.75} />
      </button>
    </Tip>
  );
}

/** How such a button looks. */
export const iconButton =
  "inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-hover hover:text-ink disabled:text-ink-faint disabled:hover:bg-transparent";
