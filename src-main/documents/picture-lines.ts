/** From the words that recognition found in a picture to lines in reading order, by the same rules as words of a PDF page. */
import { noPage, readingBlocks } from "./pdf-columns.ts";
import { toLines } from "./pdf-lines.ts";
import type { Box } from "./pdf-matrix.ts";
import type { Segment, Word } from "./pdf-segments.ts";
import type { ReadLine, ReadPage } from "./page-text.ts";
import type { RecognisedPage, RecognisedWord } from "./reading-options.ts";

/** Gaps in units of the letter size that part segments of one line, as in print. */
const segmentGap = 1.1;
/** A headline stands in the upper part of the page, and is this much larger than what stands beside it. */
const headlineShare = 0.2;
const headlineRatio = 1.25;
/** Recognition boxes the ink: letters of usual words are this part of the letter size high. */
const inkShare = 0.75;

/**
 * A recognised picture as a page of this size (its own, in pixels, unless told) with lines in reading order. The order is that of
 * the upright picture, the boxes are where the words stand on the page as it is shown.
 */
export function pageOfPicture(picture: RecognisedPage, size?: { width: number; height: number }): ReadPage {
  const place = placeOnShown(picture, size);
  const lines: ReadLine[] = [];
  const segments = toSegments(picture.words);
  const headline = headlineOf(segments, picture.height);
  const rest = segments.filter((segment) => !headline.includes(segment));
  for (const block of [headline, ...readingBlocks(rest, noPage, [])]) {
    toLines(block, []).forEach((line, i) => {
      lines.push({ text: line.text, words: line.words.map((word) => ({ ...word, ...place(word) })), gapAbove: i === 0 || line.gapAbove });
    });
  }
  return { ...place.size, lines };
}

/**
 * The largest words in the upper part of a page, a name mostly, where smaller text stands beside them, an address or a telephone
 * number: a reader sees them first. Nothing where they stand alone on their row, which is in its place then.
 */
function headlineOf(segments: Segment[], height: number): Segment[] {
  const upper = segments.filter(({ y, words }) => y < headlineShare * height && words.some(({ text }) => /\p{L}{2}/u.test(text)));
  const largest = upper.reduce<Segment | null>((most, segment) => (most === null || segment.size > most.size ? segment : most), null);
  if (!largest) return [];
  const onItsRow = segments.filter(({ y }) => Math.abs(y - largest.y) < 0.5 * largest.size);
  const asLarge = onItsRow.filter(({ size }) => size > 0.9 * largest.size);
  const beside = onItsRow.filter((segment) => !asLarge.includes(segment));
  return beside.length > 0 && beside.every(({ size }) => largest.size >= headlineRatio * size) ? asLarge : [];
}

/** From the upright picture to the page as it is shown: boxes turn about the middle, a slanted word's box stays level. */
function placeOnShown({ width, height, turn }: RecognisedPage, size?: { width: number; height: number }): { (box: Box): Box; size: { width: number; height: number } } {
  const cos = Math.cos(-turn);
  const sin = Math.sin(-turn);
  const sideways = Math.abs(sin) > Math.abs(cos);
  const shown = sideways ? { width: height, height: width } : { width, height };
  const target = size ?? shown;
  const right = target.width / shown.width;
  const down = target.height / shown.height;
  const place = ({ x0, y0, x1, y1 }: Box): Box => {
    const x = (x0 + x1 - width) / 2;
    const y = (y0 + y1 - height) / 2;
    const middleX = shown.width / 2 + cos * x - sin * y;
    const middleY = shown.height / 2 + sin * x + cos * y;
    const halfWidth = (sideways ? y1 - y0 : x1 - x0) / 2;
    const halfHeight = (sideways ? x1 - x0 : y1 - y0) / 2;
    return { x0: right * (middleX - halfWidth), y0: down * (middleY - halfHeight), x1: right * (middleX + halfWidth), y1: down * (middleY + halfHeight) };
  };
  return Object.assign(place, { size: target });
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
