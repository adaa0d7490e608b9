/** Finding the lines of a resume that are the job ad's own, word for word. */

/** So many words in the same order are a copy; five still meet by chance ("excellent verbal and written communication"). */
const run = 6;

/** Lower-case words and numbers in order. Linear in the length of the text. */
function tokens(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

/** FNV-1a over the UTF-16 code units of `count` words from `from`, 32 bits. */
function hashOf(words: readonly string[], from: number, count: number): number {
  let hash = 0x811c9dc5;
  for (let w = from; w < from + count; w++) {
    const word = words[w] ?? "";
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}

/** The runs of six words in order; of a shorter line one hash of the whole. */
function hashesOf(words: readonly string[]): number[] {
  if (words.length === 0) return [];
  if (words.length < run) return [hashOf(words, 0, words.length)];
  return Array.from({ length: words.length - run + 1 }, (_, at) => hashOf(words, at, run));
}

/** All lines of a resume as hashes: made once, compared with every ad. */
export interface LinePrints {
  /** The hashes of all lines, one line after the other. */
  hashes: Uint32Array;
  /** Where each line's hashes begin; one more entry for the end. */
  starts: Uint32Array;
  /** How many words each line has. */
  words: Uint16Array;
}

export function linePrints(lines: readonly string[]): LinePrints {
  const words = lines.map(tokens);
  const hashes = words.map(hashesOf);
  const starts = new Uint32Array(lines.length + 1);
  hashes.forEach((own, i) => { starts[i + 1] = (starts[i] ?? 0) + own.length; });
  return { hashes: Uint32Array.from(hashes.flat()), starts, words: Uint16Array.from(words, (own) => own.length) };
}

/**
 * A resume that says so many words in an ad's own order was not written without it: of 233,500 pairs of real resumes and ads one
 * reaches 60. Of a short ad half is enough, but never fewer than 20.
 */
const mostByChance = 60;
const leastCopied = 20;
const halfOfTheAd = 0.5;
/** A line of which so much is the ad's is the ad's. */
const mostOfALine = 0.6;
/** Bits of a table that most hashes of other texts miss: looking there first is much quicker than in a set. */
const tableBits = 15;

export interface JobAd {
  /** Whether each line is the ad's; null for a resume that does not hold enough of the ad. Linear in the resume's words. */
  copiedLines(prints: LinePrints): boolean[] | null;
}

/** `text` is the ad as it was given, line by line or run together. */
export function jobAd(text: string): JobAd {
  const lines = text.split("\n").map(tokens);
  const ad = new Set(lines.flatMap(hashesOf));
  const table = new Uint8Array(1 << tableBits);
  const slot = (hash: number): number => hash >>> (32 - tableBits);
  for (const hash of ad) table[slot(hash)] = 1;
  const suspicious = Math.max(leastCopied, Math.min(mostByChance, halfOfTheAd * lines.reduce((sum, words) => sum + words.length, 0)));

  /** Words of one line that the ad's runs cover. */
  function covered({ hashes, starts, words }: LinePrints, line: number): number {
    const from = starts[line] ?? 0;
    const to = starts[line + 1] ?? 0;
    const length = Math.min(run, words[line] ?? 0);
    let found = 0;
    let until = from;
    for (let at = from; at < to; at++) {
      const hash = hashes[at] ?? 0;
      if (table[slot(hash)] === 0 || !ad.has(hash)) continue;
      found += at + length - Math.max(at, until);
      until = at + length;
    }
    return found;
  }

  return {
    copiedLines(prints) {
      const own = Array.from(prints.words, (_, line) => covered(prints, line));
      // A line of a few words ("Excel") is in many ads: it is no sign of copying by itself.
      const telling = own.reduce((sum, words, line) => ((prints.words[line] ?? 0) < run ? sum : sum + words), 0);
      if (telling < suspicious) return null;
      const copied = own.map((words, line) => words > 0 && words >= mostOfALine * (prints.words[line] ?? 0));
      // A few words are the ad's only where they stand among lines that are.
      const long = (line: number): boolean => copied[line] === true && (prints.words[line] ?? 0) >= run;
      const among = copied.map((_, line) => long(line));
      for (let line = 1; line < among.length; line++) if (copied[line] === true && among[line - 1] === true) among[line] = true;
      for (let line = among.length - 2; line >= 0; line--) if (copied[line] === true && among[line + 1] === true) among[line] = true;
      return among;
    },
  };
}
