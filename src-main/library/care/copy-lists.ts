/** The imported lists of skills and titles, which rankings depend on: `taxonomy/` of a library or a backup. */
import fs from "node:fs";
import path from "node:path";
import { filesUnder, hashFile } from "./originals-on-disk.ts";

const FOLDER = "taxonomy";

/** Copies them. Gives the hash of each copy by its path under the folder, with "/", and the bytes of all. */
export async function copyLists(from: string, to: string, signal: AbortSignal): Promise<{ hashes: Record<string, string>; bytes: number }> {
  const hashes: Record<string, string> = {};
  let bytes = 0;
  for (const file of await filesUnder(path.join(from, FOLDER))) {
    const target = path.join(to, FOLDER, file.path);
    await fs.promises.mkdir(path.dirname(target), { recursive: true });
    await fs.promises.copyFile(path.join(from, FOLDER, file.path), target);
    hashes[file.path.split(path.sep).join("/")] = (await hashFile(target, signal)) ?? "";
    bytes += file.bytes;
  }
  return { hashes, bytes };
}
