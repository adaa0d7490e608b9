/** The lists of an old Word file ([MS-DOC] 2.9.150 LVL, 2.9.147 LSTF, 2.9.131 LFO). */
import type { DocFile } from "./doc-file.ts";
import { Numbering, type ListLevel } from "./list-labels.ts";
import { utf16 } from "./utf16.ts";

const sizes = { list: 28, override: 16, levelHead: 28 };
/** Number formats by Word's code; others are rare in resumes and count in digits. */
const formats = new Map([[0, "decimal"], [1, "upperRoman"], [2, "lowerRoman"], [3, "upperLetter"], [4, "lowerLetter"], [23, "bullet"], [255, "none"]]);
const maxLists = 2_000;

/** The numberings by the number that paragraphs use. */
export function readDocLists(file: DocFile): Numbering {
  const table = file.table("lists");
  const levels = new Map<string, Map<number, ListLevel>>();
  const count = table.length < 2 ? 0 : Math.min(table.readUInt16LE(0), Math.floor((table.length - 2) / sizes.list), maxLists);
  const data = file.behind("lists");
  let at = 0;
  for (let i = 0; i < count; i++) {
    const head = 2 + i * sizes.list;
    const list = new Map<number, ListLevel>();
    const simple = ((table[head + 26] ?? 0) & 1) === 1;
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const read = readLevel(data, at);
      if (!read) break;
      list.set(level, read.level);
      at = read.end;
    }
    levels.set(String(table.readInt32LE(head)), list);
  }
  return new Numbering(levels, readOverrides(file.table("listOverrides")));
}

function readLevel(data: Buffer, at: number): { level: ListLevel; end: number } | null {
  if (at + sizes.levelHead + 2 > data.length) return null;
  const text = at + sizes.levelHead + (data[at + 24] ?? 0) + (data[at + 25] ?? 0);
  if (text + 2 > data.length) return null;
  const end = text + 2 + 2 * data.readUInt16LE(text);
  const label = utf16(data.subarray(text + 2, end));
  // A character below 9 stands for the number of that level.
  const worded = label.replace(/[\u0000-\u0008]/g, (c) => `%${String(c.charCodeAt(0) + 1)}`);
  return { level: { format: formats.get(data[at + 4] ?? 0) ?? "decimal", text: worded, start: data.readInt32LE(at) }, end };
}

function readOverrides(table: Buffer): Map<string, string> {
  const listOf = new Map<string, string>();
  const count = table.length < 4 ? 0 : Math.min(table.readUInt32LE(0), Math.floor((table.length - 4) / sizes.override));
  for (let i = 0; i < count; i++) listOf.set(String(i + 1), String(table.readInt32LE(4 + i * sizes.override)));
  return listOf;
}
