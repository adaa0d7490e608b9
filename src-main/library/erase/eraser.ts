/** Erasing candidates for good, whatever happens meanwhile, and looking whether it was done. */
import fs from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { listBackups, originalIn } from "../care/backup-folder.ts";
import type { Decisions, Said } from "../decisions/decisions.ts";
import type { Originals } from "../originals.ts";
import type { Resumes } from "../resumes.ts";
import { whatRemains, type Remain } from "./proof.ts";
import { rewriteDatabase } from "./rewrite-database.ts";
import { tracesOf } from "./traces.ts";

export interface HoldingBackup {
  folder: string;
  /** ISO 8601. */
  madeAt: string;
}

export interface Erasing {
  /** Backups of this library, in the folders that are known, with the originals of who is erased. */
  backups: HoldingBackup[];
  /** The paths from which their resumes came, as they were given. */
  sources: string[];
  /** Files outside any archive that the import queue still knows to have read them from. */
  queued: string[];
  /** Looks through the whole folder for what they could be found by. To be called when their vectors are gone, too. */
  proof(): Promise<Remain[]>;
}

export interface Eraser {
  /** Backups of this library in these folders with the originals of any of these candidates, newest first. */
  backupsWith(candidateIds: readonly string[], backupFolders: readonly string[]): HoldingBackup[];
  /**
   * Takes everything of these candidates but their vectors out of the folder, and cannot be undone. A crash in the middle is made good by
   * `finish`. It stands in the decision log, by their numbers. @param backupFolders where backups of this library may lie
   */
  erase(candidateIds: readonly string[], backupFolders: readonly string[], said: Said): Erasing;
  /** Ends what an earlier process began. False where there was nothing. */
  finish(): boolean;
}

export interface EraserParts {
  database: DatabaseSync;
  folder: string;
  /** Tell backups of what is in this library from others'. */
  libraryIds: readonly string[];
  resumes: Pick<Resumes, "erase">;
  originals: Pick<Originals, "remove">;
  decisions: Pick<Decisions, "record" | "numberOf">;
}

export function createEraser({ database, folder, libraryIds, resumes, originals, decisions }: EraserParts): Eraser {
  const begin = database.prepare("INSERT INTO erasure (begun_at, files) VALUES (?, ?)");
  const begun = database.prepare("SELECT files FROM erasure");
  const end = database.prepare("DELETE FROM erasure");
  const hashesOf = database.prepare("SELECT content_hash FROM resume WHERE candidate_id IN (SELECT value FROM json_each(?))");
  const queuedOf = database.prepare(
    "SELECT DISTINCT source_path FROM ingest_item WHERE archive_entry IS NULL AND resume_id IN (SELECT resume_id FROM resume WHERE candidate_id IN (SELECT value FROM json_each(?)))",
  );
  const sourcesOf = database.prepare("SELECT DISTINCT r.file FROM resume r WHERE candidate_id IN (SELECT value FROM json_each(?)) ORDER BY r.file");

  function finish(): boolean {
    const open = begun.all();
    if (open.length === 0) return false;
    for (const row of open) for (const contentHash of JSON.parse(String(row["files"])) as string[]) originals.remove(contentHash);
    rewriteDatabase(database);
    end.run();
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return true;
  }

  function backupsWith(candidateIds: readonly string[], backupFolders: readonly string[]): HoldingBackup[] {
    const hashes = hashesOf.all(JSON.stringify(candidateIds)).map((row) => String(row["content_hash"]));
    return [...new Set(backupFolders)]
      .flatMap(listBackups)
      .filter(({ folder: backup, record }) => libraryIds.includes(record.libraryId) && hashes.some((hash) => fs.existsSync(originalIn(backup, hash))))
      .map(({ folder: backup, record }) => ({ folder: backup, madeAt: record.madeAt }));
  }

  return {
    finish,
    backupsWith,
    erase(candidateIds, backupFolders, said) {
      const traces = tracesOf(database, candidateIds);
      const ids = JSON.stringify(candidateIds);
      const sources = sourcesOf.all(ids).map((row) => String(row["file"]));
      const queued = queuedOf.all(ids).map((row) => String(row["source_path"]));
      const backups = backupsWith(candidateIds, backupFolders);
      const numbers = candidateIds.flatMap((candidateId) => decisions.numberOf(candidateId) ?? []);
      resumes.erase(candidateIds, (erased) => {
        begin.run(said.at, JSON.stringify(erased.contentHashes));
        if (numbers.length > 0) decisions.record("candidates.erased", { candidates: numbers, resumes: erased.contentHashes.length }, said);
      });
      finish();
      return { backups, sources, queued, proof: () => whatRemains(folder, database, traces) };
    },
  };
}
