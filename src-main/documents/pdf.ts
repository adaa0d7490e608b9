/** Reads PDF files: pdf.js parses, this room decides what is on the page and in which order it is read. */
import { createRequire } from "node:module";
import path from "node:path";
// Registers pdf.js's worker in this thread; without it pdf.js looks for a file beside the bundle.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentText, ReadingWarning } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { fontKind } from "./glyph-text.ts";
import { maxPages, maxTextLength, refusedPages } from "./limits.ts";
import { readGlyphs, type PageGlyphs, type PdfFont } from "./pdf-glyphs.ts";
import { readLinks, type Link } from "./pdf-links.ts";
import { pageLines, type PageLine } from "./pdf-page.ts";
import { joinBrokenWords, wordsOf } from "./hyphenation.ts";
import { toMatrix, type Matrix } from "./pdf-matrix.ts";
import { hiddenTextWarning, shapePages, tooMuchText } from "./text-shape.ts";

const data = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * The text of a PDF, page by page. Rejects with `needs_password`, `needs_ocr` (pictures of text), `no_text`,
 * `too_large` or `damaged_file`.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const task = getDocument({
    // pdf.js takes ownership of what it is given.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    // Adds the fonts' own names, which tell symbol and icon fonts from letters.
    fontExtraProperties: true,
    disableFontFace: false,
    enableXfa: false,
    // Pictures are never shown: not decoding them saves time and memory.
    maxImageSize: 1,
    cMapUrl: path.join(data, "cmaps", "/"),
    cMapPacked: true,
    standardFontDataUrl: path.join(data, "standard_fonts", "/"),
  });
  try {
    return await readPages(await task.promise);
  } catch (error) {
    throw asWinnowError(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

interface ReadState {
  pages: PageLine[][];
  pictures: number;
  drawings: number;
  hidden: number;
  failed: number;
  letters: number;
  /** Left edges of columns on the page before: columns go on from page to page. */
  gutters: number[];
}

async function readPages(document: PDFDocumentProxy): Promise<DocumentText> {
  if (document.numPages > refusedPages)
    throw new WinnowError("too_large", `This PDF has ${String(document.numPages)} pages; a resume has a few.`, { hint: "Save the pages of the resume as a file of their own." });
  const state: ReadState = { pages: [], pictures: 0, drawings: 0, hidden: 0, failed: 0, letters: 0, gutters: [] };
  const count = Math.min(document.numPages, maxPages);
  for (let number = 1; number <= count; number++) await readPage(document, number, state);
  const known = wordsOf(state.pages.flat());
  const typeset = await isTypeset(document);
  const texts = state.pages.map((lines) => pageText(joinBrokenWords(lines, known, typeset)));
  if (!texts.some((text) => /[\p{L}\p{N}]/u.test(text))) throw withoutText(state, count);
  return { format: "pdf", ...shapePages(texts), warnings: warningsOf(state, document.numPages, count), words: [] };
}

/** Whether the file comes from a program that hyphenates by itself; word processors and browsers mostly do not. */
async function isTypeset(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  return /tex|typst|indesign|quark|scribus|prince|antenna house/i.test(JSON.stringify(info).slice(0, 5_000));
}

async function readPage(document: PDFDocumentProxy, number: number, state: ReadState): Promise<void> {
  let read: PageGlyphs;
  let links: Link[];
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const base = toMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
    read = await glyphsOf(page, base, viewport.width, viewport.height);
    links = await readLinks(page, base);
    page.cleanup();
  } catch (error) {
    if (isPassword(error)) throw error;
    state.failed++;
    state.pages.push([]);
    return;
  }
  const { lines, hidden, gutters } = pageLines(read, links, state.gutters, number === 1);
  state.gutters = gutters;
  state.pages.push(lines);
  state.hidden += hidden;
  state.pictures += read.hasPicture ? 1 : 0;
  state.drawings += read.hasDrawing ? 1 : 0;
  state.letters += lines.reduce((sum, line) => sum + line.text.length, 0);
  if (state.letters > maxTextLength) throw tooMuchText();
}

async function glyphsOf(page: PDFPageProxy, base: Matrix, width: number, height: number): Promise<PageGlyphs> {
  const operations = await page.getOperatorList();
  const fonts = new Map<string, PdfFont | null>();
  const fontOf = (id: string): PdfFont | null => {
    let font = fonts.get(id);
    if (font === undefined) {
      font = page.commonObjs.has(id) ? describeFont(page.commonObjs.get(id)) : null;
      fonts.set(id, font);
    }
    return font;
  };
  return readGlyphs(operations, fontOf, base, { x0: 0, y0: 0, x1: width, y1: height });
}

function describeFont(loaded: unknown): PdfFont | null {
  if (!loaded || typeof loaded !== "object") return null;
  const field = (name: string): unknown => (name in loaded ? (loaded as Record<string, unknown>)[name] : undefined);
  const fontMatrix = toMatrix(field("fontMatrix")) ?? [0.001, 0, 0, 0.001, 0, 0];
  const name = field("name");
  const box = field("bbox");
  let emScale = 1;
  if (field("isType3Font") === true) {
    const height = Array.isArray(box) ? Number(box[3]) - Number(box[1]) : NaN;
    emScale = Number.isFinite(height) && height > 0 ? Math.min(Math.max(height * Math.abs(fontMatrix[3]), 0.1), 2) : 1;
  }
  const fontName = typeof name === "string" ? name : "";
  return { name: fontName, kind: fontKind(fontName), vertical: field("vertical") === true, fontMatrix, emScale };
}

function pageText(lines: PageLine[]): string {
  return lines.map((line) => (line.gapAbove ? "\n" : "") + line.text).join("\n");
}

function withoutText(state: ReadState, pages: number): WinnowError {
  if (state.failed === pages) return damaged();
  if (state.drawings > 0)
    return new WinnowError("needs_ocr", "This PDF holds pictures of text, not text.", { hint: "Ask for the original file, or for a PDF saved from the word processor." });
  return new WinnowError("no_text", "The pages of this PDF are empty.", { hint: "Open it to check, and ask for the resume again." });
}

function warningsOf(state: ReadState, pages: number, read: number): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  if (pages > read) warnings.push({ code: "pages_left_out", message: `Only the first ${String(read)} of ${String(pages)} pages were read.` });
  if (state.hidden > 0) warnings.push(hiddenTextWarning);
  if (state.failed > 0) warnings.push({ code: "damaged_pages", message: `${String(state.failed)} of ${String(read)} pages could not be read.` });
  const empty = state.pages.filter((lines) => lines.length === 0).length - state.failed;
  if (empty > 0 && state.drawings > 0 && state.pictures > 0)
    warnings.push({ code: "needs_ocr", message: `${String(empty)} of ${String(read)} pages hold no text, perhaps a picture of it.` });
  return warnings;
}

function isPassword(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}

function damaged(cause?: unknown): WinnowError {
  return new WinnowError("damaged_file", "This PDF is damaged and cannot be opened.", { hint: "Ask for the file again, or save it anew as PDF.", cause });
}

function asWinnowError(error: unknown): WinnowError {
  if (error instanceof WinnowError) return error;
  if (isPassword(error))
    return new WinnowError("needs_password", "This PDF is protected with a password.", { hint: "Ask for the password, open the file and save it without one.", cause: error });
  return damaged(error);
}
