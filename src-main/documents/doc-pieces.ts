/** The characters of an old Word file: pieces of its stream, in the order of the text ([MS-DOC] 2.9.38, the piece table). */
import iconv from "iconv-lite";
import { damagedDoc, positionsOf, type DocFile } from "./doc-file.ts";
import { maxTextLength } from "./limits.ts";
import { tooMuchText } from "./text-shape.ts";
import { utf16 } from "./utf16.ts";

export interface Piece {
  /** Position of its first character in the text, and of the one behind its last. */
  start: number;
  end: number;
  /** Place of its first character in the stream. */
  offset: number;
  /** Bytes of a character. */
  width: 1 | 2;
  text: string;
}

const grammarMark = 1;
const tableMark = 2;
const narrowFlag = 0x40000000;

/** The pieces in the order of the text. Throws `damaged_file` or `too_large`. */
export function readPieces(file: DocFile): Piece[] {
  const { positions, entry } = positionsOf(pieceTable(file.table("pieces")), 8);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < positions.length; i++) {
    const start = positions[i] ?? 0;
    const length = (positions[i + 1] ?? 0) - start;
    if (length <= 0) continue;
    if (start + length > 2 * maxTextLength) throw tooMuchText();
    const place = entry(i).readUInt32LE(2);
    const width = (place & narrowFlag) === 0 ? 2 : 1;
    const offset = width === 2 ? place : (place & ~narrowFlag) / 2;
    const bytes = file.word.subarray(offset, offset + width * length);
    // Each position of the text is one unit of the string, also where the stream ends too early.
    const text = (width === 2 ? utf16(bytes) : iconv.decode(bytes, "windows-1252")).padEnd(length, "\0");
    pieces.push({ start, end: start + length, offset, width, text });
  }
  return pieces;
}

/** The table itself, behind the formatting that the pieces share. */
function pieceTable(bytes: Buffer): Buffer {
  let at = 0;
  while (at + 3 <= bytes.length && bytes[at] === grammarMark) at += 3 + bytes.readUInt16LE(at + 1);
  if (bytes[at] !== tableMark || at + 5 > bytes.length) throw damagedDoc();
  return bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1));
}
