import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

const looks = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover disabled:bg-track disabled:text-ink-faint",
  secondary: "border border-line-strong bg-raised text-ink hover:bg-hover disabled:text-ink-faint disabled:hover:bg-raised",
  problem: "text-fail hover:bg-fail-soft",
  quiet: "text-ink-soft hover:bg-hover hover:text-ink disabled:text-ink-faint disabled:hover:bg-transparent",
} as const;

const sizes = { small: "h-7 gap-1.5 px-2.5 text-xs", medium: "h-8 gap-2 px-3 text-sm" } as const;

interface ButtonProps extends ComponentProps<"button"> {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
}

export function Button({ look = "secondary", size = "medium", className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(
        "inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap transition-colors",
        looks[look],
        sizes[size],
        className,
      )}
      {...rest}
    />
  );
}
