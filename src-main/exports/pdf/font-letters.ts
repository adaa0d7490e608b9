/**
 * Which characters a TrueType font has a shape for, by its `cmap` table (OpenType 1.9, “cmap”, format 4: the characters of the Basic
 * Multilingual Plane in segments). What has none would be printed as an empty box and copied as nothing.
 */

const TABLES_AT = 12;
const TABLE_ENTRY = 16;
const windowsUnicode = { platform: 3, encoding: 1 };

function cmapOf(font: Buffer): Buffer {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const at = TABLES_AT + i * TABLE_ENTRY;
    if (font.toString("latin1", at, at + 4) === "cmap") return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
  }
  throw new Error("This font has no cmap table.");
}

function segmentsOf(cmap: Buffer): Buffer {
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const at = 4 + i * 8;
    const segments = cmap.subarray(cmap.readUInt32BE(at + 4));
    if (cmap.readUInt16BE(at) === windowsUnicode.platform && cmap.readUInt16BE(at + 2) === windowsUnicode.encoding && segments.readUInt16BE(0) === 4) return segments;
  }
  throw new Error("This font has no list of Unicode characters.");
}

/** @returns the code points; throws for a file that is no such font. */
export function lettersOf(font: Buffer): Set<number> {
  const table = segmentsOf(cmapOf(font));
  const count = table.readUInt16BE(6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6];
  const letters = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const start = table.readUInt16BE(starts + i * 2);
    const offset = table.readUInt16BE(offsets + i * 2);
    for (let code = start; code <= table.readUInt16BE(ends + i * 2) && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code + table.readUInt16BE(deltas + i * 2) : table.readUInt16BE(offsets + i * 2 + offset + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) letters.add(code);
    }
  }
  return letters;
}
