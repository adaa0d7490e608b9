/** An ad's text in the pieces in which it states conditions. */
import { piecesOf, type Piece } from "../../profiles/conditions-pieces.ts";
import { readLines } from "../../profiles/lines.ts";

/** An ad is read up to here; the longest real ads have about 20,000 characters. */
const mostCharacters = 60_000;

export interface AdPiece extends Piece {
  /** It follows a label such as "Location:" in its own line; the label, lower case, without its colon. */
  label: string | null;
  /** Where the value begins: behind the label, else at the beginning. */
  valueAt: number;
}

const label = /^[^\p{L}]{0,4}([\p{L}][\p{L} /&()'’-]{1,38}?)\s?(?::|\s[–—-]\s|\n)\s*/u;

/** Labels that follow each other on one line where an ad lost its line breaks, behind a blank or glued: "Springfield, PAShift: 2nd". */
const innerLabel = /(?:(?<=\S)(?<!\b(?:job|work|pay|start|employment|contract|hourly))\s+|(?<=[a-z\d)%]|\b[A-Z]{2}))(?=(?:job |work |pay |start |employment |contract |hourly )?(?:location|duration|rate|salary|pay|compensation|date|type|schedule|hours|shift|position|start)\s?:)/giu;

function withInnerLabels(piece: Piece): Piece[] {
  const cuts = [...piece.words.matchAll(innerLabel)];
  if (cuts.length === 0) return [piece];
  const ends = [...cuts.map(({ index }) => index), piece.words.length];
  return ends.map((end, i) => {
    const cut = cuts[i - 1];
    const from = cut === undefined ? 0 : cut.index + cut[0].length;
    return { words: piece.words.slice(from, end), start: piece.start + from, whole: false };
  });
}

/** The pieces of an ad, in order. What stands in capitals reads as any other label. */
export function adPieces(text: string): AdPiece[] {
  const read = text.slice(0, mostCharacters);
  return piecesOf(readLines(read), read).flatMap(withInnerLabels).map((piece) => {
    const match = label.exec(piece.words.slice(0, 60));
    return match === null ? { ...piece, label: null, valueAt: 0 } : { ...piece, label: (match[1] ?? "").toLowerCase().trim(), valueAt: match[0].length };
  });
}

/** A value with the span of the ad it was read from. */
export interface ReadValue<T> {
  value: T;
  source: { start: number; end: number };
}

export const readAt = <T>(piece: AdPiece, start: number, end: number, value: T): ReadValue<T> => ({ value, source: { start: piece.start + start, end: piece.start + end } });
