/** The folders that a library watches, and what they have handed to the import. */
import { createHash, randomUUID } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { WinnowError } from "../../src-preload/errors.ts";
import { inTransaction } from "./transaction.ts";

export interface StoredFolder {
  folderId: string;
  path: string;
  paused: boolean;
  addedAt: string;
}

/** A file as a folder handed it over; `path` is under the folder, `modified` in milliseconds. */
export interface HandedFile {
  path: string;
  bytes: number;
  modified: number;
  contentHash: string;
}

export interface WatchedFolders {
  /** By path. */
  list(): StoredFolder[];
  /** Throws `not_found`. */
  get(folderId: string): StoredFolder;
  add(path: string, at: string): StoredFolder;
  setPaused(folderId: string, paused: boolean): void;
  remove(folderId: string, at: string): void;
  /** Brings back one that was removed since the library was opened. Throws `not_found`. */
  restore(folderId: string): StoredFolder;
  /** How many files it handed over, and when the last. */
  handed(folderId: string): { files: number; lastAt: string | null };
  /** Whether this very file was handed over before: cheap, for every file of every look. */
  isKnown(folderId: string, file: Pick<HandedFile, "path" | "bytes" | "modified">): boolean;
  /** Whether the folder handed over this content before, under whatever name. */
  hasContent(folderId: string, contentHash: string): boolean;
  remember(folderId: string, files: readonly HandedFile[], at: string): void;
}

const folderOf = (row: Record<string, SQLOutputValue>): StoredFolder => ({
  folderId: String(row["folder_id"]),
  path: String(row["path"]),
  paused: row["paused"] === 1,
  addedAt: String(row["added_at"]),
});

const hashOf = (path: string): string => createHash("sha256").update(path).digest("hex");

export function createWatchedFolders(database: DatabaseSync): WatchedFolders {
  const list = database.prepare("SELECT * FROM watched_folder WHERE removed_at IS NULL ORDER BY path, folder_id");
  const get = database.prepare("SELECT * FROM watched_folder WHERE folder_id = ? AND removed_at IS NULL");
  const add = database.prepare("INSERT INTO watched_folder (folder_id, path, added_at) VALUES (?, ?, ?)");
  const setPaused = database.prepare("UPDATE watched_folder SET paused = ? WHERE folder_id = ?");
  const mark = database.prepare("UPDATE watched_folder SET removed_at = ? WHERE folder_id = ?");
  const handed = database.prepare("SELECT count(*) AS files, max(handed_at) AS lastAt FROM watched_file WHERE folder_id = ?");
  const known = database.prepare("SELECT 1 FROM watched_file WHERE folder_id = ? AND path_hash = ? AND bytes = ? AND modified = ?");
  const content = database.prepare("SELECT 1 FROM watched_file WHERE folder_id = ? AND content_hash = ? LIMIT 1");
  const remember = database.prepare(
    "INSERT OR REPLACE INTO watched_file (folder_id, path_hash, bytes, modified, content_hash, handed_at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  // What was removed in an earlier session cannot be brought back any more.
  database.exec("DELETE FROM watched_folder WHERE removed_at IS NOT NULL");

  function one(folderId: string): StoredFolder {
    const row = get.get(folderId);
    if (!row) throw new WinnowError("not_found", "This folder is not watched any more.");
    return folderOf(row);
  }

  return {
    list: () => list.all().map(folderOf),
    get: one,
    add(path, at) {
      const folderId = randomUUID();
      add.run(folderId, path, at);
      return one(folderId);
    },
    setPaused(folderId, paused) {
      setPaused.run(paused ? 1 : 0, folderId);
    },
    remove: (folderId, at) => void mark.run(at, folderId),
    restore(folderId) {
      mark.run(null, folderId);
      return one(folderId);
    },
    handed(folderId) {
      const row = handed.get(folderId);
      return { files: Number(row?.["files"] ?? 0), lastAt: row?.["lastAt"] == null ? null : String(row["lastAt"]) };
    },
    isKnown: (folderId, { path, bytes, modified }) => known.get(folderId, hashOf(path), bytes, modified) !== undefined,
    hasContent: (folderId, contentHash) => content.get(folderId, contentHash) !== undefined,
    remember(folderId, files, at) {
      inTransaction(database, () => {
        for (const { path, bytes, modified, contentHash } of files) remember.run(folderId, hashOf(path), bytes, modified, contentHash, at);
      });
    },
  };
}
