import { cx } from "./cx.ts";
import { words } from "../words/words.ts";

interface SkeletonProps {
  lines: number;
  /** False where words beside it say what is on its way. */
  said?: boolean;
  className?: string;
}

/** Grey lines in the place of text that is on its way; they come late, so that what is quick never flickers. */
export function Skeleton({ lines, said = true, className }: SkeletonProps) {
  return (
    <div {...(said ? { role: "status", "aria-label": words.ui.loading } : { "aria-hidden": true })} className={cx("animate-appear-late space-y-3", className)}>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className={cx("h-3 animate-breathe rounded bg-track", ["w-11/12", "w-8/12", "w-10/12", "w-5/12"][index % 4])}
        />
      ))}
    </div>
  );
}
