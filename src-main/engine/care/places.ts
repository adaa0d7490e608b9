/** What Winnow has stored on this computer, where, and how much of it. */
import fs from "node:fs";
import path from "node:path";
import type { StoredPlace } from "../../../src-preload/contract.ts";
import { filesUnder } from "../../library/care/originals-on-disk.ts";

export interface PlaceFolders {
  library: string;
  models: string;
  /** The file of what people reported of themselves. */
  reported: string;
  /** Where files lie that a browser sent until they are read; only the web host has one. */
  uploads: string | undefined;
  /** The desktop window's own files: its size, its theme. */
  window: string | undefined;
  /** Of the last backup, if it is still there. */
  backups: string | null;
}

async function placeOf(what: StoredPlace["what"], folder: string): Promise<StoredPlace> {
  const files = await filesUnder(folder);
  return { what, path: folder, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files: files.length };
}

/** A file, and those beside it that are called so with another ending. */
function filesAt(what: StoredPlace["what"], file: string, endings: readonly string[]): StoredPlace {
  const sizes = endings.flatMap((ending) => fs.statSync(`${file}${ending}`, { throwIfNoEntry: false })?.size ?? []);
  return { what, path: file, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0), files: sizes.length };
}

/** Sizes as they are now; a place that is not there yet is empty. */
export async function storedPlaces({ library, models, reported, uploads, window, backups }: PlaceFolders): Promise<StoredPlace[]> {
  const database = path.join(library, "library.sqlite");
  return [
    filesAt("database", database, ["", "-wal", "-shm"]),
    await placeOf("originals", path.join(library, "files")),
    await placeOf("index", path.join(library, "vectors")),
    filesAt("reported", reported, [""]),
    await placeOf("lists", path.join(library, "taxonomy")),
    await placeOf("models", models),
    ...(uploads === undefined ? [] : [await placeOf("uploads", uploads)]),
    ...(window === undefined ? [] : [await placeOf("window", window)]),
    ...(backups !== null && fs.existsSync(backups) ? [await placeOf("backups", backups)] : []),
  ];
}
