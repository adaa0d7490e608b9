/** Imports of lists: what each recorded and made, so that it can be taken back, also after a restart. */
import { randomUUID } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { WinnowError } from "../../../src-preload/errors.ts";

export interface MoveIn {
  importId: string;
  /** Recorded by it and still holding, by job. */
  events: ReadonlyMap<string, number[]>;
  /** Recorded by it of interviews, offers and outcomes. */
  hiringEvents: number[];
  jobIds: string[];
  candidateIds: string[];
}

export interface MoveIns {
  begin(file: string, at: string): string;
  addEvents(importId: string, eventIds: readonly number[]): void;
  addHiringEvents(importId: string, eventIds: readonly number[]): void;
  addJob(importId: string, jobId: string): void;
  addCandidate(importId: string, candidateId: string): void;
  /** Throws `not_found` where it never was, or was taken back already. */
  get(importId: string): MoveIn;
  markUndone(importId: string, at: string): void;
}

const texts = (rows: Record<string, SQLOutputValue>[], column: string): string[] => rows.map((row) => String(row[column]));

export function createMoveIns(database: DatabaseSync): MoveIns {
  const begin = database.prepare("INSERT INTO move_in (import_id, file, at) VALUES (?, ?, ?)");
  const addEvent = database.prepare("INSERT INTO move_in_event (import_id, event_id) VALUES (?, ?)");
  const addHiring = database.prepare("INSERT INTO move_in_hiring (import_id, event_id) VALUES (?, ?)");
  const addJob = database.prepare("INSERT INTO move_in_job (import_id, job_id) VALUES (?, ?)");
  const addCandidate = database.prepare("INSERT OR IGNORE INTO move_in_candidate (import_id, candidate_id) VALUES (?, ?)");
  const one = database.prepare("SELECT 1 FROM move_in WHERE import_id = ? AND undone_at IS NULL");
  const events = database.prepare(
    `SELECT e.job_id, e.event_id FROM move_in_event m JOIN tracking_event e USING (event_id)
     WHERE m.import_id = ? AND e.what <> 'undo' AND NOT EXISTS (SELECT 1 FROM tracking_event u WHERE u.undoes = e.event_id) ORDER BY e.event_id`,
  );
  const hiring = database.prepare("SELECT event_id FROM move_in_hiring WHERE import_id = ? ORDER BY event_id");
  const jobs = database.prepare("SELECT job_id FROM move_in_job WHERE import_id = ?");
  const candidates = database.prepare("SELECT candidate_id FROM move_in_candidate WHERE import_id = ?");
  const undone = database.prepare("UPDATE move_in SET undone_at = ? WHERE import_id = ?");
  return {
    begin(file, at) {
      const importId = randomUUID();
      begin.run(importId, file, at);
      return importId;
    },
    addEvents: (importId, eventIds) => { for (const eventId of eventIds) addEvent.run(importId, eventId); },
    addHiringEvents: (importId, eventIds) => { for (const eventId of eventIds) addHiring.run(importId, eventId); },
    addJob: (importId, jobId) => void addJob.run(importId, jobId),
    addCandidate: (importId, candidateId) => void addCandidate.run(importId, candidateId),
    get(importId) {
      if (!one.get(importId)) throw new WinnowError("not_found", "This import was taken back already.");
      const byJob = new Map<string, number[]>();
      for (const row of events.all(importId)) {
        const jobId = String(row["job_id"]);
        const own = byJob.get(jobId);
        if (own) own.push(Number(row["event_id"]));
        else byJob.set(jobId, [Number(row["event_id"])]);
      }
      return {
        importId, events: byJob, hiringEvents: hiring.all(importId).map((row) => Number(row["event_id"])),
        jobIds: texts(jobs.all(importId), "job_id"), candidateIds: texts(candidates.all(importId), "candidate_id"),
      };
    },
    markUndone: (importId, at) => void undone.run(at, importId),
  };
}
