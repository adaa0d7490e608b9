/** Where spans of a resume's text stand on its pages: one box for each line they touch, in parts of the page's width and height. */
import type { PageWords, Span, WordBox } from "../../src-preload/domain.ts";
import { cut, type Highlight } from "./highlights.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ToneBox extends Box {
  tone: Highlight["tone"];
}

/** Words this near on one line, in heights of the line, are marked as one. */
const nearInHeights = 2;

/** The boxes of a span on one page; its words are in the order of the text. Time: O(log n + words in the span). */
export function boxesOf({ words, width, height }: PageWords, span: Span): Box[] {
  const shape = height / width;
  const boxes: Box[] = [];
  for (let index = firstEndingAfter(words, span.start); index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= span.end) break;
    const last = boxes.at(-1);
    if (last !== undefined && onOneLine(last, word, shape)) boxes[boxes.length - 1] = around(last, word);
    else boxes.push({ x: word.x, y: word.y, width: word.width, height: word.height });
  }
  return boxes;
}

/** All marks of one page. No word is marked twice: colours over each other would only be darker. */
export function markedBoxes(page: PageWords, highlights: readonly Highlight[]): ToneBox[] {
  const [first, last] = [page.words.at(0), page.words.at(-1)];
  if (first === undefined || last === undefined) return [];
  return cut(first.start, last.end, highlights).flatMap(({ start, end, tone }) =>
    tone === null ? [] : boxesOf(page, { start, end }).map((box) => ({ ...box, tone })),
  );
}

/** The first page that has a word of the span, and where on it; null when no page has one. */
export function placeOf(pages: readonly PageWords[], span: Span): { page: number; y: number } | null {
  for (const page of pages) {
    const [first] = boxesOf(page, span);
    if (first !== undefined) return { page: page.page, y: first.y };
  }
  return null;
}

function firstEndingAfter(words: readonly WordBox[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Either next to each other, from left to right or from right to left, or one within the other; of words that run up or down the
 * page, above each other. `shape` is the page's height through its width.
 */
function onOneLine(a: Box, b: Box, shape: number): boolean {
  const runsAcross = a.width > a.height * shape || b.width > b.height * shape;
  return runsAcross ? sideBySide(a, b) : sideBySide(turned(a), turned(b));
}

const turned = ({ x, y, width, height }: Box): Box => ({ x: y, y: x, width: height, height: width });

function sideBySide(a: Box, b: Box): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (shared < Math.min(a.height, b.height) / 2) return false;
  const gap = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  return gap < nearInHeights * Math.max(a.height, b.height);
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
