/**
 * Text that stands left and right of a middle line in turns, as the jobs of some timelines do. Each piece is drawn whole before the
 * next, and begins lower than the one before: they are read in this order, not as two columns.
 */
import type { Segment } from "./pdf-segments.ts";

/** Pieces that make a timeline, and the part of a piece's height that may stand beside the next. */
const leastPieces = 3;
const mostBeside = 0.6;
/** A page drawn from top to bottom has columns in turns too, but line by line. */
const leastLines = 2;
const severalShare = 0.75;

interface Piece {
  segments: Segment[];
  isLeft: boolean;
  top: number;
  bottom: number;
  lines: number;
}

/** The pieces in reading order; null when the sides are columns. `em` is the usual letter size. */
export function inTurns(left: Segment[], right: Segment[], em: number): Segment[][] | null {
  const isLeft = new Set(left);
  const pieces: Piece[] = [];
  for (const segment of [...left, ...right].sort((a, b) => a.order - b.order)) {
    const last = pieces[pieces.length - 1];
    if (last?.isLeft !== isLeft.has(segment)) pieces.push({ segments: [segment], isLeft: isLeft.has(segment), top: segment.y, bottom: segment.y, lines: 1 });
    else {
      last.segments.push(segment);
      if (Math.abs(segment.y - last.bottom) > 0.4 * em) last.lines++;
      last.top = Math.min(last.top, segment.y);
      last.bottom = Math.max(last.bottom, segment.y);
    }
  }
  if (pieces.length < leastPieces || pieces.filter(({ lines }) => lines >= leastLines).length < severalShare * pieces.length) return null;
  const follow = pieces.every((piece, i) => {
    const before = pieces[i - 1];
    if (!before) return true;
    const beside = before.bottom - piece.top;
    return piece.top > before.top + em && beside < mostBeside * Math.min(before.bottom - before.top, piece.bottom - piece.top);
  });
  return follow ? pieces.map(({ segments }) => segments) : null;
}
