/** What Winnow has stored on this computer, where, and how much of it. */
import fs from "node:fs";
import path from "node:path";
import type { StoredPlace } from "../../../src-preload/contract.ts";
import { filesUnder } from "../../library/care/originals-on-disk.ts";

export interface PlaceFolders {
  library: string;
  models: string;
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

/** Sizes as they are now; a place that is not there yet is empty. */
export async function storedPlaces({ library, models, uploads, window, backups }: PlaceFolders): Promise<StoredPlace[]> {
  const database = ["", "-wal", "-shm"].flatMap((ending) => {
    const stat = fs.statSync(path.join(library, `library.sqlite${ending}`), { throwIfNoEntry: false });
    return stat === undefined ? [] : [stat.size];
  });
  return [
    { what: "database", path: path.join(library, "library.sqlite"), bytes: database.reduce((sum, bytes) => sum + bytes, 0), files: database.length },
    await placeOf("originals", path.join(library, "files")),
    await placeOf("index", path.join(library, "vectors")),
    await placeOf("lists", path.join(library, "taxonomy")),
    await placeOf("models", models),
    ...(uploads === undefined ? [] : [await placeOf("uploads", uploads)]),
    ...(window === undefined ? [] : [await placeOf("window", window)]),
    ...(backups !== null && fs.existsSync(backups) ? [await placeOf("backups", backups)] : []),
  ];
}
