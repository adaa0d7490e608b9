/** Lines cut into the sentences and cells in which a condition is stated. */
import type { Line } from "./lines.ts";

/** One sentence, or one cell of a line, as it stands in the text. */
export interface Piece {
  words: string;
  /** Where it begins in the text. */
  start: number;
  /** The whole of its line, the line below a lone label included. */
  whole: boolean;
}

const longestLabel = 45;
const longestValue = 60;
/** Between cells stand bars, bullets, semicolons or wide gaps; a sentence ends before a capital. */
const cut = /\s*(?:[|•·;]|\t|\s{3,}|(?<=[\p{L})]{2}|\d)[.!](?=\s+\p{Lu}))\s*/gu;

/** The pieces of the lines in order; a label alone on its line goes with the value below it. Linear in the text. */
export function piecesOf(lines: readonly Line[], text: string): Piece[] {
  const pieces: Piece[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const raw = text.slice(line.start, line.end);
    const alone = raw.length <= longestLabel && /\p{L}\s?:?\s*$/u.test(raw) && !/\d/.test(raw) && next !== undefined && next.end - next.start <= longestValue;
    const words = text.slice(line.start, alone ? next.end : line.end);
    let from = 0;
    for (const match of [...words.matchAll(cut), null]) {
      const end = match === null ? words.length : match.index + (/[.!]/.test(match[0]) ? 1 : 0);
      const piece = words.slice(from, end);
      if (piece.trim() !== "") pieces.push({ words: piece, start: line.start + from, whole: from === 0 && match === null });
      if (match !== null) from = match.index + match[0].length;
    }
  });
  return pieces;
}
