/**
 * Pages of Arabic and Hebrew run from right to left: their columns, sides and cells are looked for in a mirror, where they run as on
 * other pages.
 */
import type { Line } from "./pdf-lines.ts";
import type { Rule, Rulings } from "./pdf-rulings.ts";
import type { Segment } from "./pdf-segments.ts";
import { isRightToLeft } from "./right-to-left.ts";

export interface Mirror {
  segments: Segment[];
  rulings: Rulings;
  /** The segment of the page that a mirrored one shows. */
  original: (mirrored: Segment) => Segment;
  /** A line of the page as it stands in the mirror. */
  line: (line: Line) => Line;
}

/** Whether most words of a page are written from right to left. */
export function runsFromRight(segments: readonly Segment[]): boolean {
  let [right, left] = [0, 0];
  for (const { words } of segments)
    for (const { text } of words) {
      if (isRightToLeft(text)) right++;
      else if (/\p{L}/u.test(text)) left++;
    }
  return right > left;
}

/** The mirror of what stands on a page of this width, in points. */
export function mirrorOf(segments: readonly Segment[], rulings: Rulings, width: number): Mirror {
  const originals = new Map<Segment, Segment>();
  const turn = <T extends { x0: number; x1: number }>(box: T): T => ({ ...box, x0: width - box.x1, x1: width - box.x0 });
  const mirrored = segments.map((segment) => {
    const image = { ...turn(segment), words: segment.words.map(turn).reverse() };
    originals.set(image, segment);
    return image;
  });
  const turnRule = (rule: Rule): Rule => ({ at: rule.at, from: width - rule.to, to: width - rule.from });
  return {
    segments: mirrored,
    rulings: { across: rulings.across.map(turnRule), down: rulings.down.map((rule) => ({ ...rule, at: width - rule.at })).reverse() },
    original: (image) => originals.get(image) ?? image,
    line: turn,
  };
}
