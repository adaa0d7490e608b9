/** Searching current resumes: who meets a condition, who holds which words, and what a list shows of those found. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { TagMark } from "../../../src-preload/contract.ts";
import { emptyProfile, type Page, type Profile, type Span } from "../../../src-preload/domain.ts";
import type { Consents } from "../consents.ts";
import type { Tags } from "../organising/tags.ts";
import { readProfile } from "../stored-profile.ts";
import { conditionSql, ftsTerm } from "./condition-sql.ts";
import type { Condition, TextTerm } from "./conditions.ts";
import { createFacets, type Facets } from "./facets.ts";
import { createLikeness, type Likeness } from "./likeness.ts";

/** What a list shows of one candidate. */
export interface FoundCandidate {
  resumeId: number;
  candidateId: string;
  name: string | null;
  title: string | null;
  location: string | null;
  years: number | null;
  file: string;
  addedAt: string;
  tags: TagMark[];
}

/** A resume's text for quoting from it. */
export interface QuotableResume {
  resumeId: number;
  text: string;
  pages: Page[];
  passages: (Span & { passageId: number; page: number })[];
}

export interface CandidateSearch {
  /** The current resumes of everyone, and whose they are. */
  everyone(): Map<number, string>;
  /** Current resumes that meet a condition, newest first, then by candidate; everyone's without one. */
  meeting(condition: Condition | null): number[];
  /** Resumes (whoever of them was removed is among them) that hold any of the terms in headline, skills or text; `telling`: in headline or skills. */
  holding(terms: readonly TextTerm[], where: "anywhere" | "telling"): number[];
  /** In how many resumes each word (as FTS5 folds it: lower case, without accents) stands. */
  frequencies(words: readonly string[]): Map<string, number>;
  /** In the order of `resumeIds`; what is no current resume any more is left out. */
  candidates(resumeIds: readonly number[]): FoundCandidate[];
  quotable(resumeId: number): QuotableResume | null;
  /** The profile with the recruiter's corrections; an empty one of a resume that is not there. */
  profile(resumeId: number): Profile;
  resumeOf(candidateId: string): number | null;
  /** The current resume that holds a passage. */
  resumesOfPassages(passageIds: readonly number[]): Map<number, number>;
  /** Of these passages those that are a few letters long and stand so, word for word, in at least `least` resumes: "Education". */
  repeatedLines(passageIds: readonly number[], least: number): Map<number, string>;
  /** Vectors of the passages of resumes under a model, in the order of each text; what is not encoded yet is left out. Some 5 µs each. */
  vectors(resumeIds: readonly number[], modelKey: string): { resumeId: number; passageId: number; vector: Float32Array }[];
  /** Rises with whatever is tagged, renamed or no longer tagged. */
  tagging(): number;
  /** Rises with whatever is said of sources and consents. */
  consenting(): number;
  readonly facets: Facets;
  readonly likeness: Likeness;
}

type Row = Record<string, SQLOutputValue>;
const textOrNull = (value: SQLOutputValue | undefined): string | null => (value === null || value === undefined ? null : String(value));

/** Headings are no longer; sentences hardly ever so short. */
const SHORT_LINE = 32;

const current = "FROM resume r JOIN candidate c USING (candidate_id) WHERE r.is_current = 1 AND c.removed_at IS NULL";

function found(row: Row, tags: TagMark[]): FoundCandidate {
  return {
    resumeId: Number(row["resume_id"]),
    candidateId: String(row["candidate_id"]),
    name: textOrNull(row["name"]),
    title: textOrNull(row["title"]),
    location: textOrNull(row["location"]),
    years: row["years"] === null ? null : Number(row["years"]),
    file: String(row["file"]),
    addedAt: String(row["added_at"]),
    tags,
  };
}

export function createCandidateSearch(database: DatabaseSync, tags: Pick<Tags, "of" | "revision">, consents: Pick<Consents, "revision">): CandidateSearch {
  const everyone = database.prepare(`SELECT r.resume_id, r.candidate_id ${current}`);
  const one = database.prepare(`SELECT r.resume_id, r.candidate_id, r.name, r.title, r.location, r.years, r.file, r.added_at ${current} AND r.resume_id = ?`);
  const text = database.prepare("SELECT text, pages FROM resume_text WHERE resume_id = ?");
  const profile = database.prepare("SELECT profile FROM resume_text WHERE resume_id = ?");
  const places = database.prepare(`SELECT passage_id, page, start, "end" FROM passage WHERE resume_id = ? ORDER BY ordinal`);
  const holding = database.prepare(
    `SELECT f.rowid AS resume_id FROM resume_fts f JOIN resume r ON r.resume_id = f.rowid AND r.is_current = 1 WHERE resume_fts MATCH ?`,
  );
  const frequency = database.prepare("SELECT doc AS n FROM resume_vocabulary WHERE term = ?");
  const ofCandidate = database.prepare(`SELECT r.resume_id ${current} AND r.candidate_id = ?`);
  const ofPassages = database.prepare(
    `SELECT p.passage_id, p.resume_id FROM json_each(?) j CROSS JOIN passage p ON p.passage_id = j.value
     JOIN resume r ON r.resume_id = p.resume_id AND r.is_current = 1 JOIN candidate c USING (candidate_id) WHERE c.removed_at IS NULL`,
  );
  const shortLines = database.prepare(
    `SELECT p.passage_id, p.redacted, p.text_hash FROM json_each(?) j CROSS JOIN passage p ON p.passage_id = j.value WHERE length(p.redacted) <= ${String(SHORT_LINE)}`,
  );
  const repeats = database.prepare("SELECT count(*) AS n FROM (SELECT 1 FROM passage WHERE text_hash = ? LIMIT ?)");
  const vectors = database.prepare(
    // CROSS JOIN keeps the order of the joins: SQLite would rather begin with all that is encoded.
    `SELECT p.resume_id, p.passage_id, e.vector FROM json_each(?) j CROSS JOIN passage p ON p.resume_id = j.value
     CROSS JOIN embedding e ON e.model_id = ? AND e.text_hash = p.text_hash ORDER BY p.resume_id, p.ordinal`,
  );

  return {
    everyone: () => new Map(everyone.all().map((row) => [Number(row["resume_id"]), String(row["candidate_id"])])),

    meeting(condition) {
      const { text: sql, parameters } = condition === null ? { text: "1", parameters: [] } : conditionSql(condition);
      return database
        .prepare(`SELECT r.resume_id ${current} AND ${sql} ORDER BY r.added_at DESC, r.candidate_id`)
        .all(...parameters)
        .map((row) => Number(row["resume_id"]));
    },

    holding(terms, where) {
      const usable = [...new Set(terms.flatMap((term) => ftsTerm(term) ?? []))];
      if (usable.length === 0) return [];
      return holding.all(`{${where === "telling" ? "title skills" : "title skills body"}} : (${usable.join(" OR ")})`).map((row) => Number(row["resume_id"]));
    },

    frequencies: (words) => new Map(words.map((word) => [word, Number(frequency.get(word)?.["n"] ?? 0)])),

    candidates(resumeIds) {
      const rows = resumeIds.flatMap((id) => one.all(id));
      const marks = tags.of(rows.map((row) => String(row["candidate_id"])));
      return rows.map((row) => found(row, marks.get(String(row["candidate_id"])) ?? []));
    },

    tagging: tags.revision,
    consenting: consents.revision,

    quotable(resumeId) {
      const row = text.get(resumeId);
      if (!row) return null;
      return {
        resumeId,
        text: String(row["text"]),
        pages: JSON.parse(String(row["pages"])) as Page[],
        passages: places.all(resumeId).map((place) => ({
          passageId: Number(place["passage_id"]), page: Number(place["page"]), start: Number(place["start"]), end: Number(place["end"]),
        })),
      };
    },

    profile(resumeId) {
      const row = profile.get(resumeId);
      return row ? readProfile(String(row["profile"])) : emptyProfile;
    },

    resumeOf: (candidateId) => {
      const row = ofCandidate.get(candidateId);
      return row ? Number(row["resume_id"]) : null;
    },

    resumesOfPassages: (passageIds) =>
      new Map(ofPassages.all(JSON.stringify(passageIds)).map((row) => [Number(row["passage_id"]), Number(row["resume_id"])])),

    repeatedLines(passageIds, least) {
      const known = new Map<string, boolean>();
      const found = new Map<number, string>();
      for (const row of shortLines.all(JSON.stringify(passageIds))) {
        const hash = String(row["text_hash"]);
        const isRepeated = known.get(hash) ?? Number(repeats.get(hash, least)?.["n"] ?? 0) >= least;
        known.set(hash, isRepeated);
        if (isRepeated) found.set(Number(row["passage_id"]), String(row["redacted"]));
      }
      return found;
    },

    vectors: (resumeIds, modelKey) =>
      vectors.all(JSON.stringify(resumeIds), modelKey).flatMap((row) => {
        const bytes = row["vector"];
        // A copy: SQLite's buffer need not lie on a 4-byte boundary.
        return bytes instanceof Uint8Array
          ? [{ resumeId: Number(row["resume_id"]), passageId: Number(row["passage_id"]), vector: new Float32Array(bytes.slice().buffer) }]
          : [];
      }),

    facets: createFacets(database),
    likeness: createLikeness(database),
  };
}
