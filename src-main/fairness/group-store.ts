/**
 * Self-reported categories in a database of their own, `groups.sqlite` in the library's folder, which nothing but this room opens. The file
 * is there only while there is something in it. It is never copied into a backup: a backup outlives the deletion that people were
 * promised, and the list that the categories came from can be imported again.
 */
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { WinnowError } from "../../src-preload/errors.ts";
import { inTransaction } from "../library/transaction.ts";

/** Of one candidate, by attribute. */
export type Categories = ReadonlyMap<string, string>;

export interface GroupStore {
  /** Where they are kept, or would be. */
  readonly file: string;
  /** By the id under which it was imported. */
  all(): Map<string, Categories>;
  importedAt(): string | null;
  /** Adds what is said of candidates; what was said before of an attribute that is named gives way. Null: it is unknown. */
  add(said: ReadonlyMap<string, ReadonlyMap<string, string | null>>, at: string): void;
  /** Deletes what is kept under these ids; what lay in the file there is overwritten. */
  forget(candidateIds: readonly string[]): void;
  /** Deletes everything, with the file. */
  forgetAll(): void;
  close(): void;
}

const schema = `
CREATE TABLE IF NOT EXISTS self_report (
  candidate_id TEXT NOT NULL,
  attribute    TEXT NOT NULL,
  category     TEXT NOT NULL,
  said_at      TEXT NOT NULL,
  PRIMARY KEY (candidate_id, attribute)
) STRICT, WITHOUT ROWID`;

const damaged = (cause: unknown): WinnowError =>
  new WinnowError("library_damaged", "The file with the self-reported categories cannot be read.", { hint: "Delete the categories, and import their list again.", cause });

/** Opens nothing before something is asked for. One process has the library, so one has this file. */
export function createGroupStore(libraryFolder: string): GroupStore {
  const file = path.join(libraryFolder, "groups.sqlite");
  let open: DatabaseSync | null = null;

  function opened(): DatabaseSync {
    if (open !== null) return open;
    const database = new DatabaseSync(file);
    try {
      // No journal stays behind that would still hold what was deleted.
      database.exec("PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL");
      database.exec(schema);
    } catch (cause) {
      database.close();
      throw damaged(cause);
    }
    return (open = database);
  }
  const present = (): DatabaseSync | null => (open !== null || fs.existsSync(file) ? opened() : null);

  function close(): void {
    open?.close();
    open = null;
  }

  function forgetAll(): void {
    close();
    for (const ending of ["", "-journal", "-wal", "-shm"]) fs.rmSync(file + ending, { force: true });
  }

  return {
    file,
    all() {
      const found = new Map<string, Map<string, string>>();
      for (const row of present()?.prepare("SELECT candidate_id, attribute, category FROM self_report ORDER BY candidate_id, attribute").all() ?? []) {
        const candidateId = String(row["candidate_id"]);
        const own = found.get(candidateId) ?? new Map<string, string>();
        own.set(String(row["attribute"]), String(row["category"]));
        found.set(candidateId, own);
      }
      return found;
    },
    importedAt() {
      const row = present()?.prepare("SELECT max(said_at) AS at FROM self_report").get();
      return row?.["at"] == null ? null : String(row["at"]);
    },
    add(said, at) {
      const database = opened();
      const put = database.prepare("INSERT OR REPLACE INTO self_report (candidate_id, attribute, category, said_at) VALUES (?, ?, ?, ?)");
      const drop = database.prepare("DELETE FROM self_report WHERE candidate_id = ? AND attribute = ?");
      inTransaction(database, () => {
        for (const [candidateId, categories] of said) {
          for (const [attribute, name] of categories) {
            if (name === null) drop.run(candidateId, attribute);
            else put.run(candidateId, attribute, name, at);
          }
        }
      });
    },
    forget(candidateIds) {
      const database = candidateIds.length === 0 ? null : present();
      if (database === null) return;
      const drop = database.prepare("DELETE FROM self_report WHERE candidate_id = ?");
      inTransaction(database, () => { for (const id of candidateIds) drop.run(id); });
      if (database.prepare("SELECT 1 FROM self_report LIMIT 1").get() === undefined) forgetAll();
    },
    forgetAll,
    close,
  };
}
