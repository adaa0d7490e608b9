/** The decision log as stored. */
import { randomBytes } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { decisionBodies, type DecisionBodies, type DecisionKind, type LogHead } from "../../../src-preload/decisions.ts";
import { inTransaction } from "../transaction.ts";
import { canonicalJson } from "./canonical-json.ts";
import { hashOf, noHash, sha256, typedHash, type ChainedEntry } from "./chain.ts";
import { createLibraryState, type LibraryState } from "./library-state.ts";
import { verifyLog, type LogVerification, type ToVerify } from "./verify-log.ts";

/** Who says something and when. `at`: ISO 8601 in UTC. `by`: empty for Winnow itself. */
export interface Said {
  by: string;
  at: string;
}

/** What was typed about a candidate. The body gets the salted hash of each text, under `typed`. */
export interface Typed {
  candidateId: string;
  texts: Readonly<Record<string, string | null | undefined>>;
  /** False: the texts are not kept beside the log, only the salts of their hashes. */
  keep: boolean;
}

export interface StoredDecision extends ChainedEntry {
  hash: string;
  /** What was typed, by name. A text of null is known by its hash alone; with the salt it was never kept, without it it was erased. */
  texts: Record<string, { salt: string | null; text: string | null }>;
}

/** What is left out filters nothing. From `from` on and before `until`, both ISO 8601 in UTC. */
export interface DecisionFilter {
  jobId?: string | undefined;
  kinds?: readonly DecisionKind[] | undefined;
  /** Entries that name this number, alone or among others; of a ranking those among its first places. */
  candidate?: number | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

export interface Decisions {
  /** Writes one entry. Within a transaction it is part of that: so nothing that is recorded with its entry is ever there without it. */
  record<K extends DecisionKind>(kind: K, body: DecisionBodies[K], said: Said, typed?: Typed): LogHead;
  /** Keeps an ad as it is now, and gives its hash. */
  keepAd(text: string): string;
  /** Null for one that was never kept. */
  adOf(hash: string): string | null;
  /** Every ad that was kept, ascending by hash. */
  ads(): { sha256: string; text: string }[];
  head(): LogHead;
  get(seq: number): StoredDecision | null;
  /** Newest first, from the entry before `before` on. */
  page(filter: DecisionFilter, before: number | null, limit: number): StoredDecision[];
  count(filter: DecisionFilter): number;
  /** Oldest first, after `after`. */
  after(after: number, limit: number): StoredDecision[];
  /** The newest entry of these kinds for a job. */
  lastOf(jobId: string, kinds: readonly DecisionKind[]): StoredDecision | null;
  /** Everything that a ranking can depend on, as of now. */
  state(): LibraryState;
  /** Also of somebody removed; null for who is not there at all. */
  numberOf(candidateId: string): number | null;
  /** How many rankings since `at` (ISO 8601) name only their first places and none of these numbers among them. */
  rankingsBeyond(numbers: readonly number[], at: string): number;
  /** Every number under which the log may name somebody: those of people who were joined, too. Ascending. */
  numbersOf(candidateId: string): number[];
  verify(what: ToVerify): Promise<LogVerification>;
}

type Row = Record<string, SQLOutputValue>;

const listsPeople: readonly DecisionKind[] = ["exported", "conditions.imported", "tracking.imported", "shortlist.ordered", "candidates.removed", "candidates.restored", "candidates.kept", "candidates.erased", "erasure.checked"];
const marks = (values: readonly unknown[]): string => values.map(() => "?").join(", ");

/** A condition in SQL, and what stands for its question marks. */
function whereOf({ jobId, kinds, candidate, from, until }: DecisionFilter): { sql: string; values: (string | number)[] } {
  const parts: [string, ...(string | number)[]][] = [];
  if (jobId !== undefined) parts.push(["job_id = ?", jobId]);
  if (kinds !== undefined) parts.push([`kind IN (${marks(kinds)})`, ...kinds]);
  if (candidate !== undefined) {
    const named = "EXISTS (SELECT 1 FROM json_each(body, '$.candidates') WHERE value = ?)";
    const joined = "kind = 'candidates.merged' AND ? IN (json_extract(body, '$.into'), json_extract(body, '$.from'))";
    const placed = "kind = 'ranking.shown' AND EXISTS (SELECT 1 FROM json_each(body, '$.result.first') WHERE json_extract(value, '$[0]') = ?)";
    parts.push([`(candidate = ? OR (kind IN (${marks(listsPeople)}) AND ${named}) OR (${joined}) OR (${placed}))`, candidate, ...listsPeople, candidate, candidate, candidate]);
  }
  if (from !== undefined) parts.push(["at >= ?", from]);
  if (until !== undefined) parts.push(["at < ?", until]);
  return { sql: parts.map(([sql]) => sql).join(" AND ") || "1", values: parts.flatMap(([, ...values]) => values) };
}

const headIn = (row: Row | undefined): LogHead => ({ entries: Number(row?.["seq"] ?? 0), head: String(row?.["hash"] ?? noHash) });
const LAST = "SELECT seq, hash FROM decision ORDER BY seq DESC LIMIT 1";

/** The number and the hash of the last entry in a database. */
export const headOf = (database: DatabaseSync): LogHead => headIn(database.prepare(LAST).get());

export function createDecisions(database: DatabaseSync): Decisions {
  const last = database.prepare(LAST);
  const given = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'decision'");
  const add = database.prepare("INSERT INTO decision (seq, at, by, kind, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const addText = database.prepare("INSERT INTO decision_text (seq, name, resume_id, salt, text) VALUES (?, ?, ?, ?, ?)");
  const textsOf = database.prepare("SELECT name, salt, text FROM decision_text WHERE seq = ?");
  const resumeOf = database.prepare("SELECT resume_id FROM resume WHERE candidate_id = ? ORDER BY is_current DESC, resume_id LIMIT 1");
  const number = database.prepare("SELECT min(number) AS n FROM resume JOIN resume_number USING (resume_id) WHERE candidate_id = ?");
  const numbers = database.prepare("SELECT number FROM resume JOIN resume_number USING (resume_id) WHERE candidate_id = ? ORDER BY number");
  const addAd = database.prepare("INSERT OR IGNORE INTO decision_ad (sha256, text) VALUES (?, ?)");
  const ad = database.prepare("SELECT text FROM decision_ad WHERE sha256 = ?");
  const allAds = database.prepare("SELECT sha256, text FROM decision_ad ORDER BY sha256");
  const lastOfKind = database.prepare("SELECT max(seq) AS seq FROM decision WHERE job_id = ? AND kind = ?");
  const beyond = database.prepare(
    `SELECT count(*) AS n FROM decision WHERE kind = 'ranking.shown' AND at >= ? AND json_extract(body, '$.result.listed') > json_array_length(body, '$.result.first')
     AND NOT EXISTS (SELECT 1 FROM json_each(body, '$.result.first') WHERE json_extract(value, '$[0]') IN (SELECT value FROM json_each(?)))`,
  );
  const one = database.prepare("SELECT * FROM decision WHERE seq = ?");
  const after = database.prepare("SELECT * FROM decision WHERE seq > ? ORDER BY seq LIMIT ?");

  const head = (): LogHead => headIn(last.get());

  /** Every text that the body knows by its hash. */
  function textsIn(seq: number, body: string): StoredDecision["texts"] {
    if (!body.includes('"typed":')) return {};
    const kept = new Map(textsOf.all(seq).map((row) => [String(row["name"]), { salt: String(row["salt"]), text: row["text"] == null ? null : String(row["text"]) }]));
    const { typed = {} } = JSON.parse(body) as { typed?: Record<string, string> };
    return Object.fromEntries(Object.keys(typed).map((name) => [name, kept.get(name) ?? { salt: null, text: null }]));
  }

  const entryOf = (row: Row): StoredDecision => {
    const entry = {
      seq: Number(row["seq"]), at: String(row["at"]), by: String(row["by"]), kind: String(row["kind"]), body: String(row["body"]),
      previous: String(row["previous"]), hash: String(row["hash"]),
    };
    return { ...entry, texts: textsIn(entry.seq, entry.body) };
  };

  return {
    record(kind, body, { by, at }, typed) {
      return inTransaction(database, () => {
        const { entries, head: previous } = head();
        const texts = Object.entries(typed?.texts ?? {}).flatMap(([name, text]) => {
          if (text === null || text === undefined || text === "") return [];
          const salt = randomBytes(16).toString("hex");
          return [{ name, text, salt, hash: typedHash(salt, text) }];
        });
        const hashes = texts.length === 0 ? {} : { typed: Object.fromEntries(texts.map(({ name, hash }) => [name, hash])) };
        // After a tail that was cut off, its numbers are not given again: the gap is what the verifier finds.
        const seq = Math.max(entries, Number(given.get()?.["seq"] ?? 0)) + 1;
        const entry: ChainedEntry = { seq, at, by, kind, body: canonicalJson({ ...decisionBodies[kind].parse(body), ...hashes }), previous };
        const hash = hashOf(entry);
        add.run(seq, at, by, kind, entry.body, previous, hash);
        if (typed !== undefined && texts.length > 0) {
          const resumeId = resumeOf.get(typed.candidateId)?.["resume_id"] ?? null;
          for (const { name, text, salt } of texts) addText.run(seq, name, resumeId, salt, typed.keep ? text : null);
        }
        return { entries: seq, head: hash };
      });
    },
    keepAd(text) {
      const hash = sha256(text);
      addAd.run(hash, text);
      return hash;
    },
    adOf: (hash) => {
      const row = ad.get(hash);
      return row ? String(row["text"]) : null;
    },
    ads: () => allAds.all().map((row) => ({ sha256: String(row["sha256"]), text: String(row["text"]) })),
    head,
    get: (seq) => {
      const row = one.get(seq);
      return row ? entryOf(row) : null;
    },
    page(filter, before, limit) {
      const { sql, values } = whereOf(filter);
      return database.prepare(`SELECT * FROM decision WHERE ${sql} AND seq < ? ORDER BY seq DESC LIMIT ?`).all(...values, before ?? Number.MAX_SAFE_INTEGER, limit).map(entryOf);
    },
    count(filter) {
      const { sql, values } = whereOf(filter);
      return Number(database.prepare(`SELECT count(*) AS n FROM decision WHERE ${sql}`).get(...values)?.["n"] ?? 0);
    },
    after: (seq, limit) => after.all(seq, limit).map(entryOf),
    lastOf(jobId, kinds) {
      // Kind by kind: each is one look into the index, however much else is recorded of the job.
      const last = Math.max(0, ...kinds.map((kind) => Number(lastOfKind.get(jobId, kind)?.["seq"] ?? 0)));
      const row = one.get(last);
      return row ? entryOf(row) : null;
    },
    state: createLibraryState(database),
    numberOf: (candidateId) => {
      const n = number.get(candidateId)?.["n"];
      return n == null ? null : Number(n);
    },
    rankingsBeyond: (numbers, at) => Number(beyond.get(at, JSON.stringify(numbers))?.["n"] ?? 0),
    numbersOf: (candidateId) => numbers.all(candidateId).map((row) => Number(row["number"])),
    verify: (what) => verifyLog(database, what),
  };
}

/** The first entry of a log that has none: which library it is of, and what had happened in it before. */
export function beginLog(database: DatabaseSync, decisions: Decisions, libraryId: string, said: Said): void {
  if (decisions.head().entries > 0) return;
  const count = (table: string): number => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"] ?? 0);
  const schema = Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
  const earlier = { candidates: count("candidate"), jobs: count("job"), trackingEvents: count("tracking_event") };
  decisions.record("log.begun", { library: libraryId, schema, earlier }, said);
}
