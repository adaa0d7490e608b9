/** A resume's text as lines that a parser can compare: bullets taken off, blanks evened out, offsets kept. */

export interface Line {
  /** Position in the list of lines. */
  index: number;
  /** The words of the line: no bullet, single blanks; a tab stands for a wide gap (a column or a right-aligned date). */
  text: string;
  /** Where the line stands in the document's text; `end` exclusive. */
  start: number;
  end: number;
  bullet: boolean;
  /** True when a blank line stands before it. */
  gap: boolean;
  /** True when it was marked as a heading: underlined by dashes, or by Markdown's number signs. */
  marked: boolean;
}

/** No pattern ever sees a longer line, so a pattern's worst case stays bounded whatever the file holds. */
const longestLine = 1000;

const bulletMarks = /^(?:[•●◦▪■□◆◇○▸▹►▻➢➤→✓✔✦★☆·∙‣⁃§\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf02d]+|[-–—*](?= )|o(?= \p{Lu})|\(?\d{1,2}[.)](?= \p{L})) */u;
/** Little pictures before a heading or a detail. */
const pictographs = /^(?:(?![©®™])\p{Extended_Pictographic}[\ufe0f\u200d]*)+ ?/u;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const escapedBytes = /(?:\\x[0-9a-f]{2}){1,4}/gi;
const noWords = /^[^\p{L}\p{N}@]*$/u;

/** Characters written as their UTF-8 bytes ("\xe2\x80\x93"), as badly exported text has them, turned back. */
function unescapeBytes(text: string): string {
  if (!text.includes("\\x")) return text;
  return text.replace(escapedBytes, (run) => {
    const bytes = Buffer.from(run.replace(/\\x/gi, ""), "hex");
    const decoded = bytes.toString("utf8");
    return decoded.includes("\ufffd") ? " " : decoded;
  });
}

/** Dashes, bullets and blanks that were UTF-8 read as Latin-1 somewhere on the way: "â€“", "ï¼", "Â". */
function mendDashes(text: string): string {
  if (!/[âïÂ]/.test(text)) return text;
  return text.replace(/ï¼[^\s\p{L}\p{N}]?|â€[“”"\u0093\u0094\u009d]|â\u0080[\u0090-\u0095]/gu, "–").replace(/â€[¢\u00a2]/g, "•").replace(/â€[™˜\u0099]/g, "'").replace(/Â(?=[\s\u00a0·•]|$)/g, " ");
}

/** One line's words with even blanks: a tab where columns were, one blank elsewhere. */
function evenBlanks(raw: string): string {
  return mendDashes(unescapeBytes(raw))
    .replace(invisible, "")
    .replace(/\s+/gu, (run) => (run.length >= 3 || run.includes("\t") ? "\t" : " "))
    .trim();
}

interface Piece {
  start: number;
  end: number;
  gap: boolean;
}

/** Words behind a blank that tell it from others. */
const tellingLetters = 24;
/** A sentence ends before the blank. */
const endsSentence = /[.!?;]["'”’)]?$/;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * The best blank from `from` on, up to `to`, to cut at: behind a sentence where one ends, and of equal ones that whose next letters have the
 * greatest hash (content-defined chunking, after Muthitacharoen et al., LBFS, 2001). So what stands far before it, such as a longer name, moves
 * no cut, or only the next. Minus one where there is no blank.
 */
function bestBlank(text: string, from: number, to: number): number {
  let best = -1;
  let bestRank = -1;
  for (let at = text.indexOf(" ", from); at >= 0 && at <= to; at = text.indexOf(" ", at + 1)) {
    const rank = (endsSentence.test(text.slice(Math.max(0, at - 2), at)) ? 2 ** 32 : 0) + hashOf(text.slice(at + 1, at + 1 + tellingLetters));
    if (rank <= bestRank) continue;
    best = at;
    bestRank = rank;
  }
  return best;
}

/** Cuts a very long line at blanks into pieces of bounded length. */
function cutLong(text: string, piece: Piece): Piece[] {
  const pieces: Piece[] = [];
  let start = piece.start;
  while (piece.end - start > longestLine) {
    const blank = bestBlank(text, start + longestLine / 2 + 1, start + longestLine);
    const end = blank < 0 ? start + longestLine : blank;
    pieces.push({ start, end, gap: piece.gap && start === piece.start });
    start = end;
  }
  pieces.push({ start, end: piece.end, gap: piece.gap && start === piece.start });
  return pieces;
}

function* pieces(text: string): Generator<Piece> {
  let start = 0;
  let gap: boolean = true;
  while (start <= text.length) {
    const next = /[\n\f\r\v\u2028\u2029]/g;
    next.lastIndex = start;
    const end = next.exec(text)?.index ?? text.length;
    if (text.slice(start, end).trim() === "") gap = true;
    else {
      yield* cutLong(text, { start, end, gap });
      gap = false;
    }
    start = end + 1;
  }
}

/** A line in small capitals as careless exports write them: every word's first letter stands apart from the rest. */
const initialsApart = /^(?:\p{Lu} \p{Lu}[\p{Lu}'’.,-]+|&|AND|OF)(?: (?:\p{Lu} \p{Lu}[\p{Lu}'’.,-]+|&|AND|OF))*$/u;
const loneInitial = /(?<!\p{L})(\p{Lu}) (?=\p{Lu}{2})/gu;

/** "S ENIOR W ELDER" as "SENIOR WELDER". One word alone ("C LANGUAGE") counts only beside lines of several such. */
function withInitials(lines: Line[]): Line[] {
  const isApart = ({ text }: Line): boolean => text.length < 80 && initialsApart.test(text);
  if (!lines.some((line) => isApart(line) && (line.text.match(loneInitial)?.length ?? 0) > 1)) return lines;
  return lines.map((line) => (isApart(line) ? { ...line, text: line.text.replace(loneInitial, "$1") } : line));
}

/** The lines of a text that hold words, in order. Offsets are those of `text`. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gapPending = false;
  for (const piece of pieces(text)) {
    let words = evenBlanks(text.slice(piece.start, piece.end));
    const gap: boolean = piece.gap || gapPending;
    if (noWords.test(words)) {
      const last = lines.at(-1);
      if (last && !gap && /^[-=_~*–—─━═]{3,}$/u.test(words)) last.marked = true;
      // A lone bullet belongs to the line after it; a rule divides blocks.
      gapPending = gap || /^[-=_~*–—─━═\s]{3,}$/u.test(words);
      continue;
    }
    gapPending = false;
    const heading = /^#{1,6} /.exec(words);
    if (heading) words = words.slice(heading[0].length);
    const bullet = bulletMarks.exec(words);
    if (bullet) words = words.slice(bullet[0].length).trim();
    words = words.replace(pictographs, "").replace(/\*\*|__|`/g, "").replace(/^["“]+|["”]+$/g, "").trim();
    if (words === "") continue;
    const lead = text.slice(piece.start, piece.end);
    const blanksBefore = lead.length - lead.trimStart().length;
    const blanksAfter = lead.length - lead.trimEnd().length;
    lines.push({
      index: lines.length, text: words, start: piece.start + blanksBefore, end: piece.end - blanksAfter,
      bullet: bullet !== null, gap, marked: heading !== null,
    });
  }
  return withInitials(lines);
}

/** The words of a text, lower case and without diacritics, for comparing. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:['’.&+#-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Lower case without diacritics. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}
