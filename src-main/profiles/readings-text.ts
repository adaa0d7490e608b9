/**
 * Finds a profile's values in the text they were read from, whatever was evened out on the way: letter case, accents,
 * blanks and line breaks, punctuation, words broken at a line's end.
 */
import type { Span } from "../../src-preload/domain.ts";

/** Values longer than this are found by their beginning. */
const longestNeedle = 300;
/** So often is a value looked for that never stands between the ends of words. */
const mostTries = 20;
/** Words of one value stand at most so much further apart than the value is long. */
const mostBetween = 60;

const isWordCharacter = /[\p{L}\p{N}]/u;
const marks = /\p{M}/gu;

/** Characters as they are compared, and where in the text each stands. Runs of anything but letters and digits are one blank. */
interface Compared {
  text: string;
  at: Int32Array;
}

function compared(text: string, withBlanks: boolean): Compared {
  let out = withBlanks ? " " : "";
  let at = new Int32Array(text.length + 16);
  let count = out.length;
  const put = (characters: string, offset: number): void => {
    if (count + characters.length + 1 > at.length) {
      const larger = new Int32Array(at.length * 2 + characters.length);
      larger.set(at);
      at = larger;
    }
    out += characters;
    for (let i = 0; i < characters.length; i++) at[count++] = offset;
  };
  let blank = withBlanks;
  for (let i = 0; i < text.length;) {
    const code = text.codePointAt(i) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const folded = foldedCharacter(code);
    if (folded !== "") {
      put(folded, i);
      blank = false;
    } else if (withBlanks && !blank && !isSilent(code)) {
      put(" ", i);
      blank = true;
    }
    i += size;
  }
  if (withBlanks && !blank) put(" ", text.length);
  return { text: out, at: at.subarray(0, count) };
}

/** A letter or digit in lower case without accents; "" for everything else. */
function foldedCharacter(code: number): string {
  if (code < 128) {
    if (code >= 97 && code <= 122 || code >= 48 && code <= 57) return String.fromCharCode(code);
    return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : "";
  }
  const character = String.fromCodePoint(code);
  const plain = character.normalize("NFKD").replace(marks, "").toLowerCase();
  return isWordCharacter.test(plain) ? plain.replace(/[^\p{L}\p{N}]/gu, "") : "";
}

/** Soft hyphens, accents set apart and characters without width part no words. */
const isSilent = (code: number): boolean => code === 0xad || code >= 0x300 && code <= 0x36f || code >= 0x200b && code <= 0x200f || code === 0x2060 || code === 0xfeff;

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class TextIndex {
  private readonly text: string;
  private readonly words: Compared;
  /** Without any blanks; made when first needed. */
  private squeezed: Compared | null = null;

  constructor(text: string) {
    this.text = text;
    this.words = compared(text, true);
  }

  /**
   * Where the value's words stand within the window, or null: the first place, or with `last` the last one. Takes time linear
   * in the window. A value without letters and digits is nowhere.
   */
  find(value: string, window: Span, last = false): Span | null {
    const needle = compared(value.slice(0, longestNeedle), true).text;
    if (needle.trim() === "") return null;
    const found = this.asWords(needle, window, last) ?? this.asLetters(needle.replaceAll(" ", ""), window) ?? this.inPieces(needle.trim().split(" "), window);
    return found && this.withSigns(found, value);
  }

  /** Signs that end the value, such as the bracket of "(CPA)", stand there too. */
  private withSigns({ start, end }: Span, value: string): Span {
    const sign = value.at(-1) ?? "";
    return { start, end: !isWordCharacter.test(sign) && this.text.startsWith(sign, end) ? end + sign.length : end };
  }

  private asWords(needle: string, window: Span, last: boolean): Span | null {
    const { text, at } = this.words;
    const from = Math.max(0, lowerBound(at, window.start) - 1);
    const to = Math.min(text.length, lowerBound(at, window.end) + 1);
    const inside = text.slice(from, to);
    const hit = last ? inside.lastIndexOf(needle) : inside.indexOf(needle);
    // The needle's own blanks stand around the words.
    return hit < 0 ? null : this.span(this.words, from + hit + 1, from + hit + needle.length - 2);
  }

  /** "exam-\nple" for "example": the same letters and digits in a row, from one word's beginning to another's end. */
  private asLetters(letters: string, window: Span): Span | null {
    this.squeezed ??= compared(this.text, false);
    const { text, at } = this.squeezed;
    const from = lowerBound(at, window.start);
    const inside = text.slice(from, lowerBound(at, window.end));
    let hit = inside.indexOf(letters);
    for (let tries = 0; hit >= 0 && tries < mostTries; tries++) {
      const span = this.span(this.squeezed, from + hit, from + hit + letters.length - 1);
      if (!isWordCharacter.test(this.text.charAt(span.start - 1)) && !isWordCharacter.test(this.text.charAt(span.end))) return span;
      hit = inside.indexOf(letters, hit + 1);
    }
    return null;
  }

  /** The value's words in their order with others between them, such as a date that was taken out. */
  private inPieces(words: readonly string[], window: Span): Span | null {
    if (words.length < 2) return null;
    const { text, at } = this.words;
    const from = Math.max(0, lowerBound(at, window.start) - 1);
    const inside = text.slice(from, Math.min(text.length, lowerBound(at, window.end) + 1));
    const reach = words.join(" ").length + mostBetween;
    let first = inside.indexOf(` ${words[0] ?? ""} `);
    for (let tries = 0; first >= 0 && tries < mostTries; tries++) {
      const near = inside.slice(first, first + reach);
      let end = 0;
      for (const word of words) {
        const next = near.indexOf(` ${word} `, Math.max(0, end - 1));
        end = next < 0 ? Infinity : next + word.length + 2;
        if (end === Infinity) break;
      }
      if (end !== Infinity) return this.span(this.words, from + first + 1, from + first + end - 2);
      first = inside.indexOf(` ${words[0] ?? ""} `, first + 1);
    }
    return null;
  }

  /** From the first to the last compared character; accents set apart go with their letter. */
  private span({ at }: Compared, first: number, last: number): Span {
    const start = at[first] ?? 0;
    let end = (at[last] ?? 0) + ((this.text.codePointAt(at[last] ?? 0) ?? 0) > 0xffff ? 2 : 1);
    while (end < this.text.length && /\p{M}/u.test(this.text.charAt(end))) end++;
    return { start, end };
  }
}
