/** Keeping so many automatic backups and no more. */
import fs from "node:fs";
import { listBackups } from "./backup-folder.ts";

/**
 * Removes the oldest automatic backups of this library in `folder` until `keep` are left. What a person made, or belongs to another
 * library, stays. Each is renamed first, so that one half removed is not taken for a whole one. Gives how many went.
 */
export function removeOldBackups(folder: string, libraryId: string, keep: number): number {
  const own = listBackups(folder).filter(({ record }) => record.automatic && record.libraryId === libraryId);
  const old = own.slice(Math.max(1, keep));
  for (const backup of old) {
    const doomed = `${backup.folder}.unfinished-${libraryId.slice(0, 12)}`;
    fs.renameSync(backup.folder, doomed);
    fs.rmSync(doomed, { recursive: true, force: true, maxRetries: 3 });
  }
  return old.length;
}
