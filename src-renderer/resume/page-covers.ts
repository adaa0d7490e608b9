/**
 * What must not be seen of a page in blind review. Only words that Winnow read and found harmless are left: whatever else a page
 * shows as letters is covered, so that a line the reader left out (a name in every page's head) does not stay.
 */
import type { PageWords, Span, WordBox } from "../../src-preload/domain.ts";
import { filler, isMadeBlind, leftOut } from "../../src-preload/reveals.ts";
import { boxesOf, type Box } from "./word-boxes.ts";

/** A resume as a blind window has it: its text with what is left out, the words of one page, and the titles that look like those others are exchanged for. */
export interface BlindPage {
  text: string;
  words: PageWords | undefined;
  neutral: readonly Span[];
}

/** What can be said in the place of a covered word. */
export interface Label extends Box {
  label: string;
}

/** Letters reach beyond the box of their word, by this part of its height. */
const overhang = 0.2;
/** The blank between two words belongs to them, so far as this part of their height. */
const blank = 0.6;
/** A piece of a run is about two letters; so many beside each other are a word. */
const piecesOfWord = 2;
const mostPieces = 200;

/** @param x and @param y are parts of the box's height */
const grown = (box: Box, x: number, y: number): Box => ({ x: box.x - box.height * x, y: box.y - box.height * y, width: box.width + 2 * box.height * x, height: box.height * (1 + 2 * y) });

const hasCenterIn = ({ x, y, width, height }: Box, box: Box): boolean => {
  const [middle, center] = [x + width / 2, y + height / 2];
  return middle >= box.x && middle <= box.x + box.width && center >= box.y && center <= box.y + box.height;
};

const overlaps = (word: Span, spans: readonly Span[]): boolean => spans.some(({ start, end }) => start < word.end && end > word.start);

/** Words that follow each other and are hidden, as one span. */
function hiddenSpans({ text, neutral }: BlindPage, words: readonly WordBox[]): Span[] {
  const spans: Span[] = [];
  let follows = false;
  for (const { start, end } of words) {
    const isHidden = isMadeBlind(text.slice(start, end)) || overlaps({ start, end }, neutral);
    const last = spans.at(-1);
    if (isHidden && follows && last !== undefined) last.end = end;
    else if (isHidden) spans.push({ start, end });
    follows = isHidden;
  }
  return spans;
}

/** Covered words that may be said: the neutral title, whichever of the two the page has. */
export function labelsOf({ text, words, neutral }: BlindPage): Label[] {
  return (words?.words ?? []).flatMap(({ start, end, x, y, width, height }) => {
    const shown = text.slice(start, end);
    // What runs up or down the page is covered without a word.
    if (words === undefined || width * words.width < height * words.height) return [];
    if (shown.includes(leftOut) || !(shown.includes(filler) || overlaps({ start, end }, neutral))) return [];
    return [{ x, y, width, height, label: shown.replaceAll(filler, "") }];
  });
}

/**
 * @param drawn where the page's file says that letters are: one box a run of them, in parts of the page's width and height
 * @returns boxes to cover, in the same measure
 */
export function coversOf(page: BlindPage, drawn: readonly Box[]): Box[] {
  const { words } = page;
  const hidden = words === undefined ? [] : hiddenSpans(page, words.words).flatMap((span) => boxesOf(words, span));
  const known = [...(words?.words ?? []), ...hidden].map((box) => grown(box, blank, overhang));
  const unknown = drawn.flatMap((run) => unknownIn(piecesOf(run), (piece) => known.some((box) => hasCenterIn(piece, box))));
  return [...hidden, ...unknown].map((box) => grown(box, overhang / 2, overhang));
}

/** A run of letters in pieces about as wide as they are high. */
function piecesOf(run: Box): Box[] {
  const isUpright = run.height > run.width;
  const [long, wide] = isUpright ? [run.height, run.width] : [run.width, run.height];
  const pieces = Math.max(1, Math.min(mostPieces, Math.round(long / Math.max(wide, 0.001))));
  return Array.from({ length: pieces }, (_, i) =>
    isUpright ? { ...run, y: run.y + (run.height * i) / pieces, height: run.height / pieces } : { ...run, x: run.x + (run.width * i) / pieces, width: run.width / pieces },
  );
}

/** What lies beside known words is a bullet or a dash, unless it is as long as a word. */
function unknownIn(pieces: readonly Box[], isKnown: (piece: Box) => boolean): Box[] {
  const groups: Box[][] = [[]];
  for (const piece of pieces) {
    if (isKnown(piece)) groups.push([]);
    else groups.at(-1)?.push(piece);
  }
  return groups.filter((group) => group.length >= Math.min(piecesOfWord, pieces.length)).flat();
}
