import { besideReranker } from "../../../src-preload/reranked.ts";
import type { Match, Weights } from "../../../src-preload/domain.ts";
import { ink, type Paper } from "./paper.ts";

/** A bar of 100 points: what each term adds to the score, and what is missing. */
export function drawScoreBar(paper: Paper, match: Match, weights: Weights, place: { x: number; y: number; width: number; height: number }): void {
  const own = besideReranker(weights, match.reranked);
  const parts = [
    { color: ink.skill, share: own.skill * match.skill },
    { color: ink.experience, share: own.experience * match.experience },
    { color: ink.semantic, share: own.semantic * match.semantic },
    { color: ink.again, share: match.reranked === null ? 0 : match.reranked.share * (match.reranked.score ?? 0) },
    { color: ink.learned, share: Math.max(0, match.learned?.adds ?? 0) },
  ];
  paper.box(place.x, place.y, place.width, place.height, ink.track);
  let from = place.x;
  for (const { color, share } of parts) {
    // What learning takes is taken from the end: the bar is as long as the score.
    const long = Math.min(share * place.width, place.x + match.score * place.width - from);
    if (long > 0) paper.box(from, place.y, long, place.height, color);
    from += long;
  }
}
