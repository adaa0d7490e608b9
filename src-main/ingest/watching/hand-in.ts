/** What of a folder's files is new is handed to the import, once. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import type { HandedFile, WatchedFolders } from "../../library/watched-folders.ts";
import { maxFileBytes } from "../../documents/limits.ts";
import { SETTLE_MS, type FileInFolder } from "./files-in-folder.ts";

export interface HandInParts {
  folders: WatchedFolders;
  folderId: string;
  /** Queues files durably before it returns. */
  add: (paths: string[]) => void;
  /** Milliseconds since 1970. */
  now: () => number;
  signal: AbortSignal;
}

/** So many are queued at a time: what is found first is read while the rest is looked through. */
const BATCH = 64;

/**
 * Files that the folder handed in before, under whatever name and date, are passed over: someone who was taken out of the library does
 * not come back because a file was touched or renamed. Gives whether something was too fresh to be whole, or changed while it was read.
 */
export async function handIn(files: AsyncIterable<FileInFolder> | Iterable<FileInFolder>, { folders, folderId, add, now, signal }: HandInParts): Promise<{ handed: number; unsettled: boolean }> {
  let unsettled = false;
  let handed = 0;
  /** Each with its place on disk. */
  let known: (HandedFile & FileInFolder)[] = [];
  let fresh: (HandedFile & FileInFolder)[] = [];

  function flush(): void {
    if (signal.aborted) return;
    // First the queue, which knows contents: a process that dies between the two offers them once more.
    if (fresh.length > 0) add(fresh.map(({ source }) => source));
    folders.remember(folderId, [...fresh, ...known], new Date(now()).toISOString());
    handed += fresh.length;
    [known, fresh] = [[], []];
  }

  for await (const file of files) {
    if (signal.aborted) break;
    if (folders.isKnown(folderId, file)) continue;
    if (file.bytes === 0 || Math.abs(now() - file.modified) < SETTLE_MS) {
      unsettled ||= file.bytes > 0;
      continue;
    }
    const contentHash = await contentOf(file);
    unsettled ||= contentHash === "changing";
    if (contentHash === "changing" || contentHash === "unreadable") continue;
    const twin = folders.hasContent(folderId, contentHash) || fresh.some((other) => other.contentHash === contentHash);
    (twin ? known : fresh).push({ ...file, contentHash });
    if (fresh.length + known.length >= BATCH) flush();
  }
  if (fresh.length + known.length > 0) flush();
  return { handed, unsettled };
}

/**
 * SHA-256, hex. `changing`: it is not of the size and date any more that it had. A large file is told by its name, size and date, for
 * reading archives of gigabytes through would take longer than it is worth.
 */
async function contentOf({ source, path, bytes, modified }: FileInFolder): Promise<string | "changing" | "unreadable"> {
  const hash = createHash("sha256");
  try {
    if (bytes > maxFileBytes) return hash.update(`${path}\n${String(bytes)}\n${String(modified)}`).digest("hex");
    for await (const chunk of fs.createReadStream(source)) hash.update(chunk as Buffer);
    const { size, mtimeMs } = await fs.promises.lstat(source);
    return size === bytes && Math.trunc(mtimeMs) === modified ? hash.digest("hex") : "changing";
  } catch {
    return "unreadable";
  }
}
