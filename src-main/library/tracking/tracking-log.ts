/** What happened to candidates in each job, as an append-only list, and what of it holds now. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { Mark } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { inTransaction } from "../transaction.ts";

/** Something to be recorded of one candidate in one job. A mark of null takes the mark away, a note of "" the note. */
export type TrackingEntry =
  | { what: "stage"; stageId: string; reason: string | null; note: string | null }
  | { what: "mark"; mark: Mark | null; reason: string | null }
  | { what: "note"; note: string };

/** An event that holds: not taken back, and not about somebody removed. */
export interface LiveEvent {
  eventId: number;
  jobId: string;
  candidateId: string;
  what: "stage" | "mark" | "note";
  stageId: string | null;
  mark: Mark | null;
  reason: string | null;
  note: string | null;
  at: string;
}

export interface LoggedEvent extends Omit<LiveEvent, "what"> {
  what: LiveEvent["what"] | "undo";
  by: string;
  undoes: number | null;
  undone: boolean;
}

export interface TrackedPerson {
  candidateId: string;
  name: string | null;
  title: string | null;
  file: string;
}

export interface TrackingLog {
  /**
   * Records one entry of each candidate, all or nothing, and gives the events' ids in that order. `at` is when it happened, ISO 8601 in
   * UTC; of events of one candidate in one job the latest `at` holds. Throws `not_found` for a candidate who is not there.
   */
  append(jobId: string, candidateIds: readonly string[], entry: TrackingEntry, by: string, at: string): number[];
  /** Records that events of a job are taken back. Gives the candidates they were about. Throws `not_found` where one is not there or is taken back already. */
  undo(jobId: string, eventIds: readonly number[], by: string, at: string): { eventIds: number[]; candidateIds: string[] };
  /** The latest of each sort, of everyone in one job or in all. */
  latest(jobId?: string): LiveEvent[];
  /** The latest of each sort of one candidate in one job. */
  latestOf(jobId: string, candidateId: string): LiveEvent[];
  /** Everything of a job that holds, oldest first. */
  live(jobId: string): LiveEvent[];
  /** Everything ever recorded of a candidate, newest first. */
  history(candidateId: string, jobId?: string): LoggedEvent[];
  /** When the last event of these candidates in this job happened, or null. */
  lastAt(jobId: string, candidateIds: readonly string[]): string | null;
  /** Who is tracked in a job. */
  people(jobId: string): TrackedPerson[];
}

type Row = Record<string, SQLOutputValue>;
const textOrNull = (value: SQLOutputValue | undefined): string | null => (value == null ? null : String(value));
const markOf = (value: SQLOutputValue | undefined): Mark | null => (value === "shortlisted" || value === "maybe" || value === "rejected" ? value : null);

const liveOf = (row: Row): LiveEvent => ({
  eventId: Number(row["event_id"]),
  jobId: String(row["job_id"]),
  candidateId: String(row["candidate_id"]),
  what: row["what"] === "stage" ? "stage" : row["what"] === "mark" ? "mark" : "note",
  stageId: textOrNull(row["stage_id"]),
  mark: markOf(row["mark"]),
  reason: textOrNull(row["reason"]),
  note: textOrNull(row["note"]),
  at: String(row["at"]),
});

export function createTrackingLog(database: DatabaseSync, resolve: (id: string) => string | null): TrackingLog {
  const currentResume = database.prepare(
    "SELECT r.resume_id FROM resume r JOIN candidate c USING (candidate_id) WHERE r.candidate_id = ? AND r.is_current = 1 AND c.removed_at IS NULL",
  );
  const add = database.prepare(
    "INSERT INTO tracking_event (job_id, resume_id, what, stage_id, mark, reason, note, said_by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const undoable = database.prepare(
    `SELECT e.resume_id, r.candidate_id FROM tracking_event e JOIN resume r USING (resume_id)
     WHERE e.event_id = ? AND e.job_id = ? AND e.what <> 'undo' AND NOT EXISTS (SELECT 1 FROM tracking_event u WHERE u.undoes = e.event_id)`,
  );
  const addUndo = database.prepare("INSERT INTO tracking_event (job_id, resume_id, what, undoes, said_by, at) VALUES (?, ?, 'undo', ?, ?, ?)");
  const latestOfAll = database.prepare("SELECT * FROM tracking_latest");
  const latestOfJob = database.prepare("SELECT * FROM tracking_latest WHERE job_id = ?");
  // As the view has it, but from the candidate on: the view would go through the whole job.
  const latestOfOne = database.prepare(
    `SELECT e.event_id, e.job_id, r.candidate_id, e.what, e.stage_id, e.mark, e.reason, e.note, e.at, max(e.at || printf(' %012d', e.event_id))
     FROM resume r CROSS JOIN tracking_event e USING (resume_id) WHERE r.candidate_id = ? AND e.job_id = ? AND e.what <> 'undo'
       AND NOT EXISTS (SELECT 1 FROM tracking_event u WHERE u.undoes = e.event_id) GROUP BY e.what`,
  );
  const live = database.prepare("SELECT * FROM tracking_live WHERE job_id = ? ORDER BY at, event_id");
  const history = database.prepare(
    `SELECT e.*, r.candidate_id, EXISTS (SELECT 1 FROM tracking_event u WHERE u.undoes = e.event_id) AS undone
     FROM resume r JOIN tracking_event e USING (resume_id) WHERE r.candidate_id = ? ORDER BY e.at DESC, e.event_id DESC`,
  );
  const lastAt = database.prepare("SELECT max(e.at) AS at FROM resume r CROSS JOIN tracking_event e USING (resume_id) WHERE r.candidate_id = ? AND e.job_id = ?");
  const people = database.prepare(
    `SELECT c.candidate_id, r.name, r.title, r.file FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1
     WHERE c.removed_at IS NULL AND c.candidate_id IN (SELECT o.candidate_id FROM tracking_event e JOIN resume o USING (resume_id) WHERE e.job_id = ?)`,
  );

  function resumeOf(id: string): SQLOutputValue {
    const row = currentResume.get(resolve(id) ?? id);
    if (!row) throw new WinnowError("not_found", "This candidate is no longer in the library.");
    return row["resume_id"] ?? null;
  }

  return {
    append: (jobId, candidateIds, entry, by, at) =>
      inTransaction(database, () =>
        candidateIds.map((id) => {
          const stageId = entry.what === "stage" ? entry.stageId : null;
          const mark = entry.what === "mark" ? (entry.mark ?? "none") : null;
          const reason = entry.what === "note" ? null : entry.reason;
          const note = entry.what === "mark" ? null : entry.note;
          return Number(add.run(jobId, resumeOf(id), entry.what, stageId, mark, reason, note, by, at).lastInsertRowid);
        }),
      ),
    undo: (jobId, eventIds, by, at) =>
      inTransaction(database, () => {
        const candidateIds = new Set<string>();
        const undone = eventIds.map((eventId) => {
          const row = undoable.get(eventId, jobId);
          if (!row) throw new WinnowError("not_found", "This has been undone already.");
          candidateIds.add(String(row["candidate_id"]));
          return Number(addUndo.run(jobId, row["resume_id"] ?? null, eventId, by, at).lastInsertRowid);
        });
        return { eventIds: undone, candidateIds: [...candidateIds] };
      }),
    latest: (jobId) => (jobId === undefined ? latestOfAll.all() : latestOfJob.all(jobId)).map(liveOf),
    latestOf: (jobId, candidateId) => latestOfOne.all(candidateId, jobId).map(liveOf),
    live: (jobId) => live.all(jobId).map(liveOf),
    history: (id, jobId) =>
      history.all(resolve(id) ?? id)
        .filter((row) => jobId === undefined || row["job_id"] === jobId)
        .map((row) => ({
          ...liveOf(row),
          what: row["what"] === "undo" ? "undo" : liveOf(row).what,
          by: String(row["said_by"]),
          undoes: row["undoes"] == null ? null : Number(row["undoes"]),
          undone: row["undone"] === 1,
        })),
    lastAt: (jobId, candidateIds) =>
      candidateIds.reduce<string | null>((last, id) => {
        const at = textOrNull(lastAt.get(resolve(id) ?? id, jobId)?.["at"]);
        return at !== null && (last === null || at > last) ? at : last;
      }, null),
    people: (jobId) =>
      people.all(jobId).map((row) => ({
        candidateId: String(row["candidate_id"]), name: textOrNull(row["name"]), title: textOrNull(row["title"]), file: String(row["file"]),
      })),
  };
}
