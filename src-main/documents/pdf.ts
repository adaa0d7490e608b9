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
import { maxPages, maxRecognisedPages, maxTextLength, refusedPages } from "./limits.ts";
import { textOfPages, type ReadPage } from "./page-text.ts";
import { missingPassword, wrongPassword } from "./passwords.ts";
import { noPage, type PageBefore } from "./pdf-columns.ts";
import { readGlyphs, type PageGlyphs, type PdfFont } from "./pdf-glyphs.ts";
import { readLinks, type Link } from "./pdf-links.ts";
import { isPicture, pageLines, type PageLine } from "./pdf-page.ts";
import { pageOfPicture } from "./picture-lines.ts";
import type { ReadingOptions, RecognisingOptions } from "./reading-options.ts";
import { joinBrokenWords, wordsOf } from "./hyphenation.ts";
import { toMatrix, type Matrix } from "./pdf-matrix.ts";
import { recognitionWarnings } from "./recognition-warnings.ts";
import { hiddenTextWarning, tooMuchText } from "./text-shape.ts";

const data = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * The text of a PDF, page by page, with the place of each of its words. Pages that are pictures go to `recognisePages` of
 * scanned-pages.ts when `options.recognise` is given; without it they are left out with a warning, and a file of nothing else is
 * refused. Rejects with `needs_password`, `needs_ocr` (pictures of text), `no_text`,
 * `too_large` or `damaged_file`.
 */
export async function readPdf(bytes: Uint8Array, options: ReadingOptions = {}): Promise<DocumentText> {
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
    ...(options.password === undefined ? {} : { password: options.password }),
  });
  try {
    return await readPages(await task.promise, options);
  } catch (error) {
    throw asWinnowError(error, options.password !== undefined);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

interface PdfPage extends ReadPage {
  lines: PageLine[];
  state: "text" | "picture" | "drawing" | "empty" | "failed";
}

interface ReadState {
  pages: PdfPage[];
  hidden: number;
  letters: number;
  /** What the page read last tells of the next: columns go on from page to page. */
  before: PageBefore;
}

async function readPages(document: PDFDocumentProxy, options: ReadingOptions): Promise<DocumentText> {
  if (document.numPages > refusedPages)
    throw new WinnowError("too_large", `This PDF has ${String(document.numPages)} pages; a resume has a few.`, { hint: "Save the pages of the resume as a file of their own." });
  const state: ReadState = { pages: [], hidden: 0, letters: 0, before: noPage };
  const count = Math.min(document.numPages, maxPages);
  for (let number = 1; number <= count; number++) await readPage(document, number, state);
  const known = wordsOf(state.pages.flatMap(({ lines }) => lines));
  const typeset = await isTypeset(document);
  for (const page of state.pages) page.lines = joinBrokenWords(page.lines, known, typeset);
  const scanned = scannedPages(state.pages);
  const { recognise } = options;
  if (scanned.length > 0) options.onScan?.(Math.min(scanned.length, maxRecognisedPages));
  const { pages, failed } = recognise && scanned.length > 0 ? await withRecognised(document, state.pages, scanned, { ...options, recognise }) : { pages: state.pages, failed: 0 };
  if (!pages.some(hasText)) throw withoutText(state.pages, recognise !== undefined);
  const read = textOfPages(pages);
  const warnings = warningsOf(state, document.numPages, scanned, recognise !== undefined);
  if (recognise) warnings.push(...recognitionWarnings(read.words, { left: Math.max(0, scanned.length - maxRecognisedPages), failed }));
  return { format: "pdf", ...read, warnings };
}

/**
 * The numbers of the pages that recognition could read: those that are a picture, and, in a file without any text, those on which
 * something is drawn (text may be drawn as shapes).
 */
function scannedPages(pages: PdfPage[]): number[] {
  const drawn = !pages.some(hasText);
  return pages.flatMap(({ state }, i) => (state === "picture" || (drawn && state === "drawing") ? [i + 1] : []));
}

/** Pages with what recognition found on the scanned ones, its boxes brought to the page's points; `failed` of them gave nothing. */
async function withRecognised(document: PDFDocumentProxy, pages: ReadPage[], scanned: number[], options: RecognisingOptions): Promise<{ pages: ReadPage[]; failed: number }> {
  const { recognisePages } = await import("./scanned-pages.ts");
  const found = await recognisePages(document, scanned, options);
  const read = pages.map((page, i) => {
    const recognised = found.get(i + 1);
    return recognised && recognised.words.length > 0 && page.width > 0 ? { ...page, lines: pageOfPicture(recognised, page).lines } : page;
  });
  return { pages: read, failed: scanned.slice(0, maxRecognisedPages).filter((number) => !found.has(number)).length };
}

function hasText({ lines }: ReadPage): boolean {
  return lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
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
    state.pages.push({ width: 0, height: 0, lines: [], state: "failed" });
    return;
  }
  const { lines, hidden, gutters } = pageLines(read, links, state.before, number === 1);
  state.before = { gutters, endsAt: lines.at(-1)?.x0 ?? null };
  const { width, height } = read;
  const kind = isPicture(read, lines) ? "picture" : lines.length > 0 ? "text" : read.hasDrawing ? "drawing" : "empty";
  state.pages.push({ width, height, lines, state: kind });
  state.hidden += hidden;
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

function withoutText(pages: PdfPage[], recognised: boolean): WinnowError {
  const has = (state: PdfPage["state"]): boolean => pages.some((page) => page.state === state);
  if (pages.every((page) => page.state === "failed")) return damaged();
  if (!has("picture") && !has("drawing")) return new WinnowError("no_text", "The pages of this PDF are empty.", { hint: "Open it to check, and ask for the resume again." });
  if (recognised) return new WinnowError("no_text", "No text was recognised in the pictures of this PDF.", { hint: "Open it to check, and ask for a sharper scan or for the original file." });
  return new WinnowError("needs_ocr", "This PDF holds pictures of text, not text.", { hint: "Ask for the original file, or for a PDF saved from the word processor." });
}

function warningsOf(state: ReadState, pages: number, scanned: number[], recognised: boolean): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  const read = state.pages.length;
  const failed = state.pages.filter((page) => page.state === "failed").length;
  if (pages > read) warnings.push({ code: "pages_left_out", message: `Only the first ${String(read)} of ${String(pages)} pages were read.` });
  if (state.hidden > 0) warnings.push(hiddenTextWarning);
  if (failed > 0) warnings.push({ code: "damaged_pages", message: `${String(failed)} of ${String(read)} pages could not be read.` });
  if (scanned.length > 0 && !recognised)
    warnings.push({ code: "needs_ocr", message: `${String(scanned.length)} of ${String(read)} pages hold a picture, perhaps of text, that was not read.` });
  return warnings;
}

function isPassword(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}

function damaged(cause?: unknown): WinnowError {
  return new WinnowError("damaged_file", "This PDF is damaged and cannot be opened.", { hint: "Ask for the file again, or save it anew as PDF.", cause });
}

function asWinnowError(error: unknown, tried: boolean): WinnowError {
  if (error instanceof WinnowError) return error;
  if (isPassword(error)) return tried ? wrongPassword() : missingPassword();
  return damaged(error);
}
