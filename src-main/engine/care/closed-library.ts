/** Care of a library that no Winnow has open, for single commands. */
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import packageFile from "../../../package.json" with { type: "json" };
import type { Backup, Verification } from "../../../src-preload/contract.ts";
import { assertLibrary } from "../../library/assert-library.ts";
import { backupOf, databaseName } from "../../library/care/backup-folder.ts";
import { logsElsewhere } from "../../library/care/logs-elsewhere.ts";
import { verifyLibrary } from "../../library/care/verify-library.ts";
import { lockLibrary } from "../../library/lock.ts";
import { openLibrary } from "../../library/open-library.ts";
import { createSettings } from "../../library/settings.ts";
import { readPassageIds } from "../../library/vector-index.ts";
import { personAtComputer } from "../../tracking/recorder.ts";
import { recordBackup } from "../log/record-backup.ts";
import type { StepTools } from "./care-work.ts";

/** How long another process that is just ending is waited for. */
const LOCK_WAIT_MS = 5_000;

/** Makes a backup of the library in `folder` in a dated folder in `into`. Rejects as `makeBackup` and `openLibrary` do. */
export async function backUpLibrary(folder: string, into: string, tools: StepTools): Promise<Backup> {
  assertLibrary(folder);
  const library = await openLibrary(folder);
  try {
    const made = await library.care.backUp({ into, automatic: false, version: packageFile.version, now: new Date(), ...tools });
    recordBackup(library, made, { by: personAtComputer(), at: new Date().toISOString() });
    return backupOf(made);
  } finally {
    await library.close();
  }
}

/** Verifies the library in `folder` and changes nothing in it. Rejects with `library_locked`, `library_too_new` or `not_found`. */
export async function verifyClosedLibrary(folder: string, tools: StepTools): Promise<Verification> {
  assertLibrary(folder);
  const lock = await lockLibrary(folder, LOCK_WAIT_MS);
  let opened: DatabaseSync | undefined;
  try {
    return await verifyLibrary({
      folder,
      database: () => (opened = new DatabaseSync(path.join(folder, databaseName), { readOnly: true })),
      indexes: (database) =>
        database.prepare("SELECT DISTINCT model_id FROM passage_index ORDER BY model_id").all().map((row) => {
          const modelKey = String(row["model_id"]);
          return { modelKey, passageIds: () => readPassageIds(path.join(folder, "vectors"), modelKey) };
        }),
      logsElsewhere: (database) => logsElsewhere(createSettings(database)),
      ...tools,
    });
  } finally {
    opened?.close();
    lock.release();
  }
}
