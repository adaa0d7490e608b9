/** Originals as files: hashing, copying, and what there is room for. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { WinnowError } from "../../../src-preload/errors.ts";

const CHUNK = 1024 * 1024;

/** SHA-256 (hex) of a file's content; null if it cannot be read. Rejects with `cancelled`. */
export async function hashFile(file: string, signal: AbortSignal): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of fs.createReadStream(file, { highWaterMark: CHUNK })) {
      throwIfCancelled(signal);
      hash.update(chunk as Buffer);
    }
  } catch (thrown) {
    if (thrown instanceof WinnowError) throw thrown;
    return null;
  }
  return hash.digest("hex");
}

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new WinnowError("cancelled", "This was cancelled. Nothing half-made was left.");
}

/**
 * Puts a copy of an original at `target` and makes sure that it is what its hash says.
 * @param earlier where a backup from before has the same file: that is linked to, which takes no room, where the disk can
 * @returns `missing`: `source` cannot be read; `damaged`: it is copied as it is, which is not what was imported. Rejects when nothing
 * can be written.
 */
export async function copyOriginal(source: string, target: string, contentHash: string, earlier: string | null, signal: AbortSignal): Promise<"whole" | "missing" | "damaged"> {
  throwIfCancelled(signal);
  await fs.promises.mkdir(path.dirname(target), { recursive: true });
  if (earlier !== null && (await linked(earlier, target))) {
    if ((await hashFile(target, signal)) === contentHash) return "whole";
    await fs.promises.rm(target, { force: true });
  }
  try {
    await fs.promises.copyFile(source, target, fs.constants.COPYFILE_FICLONE);
  } catch (cause) {
    if (codeOf(cause) === "ENOSPC") throw diskFull(path.dirname(target), cause);
    if (await isReadable(source)) throw cause;
    await fs.promises.rm(target, { force: true });
    return "missing";
  }
  return (await hashFile(target, signal)) === contentHash ? "whole" : "damaged";
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await fs.promises.link(from, to);
    return true;
  } catch {
    return false;
  }
}

const isReadable = (file: string): Promise<boolean> =>
  fs.promises.access(file, fs.constants.R_OK).then(
    () => true,
    () => false,
  );

export const codeOf = (thrown: unknown): string | undefined => (thrown instanceof Error && "code" in thrown ? String(thrown.code) : undefined);

export const diskFull = (folder: string, cause?: unknown): WinnowError =>
  new WinnowError("disk_full", `There is no room left on the disk of ${folder}.`, { hint: "Free some space there, or choose a folder on another disk.", cause });

/** Throws `disk_full` before anything is written when `bytes` and a little more do not fit. */
export async function makeSureOfRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await fs.promises.statfs(folder);
  const free = bavail * bsize;
  const spare = 16 * 1024 * 1024;
  if (free > bytes + spare) return;
  throw new WinnowError("disk_full", `About ${megabytes(bytes + spare)} are needed in ${folder}, and ${megabytes(free)} are free.`, {
    hint: "Free some space there, or choose a folder on another disk.",
  });
}

const megabytes = (bytes: number): string => `${String(Math.ceil(bytes / 1e6))} MB`;

/** Files under a folder, by path below it, in the order of their names; links are left out. A folder that is not there has none. */
export async function filesUnder(folder: string): Promise<{ path: string; bytes: number }[]> {
  const entries = await fs.promises.readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const whole = path.join(entry.parentPath, entry.name);
    const stat = await fs.promises.stat(whole).catch(() => null);
    if (stat !== null) files.push({ path: path.relative(folder, whole), bytes: stat.size });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
