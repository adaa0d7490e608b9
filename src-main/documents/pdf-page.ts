/** One page: drops what nobody can see, turns rotated text upright, and gives lines in reading order. */
import { median, readingBlocks } from "./pdf-columns.ts";
import type { Glyph, PageGlyphs } from "./pdf-glyphs.ts";
import { toLines, type Line } from "./pdf-lines.ts";
import { addLinks, type Link } from "./pdf-links.ts";
import { toSegments } from "./pdf-segments.ts";

export type PageLine = Line;

/** Below this share of the page's usual letter size, and below `tinySize` points, text is there for machines only. */
const tinyShare = 0.3;
const tinySize = 2;
/** A hidden letter or two is a drawing program's remnant, not a trick. */
const noteworthyHidden = 12;

/**
 * The lines of a page, and how many letters were left out because nobody can see them (0 if only a few). `known` are the
 * left edges of columns on the page before; `gutters` those of this one.
 */
export function pageLines(page: PageGlyphs, links: Link[], known: readonly number[]): { lines: PageLine[]; hidden: number; gutters: number[] } {
  const said = page.glyphs.filter((glyph) => glyph.text.trim() !== "");
  const seen = said.filter((glyph) => glyph.hidden === null);
  const recognised = said.filter((glyph) => glyph.hidden === "invisible");
  // A scan with its recognised text behind the picture: the invisible text is the page.
  const isScan = page.hasPicture && recognised.length > 4 * seen.length;
  const usual = median(seen.map((glyph) => glyph.size));
  const visible = page.glyphs.filter(
    (glyph) => (glyph.hidden === null || (isScan && glyph.hidden === "invisible")) && !(glyph.size < tinySize && glyph.size < tinyShare * usual),
  );
  const hidden = said.length - visible.filter((glyph) => glyph.text.trim() !== "").length;
  const lines: PageLine[] = [];
  const gutters: number[] = [];
  for (const upright of byDirection(visible)) {
    const main = lines.length === 0;
    const segments = toSegments(upright);
    if (main) addLinks(segments, links);
    for (const block of readingBlocks(segments, main ? known : [], gutters)) {
      const blockLines = toLines(block, main ? page.marks : []);
      const first = blockLines[0];
      if (first && lines.length > 0) first.gapAbove = true;
      lines.push(...blockLines);
    }
  }
  return { lines, hidden: hidden >= noteworthyHidden ? hidden : 0, gutters };
}

/** Glyphs by the direction they run in, each group turned upright; the direction of most of the text comes first. */
function byDirection(glyphs: Glyph[]): Glyph[][] {
  const groups = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const angle = (Math.round(glyph.angle / 5) * 5) % 360;
    const group = groups.get(angle);
    if (group) group.push(glyph);
    else groups.set(angle, [glyph]);
  }
  return [...groups.entries()]
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .map(([angle, group]) => (angle === 0 ? group : group.map((glyph) => turn(glyph, angle))));
}

function turn(glyph: Glyph, angle: number): Glyph {
  const radians = (-angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  return { ...glyph, x: cos * glyph.x - sin * glyph.y, y: sin * glyph.x + cos * glyph.y };
}
