/** What the log says of a backup that was made. */
import type { FoundBackup } from "../../library/care/backup-folder.ts";
import type { Library } from "../../library/open-library.ts";

/** `by`: who made it; empty for the schedule. */
export function recordBackup({ decisions }: Pick<Library, "decisions">, { record: { automatic, candidates, log } }: FoundBackup, by: string): void {
  if (log !== null) decisions.record("library.backedUp", { automatic, candidates, head: log }, { by, at: new Date().toISOString() });
}
