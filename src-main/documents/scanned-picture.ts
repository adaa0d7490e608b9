/** A picture file: a photo or a scan of a resume, of one page or (TIFF) of several. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { maxRecognisedPages } from "./limits.ts";
import { textOfPages, type ReadPage } from "./page-text.ts";
import { pageOfPicture } from "./picture-lines.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { recognitionWarnings } from "./recognition-warnings.ts";
import { describePicture } from "./scan-preparation.ts";

/**
 * The text that `options.recognise` finds in a picture; without it rejects with `needs_ocr`. Rejects with `unsupported_format` or
 * `damaged_file` where the picture cannot be opened, `too_large`, `timed_out`, or `no_text` where it says nothing.
 */
export async function readPicture(bytes: Uint8Array, options: ReadingOptions): Promise<DocumentText> {
  const { pages = 1, format } = await describePicture(bytes);
  // Frames of an animation are no pages.
  const count = format === "tiff" ? Math.max(1, pages) : 1;
  options.onScan?.(Math.min(count, maxRecognisedPages));
  if (!options.recognise)
    throw new WinnowError("needs_ocr", "This is a picture, and recognition of text in pictures is off for it.", { hint: "Read it with recognition on, or ask for the resume as PDF or DOCX." });
  const read: ReadPage[] = [];
  for (let page = 0; page < Math.min(count, maxRecognisedPages); page++) {
    options.onPage?.(page + 1, Math.min(count, maxRecognisedPages));
    read.push(pageOfPicture(await options.recognise(bytes, page)));
  }
  if (read.every(({ lines }) => !lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
    throw new WinnowError("no_text", "No text was recognised in this picture.", { hint: "Open it to check, and ask for a sharper picture or for the original file." });
  const document = textOfPages(read);
  return { format: "image", ...document, warnings: recognitionWarnings(document.words, { left: count - read.length, failed: 0 }) };
}
