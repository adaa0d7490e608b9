/** What pdf.js hands over with its drawing operations, checked: a damaged file may put anything there. */
import type { Box } from "./pdf-matrix.ts";

export interface PdfGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

export function glyphOf(item: unknown): PdfGlyph | null {
  if (!item || typeof item !== "object" || !("unicode" in item) || !("width" in item)) return null;
  const { unicode, width } = item;
  if (typeof unicode !== "string" || typeof width !== "number" || !Number.isFinite(width)) return null;
  return { unicode, width, isSpace: "isSpace" in item && item.isSpace === true };
}

export function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

export function boxOf(value: unknown): Box | null {
  if (!value || typeof value !== "object" || !("length" in value) || value.length !== 4) return null;
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = Array.from(value as ArrayLike<unknown>, Number);
  return [x0, y0, x1, y1].every((n) => Number.isFinite(n)) ? { x0, y0, x1, y1 } : null;
}

/** About as wide as high and as small as a bullet, in points. */
export function isMark({ x0, y0, x1, y1 }: Box): boolean {
  const width = x1 - x0;
  const height = y1 - y0;
  return width >= 1 && height >= 1 && width <= 8 && height <= 8 && width < 1.7 * height && height < 1.7 * width;
}

/** Whether pdf.js's path data (a list of opcodes and coordinates) draws exactly its bounding box. */
export function isRectangle(data: unknown, box: Box): boolean {
  const numbers = Array.isArray(data) ? data[0] : null;
  if (!numbers || typeof numbers !== "object" || !("length" in numbers)) return false;
  const list = Array.from(numbers as ArrayLike<unknown>, Number);
  if (list.length < 12 || list.length > 16) return false;
  for (let i = 0; i + 2 < 12; i += 3) {
    const x = list[i + 1] ?? NaN;
    const y = list[i + 2] ?? NaN;
    if ((x !== box.x0 && x !== box.x1) || (y !== box.y0 && y !== box.y1)) return false;
  }
  return true;
}
