/** A library from a backup, in a folder of its own. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { OriginalFault, Restored } from "../../../src-preload/contract/care.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { migrations } from "../migrations/index.ts";
import { createDecisions } from "../decisions/decisions.ts";
import { createSettings } from "../settings.ts";
import { createBackupPlaces } from "./backup-places.ts";
import { backupOf, databaseName, findBackup, logSince, originalIn, unfinishedEnding, type FoundBackup } from "./backup-folder.ts";
import { checkInThread } from "./check-in-thread.ts";
import { copyLists } from "./copy-lists.ts";
import type { OnStep } from "./make-backup.ts";
import { isWithin } from "./is-within.ts";
import { flush, makeFolder, writeWhole } from "./new-folder.ts";
import { copyOriginal, filesUnder, hashFile, makeSureOfRoom, throwIfCancelled } from "./originals-on-disk.ts";

export interface RestoreOptions {
  /** A backup, or a folder of backups, of which the newest is taken. */
  backup: string;
  /** New or empty. */
  folder: string;
  /** Who is at the computer. */
  by: string;
  onStep: OnStep;
  signal: AbortSignal;
}

const damaged = (cause?: unknown): WinnowError =>
  new WinnowError("library_damaged", "This backup cannot be restored: its database is damaged.", { hint: "Choose an earlier backup. Nothing was changed.", cause });

/**
 * Restores a backup into a new folder, after its version and its database have been checked. Rejects with `invalid_input` when there is
 * something in the folder, `library_too_new`, `library_damaged`, `not_found` (no backup), `cancelled`, `disk_full` or
 * `file_not_readable`. Whatever happens, the folder is a whole library or is not there.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { onStep, signal } = options;
  const found = findBackup(options.backup);
  const folder = path.resolve(options.folder);
  refuseOccupied(folder, found);
  refuseNewer(found.record.schema);
  const source = path.join(found.folder, databaseName);
  onStep("checking", 0, 1);
  if ((await hashFile(source, signal)) !== found.record.database) throw damaged();
  const check = await checkInThread(source, signal);
  refuseNewer(check.schema);
  if (check.faults.length > 0 || check.brokenLinks > 0) throw damaged(check.faults[0]);
  onStep("checking", 1, 1);
  makeFolder(path.dirname(folder));
  await makeSureOfRoom(path.dirname(folder), found.record.bytes);
  // Known again by the next restoring of the same, and no name that a person gives a folder.
  const partial = `${folder}${unfinishedEnding(found.record.libraryId)}`;
  fs.rmSync(partial, { recursive: true, force: true });
  const faults = await writeWhole(partial, folder, async () => {
    const copied = await fill(found, partial, check.schema, options);
    // An empty folder stands in the way of a renamed one on some systems.
    if (fs.existsSync(folder)) fs.rmdirSync(folder);
    return copied;
  });
  return { library: folder, from: backupOf(found), faults };
}

function refuseOccupied(folder: string, { folder: backup }: FoundBackup): void {
  if (isWithin(folder, backup)) throw new WinnowError("invalid_input", "A library cannot be restored into its own backup.", { hint: "Choose a new folder elsewhere." });
  let inside: string[] = [];
  try {
    inside = fs.readdirSync(folder);
  } catch (cause) {
    if (fs.existsSync(folder)) throw new WinnowError("invalid_input", `${folder} is not a folder that Winnow can look into.`, { hint: "Choose a new folder.", cause });
  }
  if (inside.length > 0) {
    throw new WinnowError("invalid_input", `There is something in ${folder} already. A backup is only restored into a new or empty folder, so that nothing is overwritten.`, {
      hint: "Choose a new folder.",
    });
  }
}

function refuseNewer(schema: number): void {
  if (schema <= (migrations.at(-1)?.number ?? 0)) return;
  throw new WinnowError("library_too_new", "This backup was made by a newer version of Winnow.", { hint: "Install the newest version of Winnow, or choose another backup." });
}

async function fill(found: FoundBackup, partial: string, schema: number, { by, onStep, signal }: RestoreOptions): Promise<OriginalFault[]> {
  const file = path.join(partial, databaseName);
  onStep("database", 0, 1);
  await fs.promises.copyFile(path.join(found.folder, databaseName), file);
  const originals = makeItsOwn(file, schema, found, by);
  flush(file);
  onStep("database", 1, 1);
  const faults: OriginalFault[] = [];
  for (const [at, contentHash] of originals.entries()) {
    onStep("originals", at, originals.length);
    const copied = await copyOriginal(originalIn(found.folder, contentHash), originalIn(partial, contentHash), contentHash, null, signal);
    if (copied !== "whole") faults.push({ contentHash, fault: copied });
  }
  await restoreLists(found, partial, signal);
  onStep("originals", originals.length, originals.length);
  throwIfCancelled(signal);
  return faults;
}

/**
 * The restored library is another than the one that was backed up: were both used, each would count the other's backups as its own.
 * Vectors are not part of a backup, so none are marked as there. Gives the hashes of its originals.
 */
function makeItsOwn(file: string, schema: number, { folder, record: { libraryId, madeAt, log } }: FoundBackup, by: string): string[] {
  const database = new DatabaseSync(file);
  try {
    database.exec("BEGIN IMMEDIATE; DELETE FROM passage_index");
    if (schema >= 2) database.exec("DELETE FROM index_stray");
    const library = randomBytes(16).toString("hex");
    if (schema >= 10) {
      database.prepare("UPDATE setting SET value = ? WHERE name = 'library.id'").run(JSON.stringify(library));
      createBackupPlaces(createSettings(database)).restored(libraryId, path.dirname(folder));
    }
    // The chain goes on in the new library, and tells that it is one.
    if (schema >= logSince) createDecisions(database).record("library.restored", { library, from: libraryId, madeAt, head: log }, { by, at: new Date().toISOString() });
    database.exec("COMMIT");
    return database.prepare("SELECT content_hash FROM resume ORDER BY content_hash").all().map((row) => String(row["content_hash"]));
  } finally {
    database.close();
  }
}

async function restoreLists(found: FoundBackup, partial: string, signal: AbortSignal): Promise<void> {
  const { hashes } = await copyLists(found.folder, partial, signal);
  const wrong = Object.entries(found.record.lists).some(([name, hash]) => hashes[name] !== hash);
  if (wrong || (await filesUnder(path.join(partial, "taxonomy"))).length !== Object.keys(found.record.lists).length) {
    throw new WinnowError("library_damaged", "This backup cannot be restored: the imported lists of skills in it are damaged.", { hint: "Choose an earlier backup. Nothing was changed." });
  }
}
