/** Gives every resume the candidate it belongs to, and every candidate its current resume. */
import type { DatabaseSync } from "node:sqlite";
import { createClosures, type MemberResume } from "./closure.ts";
import { createMergeRecords, type MergeRecords } from "./merge-records.ts";
import { partition } from "./partition.ts";

/**
 * The id of a candidate with these resumes: from the smallest content hash, so that the same files give the same ids in whatever
 * order they come. An id made from another of the resumes stays good: `resolve` finds its owner.
 */
export const candidateIdOf = (contentHashes: readonly string[]): string => `c${[...contentHashes].sort()[0]?.slice(0, 16) ?? ""}`;

export interface Settler {
  readonly records: MergeRecords;
  /**
   * Puts the resumes that hang together with these into candidates anew, and makes of each the newest resume the current one. What
   * joins is written down as a merge `by` somebody; `into` is a resume of the candidate to whom the others come. Within a transaction.
   */
  settle(resumeIds: readonly number[], by: "import" | "recruiter", at: string, into?: number): void;
  /** Makes the newest resume of a candidate its current one, or the one that the recruiter chose last. */
  chooseCurrent(candidateId: string): void;
}

export function createSettler(database: DatabaseSync): Settler {
  const records = createMergeRecords(database);
  const closureOf = createClosures(database);
  const addCandidate = database.prepare("INSERT OR IGNORE INTO candidate (candidate_id, added_at) VALUES (?, ?)");
  const setAdded = database.prepare("UPDATE candidate SET added_at = (SELECT min(added_at) FROM resume WHERE candidate_id = ?1) WHERE candidate_id = ?1");
  const move = database.prepare("UPDATE resume SET candidate_id = ?, is_current = 0 WHERE resume_id = ?");
  const moveShortlists = database.prepare(
    "INSERT OR IGNORE INTO shortlist (job_id, candidate_id, position, added_at) SELECT job_id, ?, position, added_at FROM shortlist WHERE candidate_id = ?",
  );
  const dropEmpty = database.prepare("DELETE FROM candidate WHERE candidate_id = ?1 AND NOT EXISTS (SELECT 1 FROM resume WHERE candidate_id = ?1)");
  const dropShortlists = database.prepare("DELETE FROM shortlist WHERE candidate_id = ?");
  const newest = database.prepare(
    "SELECT resume_id, is_current FROM resume WHERE candidate_id = ? ORDER BY chosen_at IS NULL, chosen_at DESC, latest DESC, batch DESC, content_hash LIMIT 1",
  );
  const noneCurrent = database.prepare("UPDATE resume SET is_current = 0 WHERE candidate_id = ? AND is_current = 1");
  const setCurrent = database.prepare("UPDATE resume SET is_current = 1 WHERE resume_id = ?");
  /** Corrections that hold for a person hold for all of the person's resumes, also for those that have just come, or no more. */
  const markStale = database.prepare(
    `UPDATE resume SET stale = 1 WHERE resume_id = ?1 AND (EXISTS (
       SELECT 1 FROM correction c JOIN resume o USING (resume_id) WHERE o.candidate_id = resume.candidate_id AND c.person = 1)
       OR EXISTS (SELECT 1 FROM resume_text t WHERE t.resume_id = ?1 AND t.parsed IS NOT NULL))`,
  );

  function chooseCurrent(candidateId: string): void {
    const row = newest.get(candidateId);
    if (!row || row["is_current"] === 1) return;
    noneCurrent.run(candidateId);
    setCurrent.run(row["resume_id"] ?? null);
  }

  /** Where the shortlist entries of a candidate go: to whoever holds the resume that was current. */
  function heirOf(candidateId: string, members: readonly MemberResume[], idOf: ReadonlyMap<number, string>): string | undefined {
    const own = members.filter((member) => member.candidateId === candidateId);
    const heir = own.find(({ current }) => current) ?? own[0];
    return heir && idOf.get(heir.resumeId);
  }

  function settle(resumeIds: readonly number[], by: "import" | "recruiter", at: string, into?: number): void {
    const { members, pairs } = closureOf(resumeIds);
    const byId = new Map(members.map((member) => [member.resumeId, member]));
    const groups = partition(members, pairs).map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
    const idOf = new Map(groups.flatMap((group) => {
      const id = candidateIdOf(group.map(({ contentHash }) => contentHash));
      return group.map(({ resumeId }) => [resumeId, id] as const);
    }));
    for (const group of groups) records.joined(group, by, at, into);
    const moved = members.filter(({ resumeId, candidateId }) => idOf.get(resumeId) !== candidateId);
    const before = new Set(members.map(({ candidateId }) => candidateId));
    const composition = (id: string, of: (member: MemberResume) => string | undefined): string => members.filter((member) => of(member) === id).map(({ resumeId }) => resumeId).join();

    for (const id of new Set(idOf.values())) addCandidate.run(id, at);
    const heirs = [...before].map((id) => [id, heirOf(id, members, idOf)] as const).filter(([id, heir]) => heir !== undefined && heir !== id);
    for (const { resumeId } of moved) move.run(idOf.get(resumeId) ?? null, resumeId);
    for (const [id, heir] of heirs) {
      moveShortlists.run(heir ?? null, id);
      dropShortlists.run(id);
    }
    for (const id of before) dropEmpty.run(id);
    for (const id of new Set(idOf.values())) {
      setAdded.run(id);
      chooseCurrent(id);
      const now = composition(id, ({ resumeId }) => idOf.get(resumeId));
      if ([...before].some((old) => composition(old, ({ candidateId }) => candidateId) === now)) continue;
      for (const { resumeId } of members) if (idOf.get(resumeId) === id) markStale.run(resumeId);
    }
    records.forgetUndone(members.map(({ resumeId }) => resumeId));
  }

  return { records, settle, chooseCurrent };
}
