/** Reads plain text of any encoding. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { decodeText } from "./decode-text.ts";
import { maxTextLength } from "./limits.ts";
import { shapePages, tooMuchText } from "./text-shape.ts";
import { damagedText, isNoise } from "./noise.ts";

/** The text; form feeds part pages. Rejects noise with `damaged_file`. */
export function readPlainText(bytes: Uint8Array): DocumentText {
  const text = decodeText(bytes);
  if (text.length > maxTextLength) throw tooMuchText();
  if (isNoise(text)) throw damagedText();
  return { format: "txt", ...shapePages(text.split("\f")), warnings: [], words: [] };
}
