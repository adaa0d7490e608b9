/** Interviews, scorecards, offers and what became of people, as an append-only list: the latest event of a subject is how it stands. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { WinnowError } from "../../../src-preload/errors.ts";
import { inTransaction } from "../transaction.ts";

export const hiringKinds = ["interview", "scorecard", "offer", "outcome"] as const;
export type HiringKind = (typeof hiringKinds)[number];

export interface HiringEntry {
  what: HiringKind;
  /** Of the interview, the scorecard, the offer, or the outcome. */
  subjectId: string;
  /** The whole of it from now on, as JSON; null takes it away. */
  body: string | null;
}

export interface HiringEvent extends HiringEntry {
  eventId: number;
  jobId: string;
  candidateId: string;
  /** Who was at the computer. */
  by: string;
  at: string;
}

export interface HiringLog {
  /** Gives the event's id. Throws `not_found` for a candidate who is not there. */
  append(jobId: string, candidateId: string, entry: HiringEntry, by: string, at: string): number;
  /** What stands now of one candidate in one job, subjects in the order in which they began. */
  current(jobId: string, candidateId: string): HiringEvent[];
  /** What stands now of one kind, of everyone in every job. */
  currentOf(what: HiringKind): HiringEvent[];
  /** Everything ever recorded of a candidate, newest first. */
  history(candidateId: string, jobId?: string): HiringEvent[];
  /** Everything ever recorded, oldest first. */
  all(): HiringEvent[];
  /** How a subject stood before an event: the event before it, or null. */
  before(eventId: number): HiringEvent | null;
  get(eventId: number): HiringEvent | null;
  /** How a subject stands, or null where it never was. */
  latestOf(subjectId: string): HiringEvent | null;
}

function eventOf(row: Record<string, SQLOutputValue>): HiringEvent {
  const what = hiringKinds.find((kind) => kind === row["what"]) ?? "interview";
  return {
    eventId: Number(row["event_id"]), jobId: String(row["job_id"]), candidateId: String(row["candidate_id"]), what, subjectId: String(row["subject_id"]),
    body: row["body"] == null ? null : String(row["body"]), by: String(row["said_by"]), at: String(row["at"]),
  };
}

const SHOWN = "e.*, r.candidate_id FROM hiring_event e JOIN resume r USING (resume_id) JOIN candidate c USING (candidate_id)";
const STANDS = "c.removed_at IS NULL AND e.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hiring_event l WHERE l.subject_id = e.subject_id AND l.event_id > e.event_id)";

export function createHiringLog(database: DatabaseSync, resolve: (id: string) => string | null): HiringLog {
  const currentResume = database.prepare(
    "SELECT r.resume_id FROM resume r JOIN candidate c USING (candidate_id) WHERE r.candidate_id = ? AND r.is_current = 1 AND c.removed_at IS NULL",
  );
  const add = database.prepare("INSERT INTO hiring_event (job_id, resume_id, what, subject_id, body, said_by, at) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const current = database.prepare(
    `SELECT ${SHOWN} WHERE r.candidate_id = ? AND e.job_id = ? AND ${STANDS} ORDER BY (SELECT min(f.event_id) FROM hiring_event f WHERE f.subject_id = e.subject_id)`,
  );
  const currentOf = database.prepare(`SELECT ${SHOWN} WHERE e.what = ? AND ${STANDS} ORDER BY e.event_id`);
  const history = database.prepare(`SELECT ${SHOWN} WHERE r.candidate_id = ? ORDER BY e.at DESC, e.event_id DESC`);
  const all = database.prepare(`SELECT ${SHOWN} WHERE c.removed_at IS NULL ORDER BY e.event_id`);
  const before = database.prepare(`SELECT ${SHOWN} WHERE e.subject_id = (SELECT subject_id FROM hiring_event WHERE event_id = ?) AND e.event_id < ? ORDER BY e.event_id DESC LIMIT 1`);
  const one = database.prepare(`SELECT ${SHOWN} WHERE e.event_id = ?`);
  const latest = database.prepare(`SELECT ${SHOWN} WHERE e.subject_id = ? ORDER BY e.event_id DESC LIMIT 1`);
  const first = (row: Record<string, SQLOutputValue> | undefined): HiringEvent | null => (row === undefined ? null : eventOf(row));
  return {
    append: (jobId, id, { what, subjectId, body }, by, at) =>
      inTransaction(database, () => {
        const row = currentResume.get(resolve(id) ?? id);
        if (!row) throw new WinnowError("not_found", "This candidate is no longer in the library.");
        return Number(add.run(jobId, row["resume_id"] ?? null, what, subjectId, body, by, at).lastInsertRowid);
      }),
    current: (jobId, id) => current.all(resolve(id) ?? id, jobId).map(eventOf),
    currentOf: (what) => currentOf.all(what).map(eventOf),
    history: (id, jobId) => history.all(resolve(id) ?? id).map(eventOf).filter((event) => jobId === undefined || event.jobId === jobId),
    all: () => all.all().map(eventOf),
    before: (eventId) => first(before.get(eventId, eventId)),
    get: (eventId) => first(one.get(eventId)),
    latestOf: (subjectId) => first(latest.get(subjectId)),
  };
}
