/** What of a watched folder counts: documents, and nothing hidden, linked or half-written. */
import fs from "node:fs";
import path from "node:path";
import { LITTER } from "../discover.ts";

export interface FileInFolder {
  /** Whole. */
  source: string;
  /** Under the folder. */
  path: string;
  bytes: number;
  /** Milliseconds. */
  modified: number;
}

/**
 * A folder that somebody drops is meant as it is; one that is watched gets whatever is saved there, of which only what can be a resume
 * is imported. An unfinished download has another ending.
 */
const endings = new Set([
  ".pdf", ".docx", ".doc", ".rtf", ".odt", ".txt", ".md", ".markdown", ".html", ".htm", ".json", ".xml", ".zip",
  ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".bmp", ".gif", ".heic",
]);

/** Files that a copying program has just touched are looked at again later. */
export const SETTLE_MS = 2_000;

const isHidden = (name: string): boolean => name.startsWith(".") || LITTER.test(name);

/** A library or a backup of one holds originals that are imported already. */
const isLibrary = (folder: string): boolean => fs.existsSync(path.join(folder, "library.sqlite"));

/** Whether a file under the folder counts, by its name and those of the folders it lies in. */
export function countsByName(relative: string): boolean {
  const parts = relative.split(path.sep);
  return !parts.some(isHidden) && endings.has(path.extname(relative).toLowerCase());
}

/** Whether what lies under the folder at this path is looked at at all. `folder`: it is one itself. */
export function isLookedAt(root: string, whole: string, folder: boolean): boolean {
  const relative = path.relative(root, whole);
  if (relative === "") return true;
  if (folder) return !relative.split(path.sep).some(isHidden) && !isLibrary(whole);
  return countsByName(relative);
}

/** One file as it is now; null if it does not count, is not there or is a link. */
export async function fileAt(root: string, source: string): Promise<FileInFolder | null> {
  const relative = path.relative(root, source);
  if (!countsByName(relative)) return null;
  const stat = await fs.promises.lstat(source).catch(() => null);
  return stat?.isFile() ? { source, path: relative, bytes: stat.size, modified: Math.trunc(stat.mtimeMs) } : null;
}

/**
 * Every file under `root` that counts, in the order of the names; links are not followed, and folders that cannot be read are passed
 * over. Rejects with what the system says when `root` itself cannot be read.
 */
export async function* filesIn(root: string): AsyncGenerator<FileInFolder> {
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const here = folder;
    const entries = await fs.promises.readdir(here, { withFileTypes: true }).catch((thrown: unknown) => {
      if (here === root) throw thrown;
      return [];
    });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const file = await fileAt(root, path.join(here, entry.name));
      if (file !== null) yield file;
    }
    for (const entry of entries.reverse()) {
      const inside = path.join(here, entry.name);
      if (entry.isDirectory() && isLookedAt(root, inside, true)) pending.push(inside);
    }
  }
}
