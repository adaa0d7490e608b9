/** The resumes that hang together, by links or by the recruiter's merges, read from the library. */
import type { DatabaseSync } from "node:sqlite";
import type { PersonResume, ResumePair } from "./partition.ts";

export interface MemberResume extends PersonResume {
  candidateId: string;
  addedAt: string;
  current: boolean;
}

export interface Closure {
  members: MemberResume[];
  /** All pairs that touch a member. */
  pairs: ResumePair[];
}

/** Reads the closure of some resumes. Resumes of removed candidates are left out: they are out of sight until restored. */
export function createClosures(database: DatabaseSync): (resumeIds: readonly number[]) => Closure {
  const resume = database.prepare(
    `SELECT r.resume_id, r.name, r.content_hash, r.candidate_id, r.added_at, r.is_current FROM resume r JOIN candidate c USING (candidate_id)
     WHERE r.resume_id = ? AND c.removed_at IS NULL`,
  );
  const pairsOf = database.prepare(
    "SELECT pair_id, low, high, joins, verdict FROM resume_pair WHERE low = ?1 UNION SELECT pair_id, low, high, joins, verdict FROM resume_pair WHERE high = ?1",
  );
  const resumesOf = database.prepare("SELECT resume_id FROM resume WHERE candidate_id = ?");

  return (resumeIds) => {
    const members = new Map<number, MemberResume>();
    const pairs = new Map<number, ResumePair>();
    const candidates = new Set<string>();
    const waiting = [...resumeIds];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (members.has(id)) continue;
      const row = resume.get(id);
      if (!row) continue;
      members.set(id, {
        resumeId: id,
        name: row["name"] === null ? null : String(row["name"]),
        contentHash: String(row["content_hash"]),
        candidateId: String(row["candidate_id"]),
        addedAt: String(row["added_at"]),
        current: row["is_current"] === 1,
      });
      for (const pair of pairsOf.all(id)) {
        const verdict = pair["verdict"] === "merged" || pair["verdict"] === "apart" ? pair["verdict"] : null;
        const read: ResumePair = { low: Number(pair["low"]), high: Number(pair["high"]), joins: pair["joins"] === 1, verdict };
        pairs.set(Number(pair["pair_id"]), read);
        if (read.verdict === "merged" || (read.joins && read.verdict === null)) waiting.push(read.low === id ? read.high : read.low);
      }
      const candidateId = String(row["candidate_id"]);
      if (candidates.has(candidateId)) continue;
      candidates.add(candidateId);
      for (const sibling of resumesOf.all(candidateId)) waiting.push(Number(sibling["resume_id"]));
    }
    return { members: [...members.values()].sort((a, b) => a.resumeId - b.resumeId), pairs: [...pairs.values()] };
  };
}
