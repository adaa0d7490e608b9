/** Pages of a PDF that are pictures of text. */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { RecognisedPage, RecognisingOptions } from "./reading-options.ts";

/**
 * Recognises the pages of these numbers (from 1, ascending). Gives what was found by page number; a page that recognition found
 * nothing on may be missing. `options.onPage` is told before each page.
 */
export function recognisePages(
  _document: PDFDocumentProxy,
  _numbers: readonly number[],
  _options: RecognisingOptions,
): Promise<Map<number, RecognisedPage>> {
  return Promise.resolve(new Map<number, RecognisedPage>());
}
