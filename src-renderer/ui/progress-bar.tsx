import { cx } from "./cx.ts";

interface ProgressBarProps {
  label: string;
  /** In [0,1]. */
  share: number;
  className: string;
}

/** How far something is that takes a while. */
export function ProgressBar({ label, share, className }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
      className={cx("overflow-hidden bg-track", className)}
    >
      <div className="h-full bg-accent transition-[width] duration-300" style={{ width: `${String(share * 100)}%` }} />
    </div>
  );
}

/** Beside words, in a line of settings. */
export const inLine = "h-1.5 w-40 shrink-0 rounded-full";
