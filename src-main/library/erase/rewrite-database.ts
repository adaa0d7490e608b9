/** Writing a database anew, so that nothing stays in it but what its tables hold. */
import type { DatabaseSync } from "node:sqlite";

const fullTextTables = ["resume_fts", "resume_words_by_field"] as const;

/**
 * Overwriting what is deleted (`secure_delete`) is not enough: SQLite leaves copies of rows where it moved them from one page to another,
 * and full-text search keeps beginnings of words to tell its pages apart. Of 42 people erased from 4,000, three were still legible. So
 * full-text search is built again, every page is written anew, and the write-ahead log is emptied. Takes room for a second database
 * while it lasts, and about a second for 250 MB. Not within a transaction.
 */
export function rewriteDatabase(database: DatabaseSync): void {
  for (const table of fullTextTables) database.exec(`INSERT INTO ${table} (${table}) VALUES ('rebuild')`);
  database.exec("VACUUM");
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}
