/**
 * Two short lists beside each other, each under a heading of its own: "Education" with a line or two, "Languages" with a few. They are
 * too short for columns to show in their baselines; their headings and the order of drawing show them.
 */
import type { Segment } from "./pdf-segments.ts";

/** Letters this much larger than those below are a heading's. */
const headingRatio = 1.08;
const leastLines = 3;

/** Whether both sides begin with headings of one kind at one height, and one side is drawn whole before the other. */
export function areHeadedLists(left: Segment[], right: Segment[], em: number): boolean {
  if (left.length < 2 || right.length < 2 || left.length + right.length < leastLines + 1) return false;
  const firstOf = (side: Segment[]): Segment | undefined => side.reduce<Segment | undefined>((top, segment) => (top && (top.y < segment.y - 0.3 * em || (top.y < segment.y + 0.3 * em && top.x0 <= segment.x0)) ? top : segment), undefined);
  const [a, b] = [firstOf(left), firstOf(right)];
  if (!a || !b || Math.abs(a.y - b.y) > 0.3 * em || fontOf(a) !== fontOf(b) || Math.abs(a.size - b.size) > 0.05 * em) return false;
  // Dates in the letters of a job's title stand on its line.
  if ([a, b].some(({ words }) => words.some(({ text }) => /\d/.test(text)))) return false;
  const isHeading = (heading: Segment, side: Segment[]): boolean => side.every((other) => other === heading || heading.size > headingRatio * other.size || fontOf(other) !== fontOf(heading));
  if (!isHeading(a, left) || !isHeading(b, right)) return false;
  const orders = (side: Segment[]): number[] => side.map(({ order }) => order);
  return Math.max(...orders(left)) < Math.min(...orders(right)) || Math.max(...orders(right)) < Math.min(...orders(left));
}

function fontOf({ words }: Segment): string {
  return words[0]?.font ?? "";
}
