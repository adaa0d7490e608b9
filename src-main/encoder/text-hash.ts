/** What the encoder reads of a text, and the name under which the result is remembered. */
import { createHash } from "node:crypto";

/**
 * White space, control characters, and the private-use characters: those carry no meaning (icon fonts leave them in
 * PDFs), and the tokenizers' reserved tokens are spelled with them, so that no text can spell one.
 */
const gaps = /[\s\p{Cc}\uE000-\uF8FF]+/gu;

/** The text with every run of gaps as one space, none at the ends, and lone surrogates made U+FFFD. */
export function collapse(text: string): string {
  return text.toWellFormed().replace(gaps, " ").trim();
}

/** SHA-256 (hex) of the collapsed text: texts with equal hashes have equal vectors. */
export function textHash(text: string): string {
  return createHash("sha256").update(collapse(text), "utf8").digest("hex");
}
