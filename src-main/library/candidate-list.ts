/** The library's table: everyone, or whom a condition leaves, in the order of a column. Removed candidates never appear. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { CandidateRow, CandidateSort } from "../../src-preload/contract.ts";
import { documentFormatSchema, documentKindSchema } from "../../src-preload/domain.ts";
import { allWords } from "./full-text.ts";
import type { Notes } from "./organising/notes.ts";
import type { Tags } from "./organising/tags.ts";
import type { People } from "./people/people.ts";
import { textOf as text, textOrNull, type Row } from "./resume-rows.ts";
import { conditionSql } from "./search/condition-sql.ts";
import type { Condition } from "./search/conditions.ts";

export interface CandidatePage {
  total: number;
  rows: CandidateRow[];
}

/** By number is how a table without names is sorted. */
export type ListSort = Omit<CandidateSort, "column"> & { column: CandidateSort["column"] | "number" };

export interface ListRequest {
  /** Words to look for in name, title, location, skills and text; empty means everyone. */
  filter?: string;
  condition?: Condition | null;
  sort: ListSort;
}

/** What of one candidate stands in a table for a spreadsheet. */
export interface TabledCandidate extends Pick<CandidateRow, "candidateId" | "name" | "title" | "location" | "yearsOfExperience" | "file" | "addedAt" | "tags"> {
  skills: string[];
  emails: string[];
  phones: string[];
}

export interface CandidateList {
  page(request: ListRequest & { offset: number; limit: number }): CandidatePage;
  /** All of them, in order. */
  ids(request: ListRequest): string[];
  /** In the order asked; who is gone is left out. */
  table(candidateIds: readonly string[]): TabledCandidate[];
}

export interface ListParts {
  people: Pick<People, "hasDuplicate" | "resolve">;
  tags: Pick<Tags, "of" | "revision">;
  notes: Pick<Notes, "counts">;
  /** Rises with whatever could change the list, tags aside. */
  revision: () => number;
}

interface Listed {
  resumeId: number;
  candidateId: string;
}

const SHOWN_SKILLS = 6;
/** Without a join, so that an index of migration 8 answers alone. */
const CURRENT = "SELECT r.resume_id, r.candidate_id FROM resume r WHERE r.is_current = 1 AND r.candidate_id NOT IN (SELECT candidate_id FROM candidate WHERE removed_at IS NOT NULL)";

/** As the indexes have them, but for skills and tags, which are looked up of each row. */
const sortedBy: Record<ListSort["column"], string> = {
  number: "(SELECT min(n.number) FROM resume o JOIN resume_number n USING (resume_id) WHERE o.candidate_id = r.candidate_id)",
  name: "r.name COLLATE NOCASE", title: "r.title COLLATE NOCASE", location: "r.location COLLATE NOCASE", years: "r.years", file: "r.file COLLATE NOCASE", added: "r.resume_id",
  skills: "(SELECT count(*) FROM resume_skill s WHERE s.resume_id = r.resume_id)",
  tags: "(SELECT min(t.folded) FROM resume o JOIN resume_tag x USING (resume_id) JOIN tag t USING (tag_id) WHERE o.candidate_id = r.candidate_id)",
};

/** Where the column says nothing of a candidate; null where it always says something. */
const silentIn: Record<ListSort["column"], string | null> = {
  number: null,
  name: "r.name IS NULL", title: "r.title IS NULL", location: "r.location IS NULL", years: "r.years IS NULL", file: null, added: null, skills: null,
  tags: "r.candidate_id NOT IN (SELECT o.candidate_id FROM resume_tag x JOIN resume o USING (resume_id))",
};

/** The rows of which the column says something, in its order (the id makes it total), and those of which it says nothing, which come last either way. */
function ordered({ column, descending }: ListSort): { where: string; orderBy: string }[] {
  const direction = descending ? "DESC" : "ASC";
  const orderBy = `${sortedBy[column]} ${direction}, r.candidate_id ${direction}`;
  const silent = silentIn[column];
  if (silent === null) return [{ where: "1", orderBy }];
  return [{ where: `(${silent}) = 0`, orderBy }, { where: `(${silent}) = 1`, orderBy: "r.candidate_id" }];
}

const numberOrNull = (row: Row, column: string): number | null => (row[column] == null ? null : Number(row[column]));
const strings = (row: Row, column: string): string[] => (row[column] == null ? [] : (JSON.parse(text(row[column])) as string[]));

export function createCandidateList(database: DatabaseSync, { people, tags, notes, revision }: ListParts): CandidateList {
  const oneRow = database.prepare("SELECT * FROM resume WHERE resume_id = ?");
  const skills = database.prepare("SELECT name FROM resume_skill WHERE resume_id = ? ORDER BY ordinal LIMIT ?");
  const skillCount = database.prepare("SELECT count(*) AS n FROM resume_skill WHERE resume_id = ?");
  const versionCount = database.prepare("SELECT count(*) AS n FROM resume WHERE candidate_id = ?");
  const tabled = database.prepare(
    `SELECT c.candidate_id, r.name, r.title, r.location, r.years, r.file, r.added_at, json_extract(t.profile, '$.emails') AS emails, json_extract(t.profile, '$.phones') AS phones,
       (SELECT json_group_array(s.name) FROM (SELECT name FROM resume_skill WHERE resume_id = r.resume_id ORDER BY ordinal) s) AS skills
     FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1 JOIN resume_text t USING (resume_id)
     WHERE c.candidate_id = ? AND c.removed_at IS NULL`,
  );
  /** The list last asked for: scrolling asks for one window after the other of the same. */
  let last: { key: string; listed: readonly Listed[] } | null = null;

  function listed({ filter = "", condition = null, sort }: ListRequest): readonly Listed[] {
    const key = JSON.stringify([revision(), tags.revision(), filter, condition, sort]);
    if (last?.key === key) return last.listed;
    const words = allWords(filter);
    const where: string[] = [];
    const parameters: SQLInputValue[] = [];
    if (words !== null) {
      where.push("r.resume_id IN (SELECT rowid FROM resume_fts WHERE resume_fts MATCH ?)");
      parameters.push(words);
    }
    if (condition !== null) {
      const sql = conditionSql(condition);
      where.push(sql.text);
      parameters.push(...sql.parameters);
    }
    const found = ordered(sort).flatMap((part) =>
      database
        .prepare(`${[CURRENT, part.where, ...where].join(" AND ")} ORDER BY ${part.orderBy}`)
        .all(...parameters)
        .map((row) => ({ resumeId: Number(row["resume_id"]), candidateId: text(row["candidate_id"]) })),
    );
    last = { key, listed: found };
    return found;
  }

  function rowsOf(wanted: readonly Listed[]): CandidateRow[] {
    const rows = wanted.flatMap(({ resumeId }) => oneRow.all(resumeId));
    const candidateIds = wanted.map(({ candidateId }) => candidateId);
    const [marks, noted] = [tags.of(candidateIds), notes.counts(candidateIds)];
    return rows.map((row) => {
      const candidateId = text(row["candidate_id"]);
      return {
        candidateId,
        name: textOrNull(row["name"]),
        title: textOrNull(row["title"]),
        location: textOrNull(row["location"]),
        yearsOfExperience: numberOrNull(row, "years"),
        skills: skills.all(row["resume_id"] ?? null, SHOWN_SKILLS).map((s) => text(s["name"])),
        skillCount: Number(skillCount.get(row["resume_id"] ?? null)?.["n"] ?? 0),
        file: text(row["file"]),
        format: documentFormatSchema.parse(row["format"]),
        addedAt: text(row["added_at"]),
        warnings: Number(row["warnings"]),
        kind: documentKindSchema.parse(row["kind"]),
        resumes: Number(versionCount.get(candidateId)?.["n"] ?? 1),
        probableDuplicate: people.hasDuplicate(candidateId),
        tags: marks.get(candidateId) ?? [],
        notes: noted.get(candidateId) ?? 0,
      };
    });
  }

  return {
    page({ offset, limit, ...request }) {
      const all = listed(request);
      return { total: all.length, rows: rowsOf(all.slice(offset, offset + limit)) };
    },

    ids: (request) => listed(request).map(({ candidateId }) => candidateId),

    table(asked) {
      const candidateIds = asked.flatMap((id) => people.resolve(id) ?? []);
      const marks = tags.of(candidateIds);
      return candidateIds.flatMap((candidateId) => tabled.all(candidateId)).map((row) => ({
        candidateId: text(row["candidate_id"]),
        name: textOrNull(row["name"]),
        title: textOrNull(row["title"]),
        location: textOrNull(row["location"]),
        yearsOfExperience: numberOrNull(row, "years"),
        file: text(row["file"]),
        addedAt: text(row["added_at"]),
        skills: strings(row, "skills"),
        emails: strings(row, "emails"),
        phones: strings(row, "phones"),
        tags: marks.get(text(row["candidate_id"])) ?? [],
      }));
    },
  };
}
