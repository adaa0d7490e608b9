/** From what tesseract says of a line to words one can rely on: specks go, bullets become bullets, letters set apart are joined. */
import type { RecognisedWord } from "./reading-options.ts";

/** Below this a speck is what was misread; below it even a word of several letters is none if it is tiny. */
const leastConfidence = 0.2;
/** A bullet's height, in parts of the height of the line's words, and how far from square it may be. */
const bulletHeight = 0.6;
const bulletShape = 1.7;
/** Where the middle of a bullet stands between top (0) and bottom (1) of the line's words. */
const bulletMiddle = { from: 0.3, to: 0.8 };
/** Letters of one word set apart, as in a name over the page, stand closer than this part of their height; words do not. */
const letterGap = 0.3;
/** What recognition makes of bullets that are as large as letters. */
const looksLikeBullet = /^[«»*©®°+~>¢eo•·▪◦=]$/u;
/** Lines that must begin alike, at one edge, before a sign as large as a letter is taken for a bullet. */
const leastColumn = 2;

interface Measured {
  word: RecognisedWord;
  /** Median height of the line's words. */
  height: number;
  top: number;
  bottom: number;
  startsLine: boolean;
  /** White space to the next word, in parts of `height`. */
  gapAfter: number;
}

/** The words of lines in their order, cleaned. Linear in their number, but for sorting. */
export function cleanWords(lines: readonly (readonly RecognisedWord[])[]): RecognisedWord[] {
  const measured = lines.map((line) => measure(joinLetters(line)));
  const column = bulletColumns(measured.flat());
  return measured.flatMap((line) =>
    line.flatMap((m) => {
      if (isDot(m) || (m.startsLine && looksLikeBullet.test(m.word.text) && column(m))) return [{ ...m.word, text: "•" }];
      return isSpeck(m) ? [] : [m.word];
    }),
  );
}

function measure(line: readonly RecognisedWord[]): Measured[] {
  const wordy = line.filter(({ text }) => /[\p{L}\p{N}]{2}/u.test(text));
  const judged = wordy.length > 0 ? wordy : line;
  const height = median(judged.map((word) => word.y1 - word.y0));
  const top = median(judged.map((word) => word.y0));
  const bottom = median(judged.map((word) => word.y1));
  return line.map((word, i) => {
    const next = line[i + 1];
    return { word, height, top, bottom, startsLine: i === 0, gapAfter: next && height > 0 ? (next.x0 - word.x1) / height : 0 };
  });
}

/** One sign, about square, smaller than letters, at half height: no letter or stop is that. */
function isDot({ word, height, top, bottom, gapAfter }: Measured): boolean {
  if ([...word.text].length !== 1 || /\d/.test(word.text) || gapAfter < 0.15) return false;
  const tall = word.y1 - word.y0;
  const wide = word.x1 - word.x0;
  const middle = ((word.y0 + word.y1) / 2 - top) / Math.max(1, bottom - top);
  return tall < bulletHeight * height && wide < bulletShape * tall && tall < bulletShape * wide && middle > bulletMiddle.from && middle < bulletMiddle.to;
}

/** Tells whether a sign stands at an edge where several lines begin with such a sign. */
function bulletColumns(words: readonly Measured[]): (m: Measured) => boolean {
  const edges = words
    .filter(({ startsLine, word, gapAfter }) => startsLine && gapAfter > 0.25 && looksLikeBullet.test(word.text))
    .map(({ word }) => word.x0)
    .sort((a, b) => a - b);
  return ({ word, height, gapAfter }) => {
    if (gapAfter <= 0.25) return false;
    const reach = 0.35 * height;
    return firstAbove(edges, word.x0 + reach) - firstAbove(edges, word.x0 - reach) >= leastColumn;
  };
}

/** How many of the ascending values are at most `limit`. */
function firstAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSpeck({ word, height }: Measured): boolean {
  if (word.confidence >= leastConfidence) return !/\S/.test(word.text);
  const tall = word.y1 - word.y0;
  return !/[\p{L}\p{N}]{2}/u.test(word.text) || tall < 0.4 * height || tall > 2.5 * height;
}

/** "G AYLE" is "GAYLE": capitals of one word, one of them large or all set apart, come as words of their own. */
function joinLetters(line: readonly RecognisedWord[]): RecognisedWord[] {
  const joined: RecognisedWord[] = [];
  for (const [i, word] of line.entries()) {
    const last = joined[joined.length - 1];
    const before = line[i - 1];
    if (last && before && belongTogether(before, word)) {
      joined[joined.length - 1] = {
        text: last.text + word.text,
        x0: last.x0,
        y0: Math.min(last.y0, word.y0),
        x1: word.x1,
        y1: Math.max(last.y1, word.y1),
        confidence: Math.min(last.confidence, word.confidence),
      };
    } else joined.push(word);
  }
  return joined;
}

function belongTogether(left: RecognisedWord, right: RecognisedWord): boolean {
  const capitals = /^\p{Lu}+$/u.test(left.text) && /^(?:\p{Lu}+|\.)$/u.test(right.text);
  const single = /^\p{Lu}$/u.test(left.text) || /^(?:\p{Lu}|\.)$/u.test(right.text);
  const height = Math.max(left.y1 - left.y0, right.y1 - right.y0);
  const gap = right.x0 - left.x1;
  return capitals && single && gap >= 0 && gap < letterGap * height;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
