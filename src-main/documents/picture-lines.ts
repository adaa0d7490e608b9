/** From the words that recognition found in a picture to lines in reading order, by the same rules as words of a PDF page. */
import { readingBlocks } from "./pdf-columns.ts";
import { toLines } from "./pdf-lines.ts";
import type { Segment, Word } from "./pdf-segments.ts";
import type { ReadLine, ReadPage } from "./page-text.ts";
import type { RecognisedPage, RecognisedWord } from "./reading-options.ts";

/** Gaps in units of the letter size that part segments of one line, as in print. */
const segmentGap = 1.1;
/** Recognition boxes the ink: letters of usual words are this part of the letter size high. */
const inkShare = 0.75;

/** A recognised picture as a page of this size (its own, in pixels, unless told) with lines in reading order. */
export function pageOfPicture(picture: RecognisedPage, { width, height }: { width: number; height: number } = picture): ReadPage {
  const lines: ReadLine[] = [];
  const right = width / picture.width;
  const down = height / picture.height;
  const words = picture.words.map((word) => ({ ...word, x0: right * word.x0, x1: right * word.x1, y0: down * word.y0, y1: down * word.y1 }));
  for (const block of readingBlocks(toSegments(words), [], [])) {
    const [first, ...rest] = toLines(block, []);
    if (first) lines.push({ ...first, gapAbove: true }, ...rest);
  }
  return { width, height, lines };
}

/** Runs of words that recognition gave one after the other on one line, without a wide gap. */
function toSegments(words: RecognisedWord[]): Segment[] {
  const segments: Segment[] = [];
  let run: RecognisedWord[] = [];
  const close = (): void => {
    if (run.length > 0) segments.push(segmentOf(run, segments.length));
    run = [];
  };
  for (const word of words) {
    if (word.text.trim() === "" || word.x1 <= word.x0 || word.y1 <= word.y0) continue;
    const last = run[run.length - 1];
    if (last) {
      const height = Math.max(last.y1 - last.y0, word.y1 - word.y0);
      const shared = Math.min(last.y1, word.y1) - Math.max(last.y0, word.y0);
      const gap = word.x0 - last.x1;
      if (shared < 0.4 * Math.min(last.y1 - last.y0, word.y1 - word.y0) || gap > (segmentGap * height) / inkShare || gap < -height) close();
    }
    run.push(word);
  }
  close();
  return segments;
}

function segmentOf(run: RecognisedWord[], order: number): Segment {
  const height = run.map((word) => word.y1 - word.y0).sort((a, b) => a - b)[Math.floor(run.length / 2)] ?? 1;
  const y = run.map((word) => word.y1).sort((a, b) => a - b)[Math.floor(run.length / 2)] ?? 0;
  const size = height / inkShare;
  const words = run.map((word): Word => ({ ...word, size, font: "", spaced: true }));
  return { words, x0: run[0]?.x0 ?? 0, x1: Math.max(...run.map((word) => word.x1)), y, size, order };
}
