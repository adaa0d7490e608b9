import type { Weights } from "../../src-preload/domain.ts";
import { besideReranker, type Reranked } from "../../src-preload/reranked.ts";
import { cx } from "../ui/cx.ts";
import { formatScore } from "../ui/numbers.ts";
import { words } from "../words/words.ts";
import { rerankerPaint, termPaint } from "./term-colors.ts";
import { rerankerName, termName, terms, type Term } from "./weights.ts";

interface ScoreBarProps {
  /** Each term's score in [0,1], before its weight. */
  parts: Record<Term, number>;
  weights: Weights;
  reranked: Reranked | null;
  thick?: boolean;
}

/**
 * One bar of 100 points: what each term adds to the score, and what is missing. It is one painted box: many of them follow a slider at
 * once, and nothing then need be laid out.
 */
export function ScoreBar({ parts, weights, reranked, thick = false }: ScoreBarProps) {
  const own = besideReranker(weights, reranked);
  const contributions = terms.map((term) => ({ name: termName[term], paint: termPaint[term], points: parts[term] * own[term] }));
  if (reranked !== null) contributions.push({ name: rerankerName, paint: rerankerPaint, points: reranked.share * (reranked.score ?? 0) });
  const spoken = contributions.map(({ name, points }) => words.ranking.score.share(name, formatScore(points))).join(", ");
  return (
    <div
      role="img"
      aria-label={spoken}
      title={spoken}
      style={{ backgroundImage: painted(contributions) }}
      className={cx("w-full rounded-full bg-track", thick ? "h-2.5" : "h-2")}
    />
  );
}

/** The parts one after the other, with a hair's breadth of the track between two. Percent are of the bar's width. */
function painted(parts: readonly { paint: string; points: number }[]): string {
  let end = 0;
  const stops: string[] = [];
  for (const { paint, points } of parts) {
    const start = end;
    end += points * 100;
    stops.push(`${paint} ${String(start)}% calc(${String(end)}% - 1px)`, `transparent calc(${String(end)}% - 1px) ${String(end)}%`);
  }
  return `linear-gradient(to right, ${stops.join(", ")}, transparent ${String(end)}%)`;
}
