/** A picture file: a photo or a scan of a resume. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { textOfPages } from "./page-text.ts";
import { pageOfPicture } from "./picture-lines.ts";
import type { ReadingOptions } from "./reading-options.ts";

/** The text that `options.recognise` finds in a picture; without it rejects with `needs_ocr`. */
export async function readPicture(bytes: Uint8Array, options: ReadingOptions): Promise<DocumentText> {
  if (!options.recognise)
    throw new WinnowError("needs_ocr", "This is a picture, and recognition of text in pictures is off for it.", { hint: "Read it with recognition on, or ask for the resume as PDF or DOCX." });
  options.onPage?.(1, 1);
  return { format: "image", ...textOfPages([pageOfPicture(await options.recognise(bytes))]), warnings: [] };
}
