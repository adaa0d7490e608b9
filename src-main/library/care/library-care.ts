/** The care of one open library, for the rooms above. */
import type { DatabaseSync } from "node:sqlite";
import type { Verification } from "../../../src-preload/contract/care.ts";
import type { Settings } from "../settings.ts";
import type { ToVerify } from "../decisions/verify-log.ts";
import type { FoundBackup } from "./backup-folder.ts";
import { createBackupPlaces } from "./backup-places.ts";
import { rebuildWords } from "./compare-words.ts";
import { libraryIdIn, logsElsewhere } from "./logs-elsewhere.ts";
import { makeBackup, removeUnfinished, type BackupOptions } from "./make-backup.ts";
import { removeOldBackups } from "./remove-old-backups.ts";
import { verifyLibrary, type IndexToCheck, type VerifyOptions } from "./verify-library.ts";

export interface LibraryCare {
  /** Tells the backups of this library from those of others. */
  readonly libraryId: string;
  /** Ids under which backups of what is in this library were made: its own, and of those it was restored from. */
  readonly libraryIds: readonly string[];
  /** Folders in which such backups were made. */
  backupFolders(): string[];
  /** What the decision log is to be verified by: the backups that can be reached. */
  logsElsewhere(): ToVerify;
  backUp(options: BackupOptions): Promise<FoundBackup>;
  /** Removes what killed processes left of backups, wherever they were made and as far as that can be reached: whoever is erased would lie in it untold. */
  removeUnfinished(): void;
  /** Throws `file_not_readable` where one could not be removed. */
  removeOldBackups(newest: string, keep: number): number;
  /** `indexes`: of the encoders in use, by the handles that are open. */
  verify(indexes: IndexToCheck[], options: Pick<VerifyOptions, "onStep" | "signal">): Promise<Verification>;
  /** Every passage is to be indexed for this model again. */
  forgetMarks(modelKey: string): void;
  /** Makes what finds resumes by their words anew. */
  rebuildWords(): void;
  /** How many there are, for a report without anything of anyone. */
  counts(): Record<string, number>;
}

const countedTables = {
  candidates: "candidate WHERE removed_at IS NULL", resumes: "resume", passages: "passage", jobs: "job WHERE removed_at IS NULL", shortlisted: "shortlist",
  corrections: "correction", savedSearches: "saved_search WHERE removed_at IS NULL", embeddings: "embedding", watchedFiles: "watched_file",
} as const;

export function createLibraryCare(database: DatabaseSync, folder: string, settings: Settings): LibraryCare {
  const libraryId = libraryIdIn(settings);
  const places = createBackupPlaces(settings);
  return {
    libraryId,
    libraryIds: [libraryId, ...places.origins()],
    backupFolders: places.folders,
    logsElsewhere: () => logsElsewhere(settings),
    backUp: (options) => makeBackup({ folder, database, libraryId, remember: places.made }, options),
    removeUnfinished() {
      for (const into of places.folders()) {
        try {
          removeUnfinished(into, libraryId);
        } catch {
          // A disk that is away, or that may not be written on, stays as it is.
        }
      }
    },
    removeOldBackups: (newest, keep) => removeOldBackups(newest, libraryId, keep),
    verify: (indexes, options) => verifyLibrary({ folder, database: () => database, indexes: () => indexes, logsElsewhere: () => logsElsewhere(settings), ...options }),
    forgetMarks(modelKey) {
      database.prepare("DELETE FROM passage_index WHERE model_id = ?").run(modelKey);
      database.prepare("DELETE FROM index_stray WHERE model_id = ?").run(modelKey);
    },
    rebuildWords: () => { rebuildWords(database); },
    counts: () =>
      Object.fromEntries(Object.entries(countedTables).map(([name, table]) => [name, Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"] ?? 0)])),
  };
}
