/** Tells text from bytes that merely decode to something. */
import { WinnowError } from "../../src-preload/errors.ts";

/** Whether a decoded text is noise: replacement marks, control characters and unassigned code points in plenty. */
export function isNoise(text: string): boolean {
  const sample = text.slice(0, 50_000);
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return sample.length > 0 && odd > 0.05 * sample.length && odd > 4;
}

export function damagedText(): WinnowError {
  return new WinnowError("damaged_file", "This file holds no readable text.", { hint: "Open it to check, and ask for the resume as PDF or DOCX." });
}
