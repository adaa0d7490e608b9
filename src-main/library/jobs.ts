/** Jobs as stored. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { noJobConditions } from "../../src-preload/conditions.ts";
import { jobSchema, weightsSchema, type Job, type Weights } from "../../src-preload/domain.ts";
import type { JobRow } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";

export interface Jobs {
  /** Those that are open, or those that are archived; newest first. */
  list(which?: "open" | "archived"): JobRow[];
  /** Throws `not_found`. */
  get(jobId: string): Job;
  /** Also of a removed job, for what was recorded speaks of it. Empty for one that never was. */
  titleOf(jobId: string): string;
  /** The ad; empty for a job that never was. */
  textOf(jobId: string): string;
  /** Null where the job is not there. */
  weightsOf(jobId: string): Weights | null;
  /** Writes the job whole, new or changed. */
  save(job: Job): void;
  /** Jobs whose ads have not been read for conditions: an earlier Winnow stored them. */
  withoutConditions(): Job[];
  /** Out of sight; `restore` brings it back. */
  remove(jobId: string, at: string): void;
  restore(jobId: string): void;
  /** `at` is since when, null to take it out of the archive. Throws `not_found`. */
  archive(jobId: string, at: string | null): void;
}

type Row = Record<string, SQLOutputValue>;

const jobOf = (row: Row): Job =>
  jobSchema.parse({
    jobId: row["job_id"],
    title: row["title"],
    text: row["text"],
    roleFamily: row["role_family"],
    seniority: row["seniority"],
    requirements: JSON.parse(String(row["requirements"])),
    conditions: row["conditions"] == null ? noJobConditions : JSON.parse(String(row["conditions"])),
    weights: JSON.parse(String(row["weights"])),
    createdAt: row["created_at"],
    updatedAt: row["updated_at"],
  });

const isGone = (): WinnowError =>
  new WinnowError("not_found", "This job is no longer in the library.", { hint: "Choose another job from the list." });

export function createJobs(database: DatabaseSync): Jobs {
  const list = database.prepare(
    `SELECT j.job_id, j.title, j.created_at, j.updated_at, j.archived_at, json_array_length(j.requirements) AS requirements,
            coalesce(s.candidates, 0) AS shortlisted
     FROM job j LEFT JOIN (SELECT job_id, count(*) AS candidates FROM tracking_latest WHERE what = 'mark' AND mark = 'shortlisted' GROUP BY job_id) s USING (job_id)
     WHERE j.removed_at IS NULL AND (j.archived_at IS NOT NULL) = ? ORDER BY j.created_at DESC, j.job_id`,
  );
  const get = database.prepare("SELECT * FROM job WHERE job_id = ? AND removed_at IS NULL");
  const title = database.prepare("SELECT title FROM job WHERE job_id = ?");
  const text = database.prepare("SELECT text FROM job WHERE job_id = ?");
  const weights = database.prepare("SELECT weights FROM job WHERE job_id = ? AND removed_at IS NULL");
  const save = database.prepare(
    `INSERT INTO job (job_id, title, text, role_family, seniority, requirements, conditions, weights, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (job_id) DO UPDATE SET title = excluded.title, text = excluded.text, role_family = excluded.role_family,
       seniority = excluded.seniority, requirements = excluded.requirements, conditions = excluded.conditions,
       weights = excluded.weights, updated_at = excluded.updated_at`,
  );
  const without = database.prepare("SELECT * FROM job WHERE conditions IS NULL ORDER BY job_id");
  const mark = database.prepare("UPDATE job SET removed_at = ? WHERE job_id = ?");
  const archive = database.prepare("UPDATE job SET archived_at = ? WHERE job_id = ? AND removed_at IS NULL");

  return {
    list: (which = "open") =>
      list.all(which === "archived" ? 1 : 0).map((row) => ({
        jobId: String(row["job_id"]),
        title: String(row["title"]),
        createdAt: String(row["created_at"]),
        updatedAt: String(row["updated_at"]),
        requirements: Number(row["requirements"]),
        shortlisted: Number(row["shortlisted"]),
        archivedAt: row["archived_at"] == null ? null : String(row["archived_at"]),
      })),
    get(jobId) {
      const row = get.get(jobId);
      if (!row) throw isGone();
      return jobOf(row);
    },
    titleOf: (jobId) => String(title.get(jobId)?.["title"] ?? ""),
    textOf: (jobId) => String(text.get(jobId)?.["text"] ?? ""),
    weightsOf: (jobId) => {
      const row = weights.get(jobId);
      return row ? weightsSchema.parse(JSON.parse(String(row["weights"]))) : null;
    },
    save(job) {
      save.run(
        job.jobId, job.title, job.text, job.roleFamily, job.seniority, JSON.stringify(job.requirements),
        JSON.stringify(job.conditions), JSON.stringify(job.weights), job.createdAt, job.updatedAt,
      );
    },
    withoutConditions: () => without.all().map(jobOf),
    remove: (jobId, at) => void mark.run(at, jobId),
    restore: (jobId) => void mark.run(null, jobId),
    archive(jobId, at) {
      if (archive.run(at, jobId).changes === 0) throw isGone();
    },
  };
}
