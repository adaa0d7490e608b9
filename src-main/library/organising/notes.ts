/** What the recruiter notes of candidates. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { Note } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Undo } from "./tags.ts";

export interface Notes {
  /** Of all resumes of a candidate, newest first. Throws `not_found`. */
  of(candidateId: string): Note[];
  /** How many each of these candidates has; only who has one. */
  counts(candidateIds: readonly string[]): Map<string, number>;
  /** Throws `not_found`. */
  add(candidateId: string, text: string, at: string): Note;
  /** Throws `not_found`. */
  edit(noteId: string, text: string, at: string): Note;
  /** Throws `not_found`. */
  delete(noteId: string): { undo: Undo };
}

type Row = Record<string, SQLOutputValue>;
const noteOf = (row: Row): Note => ({
  noteId: String(row["note_id"]), text: String(row["text"]), createdAt: String(row["created_at"]), editedAt: row["edited_at"] == null ? null : String(row["edited_at"]),
});

export function createNotes(database: DatabaseSync, resolve: (id: string) => string | null): Notes {
  const current = database.prepare(
    "SELECT r.resume_id FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1 WHERE c.candidate_id = ? AND c.removed_at IS NULL",
  );
  const of = database.prepare("SELECT n.* FROM resume r JOIN note n USING (resume_id) WHERE r.candidate_id = ? ORDER BY n.created_at DESC, n.note_id DESC");
  const counts = database.prepare(
    "SELECT r.candidate_id, count(*) AS n FROM json_each(?) j CROSS JOIN resume r ON r.candidate_id = j.value JOIN note USING (resume_id) GROUP BY r.candidate_id",
  );
  const one = database.prepare("SELECT n.* FROM note n JOIN resume r USING (resume_id) JOIN candidate c USING (candidate_id) WHERE n.note_id = ? AND c.removed_at IS NULL");
  const add = database.prepare("INSERT INTO note (resume_id, text, created_at) VALUES (?, ?, ?)");
  const edit = database.prepare("UPDATE note SET text = ?, edited_at = ? WHERE note_id = ?");
  const drop = database.prepare("DELETE FROM note WHERE note_id = ?");
  const putBack = database.prepare(
    "INSERT OR IGNORE INTO note (note_id, resume_id, text, created_at, edited_at) SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM resume WHERE resume_id = ?2)",
  );

  function resumeOf(id: string): { candidateId: string; resumeId: number } {
    const candidateId = resolve(id) ?? id;
    const row = current.get(candidateId);
    if (!row) throw new WinnowError("not_found", "This candidate is no longer in the library.");
    return { candidateId, resumeId: Number(row["resume_id"]) };
  }

  function rowOf(noteId: number | bigint | string): Row {
    const row = one.get(Number(noteId));
    if (!row) throw new WinnowError("not_found", "This note is no longer there.");
    return row;
  }

  return {
    of: (id) => of.all(resumeOf(id).candidateId).map(noteOf),
    counts: (candidateIds) => new Map(counts.all(JSON.stringify(candidateIds)).map((row) => [String(row["candidate_id"]), Number(row["n"])])),
    add: (id, text, at) => noteOf(rowOf(add.run(resumeOf(id).resumeId, text, at).lastInsertRowid)),
    edit(noteId, text, at) {
      if (rowOf(noteId)["text"] !== text) edit.run(text, at, Number(noteId));
      return noteOf(rowOf(noteId));
    },
    delete(noteId) {
      const row = rowOf(noteId);
      drop.run(Number(noteId));
      return { undo: () => void putBack.run(row["note_id"] ?? null, row["resume_id"] ?? null, row["text"] ?? null, row["created_at"] ?? null, row["edited_at"] ?? null) };
    },
  };
}
