/** pdf.js, loaded when the first page is shown, reading in a worker of its own for each file: one that hangs holds up no other. */
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

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
 */
export function drawPage(page: PDFPageProxy, width: number, density: number): { canvas: HTMLCanvasElement; drawn: Promise<unknown>; stop(): void } {
  const size = page.getViewport({ scale: 1 });
  const wanted = (width / size.width) * density;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.className = "absolute inset-0 size-full";
  const task = page.render({ canvas, viewport });
  return { canvas, drawn: task.promise, stop: () => task.cancel() };
}
