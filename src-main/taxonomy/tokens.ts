/**
 * Text as words with their offsets, and what stands between them. One pass over the characters, so the work is linear
 * in the text's length whatever the text is. "C++", "C#", "Security+" and ".NET" are words; "&" is the word "and";
 * "R.N." is the word "rn"; apostrophes, soft hyphens and zero-width characters inside a word are ignored.
 * E-mail and web addresses are no words at all.
 */

/** What may stand between two words, as bits. */
export const gap = {
  space: 1,
  newline: 2,
  hyphen: 4,
  /** A dot with words on both sides. */
  dot: 8,
  slash: 16,
  /** Comma, semicolon, colon, bracket, quote, bar, tab, or a gap as wide as between columns. */
  list: 32,
  /** End of a sentence or paragraph, or of the text. */
  stop: 64,
  bullet: 128,
  other: 256,
} as const;

/** Apostrophes and characters without width. */
const silent = /['\u2018\u2019\u02bc\u00b4\u00ad\u2060\ufeff]|[\u200b-\u200d]/gu;
/** Longer words are in nobody's list; they are passed over without being copied. */
const longestWord = 48;
/** Dotted letters beyond this ("a.a.a.a…") are no abbreviation. */
const longestAbbreviation = 6;
/** So many spaces in a row part columns, not words. */
const columnGap = 4;

const none = 0, word = 1, ignorable = 2, apostrophe = 3;

function classify(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return word;
    return code === 39 ? apostrophe : none;
  }
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return ignorable;
  if (code === 0x2018 || code === 0x2019 || code === 0x2bc || code === 0xb4) return apostrophe;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? word : none;
}

const bullets = new Set([..."•·●▪■◦‣∙*➢➤►▶✓✔★❖◆"].map((c) => c.charCodeAt(0)));
const listMarks = new Set([...",;:|()[]{}<>\"“”„«»+\t—―"].map((c) => c.charCodeAt(0)));
const addressEnds = new Set([...",;|()[]{}<>\""].map((c) => c.charCodeAt(0)));

function isSpace(code: number): boolean {
  return code === 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;
}

function isBreak(code: number): boolean {
  return code >= 9 && code <= 13;
}

/** End of a run without spaces, as a negative number if the run is an e-mail or web address. */
function runEnd(text: string, from: number): number {
  let i = from;
  let address = text.startsWith("www.", from);
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code) || isBreak(code) || addressEnds.has(code)) break;
    if (code === 64 && i > from) address ||= classify(text.charCodeAt(i - 1)) === word && classify(text.charCodeAt(i + 1)) === word;
    else if (code === 47 && !address) {
      address = (text.charCodeAt(i + 1) === 47 && text.charCodeAt(i - 1) === 58) || /\.(com|org|net|edu|gov|io|in)$/i.test(text.slice(Math.max(from, i - 5), i));
    }
  }
  return address && i - from > 4 ? -i : i;
}

/** End of dotted single letters from `from` ("R.N."), or `from` if there are fewer than two. */
function abbreviationEnd(text: string, from: number): number {
  let i = from;
  let letters = 0;
  while (classify(text.charCodeAt(i)) === word && text.charCodeAt(i + 1) === 46 && !isDigit(text.charCodeAt(i))) {
    letters++;
    i += 2;
  }
  if (letters > 0 && classify(text.charCodeAt(i)) === word && classify(text.charCodeAt(i + 1)) !== word && !isDigit(text.charCodeAt(i))) {
    letters++;
    i++;
  } else if (classify(text.charCodeAt(i)) === word) {
    // "a.b.com": what follows the last dot is a longer word, so that dot parts words.
    i--;
  }
  return letters > 1 ? i : from;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Calls `visit` for every word, in order, with its offsets and the gap before it; returns the gap after the last.
 */
export function scanWords(text: string, visit: (start: number, end: number, gapBefore: number) => void): number {
  let flags: number = gap.newline | gap.stop;
  let spaces = 0;
  let newlines = 1;
  let runEndsAt = 0;
  let i = 0;
  const emit = (start: number, end: number) => {
    visit(start, end, flags);
    flags = 0;
    spaces = 0;
    newlines = 0;
    i = end;
  };
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (i >= runEndsAt && !isSpace(code) && !isBreak(code) && !addressEnds.has(code)) {
      const end = runEnd(text, i);
      runEndsAt = Math.abs(end);
      if (end < 0) {
        flags |= gap.other;
        i = runEndsAt;
        continue;
      }
    }
    const kind = classify(code);
    if (kind === word) {
      const abbreviated = text.charCodeAt(i + 1) === 46 ? abbreviationEnd(text, i) : i;
      if (abbreviated - i > 2 * longestAbbreviation) {
        flags |= gap.other;
        i = abbreviated;
      } else if (abbreviated > i) emit(i, abbreviated);
      else emit(i, wordEnd(text, i));
      continue;
    }
    if (code === 46 && classify(text.charCodeAt(i + 1)) === word && classify(text.charCodeAt(i - 1)) === none && text.charCodeAt(i - 1) !== 46) {
      emit(i, wordEnd(text, i + 1));
      continue;
    }
    if (code === 38) {
      emit(i, i + 1);
      continue;
    }
    i++;
    if (isSpace(code)) {
      spaces++;
      flags |= spaces >= columnGap ? gap.list : gap.space;
      continue;
    }
    spaces = 0;
    if (code === 10 || (code === 13 && text.charCodeAt(i) !== 10)) {
      newlines++;
      flags |= newlines > 1 ? gap.newline | gap.stop : gap.newline;
    } else if (kind === none && code !== 13) flags |= gapOf(code, classify(text.charCodeAt(i)) === word);
  }
  return flags | gap.newline | gap.stop;
}

function gapOf(code: number, beforeWord: boolean): number {
  if (code === 45 || (code >= 0x2010 && code <= 0x2013) || code === 0x2212) return gap.hyphen;
  if (code === 46) return beforeWord ? gap.dot : gap.stop;
  if (code === 47 || code === 92) return gap.slash;
  if (listMarks.has(code)) return gap.list;
  if (bullets.has(code)) return gap.bullet;
  return code === 33 || code === 63 || code === 0x2026 || code === 11 || code === 12 ? gap.stop : gap.other;
}

function wordEnd(text: string, from: number): number {
  let i = from + 1;
  let end = i;
  for (; i < text.length; i++) {
    const kind = classify(text.charCodeAt(i));
    if (kind === none) break;
    if (kind === word) end = i + 1;
  }
  if (end < i || isDigit(text.charCodeAt(end - 1))) return end;
  if (text.charCodeAt(end) === 35) return classify(text.charCodeAt(end + 1)) === word ? end : end + 1;
  if (text.charCodeAt(end) === 43) {
    if (text.charCodeAt(end + 1) === 43) return end + 2;
    if (classify(text.charCodeAt(end + 1)) !== word) return end + 1;
  }
  return end;
}

/** A word as it is looked up: small letters, without accents, ligatures, apostrophes and dots of abbreviation; null if absurdly long. */
export function normalWord(text: string, start: number, end: number): string | null {
  if (end - start > longestWord) return null;
  const raw = text.slice(start, end);
  if (raw === "&") return "and";
  const plain = /^[\x21-\x26\x28-\x7e]*$/.test(raw) ? raw : raw.replace(silent, "").normalize("NFKD").replace(/\p{M}/gu, "");
  const lower = plain.toLowerCase();
  const dot = lower.indexOf(".");
  return dot > 0 ? lower.replaceAll(".", "") : lower;
}
