/** What every joining of candidates was made of, so that it can be undone exactly. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { MemberResume } from "./closure.ts";

export interface MergeRecord {
  mergeId: number;
  by: "import" | "recruiter";
  moved: number[];
  kept: number[];
}

/** Resumes by which a record knows the candidate to whom somebody came; someone with hundreds of versions needs no more. */
const MOST_KEPT = 8;

export interface ShortlistEntry {
  jobId: string;
  position: number;
  addedAt: string;
}

export interface MergeRecords {
  /** Writes down what is about to join in `group`; `into` is a resume of those who stay. Before anything is moved. */
  joined(group: readonly MemberResume[], by: "import" | "recruiter", at: string, into: number | undefined): void;
  /** Throws `not_found`. */
  get(mergeId: string): MergeRecord;
  /** The newest record of a joining that brought this resume somewhere, or null. */
  lastOf(resumeId: number): number | null;
  /** Keeps that the recruiter had said "apart" of this pair before merging. */
  rememberApart(mergeId: number, pairId: number): void;
  apartBefore(mergeId: number): number[];
  listedNow(candidateId: string): ShortlistEntry[];
  /** The entries that both had when they were joined. */
  listedBefore(mergeId: number): (ShortlistEntry & { moved: boolean })[];
  /** Of the entries that the joined candidate has (`listedNow`), gives each of the two what was its own (`before`). */
  restoreShortlists(before: readonly (ShortlistEntry & { moved: boolean })[], listedNow: readonly ShortlistEntry[], movedId: string, keptId: string): void;
  forget(mergeId: number): void;
  /** Forgets the records of which nobody who came is with anybody to whom they came. */
  forgetUndone(resumeIds: readonly number[]): void;
  /** The earliest joining that brought each resume of a candidate here. */
  ofCandidate(candidateId: string): Map<number, string>;
}

const entryOf = (row: Record<string, SQLOutputValue>): ShortlistEntry => ({
  jobId: String(row["job_id"]), position: Number(row["position"]), addedAt: String(row["added_at"]),
});

export function createMergeRecords(database: DatabaseSync): MergeRecords {
  const add = database.prepare("INSERT INTO merge (made_by, made_at) VALUES (?, ?)");
  const addResume = database.prepare("INSERT INTO merge_resume (merge_id, resume_id, moved) VALUES (?, ?, ?)");
  const addShortlists = database.prepare(
    `INSERT OR IGNORE INTO merge_shortlist (merge_id, job_id, moved, position, added_at)
     SELECT ?, job_id, ?, position, added_at FROM shortlist WHERE candidate_id = ?`,
  );
  const get = database.prepare("SELECT made_by FROM merge WHERE merge_id = ?");
  const resumes = database.prepare("SELECT resume_id, moved FROM merge_resume WHERE merge_id = ?");
  const last = database.prepare("SELECT max(merge_id) AS n FROM merge_resume WHERE resume_id = ? AND moved = 1");
  const entries = database.prepare("SELECT job_id, position, added_at FROM shortlist WHERE candidate_id = ?");
  const addVerdict = database.prepare("INSERT OR IGNORE INTO merge_verdict (merge_id, pair_id) VALUES (?, ?)");
  const verdicts = database.prepare("SELECT pair_id FROM merge_verdict WHERE merge_id = ?");
  const listed = database.prepare("SELECT job_id, moved, position, added_at FROM merge_shortlist WHERE merge_id = ?");
  const unlist = database.prepare("DELETE FROM shortlist WHERE job_id = ? AND candidate_id = ?");
  const list = database.prepare(
    `INSERT INTO shortlist (job_id, candidate_id, position, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (job_id, candidate_id) DO UPDATE SET position = excluded.position, added_at = excluded.added_at`,
  );
  const forget = database.prepare("DELETE FROM merge WHERE merge_id = ?");
  const recordsOf = database.prepare("SELECT merge_id FROM merge_resume WHERE resume_id = ?");
  const together = database.prepare(
    `SELECT 1 FROM merge_resume m JOIN resume a USING (resume_id) JOIN merge_resume k ON k.merge_id = m.merge_id AND k.moved = 0
     JOIN resume b ON b.resume_id = k.resume_id AND b.candidate_id = a.candidate_id WHERE m.merge_id = ? AND m.moved = 1 LIMIT 1`,
  );
  const ofCandidate = database.prepare(
    `SELECT m.resume_id, min(m.merge_id) AS merge_id FROM merge_resume m JOIN resume r USING (resume_id)
     WHERE r.candidate_id = ? AND m.moved = 1 GROUP BY m.resume_id`,
  );

  function read(mergeId: number): MergeRecord | null {
    const row = get.get(mergeId);
    if (!row) return null;
    const all = resumes.all(mergeId);
    const side = (moved: number): number[] => all.filter((one) => one["moved"] === moved).map((one) => Number(one["resume_id"]));
    return { mergeId, by: row["made_by"] === "import" ? "import" : "recruiter", moved: side(1), kept: side(0) };
  }

  return {
    joined(group, by, at, into) {
      const units = new Map<string, MemberResume[]>();
      for (const member of group) units.set(member.candidateId, [...(units.get(member.candidateId) ?? []), member]);
      if (units.size < 2) return;
      // Who was here first stays, unless the recruiter says who.
      const base = group.find(({ resumeId }) => resumeId === into)?.candidateId ?? group[0]?.candidateId ?? "";
      const kept = [...(units.get(base) ?? [])];
      for (const [candidateId, came] of units) {
        if (candidateId === base) continue;
        const mergeId = Number(add.run(by, at).lastInsertRowid);
        for (const { resumeId } of kept.slice(0, MOST_KEPT)) addResume.run(mergeId, resumeId, 0);
        for (const { resumeId } of came) addResume.run(mergeId, resumeId, 1);
        addShortlists.run(mergeId, 0, base);
        addShortlists.run(mergeId, 1, candidateId);
        kept.push(...came);
      }
    },
    get(mergeId) {
      const record = read(Number(mergeId));
      if (!record) throw new WinnowError("not_found", "This merge has been undone already.");
      return record;
    },
    lastOf(resumeId) {
      const mergeId = last.get(resumeId)?.["n"] ?? null;
      return mergeId === null ? null : Number(mergeId);
    },
    rememberApart: (mergeId, pairId) => void addVerdict.run(mergeId, pairId),
    apartBefore: (mergeId) => verdicts.all(mergeId).map((row) => Number(row["pair_id"])),
    listedNow: (candidateId) => entries.all(candidateId).map(entryOf),
    listedBefore: (mergeId) => listed.all(mergeId).map((row) => ({ ...entryOf(row), moved: row["moved"] === 1 })),
    restoreShortlists(before, listedNow, movedId, keptId) {
      for (const { jobId, position, addedAt } of listedNow) {
        const was = before.filter((entry) => entry.jobId === jobId);
        for (const id of [movedId, keptId]) unlist.run(jobId, id);
        for (const entry of was) list.run(jobId, entry.moved ? movedId : keptId, entry.position, entry.addedAt);
        // Listed while they were one: who was kept keeps it.
        if (was.length === 0) list.run(jobId, keptId, position, addedAt);
      }
    },
    forget: (mergeId) => void forget.run(mergeId),
    forgetUndone(resumeIds) {
      const touched = new Set(resumeIds.flatMap((id) => recordsOf.all(id).map((row) => Number(row["merge_id"]))));
      for (const mergeId of touched) if (!together.get(mergeId)) forget.run(mergeId);
    },
    ofCandidate: (candidateId) => new Map(ofCandidate.all(candidateId).map((row) => [Number(row["resume_id"]), String(row["merge_id"])])),
  };
}
