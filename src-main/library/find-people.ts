/** Candidates by what a list knows them by. Removed candidates are not found. */
import type { DatabaseSync } from "node:sqlite";

export interface NamedCandidate {
  candidateId: string;
  name: string | null;
  file: string;
}

export interface FindPeople {
  /** By this or an older id of the same person. */
  byId(candidateId: string): NamedCandidate | null;
  byEmail(email: string): NamedCandidate[];
  /** Everyone, for comparing names. */
  everyone(): NamedCandidate[];
  /** Everyone once for each of their files, with the name that the current one gives. */
  everyFile(): NamedCandidate[];
}

const SHOWN = "c.candidate_id, r.name, r.file FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1";

export function createFindPeople(database: DatabaseSync, resolve: (id: string) => string | null): FindPeople {
  const one = database.prepare(`SELECT ${SHOWN} WHERE c.candidate_id = ? AND c.removed_at IS NULL`);
  const email = database.prepare(
    `SELECT DISTINCT ${SHOWN} JOIN resume any ON any.candidate_id = c.candidate_id JOIN person_key k ON k.resume_id = any.resume_id
     WHERE k.key = ? AND c.removed_at IS NULL ORDER BY c.candidate_id`,
  );
  const everyone = database.prepare(`SELECT ${SHOWN} WHERE c.removed_at IS NULL ORDER BY r.name IS NULL, r.name COLLATE NOCASE, c.candidate_id`);
  const everyFile = database.prepare(
    `SELECT c.candidate_id, r.name, any.file FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1
     JOIN resume any ON any.candidate_id = c.candidate_id WHERE c.removed_at IS NULL ORDER BY c.candidate_id, any.resume_id`,
  );
  const named = (row: Record<string, unknown>): NamedCandidate => ({ candidateId: String(row["candidate_id"]), name: row["name"] === null ? null : String(row["name"]), file: String(row["file"]) });
  return {
    byId(candidateId) {
      const row = one.get(resolve(candidateId) ?? candidateId);
      return row ? named(row) : null;
    },
    byEmail: (address) => email.all(`e:${address.trim().toLowerCase()}`).map(named),
    everyone: () => everyone.all().map(named),
    everyFile: () => everyFile.all().map(named),
  };
}
