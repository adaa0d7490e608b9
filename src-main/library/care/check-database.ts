/** Whether a database is sound, by SQLite's own word. Slow for a large one (about a second for 200 MB), so it runs in a thread of its own. */
import { DatabaseSync } from "node:sqlite";

export interface DatabaseCheck {
  /** The number of its newest migration. */
  schema: number;
  /** What `integrity_check` found, at most 100 lines; empty if it is sound. */
  faults: string[];
  /** Rows that point to rows that are not there. */
  brokenLinks: number;
}

/** Opens `file` for reading only. Never throws: a file that cannot be opened or read has a fault. */
export function checkDatabase(file: string): DatabaseCheck {
  let schema = 0;
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      schema = Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
      const lines = database.prepare("PRAGMA integrity_check").all().map((row) => String(row["integrity_check"]));
      const faults = lines.filter((line) => line !== "ok");
      const brokenLinks = faults.length > 0 ? 0 : database.prepare("PRAGMA foreign_key_check").all().length;
      return { schema, faults, brokenLinks };
    } finally {
      database.close();
    }
  } catch (thrown) {
    return { schema, faults: [thrown instanceof Error ? thrown.message : String(thrown)], brokenLinks: 0 };
  }
}
