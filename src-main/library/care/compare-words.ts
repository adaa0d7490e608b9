/** The index of words against the resumes that it is made of: what SQLite's own check of a database leaves out. */
import type { DatabaseSync } from "node:sqlite";

/** How many resumes the index of words lacks, or has although they are gone. */
export function wrongWords(database: DatabaseSync): number {
  const row = database.prepare(
    `SELECT (SELECT count(*) FROM resume_text WHERE resume_id NOT IN (SELECT id FROM resume_fts_docsize))
          + (SELECT count(*) FROM resume_fts_docsize WHERE id NOT IN (SELECT resume_id FROM resume_text)) AS n`,
  ).get();
  return Number(row?.["n"] ?? 0);
}

/** Makes the index of words anew from the resumes. */
export const rebuildWords = (database: DatabaseSync): void => database.exec("INSERT INTO resume_fts (resume_fts) VALUES ('rebuild')");
