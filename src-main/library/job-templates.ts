/** Templates as stored: what of a job another is started from. */
import { randomUUID } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { JobTemplate } from "../../src-preload/contract.ts";
import { jobSchema, type Job } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";

/** Everything of a job but whose it is and when. */
export type JobPattern = Omit<Job, "jobId" | "createdAt" | "updatedAt">;

export interface JobTemplates {
  /** By name. */
  list(): JobTemplate[];
  /** Throws `not_found`. */
  patternOf(templateId: string): JobPattern;
  /** Under the pattern's title, with a number behind it where another template has that name. `at` is now, ISO 8601. */
  add(pattern: JobPattern, at: string): JobTemplate;
  /** Throws `invalid_input` if another template has the name. */
  rename(templateId: string, name: string): JobTemplate;
  remove(templateId: string, at: string): void;
  /** Brings a removed one back, under a number behind its name where that is taken meanwhile. */
  restore(templateId: string): JobTemplate;
}

type Row = Record<string, SQLOutputValue>;

const patternSchema = jobSchema.omit({ jobId: true, createdAt: true, updatedAt: true });

const templateOf = (row: Row): JobTemplate => ({
  templateId: String(row["template_id"]), name: String(row["name"]), requirements: Number(row["asked"]), createdAt: String(row["created_at"]),
});

export function createJobTemplates(database: DatabaseSync): JobTemplates {
  const columns = "template_id, name, json_array_length(requirements) AS asked, created_at";
  const list = database.prepare(`SELECT ${columns} FROM job_template WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE, template_id`);
  const one = database.prepare(`SELECT ${columns} FROM job_template WHERE template_id = ? AND removed_at IS NULL`);
  const whole = database.prepare("SELECT * FROM job_template WHERE template_id = ? AND removed_at IS NULL");
  const named = database.prepare("SELECT 1 FROM job_template WHERE name = ? COLLATE NOCASE AND template_id <> ? AND removed_at IS NULL");
  const add = database.prepare(
    `INSERT INTO job_template (template_id, name, title, text, role_family, seniority, requirements, conditions, weights, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const rename = database.prepare("UPDATE job_template SET name = ? WHERE template_id = ?");
  const mark = database.prepare("UPDATE job_template SET removed_at = ? WHERE template_id = ?");
  const removed = database.prepare("SELECT name FROM job_template WHERE template_id = ? AND removed_at IS NOT NULL");
  // What was removed in an earlier session cannot be brought back any more.
  database.exec("DELETE FROM job_template WHERE removed_at IS NOT NULL");

  const gone = (): WinnowError => new WinnowError("not_found", "This template is no longer there.", { hint: "Choose another one, or paste an ad." });

  function get(templateId: string): JobTemplate {
    const row = one.get(templateId);
    if (!row) throw gone();
    return templateOf(row);
  }

  const isTaken = (name: string, templateId: string): boolean => named.get(name, templateId) !== undefined;

  function freeName(name: string, templateId: string): string {
    let free = name;
    for (let n = 2; isTaken(free, templateId); n++) free = `${name} (${String(n)})`;
    return free;
  }

  return {
    list: () => list.all().map(templateOf),
    patternOf(templateId) {
      const row = whole.get(templateId);
      if (!row) throw gone();
      return patternSchema.parse({
        title: row["title"],
        text: row["text"],
        roleFamily: row["role_family"],
        seniority: row["seniority"],
        requirements: JSON.parse(String(row["requirements"])),
        conditions: JSON.parse(String(row["conditions"])),
        weights: JSON.parse(String(row["weights"])),
      });
    },
    add({ title, text, roleFamily, seniority, requirements, conditions, weights }, at) {
      const templateId = randomUUID();
      add.run(
        templateId, freeName(title, templateId), title, text, roleFamily, seniority, JSON.stringify(requirements),
        JSON.stringify(conditions), JSON.stringify(weights), at,
      );
      return get(templateId);
    },
    rename(templateId, name) {
      get(templateId);
      if (isTaken(name, templateId)) {
        throw new WinnowError("invalid_input", `There is a template called “${name}” already.`, { hint: "Give this one another name." });
      }
      rename.run(name, templateId);
      return get(templateId);
    },
    remove(templateId, at) {
      get(templateId);
      mark.run(at, templateId);
    },
    restore(templateId) {
      const row = removed.get(templateId);
      if (row) {
        rename.run(freeName(String(row["name"]), templateId), templateId);
        mark.run(null, templateId);
      }
      return get(templateId);
    },
  };
}
