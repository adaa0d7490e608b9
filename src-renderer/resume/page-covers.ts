/**
 * What must not be seen of a page in blind review. Only words that Winnow read and found harmless are left: whatever else a page
 * shows as letters is covered, so that a line the reader left out (a name in every page's head) does not stay.
 */
import type { PageWords, WordBox } from "../../src-preload/domain.ts";
import { leftOut } from "../../src-preload/reveals.ts";
import type { Box } from "./word-boxes.ts";

/** Letters reach over and under the box of their word, by this part of its height. */
const overhang = 0.2;

const grown = ({ x, y, width, height }: Box): Box => ({ x: x - height * overhang * 0.5, y: y - height * overhang, width: width + height * overhang, height: height * (1 + 2 * overhang) });

/** A resume as a blind window has it: its text with what is left out, and the words of one page. */
export interface BlindPage {
  text: string;
  words: PageWords | undefined;
}

const isHidden = ({ start, end }: WordBox, text: string): boolean => text.slice(start, end).includes(leftOut);

const isInside = (x: number, y: number, box: Box): boolean => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/**
 * @param drawn where the page's file says that letters are: one box a run of them, in parts of the page's width and height
 * @returns boxes to cover, in the same measure
 */
export function coversOf({ text, words }: BlindPage, drawn: readonly Box[]): Box[] {
  const known = words?.words ?? [];
  const hidden = known.filter((word) => isHidden(word, text));
  const harmless = known.filter((word) => !isHidden(word, text)).map(grown);
  const unknown = drawn.flatMap((run) => piecesOf(run).filter((piece) => !harmless.some((box) => isInside(piece.x + piece.width / 2, piece.y + piece.height / 2, box)) && !hidden.some((box) => isInside(piece.x + piece.width / 2, piece.y + piece.height / 2, box))));
  return [...hidden, ...unknown].map(grown);
}

/** A run of letters in pieces about as wide as they are high: of each it is asked whether a known word lies there. */
function piecesOf(run: Box): Box[] {
  const isUpright = run.height > run.width;
  const pieces = Math.max(1, Math.min(mostPieces, Math.round(isUpright ? run.height / run.width : run.width / Math.max(run.height, 0.001))));
  return Array.from({ length: pieces }, (_, i) =>
    isUpright ? { ...run, y: run.y + (run.height * i) / pieces, height: run.height / pieces } : { ...run, x: run.x + (run.width * i) / pieces, width: run.width / pieces },
  );
}

const mostPieces = 200;
