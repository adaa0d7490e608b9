import type { Weights } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { formatScore } from "../ui/format.ts";
import { termColor } from "./term-colors.ts";
import { termName, terms, type Term } from "./weights.ts";

interface ScoreBarProps {
  /** Each term's score in [0,1], before its weight. */
  parts: Record<Term, number>;
  weights: Weights;
  thick?: boolean;
}

/** One bar of 100 points: what each term adds to the score, and what is missing. */
export function ScoreBar({ parts, weights, thick = false }: ScoreBarProps) {
  const contributions = terms.map((term) => ({ term, points: parts[term] * weights[term] }));
  const spoken = contributions.map(({ term, points }) => `${termName[term]} ${formatScore(points)}`).join(", ");
  return (
    <div role="img" aria-label={spoken} title={spoken} className={cx("flex w-full gap-px overflow-hidden rounded-full bg-track", thick ? "h-2.5" : "h-2")}>
      {contributions.map(({ term, points }) => (
        <div
          key={term}
          className={cx("h-full transition-[width] duration-200", termColor[term])}
          style={{ width: `${String(points * 100)}%` }}
        />
      ))}
    </div>
  );
}
