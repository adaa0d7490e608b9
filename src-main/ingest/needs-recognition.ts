import { WinnowError, type ErrorOnTheWire } from "../../src-preload/errors.ts";

/** A file of nothing but pictures of text, `needs_ocr`: reading it takes recognition. */
export class NeedsRecognition extends WinnowError {
  readonly pages: number;

  constructor({ message, hint }: ErrorOnTheWire, pages: number) {
    super("needs_ocr", message, hint === undefined ? {} : { hint });
    this.pages = pages;
  }
}
