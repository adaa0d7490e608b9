/** Rules for how long people are kept, who is left out of them, and who was put away until a day. */
import type { DatabaseSync } from "node:sqlite";
import { retentionRuleSchema, type DuePerson, type PutAway, type RetentionRule, type StageKind } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { inTransaction } from "../transaction.ts";
import { dueSince } from "./due.ts";
import { standingsIn, type LastEvent } from "./standings.ts";

export interface Retention {
  rules(): RetentionRule[];
  /** A rule that is there already is not made again. Throws `not_found` where the job is not there. */
  add(rule: Pick<RetentionRule, "jobId" | "who" | "days">, at: string): void;
  remove(ruleId: number): void;
  /** Each person once, by the rule that is due longest; those who are kept are left out. `now`: milliseconds since 1970. */
  due(now: number): DuePerson[];
  /** Whom no rule erases. */
  kept(): Pick<DuePerson, "candidateId" | "name" | "file">[];
  setKept(candidateIds: readonly string[], kept: boolean, at: string): void;
  /** Takes candidates out; the first start after `eraseAt` erases them. Gives how many. */
  putAway(candidateIds: readonly string[], at: string, eraseAt: string): number;
  /** Soonest first. */
  bin(): PutAway[];
}

export interface RetentionParts {
  database: DatabaseSync;
  resolve: (candidateId: string) => string | null;
  latest: () => LastEvent[];
  stageKinds: () => ReadonlyMap<string, StageKind>;
}

export function createRetention({ database, resolve, latest, stageKinds }: RetentionParts): Retention {
  const rules = database.prepare(
    `SELECT rule_id AS ruleId, r.job_id AS jobId, j.title AS jobTitle, who, days FROM retention_rule r LEFT JOIN job j USING (job_id)
     WHERE j.removed_at IS NULL ORDER BY r.job_id IS NOT NULL, rule_id`,
  );
  const job = database.prepare("SELECT 1 FROM job WHERE job_id = ? AND removed_at IS NULL");
  const add = database.prepare(
    "INSERT INTO retention_rule (job_id, who, days, created_at) SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM retention_rule WHERE job_id IS ?1 AND who = ?2 AND days = ?3)",
  );
  const remove = database.prepare("DELETE FROM retention_rule WHERE rule_id = ?");
  const shown = "SELECT c.candidate_id AS candidateId, r.name, r.file";
  const current = "FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1";
  const isKept = "EXISTS (SELECT 1 FROM resume o JOIN retention_kept k USING (resume_id) WHERE o.candidate_id = c.candidate_id)";
  const people = database.prepare(`${shown}, c.added_at AS addedAt ${current} WHERE c.removed_at IS NULL AND NOT ${isKept} ORDER BY c.candidate_id`);
  const kept = database.prepare(`${shown} ${current} WHERE c.removed_at IS NULL AND ${isKept} ORDER BY r.name COLLATE NOCASE, c.candidate_id`);
  const keep = database.prepare("INSERT OR IGNORE INTO retention_kept (resume_id, kept_at) SELECT resume_id, ? FROM resume WHERE candidate_id = ? AND is_current = 1");
  const letGo = database.prepare("DELETE FROM retention_kept WHERE resume_id IN (SELECT resume_id FROM resume WHERE candidate_id = ?)");
  const putAway = database.prepare("UPDATE candidate SET removed_at = ?, erase_at = ? WHERE candidate_id = ? AND removed_at IS NULL");
  const bin = database.prepare(`${shown}, c.erase_at AS eraseAt ${current} WHERE c.removed_at IS NOT NULL AND c.erase_at IS NOT NULL ORDER BY c.erase_at, c.candidate_id`);

  const personOf = (row: Record<string, unknown>): Pick<DuePerson, "candidateId" | "name" | "file"> => ({
    candidateId: String(row["candidateId"]), name: row["name"] == null ? null : String(row["name"]), file: String(row["file"]),
  });
  const known = (candidateId: string): string => resolve(candidateId) ?? candidateId;

  const list = (): RetentionRule[] => rules.all().map((row) => retentionRuleSchema.parse(row));
  return {
    rules: list,
    add({ jobId, who, days }, at) {
      if (jobId !== null && job.get(jobId) === undefined) throw new WinnowError("not_found", "This job is no longer in the library.");
      add.run(jobId, who, days, at);
    },
    remove: (ruleId) => void remove.run(ruleId),
    due(now) {
      const known = list();
      if (known.length === 0) return [];
      const kinds = stageKinds();
      const recorded = standingsIn(latest(), (stageId) => kinds.get(stageId) ?? null);
      return people.all().flatMap((row) => {
        const person = personOf(row);
        const about = { candidateId: person.candidateId, addedAt: String(row["addedAt"]), standings: recorded.get(person.candidateId) ?? [] };
        const found = known.flatMap((rule) => {
          const since = dueSince(rule, about, now);
          return since === null ? [] : [{ ...person, rule, since }];
        });
        return found.sort((a, b) => a.since.localeCompare(b.since)).slice(0, 1);
      });
    },
    kept: () => kept.all().map(personOf),
    setKept(candidateIds, isToBeKept, at) {
      inTransaction(database, () => {
        for (const id of candidateIds) {
          if (isToBeKept) keep.run(at, known(id));
          else letGo.run(known(id));
        }
      });
    },
    putAway: (candidateIds, at, eraseAt) => inTransaction(database, () => candidateIds.reduce((n, id) => n + Number(putAway.run(at, eraseAt, known(id)).changes), 0)),
    bin: () => bin.all().map((row) => ({ ...personOf(row), eraseAt: String(row["eraseAt"]) })),
  };
}
