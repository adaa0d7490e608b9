/** pdf.js, loaded when the first page is shown, reading in a worker of its own for each file: one that hangs holds up no other. */
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { coversOf, labelsOf, type BlindPage } from "./page-covers.ts";
import type { Box } from "./word-boxes.ts";

export type { PDFDocumentProxy, PDFPageProxy };

export interface OpenPdf {
  document: Promise<PDFDocumentProxy>;
  close(): void;
}

/** Called when the file asks for its password, and again when a wrong one was given. */
export type AskPassword = (answer: (password: string) => void, wasWrong: boolean) => void;

/** @param bytes stay the caller's */
export function openPdf(bytes: Uint8Array<ArrayBuffer>, askPassword: AskPassword): OpenPdf {
  let close: (() => void) | null = null;
  let closed = false;
  const opening = import("pdfjs-dist").then((pdfjs) => {
    if (closed) throw new Error("The page was left before its file was opened.");
    // Started here and not by pdf.js, which would put a wrapper around an address of Electron's own scheme.
    const thread = new Worker(workerAddress, { type: "module" });
    const worker = pdfjs.PDFWorker.create({ port: thread });
    const files = new URL(import.meta.env.PDF_FILES, document.baseURI).href;
    const task = pdfjs.getDocument({
      data: bytes.slice(),
      worker,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      cMapUrl: `${files}cmaps/`,
      standardFontDataUrl: `${files}standard_fonts/`,
      wasmUrl: `${files}wasm/`,
      useWasm: false,
      // Drawing in a second worker would need another file and gain nothing at the size of a resume.
      disableWorkerRendering: true,
    });
    task.onPassword = (answer: (password: string) => void, reason: number) =>
      askPassword(answer, reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD);
    close = () => {
      const end = (): void => {
        worker.destroy();
        thread.terminate();
      };
      void task.destroy().then(end, end);
    };
    const broken = new Promise<never>((_, reject) => {
      thread.addEventListener("error", () => reject(new Error("The worker that reads PDF files could not be started.")));
    });
    return Promise.race([task.promise, broken]);
  });
  return {
    document: opening,
    close() {
      closed = true;
      close?.();
    },
  };
}

/** More would make the browser give up on the canvas. */
const mostPixels = 16_000_000;

/**
 * Draws a page.
 * @param width of the page on screen, in CSS pixels
 * @param density device pixels to a CSS pixel
 * @param blind what is known of the words on it, where only the harmless ones may be seen
 */
export function drawPage(page: PDFPageProxy, width: number, density: number, blind: BlindPage | null): { canvas: HTMLCanvasElement; drawn: Promise<unknown>; stop(): void } {
  const size = page.getViewport({ scale: 1 });
  const wanted = (width / size.width) * density;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.className = "absolute inset-0 size-full";
  if (blind === null) {
    const task = page.render({ canvas, viewport });
    return { canvas, drawn: task.promise, stop: () => task.cancel() };
  }
  // Form fields and remarks may say a name without being text of the page.
  const task = page.render({ canvas, viewport, annotationMode: noAnnotations, operationsFilter: isNoPicture });
  const drawn = task.promise.then(async () => {
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = items.flatMap((item) => ("str" in item && hasLetter.test(item.str) ? [placeOfRun(item, size)] : []));
    const brush = canvas.getContext("2d");
    if (brush === null) throw new Error("The page cannot be covered.");
    brush.resetTransform();
    brush.fillStyle = coverColor;
    for (const { x, y, width: wide, height } of coversOf(blind, runs)) brush.fillRect(x * canvas.width, y * canvas.height, wide * canvas.width, height * canvas.height);
    brush.fillStyle = labelColor;
    brush.textBaseline = "middle";
    for (const { x, y, width: wide, height, label } of labelsOf(blind)) {
      brush.font = `${String(height * canvas.height * labelHeight)}px sans-serif`;
      // As wide as its word was: a blank behind it would tell that the word was longer.
      brush.setTransform((wide * canvas.width) / brush.measureText(label).width, 0, 0, 1, x * canvas.width, (y + height / 2) * canvas.height);
      brush.fillText(label, 0, 0);
    }
  });
  return { canvas, drawn, stop: () => task.cancel() };
}

const hasLetter = /[\p{L}\p{N}]/u;

/** Of pdf.js: the kinds of annotations that are drawn. */
const noAnnotations = 0;
/** Paper and ink are the same in every theme. */
const coverColor = "#3c4043";
const labelColor = "#ffffff";
/** Of its word's box. */
const labelHeight = 0.8;

/** Operations of pdf.js that draw pictures, and those that fill an area with a pattern, which may be one. */
const pictures = { first: 83, last: 90 };
const fillColors: ReadonlySet<number> = new Set([54, 55]);

/** Which of a page's operations are carried out in blind review: a face is left out, not covered. */
function isNoPicture(index: number, { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): boolean {
  const operation = fnArray[index] ?? pictures.first;
  if (operation >= pictures.first && operation <= pictures.last) return false;
  const args = argsArray[index];
  return !(fillColors.has(operation) && Array.isArray(args) && args[0] === "TilingPattern");
}

interface Run {
  transform: number[];
  width: number;
  height: number;
}

/** Around a run of letters, however it is turned, in parts of the page. */
function placeOfRun({ transform: [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], width, height }: Run, size: ReturnType<PDFPageProxy["getViewport"]>): Box {
  const [along, across] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
  const corners = [[0, -0.2], [1, -0.2], [0, 0.9], [1, 0.9]].map(([u = 0, v = 0]) =>
    size.convertToViewportPoint(e + (a / along) * width * u + (c / across) * height * v, f + (b / along) * width * u + (d / across) * height * v) as [number, number],
  );
  const [xs, ys] = [corners.map(([x]) => x / size.width), corners.map(([, y]) => y / size.height)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
