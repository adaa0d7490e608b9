/** The container of old Office files (.doc, .xls) and of DOCX files with a password. Only told apart here, never opened. */
import { WinnowError } from "../../src-preload/errors.ts";

/** Names of streams stand in the directory as UTF-16. */
const utf16 = (name: string): Buffer => Buffer.from(name, "utf16le");
/** Offset of the flags word in a Word document's first block, and its "encrypted" bit ([MS-DOC] 2.5.2, FibBase). */
const wordMark = 0xa5ec;
const flagsOffset = 0x0a;
const encryptedFlag = 0x0100;
const sectorSize = 512;

/** The error that says what this file is and what to do about it. */
export function readOfficeBinary(bytes: Uint8Array, fileName: string): WinnowError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(utf16("EncryptedPackage")) || isEncryptedWord(buffer))
    return new WinnowError("needs_password", "This document is protected with a password.", { hint: "Ask for the password, open the file and save it without one." });
  if (buffer.includes(utf16("WordDocument")) || /\.(?:doc|dot)$/i.test(fileName))
    return new WinnowError("unsupported_format", "This is an old Word file (.doc), which Winnow does not read.", { hint: "Open it and save it as DOCX or PDF." });
  return new WinnowError("unsupported_format", "Winnow cannot read this kind of Office file.", { hint: "Save it as PDF or DOCX and import that." });
}

function isEncryptedWord(buffer: Buffer): boolean {
  if (!buffer.includes(utf16("WordDocument"))) return false;
  for (let at = sectorSize; at + flagsOffset + 2 <= buffer.length; at += sectorSize)
    if (buffer.readUInt16LE(at) === wordMark) return (buffer.readUInt16LE(at + flagsOffset) & encryptedFlag) !== 0;
  return false;
}
