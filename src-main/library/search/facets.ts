/** How many of the candidates found there are of each place, skill, degree…: what a filter would leave. */
import type { DatabaseSync } from "node:sqlite";
import { consentStandingSchema, knownSourceSchema, type ConsentStanding, type KnownSource } from "../../../src-preload/consent.ts";
import { degreeLevelSchema, type DegreeLevel } from "../../../src-preload/domain.ts";
import { consentOf, sourceOf } from "./condition-sql.ts";

export interface Facets {
  /** Most frequent first, ties by name, at most `limit`. Unknown is not counted. */
  locations(resumeIds: readonly number[], limit: number): { value: string; count: number }[];
  skills(resumeIds: readonly number[], limit: number): { value: string; count: number }[];
  /** How many have each tag, by id; the most frequent first. */
  tags(resumeIds: readonly number[]): { value: string; name: string; count: number }[];
  /** In how many each stands; also of those of whom nothing was said. */
  sources(resumeIds: readonly number[]): { value: KnownSource; count: number }[];
  consents(resumeIds: readonly number[]): { value: ConsentStanding; count: number }[];
  degrees(resumeIds: readonly number[]): { value: DegreeLevel; count: number }[];
  /** How many have years from (inclusive) to (exclusive); null is open. */
  years(resumeIds: readonly number[], from: number, to: number | null): number;
  addedSince(resumeIds: readonly number[], since: string): number;
  /** How many are of somebody with several resumes, and how many do not look like a resume. */
  files(resumeIds: readonly number[]): { several: number; other: number };
}

const among = "resume_id IN (SELECT value FROM json_each(?))";

export function createFacets(database: DatabaseSync): Facets {
  const locations = database.prepare(
    `SELECT location AS value, count(*) AS n FROM resume WHERE ${among} AND location IS NOT NULL GROUP BY location ORDER BY n DESC, location LIMIT ?`,
  );
  const skills = database.prepare(`SELECT skill_id AS value, count(DISTINCT resume_id) AS n FROM resume_skill WHERE ${among} GROUP BY skill_id ORDER BY n DESC, skill_id LIMIT ?`);
  const degrees = database.prepare(`SELECT level AS value, count(*) AS n FROM resume_degree WHERE ${among} GROUP BY level ORDER BY max(rank) DESC`);
  const standing = (expression: string) => database.prepare(`SELECT ${expression} AS value, count(*) AS n FROM resume r WHERE ${among} GROUP BY 1 ORDER BY n DESC, 1`);
  const [sources, consents] = [standing(sourceOf), standing(consentOf)];
  const tags = database.prepare(
    `SELECT t.tag_id, t.name, count(DISTINCT r.candidate_id) AS n FROM resume_tag x JOIN tag t USING (tag_id) JOIN resume o ON o.resume_id = x.resume_id
     JOIN resume r ON r.candidate_id = o.candidate_id AND r.is_current = 1 WHERE r.resume_id IN (SELECT value FROM json_each(?)) GROUP BY t.tag_id ORDER BY n DESC, t.name COLLATE NOCASE`,
  );
  const years = database.prepare(`SELECT count(*) AS n FROM resume WHERE ${among} AND years >= ? AND years < ?`);
  const added = database.prepare(`SELECT count(*) AS n FROM resume WHERE ${among} AND added_at >= ?`);
  const files = database.prepare(
    `SELECT total(kind <> 'resume') AS other, total(EXISTS (SELECT 1 FROM resume o WHERE o.candidate_id = r.candidate_id AND o.resume_id <> r.resume_id)) AS several
     FROM resume r WHERE ${among}`,
  );
  return {
    files(ids) {
      const row = files.get(JSON.stringify(ids));
      return { several: Number(row?.["several"]), other: Number(row?.["other"]) };
    },
    locations: (ids, limit) => locations.all(JSON.stringify(ids), limit).map((row) => ({ value: String(row["value"]), count: Number(row["n"]) })),
    skills: (ids, limit) => skills.all(JSON.stringify(ids), limit).map((row) => ({ value: String(row["value"]), count: Number(row["n"]) })),
    sources: (ids) => sources.all(JSON.stringify(ids)).map((row) => ({ value: knownSourceSchema.parse(row["value"]), count: Number(row["n"]) })),
    consents: (ids) => consents.all(JSON.stringify(ids)).map((row) => ({ value: consentStandingSchema.parse(row["value"]), count: Number(row["n"]) })),
    tags: (ids) => tags.all(JSON.stringify(ids)).map((row) => ({ value: String(row["tag_id"]), name: String(row["name"]), count: Number(row["n"]) })),
    degrees: (ids) => degrees.all(JSON.stringify(ids)).map((row) => ({ value: degreeLevelSchema.parse(row["value"]), count: Number(row["n"]) })),
    years: (ids, from, to) => Number(years.get(JSON.stringify(ids), from, to ?? Number.MAX_SAFE_INTEGER)?.["n"] ?? 0),
    addedSince: (ids, since) => Number(added.get(JSON.stringify(ids), since)?.["n"] ?? 0),
  };
}
