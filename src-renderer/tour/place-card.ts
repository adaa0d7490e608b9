/** Where the tour's card stands beside what it points at. All in pixels of the window. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
export type Size = Pick<Box, "width" | "height">;

/** Between the card and what it points at, and between the card and the window's edge. */
const gap = 12;

const within = (value: number, most: number): number => Math.max(gap, Math.min(value, most));

/** Under the target, or over it, or beside it, wherever there is room; else in the corner of the target that covers least of it. */
export function placeCard(target: Box | null, card: Size, window: Size): { left: number; top: number } {
  const farLeft = window.width - card.width - gap;
  const farTop = window.height - card.height - gap;
  if (target === null) return { left: within(farLeft, farLeft), top: within(farTop, farTop) };
  const left = within(target.left, farLeft);
  const top = within(target.top, farTop);
  const under = target.top + target.height + gap;
  const over = target.top - gap - card.height;
  const right = target.left + target.width + gap;
  const before = target.left - gap - card.width;
  if (under <= farTop) return { left, top: within(under, farTop) };
  if (over >= gap) return { left, top: within(over, farTop) };
  if (right <= farLeft) return { left: right, top };
  if (before >= gap) return { left: before, top };
  return { left: within(target.left + target.width - card.width - gap, farLeft), top: farTop };
}
