/**
 * From glyphs to segments: words that stand on one baseline with no gap wider than a wide blank. Gaps are measured, not
 * believed: a PDF may draw blanks, or leave them out, or set every letter by itself.
 */
import type { Glyph } from "./pdf-glyphs.ts";
import { isRightToLeft } from "./right-to-left.ts";

export interface Word {
  text: string;
  x0: number;
  x1: number;
  /** Top and bottom of its letters. */
  y0: number;
  y1: number;
  size: number;
  font: string;
  /** How sure recognition was, 0 to 1; null where the file itself says the word. */
  confidence: number | null;
  /** A blank was drawn before it. */
  spaced: boolean;
}

export interface Segment {
  words: Word[];
  x0: number;
  x1: number;
  /** Of the baseline; grows downwards. */
  y: number;
  size: number;
  /** Place in the order in which the page draws its text. */
  order: number;
}

/** Gaps in units of the letter size: above the first a new word, above the second a new segment. */
const wordGap = 0.1;
const wordGapBesideDrawnBlanks = 0.22;
const segmentGap = 1.1;
/** Drawn blanks may bridge a gap that is no blank between words. */
const drawnBlankGap = 1.6;
/** Letters set apart by blanks make a word when there are this many; gaps this much wider than theirs part words. */
const leastSpaced = 4;
const spacedRatio = 1.7;
const mostSpaced = 5;
/** How far letters reach above and below the baseline, in units of the letter size. */
const ascent = 0.78;
const descent = 0.22;

/** Glyphs of one direction, in drawing order, as segments in drawing order. */
export function toSegments(glyphs: Glyph[]): Segment[] {
  const segments: Segment[] = [];
  let run: Glyph[] = [];
  let end = 0;
  for (const glyph of glyphs) {
    const last = run[run.length - 1];
    if (last) {
      const size = Math.max(last.size, glyph.size);
      const gap = glyph.x - end;
      const apart = Math.abs(glyph.y - last.y) > 0.25 * size || gap > segmentGap * size || gap < -0.6 * size;
      if (apart) {
        addRun(segments, run);
        run = [];
      }
    }
    run.push(glyph);
    end = glyph.x + glyph.width;
  }
  addRun(segments, run);
  return dropShadows(segments);
}

function addRun(segments: Segment[], run: Glyph[]): void {
  let part: Word[] = [];
  const y = baseline(run);
  const close = (): void => {
    const first = part[0];
    const last = part[part.length - 1];
    if (!first || !last) return;
    const size = part.reduce((largest, word) => Math.max(largest, word.size), 0);
    segments.push({ words: part, x0: first.x0, x1: Math.max(last.x1, first.x1), y, size, order: segments.length });
    part = [];
  };
  for (const word of closeSpaced(toWords(run))) {
    const last = part[part.length - 1];
    if (last && word.x0 - last.x1 > drawnBlankGap * word.size) close();
    part.push(word);
  }
  close();
}

/** The baseline of the largest glyph: smaller ones may be raised or lowered. */
function baseline(run: Glyph[]): number {
  let largest = run[0];
  for (const glyph of run) if (glyph.size > (largest?.size ?? 0)) largest = glyph;
  return largest?.y ?? 0;
}

function toWords(run: Glyph[]): Word[] {
  const words: Word[] = [];
  const drawnBlanks = run.some((glyph) => isBlank(glyph.text));
  const threshold = Math.max(drawnBlanks ? wordGapBesideDrawnBlanks : wordGap, letterSpacing(run));
  let word: Word | null = null;
  let spaced = false;
  for (const glyph of run) {
    if (isBlank(glyph.text)) {
      spaced = true;
      continue;
    }
    const { size } = glyph;
    // Rows are turned round as a whole later; a glyph of several letters (a ligature) is in reading order already.
    const text = glyph.text.length > 1 && isRightToLeft(glyph.text) ? [...glyph.text].reverse().join("") : glyph.text;
    if (word && !spaced && glyph.x - word.x1 < threshold * size) {
      word.text += text;
      word.x1 = Math.max(word.x1, glyph.x + glyph.width);
      word.y0 = Math.min(word.y0, glyph.y - ascent * size);
      word.y1 = Math.max(word.y1, glyph.y + descent * size);
      word.size = Math.max(word.size, size);
      continue;
    }
    const { x, y, width, font } = glyph;
    word = { text, x0: x, x1: x + width, y0: y - ascent * size, y1: y + descent * size, size, font, spaced, confidence: null };
    words.push(word);
    spaced = false;
  }
  return words;
}

/**
 * Words of a run in which every letter stands by itself, with blanks drawn between them ("S K I L L S"): letters as far apart as most
 * are one word. Any other run as it is.
 */
function closeSpaced(words: Word[]): Word[] {
  if (words.length < leastSpaced || words.some(({ text }) => !/^[\p{L}\p{N}\p{P}]$/u.test(text) || /\p{Lo}/u.test(text))) return words;
  const letters = words.map(({ text }) => text).filter((text) => /\p{L}/u.test(text));
  // A row of one sign over and over is an ornament.
  if (letters.length < leastSpaced || new Set(letters).size < 3 || words.some(({ text }) => /^[,;|•·]$/.test(text))) return words;
  const gaps = words.slice(1).map((word, i) => word.x0 - (words[i]?.x1 ?? 0)).sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const closed: Word[] = [];
  for (const word of words) {
    const last = closed[closed.length - 1];
    if (last && word.x0 - last.x1 < spacedRatio * usual) closed[closed.length - 1] = { ...last, text: last.text + word.text, x1: word.x1, y0: Math.min(last.y0, word.y0), y1: Math.max(last.y1, word.y1) };
    else if (last && word.x0 - last.x1 < mostSpaced * usual) closed[closed.length - 1] = { ...last, text: `${last.text} ${word.text}`, x1: word.x1 };
    else closed.push(word);
  }
  return closed;
}

/**
 * The gap that separates words in a run, in units of the letter size, as far as the gaps between letters tell: large
 * where letters are set apart ("E D U C A T I O N"), some multiple of their unevenness where they stand as usual.
 */
function letterSpacing(run: Glyph[]): number {
  if (run.length < 4 || run.length > 200) return 0;
  const gaps: number[] = [];
  run.forEach((glyph, i) => {
    const next = run[i + 1];
    if (next && !isBlank(glyph.text) && !isBlank(next.text)) gaps.push((next.x - glyph.x - glyph.width) / glyph.size);
  });
  if (gaps.length < 3) return 0;
  gaps.sort((a, b) => a - b);
  const low = gaps[Math.floor(gaps.length * 0.2)] ?? 0;
  const middle = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return low > 0.6 * wordGap ? middle * 1.6 : Math.min(3 * Math.abs(middle), 2 * wordGap);
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Bold text is sometimes made by drawing it twice, a hair apart: the second copy goes. */
function dropShadows(segments: Segment[]): Segment[] {
  const seen = new Map<string, Segment[]>();
  return segments.filter((segment) => {
    const key = segment.words.map((word) => word.text).join(" ");
    const twins = seen.get(key);
    if (twins?.some((twin) => Math.abs(twin.x0 - segment.x0) < 0.15 * segment.size && Math.abs(twin.y - segment.y) < 0.15 * segment.size))
      return false;
    if (!twins) seen.set(key, [segment]);
    else if (twins.length < 50) twins.push(segment);
    return true;
  });
}
