/** Rows that are in another order than before glide to their new places, so that the eye can follow who went where. */
import { useLayoutEffect, useRef, type RefObject } from "react";
import type { VirtualItem } from "@tanstack/react-virtual";

interface RowMoves {
  /** The keys of all rows in their order; another list when the order may be another. Undefined where rows do not glide. */
  order: readonly string[] | undefined;
  /** The rows that exist. */
  shown: readonly VirtualItem[];
  /** In pixels. */
  rowHeight: number;
  /** What is in view, in pixels from the first row. */
  view: { top: number; height: number };
  rows: RefObject<HTMLElement | null>;
}

const glide: KeyframeAnimationOptions = {
  duration: 240,
  easing: "cubic-bezier(0.2, 0.8, 0.2, 1)",
  // On top of the place itself and of glides that are still going on: a row that is sent elsewhere meanwhile bends its way, and does not jump.
  composite: "add",
};

/**
 * Of rows that come from out of view the last stretch is shown. When rows have come or gone it is another list, and nothing glides.
 * It reads nothing of the layout.
 */
export function useRowMoves({ order, shown, rowHeight, view, rows }: RowMoves): void {
  const last = useRef<readonly string[] | undefined>(undefined);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = order;
    if (order === undefined || before === undefined || before === order || before.length !== order.length) return;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const starts = new Map(shown.map(({ index, start }) => [order[index], { index, start }]));
    const [nearest, farthest] = [view.top - 2 * rowHeight, view.top + view.height + rowHeight];
    before.forEach((key, index) => {
      const now = starts.get(key);
      if (now === undefined || now.index === index) return;
      const way = Math.min(Math.max(index * rowHeight, nearest), farthest) - now.start;
      if (way === 0) return;
      rows.current?.querySelector(`[data-row="${String(now.index)}"]`)?.animate([{ transform: `translateY(${String(way)}px)` }, { transform: "translateY(0)" }], glide);
    });
  }, [order, shown, rowHeight, view.top, view.height, rows]);
}
