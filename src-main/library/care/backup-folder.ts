/** What a backup looks like on disk: a dated folder with the database, the originals by content hash, and a record of itself. */
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { backupSchema, type Backup } from "../../../src-preload/contract/care.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { KnownLog } from "../decisions/known-logs.ts";

/** Databases have a decision log from this migration on. */
export const logSince = 14;

/** Rises when an older Winnow could not restore what a newer one wrote. */
const FORMAT = 1;
const RECORD = "backup.json";
export const databaseName = "library.sqlite";

/** `backup.json`. Hashes are SHA-256, hex; `lists` are the imported lists of skills, by path under the backup. */
const recordSchema = backupSchema.omit({ folder: true }).extend({
  format: z.int(),
  libraryId: z.string(),
  /** Of the database: the number of its newest migration. */
  schema: z.int(),
  database: z.string(),
  lists: z.record(z.string(), z.string()),
  /** Of the decision log in it: whoever cuts off its end must have every backup, too. Null in backups from before there was a log. */
  log: z.object({ entries: z.int(), head: z.string() }).nullable().default(null),
});
export type BackupRecord = z.infer<typeof recordSchema>;

export const originalIn = (folder: string, contentHash: string): string => path.join(folder, "files", contentHash.slice(0, 2), contentHash);

/** "winnow-backup-2026-03-09-171530": sorts by time, and means the same on every system. */
export function backupName(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `winnow-backup-${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}

/** What is being written has another ending, with the library's id, so that what a killed process left is known again. */
export const unfinishedEnding = (libraryId: string): string => `.unfinished-${libraryId.slice(0, 12)}`;

export function writeRecord(folder: string, record: Omit<BackupRecord, "format">): void {
  const file = fs.openSync(path.join(folder, RECORD), "w");
  try {
    fs.writeSync(file, `${JSON.stringify({ format: FORMAT, ...record }, null, 2)}\n`);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

export interface FoundBackup {
  folder: string;
  record: BackupRecord;
}

/** The backup in `folder`; null if there is none. Throws `library_too_new`, or `library_damaged` if its record cannot be read. */
export function readBackup(folder: string): FoundBackup | null {
  let text: string;
  try {
    text = fs.readFileSync(path.join(folder, RECORD), "utf8");
  } catch {
    return null;
  }
  const read = z.object({ format: z.int() }).safeParse(parsed(text));
  if (read.success && read.data.format > FORMAT) {
    throw new WinnowError("library_too_new", "This backup was made by a newer version of Winnow.", { hint: "Install the newest version of Winnow, or choose another backup." });
  }
  const record = recordSchema.safeParse(parsed(text));
  if (!record.success) throw new WinnowError("library_damaged", "The record of this backup is damaged.", { hint: "Choose another backup." });
  return { folder, record: record.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The whole backups directly in `folder`, newest first; those that cannot be read are left out. */
export function listBackups(folder: string): FoundBackup[] {
  let names: string[];
  try {
    names = fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && !entry.name.includes(".unfinished") ? [entry.name] : []));
  } catch {
    return [];
  }
  const found = names.flatMap((name) => {
    try {
      const backup = readBackup(path.join(folder, name));
      return backup === null ? [] : [backup];
    } catch {
      return [];
    }
  });
  return found.sort((a, b) => b.record.madeAt.localeCompare(a.record.madeAt) || b.folder.localeCompare(a.folder));
}

/** What backups know of the decision log that was in them. */
export const logsOf = (backups: readonly FoundBackup[]): KnownLog[] =>
  backups.flatMap(({ folder, record: { libraryId, log } }) => (log === null ? [] : [{ library: libraryId, from: folder, heads: [log] }]));

/** The backup that a person means by a folder: itself, or the newest in it. Throws `not_found`, and what `readBackup` does. */
export function findBackup(given: string): FoundBackup {
  const folder = path.resolve(given);
  const found = readBackup(folder) ?? listBackups(folder)[0];
  if (found === undefined) {
    throw new WinnowError("not_found", "There is no backup made by Winnow in this folder.", {
      hint: "Choose a folder whose name begins with “winnow-backup”, or the folder that such folders lie in.",
    });
  }
  return found;
}

/** As the contract tells of it. */
export const backupOf = ({ folder, record }: FoundBackup): Backup => backupSchema.parse({ folder, ...record });
