/** The recruiter's corrections as stored. */
import type { DatabaseSync } from "node:sqlite";
import type { Correction } from "../profiles/corrections.ts";

export interface StoredCorrection {
  correctionId: number;
  /** Where it was made. */
  resumeId: number;
  /** It holds for all resumes of the candidate. */
  person: boolean;
  correction: Correction;
}

export interface Corrections {
  /** What holds for a resume, in the order in which it was said: what was said of it, and what was said of the person anywhere. */
  of(resumeId: number): StoredCorrection[];
  /** Within a transaction. */
  add(resumeId: number, person: boolean, correction: Correction, at: string): void;
  remove(correctionIds: readonly number[]): void;
}

export function createCorrections(database: DatabaseSync): Corrections {
  const of = database.prepare(
    `SELECT c.correction_id, c.resume_id, c.person, c.body FROM resume r JOIN resume o USING (candidate_id) JOIN correction c ON c.resume_id = o.resume_id
     WHERE r.resume_id = ?1 AND (c.person = 1 OR c.resume_id = ?1) ORDER BY c.correction_id`,
  );
  const add = database.prepare("INSERT INTO correction (resume_id, person, body, made_at) VALUES (?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM correction WHERE correction_id = ?");
  return {
    of: (resumeId) =>
      of.all(resumeId).map((row) => ({
        correctionId: Number(row["correction_id"]),
        resumeId: Number(row["resume_id"]),
        person: row["person"] === 1,
        correction: JSON.parse(String(row["body"])) as Correction,
      })),
    add: (resumeId, person, correction, at) => void add.run(resumeId, person ? 1 : 0, JSON.stringify(correction), at),
    remove(correctionIds) {
      for (const id of correctionIds) remove.run(id);
    },
  };
}
