/** What the profiles of all candidates have in common with one: skills and lines of work, counted in SQL. */
import type { DatabaseSync } from "node:sqlite";

export interface FamilyMonths {
  family: string;
  months: number;
}

export interface Likeness {
  /** Skills of current resumes, by taxonomy id. */
  skillsOf(resumeIds: readonly number[]): Map<number, string[]>;
  /** How many current resumes hold each skill. */
  holders(skillIds: readonly string[]): Map<string, number>;
  /** The sum of the weights of those skills that each current resume holds; only resumes that hold one. */
  overlap(weights: ReadonlyMap<string, number>): Map<number, number>;
  /** Longest first. */
  familiesOf(resumeIds: readonly number[]): Map<number, FamilyMonths[]>;
  /** Current resumes with work in any of the families, the longest first, at most `limit`. */
  inFamilies(families: readonly string[], limit: number): number[];
}

const current = "JOIN resume r ON r.resume_id = x.resume_id AND r.is_current = 1 JOIN candidate c ON c.candidate_id = r.candidate_id AND c.removed_at IS NULL";

export function createLikeness(database: DatabaseSync): Likeness {
  const skills = database.prepare("SELECT resume_id, skill_id FROM resume_skill WHERE resume_id IN (SELECT value FROM json_each(?)) ORDER BY resume_id, ordinal");
  const holders = database.prepare(
    `SELECT x.skill_id, count(DISTINCT x.resume_id) AS n FROM resume_skill x ${current} WHERE x.skill_id IN (SELECT value FROM json_each(?)) GROUP BY x.skill_id`,
  );
  const overlap = database.prepare(
    `SELECT x.resume_id, sum(json_extract(w.value, '$[1]')) AS weight FROM json_each(?) w
     JOIN resume_skill x ON x.skill_id = json_extract(w.value, '$[0]') ${current} GROUP BY x.resume_id`,
  );
  const families = database.prepare(
    "SELECT resume_id, family, months FROM resume_family WHERE resume_id IN (SELECT value FROM json_each(?)) ORDER BY resume_id, months DESC, family",
  );
  const inFamilies = database.prepare(
    `SELECT x.resume_id, sum(x.months) AS months FROM resume_family x ${current} WHERE x.family IN (SELECT value FROM json_each(?))
     GROUP BY x.resume_id ORDER BY months DESC, r.candidate_id LIMIT ?`,
  );

  function grouped<T>(rows: readonly { id: number; value: T }[]): Map<number, T[]> {
    const groups = new Map<number, T[]>();
    for (const { id, value } of rows) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [value]);
      else group.push(value);
    }
    return groups;
  }

  return {
    skillsOf: (ids) => grouped(skills.all(JSON.stringify(ids)).map((row) => ({ id: Number(row["resume_id"]), value: String(row["skill_id"]) }))),
    holders: (ids) => new Map(holders.all(JSON.stringify(ids)).map((row) => [String(row["skill_id"]), Number(row["n"])])),
    overlap: (weights) => new Map(overlap.all(JSON.stringify([...weights])).map((row) => [Number(row["resume_id"]), Number(row["weight"])])),
    familiesOf: (ids) =>
      grouped(families.all(JSON.stringify(ids)).map((row) => ({ id: Number(row["resume_id"]), value: { family: String(row["family"]), months: Number(row["months"]) } }))),
    inFamilies: (names, limit) => inFamilies.all(JSON.stringify(names), limit).map((row) => Number(row["resume_id"])),
  };
}
