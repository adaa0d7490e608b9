import type { Weights } from "../../src-preload/domain.ts";
import { besideReranker, type Reranked } from "../../src-preload/reranked.ts";
import { cx } from "../ui/cx.ts";
import { formatScore } from "../ui/numbers.ts";
import { rerankerColor, termColor } from "./term-colors.ts";
import { rerankerName, termName, terms, type Term } from "./weights.ts";

interface ScoreBarProps {
  /** Each term's score in [0,1], before its weight. */
  parts: Record<Term, number>;
  weights: Weights;
  reranked: Reranked | null;
  thick?: boolean;
}

/** One bar of 100 points: what each term adds to the score, and what is missing. */
export function ScoreBar({ parts, weights, reranked, thick = false }: ScoreBarProps) {
  const own = besideReranker(weights, reranked);
  const contributions = terms.map((term) => ({ name: termName[term], color: termColor[term], points: parts[term] * own[term] }));
  if (reranked !== null) contributions.push({ name: rerankerName, color: rerankerColor, points: reranked.share * (reranked.score ?? 0) });
  const spoken = contributions.map(({ name, points }) => `${name} ${formatScore(points)}`).join(", ");
  return (
    <div role="img" aria-label={spoken} title={spoken} className={cx("flex w-full gap-px overflow-hidden rounded-full bg-track", thick ? "h-2.5" : "h-2")}>
      {contributions.map(({ name, color, points }) => (
        <div
          key={name}
          className={cx("h-full transition-[width] duration-200", color)}
          style={{ width: `${String(points * 100)}%` }}
        />
      ))}
    </div>
  );
}
