/** What the log says of a backup that was made. */
import type { FoundBackup } from "../../library/care/backup-folder.ts";
import type { Said } from "../../library/decisions/decisions.ts";
import type { Library } from "../../library/open-library.ts";

/** `said`: who made it, which is nobody for the schedule, and when this is. */
export function recordBackup({ decisions }: Pick<Library, "decisions">, { record: { automatic, candidates, log } }: FoundBackup, said: Said): void {
  if (log !== null) decisions.record("library.backedUp", { automatic, candidates, head: log }, said);
}
