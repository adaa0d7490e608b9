/** One page: drops what nobody can see, turns rotated text upright, and gives lines in reading order. */
import { median, noPage, readingBlocks, type PageBefore } from "./pdf-columns.ts";
import type { Glyph, PageGlyphs } from "./pdf-glyphs.ts";
import { toLines, type Line } from "./pdf-lines.ts";
import { splitHeader } from "./pdf-header.ts";
import { addLinks, type Link } from "./pdf-links.ts";
import { transformBox, type Matrix } from "./pdf-matrix.ts";
import type { PlacedWord } from "./page-text.ts";
import { noRulings } from "./pdf-rulings.ts";
import { mirrorOf, runsFromRight } from "./pdf-mirror.ts";
import { cutAtLines } from "./pdf-ruled-cells.ts";
import { toSegments, type Segment } from "./pdf-segments.ts";
import { linesOf, withoutTables } from "./pdf-tables.ts";

export type PageLine = Line;

/** Below this share of the page's usual letter size, and below `tinySize` points, text is there for machines only. */
const tinyShare = 0.3;
const tinySize = 2;
/** A hidden letter or two is a drawing program's remnant, not a trick. */
const noteworthyHidden = 12;
/** The part of a page that pictures cover where they may be the page itself. */
const noteworthyPictures = 0.1;
/** A page of fewer letters (a scanner's stamp, a page number) behind so large a picture is that picture. */
const fewLetters = 60;
const coveringPictures = 0.5;
/** A headline stands in the upper part of the page, is this much larger than what is read before it, and short. */
const headlineShare = 0.35;
const headlineRatio = 1.25;
const maxHeadlineLines = 6;
/** Words at the foot of a page that are this much larger than all others are its headline. */
const footRatio = 1.7;

/**
 * The lines of a page, and how many letters were left out because nobody can see them (0 if only a few). `before` is what
 * the page before said; `gutters` are this one's columns. `isFirst` is true for the first page of a file.
 */
export function pageLines(page: PageGlyphs, links: Link[], before: PageBefore, isFirst: boolean): { lines: PageLine[]; hidden: number; gutters: number[] } {
  const said = page.glyphs.filter((glyph) => glyph.text.trim() !== "");
  const seen = said.filter((glyph) => glyph.hidden === null);
  const recognised = said.filter((glyph) => glyph.hidden === "invisible");
  // A scan with its recognised text behind the picture: the invisible text is the page.
  const isScan = page.pictures > noteworthyPictures && recognised.length > 4 * seen.length;
  const usual = median(seen.map((glyph) => glyph.size));
  const visible = page.glyphs.filter(
    (glyph) => (glyph.hidden === null || (isScan && glyph.hidden === "invisible")) && !(glyph.size < tinySize && glyph.size < tinyShare * usual),
  );
  const hidden = said.length - visible.filter((glyph) => glyph.text.trim() !== "").length;
  const blocks: PageLine[][] = [];
  const gutters: number[] = [];
  for (const { angle, glyphs } of byDirection(visible)) {
    const main = blocks.length === 0;
    const drawn = toSegments(glyphs);
    if (main) addLinks(drawn, links);
    const rulings = main && angle === 0 ? page.rulings : noRulings;
    const whole = cutAtLines(drawn, rulings);
    const fromRight = runsFromRight(whole);
    const mirror = fromRight ? mirrorOf(whole, rulings, page.width) : null;
    const { segments, tables } = withoutTables(mirror?.segments ?? whole, mirror?.rulings ?? rulings);
    const marks = main ? page.marks : [];
    const read = (some: Segment[]): Line[] => (mirror ? toLines(some.map(mirror.original), marks, "right").map(mirror.line) : toLines(some, marks));
    const header = main && isFirst ? splitHeader(segments, page.height) : null;
    for (const block of [...(header?.head ?? []), ...readingBlocks(header?.rest ?? segments, main ? before : noPage, gutters)]) {
      const lines = linesOf(block, tables, read);
      if (angle !== 0) for (const line of lines) line.words = line.words.map((word) => turnBack(word, angle));
      if (lines.length > 0) blocks.push(lines);
    }
  }
  if (isFirst) promoteHeadline(blocks, page.height);
  for (const [first] of blocks) if (first) first.gapAbove = true;
  return { lines: blocks.flat(), hidden: hidden >= noteworthyHidden ? hidden : 0, gutters };
}

/** Whether the page is a picture of a page: pictures and hardly a letter. */
export function isPicture(page: PageGlyphs, lines: PageLine[]): boolean {
  const letters = lines.reduce((sum, line) => sum + (line.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return letters === 0 ? page.pictures > noteworthyPictures : letters < fewLetters && page.pictures > coveringPictures;
}

/**
 * A reader sees the largest words at the top of the page first: the name, also where it stands over the wider column and
 * a sidebar is read before that. Its paragraph goes to the front.
 */
function promoteHeadline(blocks: PageLine[][], pageHeight: number): void {
  const foot = footOf(blocks.flat());
  const largest = blocks.map((lines) => lines.reduce((size, line) => Math.max(size, line === foot || line.y < headlineShare * pageHeight ? line.size : 0), 0));
  const at = largest.indexOf(Math.max(...largest, 0));
  const block = blocks[at];
  const isFoot = foot !== null && foot.y >= headlineShare * pageHeight;
  if (!block || (at === 0 && !isFoot) || (largest[at] ?? 0) < headlineRatio * Math.max(...largest.slice(0, at))) return;
  const line = block.findIndex((candidate) => candidate.size === largest[at]);
  let start = line;
  while (start > 0 && !block[start]?.gapAbove) start--;
  let end = line + 1;
  while (end < block.length && !block[end]?.gapAbove) end++;
  if (end - start <= maxHeadlineLines) blocks.unshift(block.splice(start, end - start));
}

/** The one line that is set much larger than all others, wherever it stands; null where several are, or none. */
function footOf(lines: PageLine[]): PageLine | null {
  const [first, second] = [...lines].sort((a, b) => b.size - a.size);
  return first && second && first.size > footRatio * second.size && /\p{L} \p{L}/u.test(first.text) ? first : null;
}

/** Glyphs by the direction they run in, each group turned upright; the direction of most of the text comes first. */
function byDirection(glyphs: Glyph[]): { angle: number; glyphs: Glyph[] }[] {
  const groups = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const angle = (Math.round(glyph.angle / 5) * 5) % 360;
    const group = groups.get(angle);
    if (group) group.push(glyph);
    else groups.set(angle, [glyph]);
  }
  return [...groups.entries()]
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .map(([angle, group]) => ({ angle, glyphs: angle === 0 ? group : group.map((glyph) => turn(glyph, rotation(-angle))) }));
}

function turn(glyph: Glyph, [a, b, c, d]: Matrix): Glyph {
  return { ...glyph, x: a * glyph.x + c * glyph.y, y: b * glyph.x + d * glyph.y };
}

/** The upright box on the page that a word of turned text occupies. */
function turnBack(word: PlacedWord, angle: number): PlacedWord {
  return { ...word, ...transformBox(rotation(angle), word) };
}

/** Clockwise on a page whose y grows downwards, by degrees. */
function rotation(angle: number): Matrix {
  const radians = (angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  return [cos, sin, -sin, cos, 0, 0];
}
