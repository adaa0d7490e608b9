/** What paragraphs and characters of an old Word file look like, as far as it decides what is read. */
import type { DocFile } from "./doc-file.ts";
import { eachChange, type Changes } from "./doc-formats.ts";

export interface ParagraphFormat {
  heading: boolean;
  /** Number of the list override (from 1), 0 for none, and the level in it. */
  list: number;
  level: number;
  /** Tables it stands in, one inside the other. */
  depth: number;
  /** It ends a cell or a row of the innermost table. */
  endsCell: boolean;
  endsRow: boolean;
  shaded: boolean;
  startsPage: boolean;
}

export interface CharacterFormat {
  hidden: boolean;
  deleted: boolean;
  white: boolean;
  shaded: boolean;
  tiny: boolean;
  /** A character of a symbol font that stands for the one in the text. */
  symbol: number | null;
}

export interface DocStyle {
  /** Of a character style: what it changes. */
  changes: Changes;
  paragraph: ParagraphFormat;
  character: CharacterFormat;
}

export const plainParagraph: ParagraphFormat = { heading: false, list: 0, level: 0, depth: 0, endsCell: false, endsRow: false, shaded: false, startsPage: false };
export const plainCharacters: CharacterFormat = { hidden: false, deleted: false, white: false, shaded: false, tiny: false, symbol: null };

const none = Buffer.alloc(0);
const paragraphKind = 1;
const characterKind = 2;
const plainStyle: DocStyle = { changes: none, paragraph: plainParagraph, character: plainCharacters };

const white = 8;
const maxStyles = 4_000;
const maxParents = 20;
/** Built-in styles "heading 1" to "heading 9" and "Title". */
const isHeadingId = (id: number): boolean => (id >= 1 && id <= 9) || id === 62;

export function changedParagraph(base: ParagraphFormat, changes: Changes): ParagraphFormat {
  const format = { ...base };
  eachChange(changes, (operation, operand) => {
    const value = operand[0] ?? 0;
    if (operation === 0x260a) format.level = value;
    if (operation === 0x460b && operand.length === 2) format.list = operand.readUInt16LE(0);
    if (operation === 0x2416) format.depth = value === 0 ? 0 : Math.max(1, format.depth);
    if (operation === 0x6649 && operand.length === 4) format.depth = Math.max(format.depth > 0 ? 1 : 0, operand.readInt32LE(0));
    if (operation === 0x2417 || operation === 0x244c) format.endsRow = value !== 0;
    if (operation === 0x2407) format.startsPage = value !== 0;
    if (operation === 0x244b) format.endsCell = value !== 0;
    if (operation === 0x2640) format.heading = value < 9;
    if (operation === 0xc64d) format.shaded = isShade(operand);
    if (operation === 0x442d) format.shaded = value !== 0;
  });
  return format;
}

/**
 * `base` is what the paragraph's style gives: settings that toggle are against it. `styleOf` gives the changes of a character style
 * that the run names; without it such names are passed over.
 */
export function changedCharacters(base: CharacterFormat, changes: Changes, styleOf?: (style: number) => DocStyle): CharacterFormat {
  let format = { ...base };
  eachChange(changes, (operation, operand) => {
    const value = operand[0] ?? 0;
    if (operation === 0x4a30 && operand.length === 2 && styleOf) format = changedCharacters(format, styleOf(operand.readUInt16LE(0)).changes);
    if (operation === 0x083c) format.hidden = value === 0x81 ? !base.hidden : value === 0x80 ? base.hidden : value !== 0;
    if (operation === 0x0800) format.deleted = value !== 0;
    if (operation === 0x2a42) format.white = value === white;
    if (operation === 0x6870 && operand.length === 4) format.white = operand[3] === 0 && operand.subarray(0, 3).every((channel) => channel >= 0xf0);
    if (operation === 0x2a0c) format.shaded = value !== 0 && value !== white;
    if (operation === 0xca71) format.shaded ||= isShade(operand);
    if (operation === 0x4866) format.shaded ||= value !== 0 || (operand[1] ?? 0) !== 0;
    // Half points: at most one point high.
    if (operation === 0x4a43 && operand.length === 2) format.tiny = operand.readUInt16LE(0) <= 2;
    if (operation === 0x6a09 && operand.length === 4) format.symbol = operand.readUInt16LE(2);
  });
  return format;
}

/** Whether a shading (length, foreground, background, pattern) paints anything but white. */
function isShade(operand: Buffer): boolean {
  if (operand.length < 11) return false;
  const automatic = operand[8] === 0xff;
  return operand.readUInt16LE(9) !== 0 || (!automatic && operand.subarray(5, 8).some((channel) => channel < 0xf0));
}

interface Definition {
  id: number;
  parent: number;
  ofCharacters: boolean;
  paragraph: Changes;
  character: Changes;
}

/** Gives the style of a number, with what it inherits. */
export function readDocStyles(file: DocFile): (style: number) => DocStyle {
  const definitions = readDefinitions(file.table("styles"));
  const known = new Map<number, DocStyle>();
  return (style) => {
    let found = known.get(style);
    if (!found) {
      const line: Definition[] = [];
      for (let at = style; line.length < maxParents; ) {
        const definition = definitions.get(at);
        if (!definition) break;
        line.unshift(definition);
        at = definition.parent;
      }
      found = line.reduce<DocStyle>(
        ({ changes, paragraph, character }, definition) => ({
          changes: Buffer.concat([changes, definition.ofCharacters ? definition.character : none]),
          paragraph: { ...changedParagraph(paragraph, definition.paragraph), ...(isHeadingId(definition.id) ? { heading: true } : {}) },
          character: changedCharacters(character, definition.character),
        }),
        plainStyle,
      );
      known.set(style, found);
    }
    return found;
  };
}

function readDefinitions(table: Buffer): Map<number, Definition> {
  const definitions = new Map<number, Definition>();
  if (table.length < 6) return definitions;
  const count = Math.min(table.readUInt16LE(2), maxStyles);
  const headSize = table.readUInt16LE(4);
  let at = 2 + table.readUInt16LE(0);
  for (let i = 0; i < count && at + 2 <= table.length; i++) {
    const size = table.readUInt16LE(at);
    const definition = readDefinition(table.subarray(at + 2, at + 2 + size), headSize);
    if (definition) definitions.set(i, definition);
    at += 2 + size;
  }
  return definitions;
}

/** One style of paragraphs or characters; null for styles of tables and lists, which no text names. */
function readDefinition(bytes: Buffer, headSize: number): Definition | null {
  if (bytes.length < headSize + 2 || headSize < 10) return null;
  const kindAndParent = bytes.readUInt16LE(2);
  const kind = kindAndParent & 0xf;
  if (kind !== paragraphKind && kind !== characterKind) return null;
  let at = headSize + 4 + 2 * bytes.readUInt16LE(headSize);
  const next = (): Buffer => {
    const size = at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0;
    const part = bytes.subarray(at + 2, at + 2 + size);
    at += 2 + size + (size % 2);
    return part;
  };
  const paragraph = kind === paragraphKind ? next().subarray(2) : none;
  return { id: bytes.readUInt16LE(0) & 0xfff, parent: kindAndParent >> 4, ofCharacters: kind === characterKind, paragraph, character: next() };
}
