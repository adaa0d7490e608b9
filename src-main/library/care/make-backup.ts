/** A backup of a library that is open, while it is used. */
import fs from "node:fs";
import path from "node:path";
import { backup as copyOnline, DatabaseSync } from "node:sqlite";
import type { CareStep, OriginalFault } from "../../../src-preload/contract/care.ts";
import type { LogHead } from "../../../src-preload/decisions.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { headOf } from "../decisions/decisions.ts";
import { backupName, databaseName, listBackups, originalIn, unfinishedEnding, writeRecord, type FoundBackup } from "./backup-folder.ts";
import { checkInThread } from "./check-in-thread.ts";
import { copyLists } from "./copy-lists.ts";
import { isWithin } from "./is-within.ts";
import { flush, makeFolder, notWritable, writeWhole } from "./new-folder.ts";
import { copyOriginal, hashFile, makeSureOfRoom, throwIfCancelled } from "./originals-on-disk.ts";

/** Told of each step: so much of it is done, of so much. */
export type OnStep = (step: CareStep, done: number, total: number) => void;

export interface BackupOptions {
  /** The folder in which the dated one is made; the folder above it must be there. */
  into: string;
  automatic: boolean;
  /** Of this Winnow. */
  version: string;
  now: Date;
  onStep: OnStep;
  signal: AbortSignal;
}

export interface LibraryOnDisk {
  /** The library's own folder and its open database. */
  folder: string;
  database: DatabaseSync;
  libraryId: string;
  /** Called with the folder before anything is written into it: what a killed process leaves there is to be found again. */
  remember: (into: string) => void;
}

/** Pages copied at a time; between two times everything else in this process has its turn. */
const PAGES = 500;

/**
 * Makes a backup and checks it: the database by SQLite's online copy, every original by its hash. Rejects with `cancelled`, `disk_full`,
 * `file_not_found` (the folder), `file_not_readable`, `invalid_input`, or `library_damaged` when the copy of the database is not sound.
 * Whatever happens, there is a whole backup or none.
 */
export async function makeBackup(library: LibraryOnDisk, options: BackupOptions): Promise<FoundBackup> {
  const into = path.resolve(options.into);
  if (isWithin(into, path.resolve(library.folder))) {
    throw new WinnowError("invalid_input", "A backup inside the library’s own folder would be lost with it.", { hint: "Choose a folder elsewhere, best on another disk." });
  }
  makeFolder(into);
  library.remember(into);
  removeUnfinished(into, library.libraryId);
  const target = freeName(path.join(into, backupName(options.now)));
  const partial = `${target}${unfinishedEnding(library.libraryId)}`;
  return writeWhole(partial, target, () => fill(library, partial, target, options));
}

/** Removes what a killed process left of this library's backups. Throws what `notWritable` makes of the system's word. */
export function removeUnfinished(into: string, libraryId: string): void {
  try {
    for (const name of fs.readdirSync(into)) {
      if (name.endsWith(unfinishedEnding(libraryId))) fs.rmSync(path.join(into, name), { recursive: true, force: true, maxRetries: 3 });
    }
  } catch (cause) {
    throw notWritable(into, cause);
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let n = 2; fs.existsSync(name); n++) name = `${wanted}-${String(n)}`;
  return name;
}

async function fill(library: LibraryOnDisk, partial: string, target: string, options: BackupOptions): Promise<FoundBackup> {
  const { signal, onStep } = options;
  const file = path.join(partial, databaseName);
  const earlier = listBackups(path.dirname(target)).find(({ record }) => record.libraryId === library.libraryId)?.folder ?? null;
  await makeSureOfRoom(path.dirname(target), databaseBytes(library.database));
  await copyDatabase(library.database, file, onStep, signal);
  const content = contentOf(file);
  const size = (hash: string, bytes: number): number => (earlier !== null && fs.existsSync(originalIn(earlier, hash)) ? 0 : bytes);
  await makeSureOfRoom(path.dirname(target), content.originals.reduce((sum, { contentHash, bytes }) => sum + size(contentHash, bytes), 0));
  const { faults, bytes } = await copyOriginals(library.folder, partial, earlier, content.originals, onStep, signal);
  const lists = await copyLists(library.folder, partial, signal);
  onStep("checking", 0, 1);
  const check = await checkInThread(file, signal);
  if (check.faults.length > 0) {
    throw new WinnowError("library_damaged", "The backup was not kept: the library’s database is damaged, so its copy is, too.", {
      hint: "Keep your earlier backups. Verify the library, and restore the newest backup that is sound into a new folder.",
    });
  }
  flush(file);
  const record = {
    madeAt: options.now.toISOString(),
    automatic: options.automatic,
    version: options.version,
    libraryId: library.libraryId,
    schema: check.schema,
    candidates: content.candidates,
    resumes: content.originals.length,
    jobs: content.jobs,
    log: content.log,
    bytes: fs.statSync(file).size + bytes + lists.bytes,
    faults,
    database: (await hashFile(file, signal)) ?? "",
    lists: lists.hashes,
  };
  throwIfCancelled(signal);
  writeRecord(partial, record);
  onStep("checking", 1, 1);
  return { folder: target, record: { format: 1, ...record } };
}

const databaseBytes = (database: DatabaseSync): number =>
  Number(database.prepare("PRAGMA page_count").get()?.["page_count"] ?? 0) * Number(database.prepare("PRAGMA page_size").get()?.["page_size"] ?? 0);

async function copyDatabase(database: DatabaseSync, file: string, onStep: OnStep, signal: AbortSignal): Promise<void> {
  onStep("database", 0, 1);
  await copyOnline(database, file, {
    rate: PAGES,
    // What it throws ends the copying.
    progress({ totalPages, remainingPages }) {
      throwIfCancelled(signal);
      onStep("database", totalPages - remainingPages, totalPages);
    },
  });
  throwIfCancelled(signal);
}

/** What stands in the copy, which is made one file: it is to be readable on a disk that nothing can be written to. */
function contentOf(file: string): { originals: { contentHash: string; bytes: number }[]; candidates: number; jobs: number; log: LogHead } {
  const copy = new DatabaseSync(file);
  try {
    copy.exec("PRAGMA journal_mode = DELETE");
    const count = (sql: string): number => Number(copy.prepare(sql).get()?.["n"] ?? 0);
    return {
      originals: copy.prepare("SELECT content_hash, bytes FROM resume ORDER BY content_hash").all().map((row) => ({ contentHash: String(row["content_hash"]), bytes: Number(row["bytes"]) })),
      candidates: count("SELECT count(*) AS n FROM candidate WHERE removed_at IS NULL"),
      jobs: count("SELECT count(*) AS n FROM job WHERE removed_at IS NULL"),
      log: headOf(copy),
    };
  } finally {
    copy.close();
  }
}

async function copyOriginals(
  library: string, partial: string, earlier: string | null, originals: { contentHash: string; bytes: number }[], onStep: OnStep, signal: AbortSignal,
): Promise<{ faults: OriginalFault[]; bytes: number }> {
  const faults: OriginalFault[] = [];
  let bytes = 0;
  for (const [at, original] of originals.entries()) {
    const { contentHash } = original;
    onStep("originals", at, originals.length);
    const copied = await copyOriginal(originalIn(library, contentHash), originalIn(partial, contentHash), contentHash, earlier && originalIn(earlier, contentHash), signal);
    if (copied !== "whole") faults.push({ contentHash, fault: copied });
    if (copied !== "missing") bytes += original.bytes;
  }
  onStep("originals", originals.length, originals.length);
  return { faults, bytes };
}
