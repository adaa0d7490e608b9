import type { Weights } from "../../src-preload/domain.ts";
import { besideReranker, type Reranked } from "../../src-preload/reranked.ts";
import { cx } from "../ui/cx.ts";
import { formatScore } from "../ui/numbers.ts";
import { words } from "../words/words.ts";
import { learnedPaint, rerankerPaint, termPaint } from "./term-colors.ts";
import { learnedName, rerankerName, termName, terms, type Term } from "./weights.ts";

interface ScoreBarProps {
  /** Each term's score in [0,1], before its weight. */
  parts: Record<Term, number>;
  weights: Weights;
  reranked: Reranked | null;
  /** What learning adds to the score, or takes where it is below 0; null where it takes no part. */
  learned: number | null;
  thick?: boolean;
}

/**
 * One bar of 100 points: what each term adds to the score, and what is missing. It is one painted box: many of them follow a slider at
 * once, and nothing then need be laid out.
 */
export function ScoreBar({ parts, weights, reranked, learned, thick = false }: ScoreBarProps) {
  const own = besideReranker(weights, reranked);
  const contributions = terms.map((term) => ({ name: termName[term], paint: termPaint[term], points: parts[term] * own[term] }));
  if (reranked !== null) contributions.push({ name: rerankerName, paint: rerankerPaint, points: reranked.share * (reranked.score ?? 0) });
  if (learned !== null) contributions.push({ name: learnedName, paint: learnedPaint, points: learned });
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
  // What learning takes is taken from the end: the bar is as long as the score.
  const whole = parts.reduce((sum, { points }) => sum + points * 100, 0);
  for (const { paint, points } of parts) {
    if (points < 0) continue;
    const start = end;
    end = Math.min(whole, end + points * 100);
    stops.push(`${paint} ${String(start)}% calc(${String(end)}% - 1px)`, `transparent calc(${String(end)}% - 1px) ${String(end)}%`);
  }
  return `linear-gradient(to right, ${stops.join(", ")}, transparent ${String(end)}%)`;
}
