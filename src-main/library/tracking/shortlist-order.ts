/** The order of shortlists. Who is on one is told by the marks; here stands only who comes before whom. */
import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "../transaction.ts";

export interface ShortlistOrder {
  /** Candidate ids in the recruiter's order; who has no place yet comes last, as they were chosen. Removed candidates are left out. */
  of(jobId: string): string[];
  /** Puts candidates behind all others, in this order. */
  append(jobId: string, candidateIds: readonly string[], at: string): void;
  /** Writes the whole order. */
  save(jobId: string, candidateIds: readonly string[], at: string): void;
}

export function createShortlistOrder(database: DatabaseSync): ShortlistOrder {
  const list = database.prepare(
    `SELECT m.candidate_id FROM tracking_latest m LEFT JOIN shortlist s ON s.job_id = m.job_id AND s.candidate_id = m.candidate_id
     WHERE m.job_id = ? AND m.what = 'mark' AND m.mark = 'shortlisted' ORDER BY s.position IS NULL, s.position, m.latest`,
  );
  const last = database.prepare("SELECT max(position) AS n FROM shortlist WHERE job_id = ?");
  const place = database.prepare(
    `INSERT INTO shortlist (job_id, candidate_id, position, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (job_id, candidate_id) DO UPDATE SET position = excluded.position`,
  );
  return {
    of: (jobId) => list.all(jobId).map((row) => String(row["candidate_id"])),
    append(jobId, candidateIds, at) {
      inTransaction(database, () => {
        const after = Number(last.get(jobId)?.["n"] ?? -1) + 1;
        candidateIds.forEach((candidateId, i) => place.run(jobId, candidateId, after + i, at));
      });
    },
    save(jobId, candidateIds, at) {
      inTransaction(database, () => {
        candidateIds.forEach((candidateId, position) => place.run(jobId, candidateId, position, at));
      });
    },
  };
}
