/** A folder that is there whole or not at all: written under another name, and renamed at the end. */
import fs from "node:fs";
import path from "node:path";
import { WinnowError } from "../../../src-preload/errors.ts";
import { codeOf, diskFull } from "./originals-on-disk.ts";

/** Throws `file_not_readable` with what the system said, or `disk_full`. */
export function notWritable(folder: string, cause: unknown): WinnowError {
  if (cause instanceof WinnowError) return cause;
  if (codeOf(cause) === "ENOSPC") return diskFull(folder, cause);
  return new WinnowError("file_not_readable", `Winnow could not write in ${folder}.`, {
    hint: "Check that its disk is connected and that you may write there, or choose another folder.",
    cause,
  });
}

/** Makes `folder` unless it is there; the folder above it must be, for a disk that is not connected is not to be made up. */
export function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  try {
    fs.mkdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) !== "ENOENT") throw notWritable(folder, cause);
    throw new WinnowError("file_not_found", `There is no folder ${path.dirname(folder)}.`, { hint: "Check that its disk is connected, or choose another folder.", cause });
  }
}

/** Runs `fill` on `partial` and renames it to `target`. Whatever goes wrong, `partial` is gone afterwards. */
export async function writeWhole<T>(partial: string, target: string, fill: () => Promise<T>): Promise<T> {
  try {
    fs.mkdirSync(partial);
    const result = await fill();
    fs.renameSync(partial, target);
    return result;
  } catch (thrown) {
    fs.rmSync(partial, { recursive: true, force: true, maxRetries: 3 });
    throw codeOf(thrown) === undefined || thrown instanceof WinnowError ? thrown : notWritable(path.dirname(target), thrown);
  }
}

/** Waits until the file's bytes are on the disk itself. */
export function flush(file: string): void {
  const handle = fs.openSync(file, "r+");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
