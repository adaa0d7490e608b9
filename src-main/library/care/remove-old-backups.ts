/** Keeping so many automatic backups and no more. */
import fs from "node:fs";
import path from "node:path";
import { WinnowError } from "../../../src-preload/errors.ts";
import { listBackups, unfinishedEnding } from "./backup-folder.ts";

/**
 * Removes the oldest automatic backups of this library beside `newest`, the one that was just made, until `keep` are left with it. What a
 * person made, or belongs to another library, stays; so does `newest`, whatever the clock said when the others were made. Each is renamed first, so that one half removed is not taken for a whole one. Gives how many went; throws
 * `file_not_readable` where one stands that could not be removed, after the others are.
 */
export function removeOldBackups(newest: string, libraryId: string, keep: number): number {
  const others = listBackups(path.dirname(newest)).filter(({ folder, record }) => folder !== newest && record.automatic && record.libraryId === libraryId);
  const old = others.slice(Math.max(0, keep - 1));
  let failed: { folder: string; cause: unknown } | null = null;
  for (const backup of old) {
    try {
      const doomed = `${backup.folder}${unfinishedEnding(libraryId)}`;
      fs.renameSync(backup.folder, doomed);
      fs.rmSync(doomed, { recursive: true, force: true, maxRetries: 3 });
    } catch (cause) {
      failed ??= { folder: backup.folder, cause };
    }
  }
  if (failed !== null) {
    throw new WinnowError("file_not_readable", `The older backup ${failed.folder} could not be removed.`, {
      hint: "Check that you may delete there. Until it is gone, more backups are kept than you chose.", cause: failed.cause,
    });
  }
  return old.length;
}
