import fs from "node:fs";
import { WinnowError } from "../../src-preload/errors.ts";
import { maxFileBytes } from "../documents/limits.ts";

/** Throws `too_large` for a file that no resume fills, before a byte of it is read; what the file system throws passes through. */
export function refuseTooLarge(file: string, name: string): void {
  const { size } = fs.statSync(file);
  if (size <= maxFileBytes) return;
  throw new WinnowError("too_large", `${name} is ${String(Math.round(size / 1e6))} MB, which is too large for a resume.`, {
    hint: "Save it with smaller pictures, or without them.",
  });
}
