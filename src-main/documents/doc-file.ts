/** The parts of an old Word file and where its tables lie ([MS-DOC] 2.5, the file information block). */
import { WinnowError } from "../../src-preload/errors.ts";
import type { CompoundFile } from "./compound-file.ts";

/** The stories of a document in the order in which their characters follow one another. */
export const stories = ["main", "footnotes", "headers", "macros", "comments", "endnotes", "textBoxes", "headerTextBoxes"] as const;
export type Story = (typeof stories)[number];

/** Places in the list of tables. */
const tablePlaces = {
  styles: 1, sections: 6, headers: 11, characterBins: 12, paragraphBins: 13, pieces: 33, shapes: 40, textBoxes: 56, lists: 73, listOverrides: 74,
} as const;
export type DocTable = keyof typeof tablePlaces;

export interface DocFile {
  /** The stream that holds the characters and the pages of formatting. */
  word: Buffer;
  /** First and last character of each story; characters are counted from the start of the first. */
  ranges: Readonly<Record<Story, { start: number; end: number }>>;
  /** The bytes of a table; empty when the file has none, or says nonsense about where it is. */
  table(name: DocTable): Buffer;
  /** What stands directly behind a table: the levels of lists do. */
  behind(name: DocTable): Buffer;
}

const wordMark = 0xa5ec;
/** Files of Word 6 and 95 are laid out differently. */
const olderMark = 0xa5dc;
const word97 = 0xc1;
const offsets = { mark: 0, version: 2, flags: 0x0a, counts: 0x4c, tableCount: 0x98, tables: 0x9a };
const encryptedFlag = 0x0100;
const secondTableFlag = 0x0200;

/** Whether the file's text is encrypted. */
export function isEncryptedDoc(file: CompoundFile): boolean {
  const word = file.stream("WordDocument");
  return word !== null && word.length > offsets.counts && word.readUInt16LE(offsets.mark) === wordMark && (word.readUInt16LE(offsets.flags) & encryptedFlag) !== 0;
}

/** Throws `unsupported_format` for what is no Word document of 1997 or later, `damaged_file` for one that has lost its tables. */
export function openDoc(file: CompoundFile): DocFile {
  const word = file.stream("WordDocument");
  if (!word) throw new WinnowError("unsupported_format", "Winnow cannot read this kind of Office file.", { hint: "Save it as PDF or DOCX and import that." });
  if (word.length < offsets.tables) throw damagedDoc();
  const mark = word.readUInt16LE(offsets.mark);
  if (mark === olderMark || (mark === wordMark && word.readUInt16LE(offsets.version) < word97))
    throw new WinnowError("unsupported_format", "This file was saved by Word 95 or older, which Winnow does not read.", { hint: "Open it in a word processor and save it as DOCX or PDF." });
  const table = file.stream((word.readUInt16LE(offsets.flags) & secondTableFlag) !== 0 ? "1Table" : "0Table");
  if (mark !== wordMark || !table) throw damagedDoc();
  const place = (name: DocTable): { start: number; end: number } => {
    const at = offsets.tables + 8 * tablePlaces[name];
    if (tablePlaces[name] >= word.readUInt16LE(offsets.tableCount) || at + 8 > word.length) return { start: 0, end: 0 };
    const start = word.readUInt32LE(at);
    const end = start + word.readUInt32LE(at + 4);
    return end <= table.length ? { start, end } : { start: 0, end: 0 };
  };
  return {
    word,
    ranges: storyRanges(word),
    table: (name) => table.subarray(place(name).start, place(name).end),
    behind: (name) => (place(name).end > place(name).start ? table.subarray(place(name).end) : Buffer.alloc(0)),
  };
}

function storyRanges(word: Buffer): DocFile["ranges"] {
  let at = 0;
  const ranges = stories.map((story, i) => {
    const start = at;
    at += word.readUInt32LE(offsets.counts + 4 * i);
    return [story, { start, end: at }] as const;
  });
  return Object.fromEntries(ranges) as DocFile["ranges"];
}

export function damagedDoc(cause?: unknown): WinnowError {
  return new WinnowError("damaged_file", "This Word file is damaged and cannot be read.", { hint: "Ask for the file again, or for the resume as PDF.", cause });
}

/** Character positions at the head of a table of `size`-byte entries: one more than there are entries. */
export function positionsOf(table: Buffer, size: number): { positions: number[]; entry: (i: number) => Buffer } {
  const count = table.length < 4 ? 0 : Math.floor((table.length - 4) / (4 + size));
  const positions: number[] = [];
  for (let i = 0; i <= count && 4 * i + 4 <= table.length; i++) positions.push(table.readUInt32LE(4 * i));
  const data = 4 * (count + 1);
  return { positions, entry: (i) => table.subarray(data + i * size, data + (i + 1) * size) };
}
