/** Pages with placed words, as PDF files and pictures have them, to one text that knows where each of its words stands. */
import type { Page, PageWords, WordBox } from "../../src-preload/domain.ts";
import { shapePages, shapeWord } from "./text-shape.ts";

/** A word, or the part of one that stands in one place, in the page's own units from its top left corner as it is shown. */
export interface PlacedWord {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** How sure recognition was, 0 to 1; null where the file itself says the word. */
  confidence: number | null;
}

export interface ReadLine {
  text: string;
  /** The words of `text`, in its order. */
  words: PlacedWord[];
  /** A gap clearly larger than between lines of one paragraph stands above it. */
  gapAbove: boolean;
}

export interface ReadPage {
  /** In points, or pixels for a picture; 0 where the page could not be opened: it has no words then. */
  width: number;
  height: number;
  lines: ReadLine[];
}

/** How much of the text may stand between one word and the next: less than a line, for nothing but blanks and bullets is added. */
const lookahead = 40;

/**
 * One text from pages, in shape, and the place of each of its words. A word that was broken over a line end has two parts, each
 * with its own span and box; a word that a shape change took away has none. Throws as `shapePages` does.
 */
export function textOfPages(pages: ReadPage[]): { text: string; pages: Page[]; words: PageWords[] } {
  const shaped = shapePages(pages.map(({ lines }) => lines.map((line) => (line.gapAbove ? "\n" : "") + line.text).join("\n")));
  const words: PageWords[] = [];
  pages.forEach(({ width, height, lines }, i) => {
    const page = shaped.pages[i];
    if (page && width > 0 && height > 0) words.push({ page: page.number, width, height, words: placeWords(shaped.text, page, lines, width, height) });
  });
  return { ...shaped, words };
}

/** Walks text and words side by side. Each word is looked for a little ahead only, so the walk is linear. */
function placeWords(text: string, page: Page, lines: ReadLine[], width: number, height: number): WordBox[] {
  const boxes: WordBox[] = [];
  let at = page.start;
  let missed = 0;
  for (const { words } of lines)
    for (const word of words)
      for (const part of shapeWord(word.text)) {
        const found = text.slice(at, Math.min(page.end, at + part.length + lookahead + missed)).indexOf(part);
        if (found < 0) {
          missed = Math.min(missed + part.length, 10 * lookahead);
          continue;
        }
        missed = 0;
        const start = at + found;
        at = start + part.length;
        boxes.push({ start, end: at, ...share(word, width, height), confidence: word.confidence });
      }
  return boxes;
}

function share({ x0, y0, x1, y1 }: PlacedWord, width: number, height: number): { x: number; y: number; width: number; height: number } {
  const left = part(x0, width);
  const top = part(y0, height);
  return { x: left, y: top, width: part(x1, width) - left, height: part(y1, height) - top };
}

/** To a ten-thousandth: finer than any screen shows, and the differences stay exact enough to add up. */
function part(value: number, whole: number): number {
  return Math.round(10_000 * Math.min(Math.max(value / whole, 0), 1)) / 10_000;
}
