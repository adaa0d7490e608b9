/** Pages of a PDF that are pictures of text: drawn as they are shown, then recognised. */
import { createRequire } from "node:module";
import path from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { maxRecognisedPages } from "./limits.ts";
import type { RecognisedPage, RecognisingOptions } from "./reading-options.ts";

/** Dots per inch at which a page is drawn; PDF units are 72 to the inch. */
const resolution = 220;
/** Pixels of a drawn page: A4 at this resolution has 4.7 million, a poster gets no more than this. */
const mostPixels = 12_000_000;
/** Pixels of one picture on a page that is decoded: an A4 page at 600 dpi has 35 million. */
const mostPicturePixels = 40_000_000;

/**
 * Recognises the pages of these numbers (from 1, ascending), up to `maxRecognisedPages` of them. Gives what was found by page
 * number; a page that could not be drawn or recognised is missing. `options.onPage` is told before each page.
 */
export async function recognisePages(document: PDFDocumentProxy, numbers: readonly number[], options: RecognisingOptions): Promise<Map<number, RecognisedPage>> {
  const wanted = numbers.slice(0, maxRecognisedPages);
  const found = new Map<number, RecognisedPage>();
  const task = openForDrawing(await document.getData(), options.password);
  try {
    const drawable = await task.promise;
    for (const [i, number] of wanted.entries()) {
      options.onPage?.(i + 1, wanted.length);
      const page = await drawPage(drawable, number)
        .then((picture) => options.recognise(picture))
        // One bad page is no reason to lose the others.
        .catch(() => null);
      if (page) found.set(number, page);
    }
    return found;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** The reader of text leaves pictures undecoded, so the file is opened once more. */
function openForDrawing(data: Uint8Array, password: string | undefined): ReturnType<typeof getDocument> {
  const files = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return getDocument({
    data,
    verbosity: 0,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: mostPicturePixels,
    cMapUrl: path.join(files, "cmaps", "/"),
    cMapPacked: true,
    standardFontDataUrl: path.join(files, "standard_fonts", "/"),
    wasmUrl: path.join(files, "wasm", "/"),
    ...(password === undefined ? {} : { password }),
  });
}

/** The page as it is shown, as a PNG file. */
async function drawPage(document: PDFDocumentProxy, number: number): Promise<Uint8Array> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(resolution / 72, Math.sqrt(mostPixels / (width * height))) });
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  page.cleanup();
  return canvas.encode("png");
}
