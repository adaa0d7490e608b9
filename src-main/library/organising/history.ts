/** What happened to a candidate, put together from what is stored of it: nothing is written only to be told here. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { libraryEventSchema, type LibraryEvent } from "../../../src-preload/contract.ts";
import { factNames } from "../../../src-preload/conditions.ts";
import { WinnowError } from "../../../src-preload/errors.ts";

type Row = Record<string, SQLOutputValue>;

/** One query a kind, each over all resumes of the candidate ?; its columns are the event's, "change" and "field" of a correction aside. */
const queries: Record<Exclude<LibraryEvent["kind"], "merged" | "corrected">, string> = {
  imported: "SELECT added_at AS at, file FROM resume WHERE candidate_id = ?",
  read_again: "SELECT read_again_at AS at, file FROM resume WHERE candidate_id = ? AND read_again_at IS NOT NULL",
  made_current: "SELECT chosen_at AS at, file FROM resume WHERE candidate_id = ? AND chosen_at IS NOT NULL",
  stated: "SELECT f.said_at AS at, f.name AS fact, f.said_by AS by FROM resume JOIN candidate_fact f USING (resume_id) WHERE candidate_id = ?",
  tagged: `SELECT min(x.tagged_at) AS at, CAST(t.tag_id AS TEXT) AS tagId, t.name, t.color FROM resume JOIN resume_tag x USING (resume_id) JOIN tag t USING (tag_id)
    WHERE candidate_id = ? GROUP BY t.tag_id`,
  noted: "SELECT created_at AS at, CAST(note_id AS TEXT) AS noteId FROM resume JOIN note USING (resume_id) WHERE candidate_id = ?",
  note_edited: "SELECT edited_at AS at, CAST(note_id AS TEXT) AS noteId FROM resume JOIN note USING (resume_id) WHERE candidate_id = ? AND edited_at IS NOT NULL",
  marked: `SELECT e.at, j.job_id AS jobId, j.title, e.mark FROM tracking_live e JOIN job j USING (job_id)
    WHERE e.candidate_id = ? AND e.what = 'mark' AND e.mark <> 'none' AND j.removed_at IS NULL`,
  moved: `SELECT e.at, j.job_id AS jobId, j.title, s.stage_id AS stageId, s.name AS stage FROM tracking_live e JOIN job j USING (job_id) JOIN stage s USING (stage_id)
    WHERE e.candidate_id = ? AND e.what = 'stage' AND j.removed_at IS NULL`,
};

const corrections = "SELECT c.made_at AS at, c.body FROM resume JOIN correction c USING (resume_id) WHERE candidate_id = ?";
/** A joining counts for whoever holds a resume that came by it together with one to which it came. */
const merges = `SELECT m.merge_id, m.made_at AS at, m.made_by, r.file FROM resume r JOIN merge_resume x ON x.resume_id = r.resume_id AND x.moved = 1 JOIN merge m USING (merge_id)
  WHERE r.candidate_id = ?1 AND EXISTS (SELECT 1 FROM merge_resume k JOIN resume o USING (resume_id) WHERE k.merge_id = m.merge_id AND k.moved = 0 AND o.candidate_id = ?1)
  ORDER BY m.merge_id, r.resume_id`;

const changes = { set: "set", part: "set", add: "added", remove: "removed" } as const;

function correctionOf(row: Row): unknown {
  const body = JSON.parse(String(row["body"])) as { op: keyof typeof changes; field?: string; list?: string };
  return { kind: "corrected", at: row["at"], field: body.field ?? body.list ?? "", change: changes[body.op] };
}

function mergesOf(rows: readonly Row[]): unknown[] {
  const byMerge = new Map<string, { kind: "merged"; at: unknown; mergeId: string; by: unknown; files: string[] }>();
  for (const row of rows) {
    const mergeId = String(row["merge_id"]);
    const event = byMerge.get(mergeId) ?? { kind: "merged", at: row["at"], mergeId, by: row["made_by"], files: [] };
    event.files.push(String(row["file"]));
    byMerge.set(mergeId, event);
  }
  return [...byMerge.values()];
}

/** Gives the history of a candidate, newest first. Throws `not_found`. */
export function createHistory(database: DatabaseSync, resolve: (id: string) => string | null): (candidateId: string) => LibraryEvent[] {
  const there = database.prepare("SELECT 1 FROM candidate WHERE candidate_id = ? AND removed_at IS NULL");
  const simple = Object.entries(queries).map(([kind, sql]) => ({ kind, query: database.prepare(sql) }));
  const [corrected, merged] = [database.prepare(corrections), database.prepare(merges)];
  const known = (row: Row): boolean => row["fact"] === undefined || factNames.some((name) => name === row["fact"]);
  return (id) => {
    const candidateId = resolve(id) ?? id;
    if (!there.get(candidateId)) throw new WinnowError("not_found", "This candidate is no longer in the library.");
    const events = [
      ...simple.flatMap(({ kind, query }) => query.all(candidateId).filter(known).map((row) => ({ kind, ...row }))),
      ...corrected.all(candidateId).map(correctionOf),
      ...mergesOf(merged.all(candidateId)),
    ].map((event) => libraryEventSchema.parse(event));
    // Of one moment the coming of the file is the earliest.
    const rank = (event: LibraryEvent): number => (event.kind === "imported" ? 1 : 0);
    return events.sort((a, b) => (a.at === b.at ? rank(a) - rank(b) : a.at < b.at ? 1 : -1));
  };
}
