/** What is known of candidates beside their profiles' contents: what resumes state to conditions, and what people say of it. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { candidateConditionsSchema, factNames, factValueSchemas, type CandidateConditions, type FactName, type FactValue } from "../../src-preload/conditions.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { inTransaction } from "./transaction.ts";

/** One thing that is said of a candidate; a value of null says that nothing is known. */
export type FactSaid = { [N in FactName]: { name: N; value: FactValue<N> | null } }[FactName];

export interface Facts {
  /** What is known of one candidate; where they live is their profile's location unless a person said otherwise. */
  of(candidateId: string): CandidateConditions;
  /** The same for everyone who is not removed; built when first asked for, and again after a change. */
  everyone(): (candidateId: string) => CandidateConditions;
  /** Rises with whatever is said here; a change of resumes does not count. */
  revision(): number;
  /** The recruiter's word. Throws `not_found`. */
  say(candidateId: string, said: FactSaid, at: string): void;
  /** Back to what the resume says. Throws `not_found`. */
  revert(candidateId: string, name: FactName, at: string): void;
  /** Takes back the last thing that a person or a list said. Throws `not_found`. */
  undo(candidateId: string, name: FactName): void;
  /** Everything of one list, all or nothing. Gives the id by which it can be undone. */
  import(file: string, said: readonly { candidateId: string; said: FactSaid }[], at: string): string;
  /** How many facts were taken back; 0 if it was undone already. */
  undoImport(importId: string): number;
}

type Row = Record<string, SQLOutputValue>;
interface Word {
  name: string;
  value: string | null;
  by: string;
}

/** What earlier rules stored and today's do not understand says nothing. */
function readFacts(json: string): CandidateConditions {
  const read = candidateConditionsSchema.safeParse(JSON.parse(json));
  return read.success ? read.data : {};
}

type PlaceFact = NonNullable<CandidateConditions["place"]>;
const placeFact = (location: string): PlaceFact => ({ value: { text: location.slice(0, 200), country: null }, by: "resume", span: null, page: null });

/** `placeOf` makes the fact of a location. */
function factsFrom(location: string | null, stated: string | null, words: readonly Word[], placeOf: (location: string) => PlaceFact = placeFact): CandidateConditions {
  const facts: CandidateConditions = stated === null ? {} : readFacts(stated);
  if (location !== null && location !== "") facts.place = placeOf(location);
  for (const { name, value, by } of words) {
    const known = factNames.find((one) => one === name);
    if (known === undefined || by === "resume") continue;
    const read = factValueSchemas[known].nullable().safeParse(value === null ? null : JSON.parse(value));
    if (read.success) Object.assign(facts, { [known]: { value: read.data, by: by === "csv" ? "csv" : "recruiter", span: null, page: null } });
  }
  return facts;
}

const wordOf = (row: Row): Word => ({ name: String(row["name"]), value: row["value"] == null ? null : String(row["value"]), by: String(row["said_by"]) });
const textOrNull = (value: SQLOutputValue | undefined): string | null => (value == null ? null : String(value));

/** The latest word on each name, of all resumes of a candidate. */
const LATEST = `SELECT max(f.fact_id) AS fact_id FROM candidate_fact f JOIN resume o ON o.resume_id = f.resume_id`;

export function createFacts(database: DatabaseSync, resolve: (id: string) => string | null): Facts {
  const current = database.prepare(
    `SELECT r.resume_id, r.location, s.facts FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1
     LEFT JOIN resume_fact s ON s.resume_id = r.resume_id WHERE c.candidate_id = ? AND c.removed_at IS NULL`,
  );
  const allCurrent = database.prepare(
    `SELECT c.candidate_id, r.location, s.facts FROM candidate c JOIN resume r ON r.candidate_id = c.candidate_id AND r.is_current = 1
     LEFT JOIN resume_fact s ON s.resume_id = r.resume_id WHERE c.removed_at IS NULL`,
  );
  const wordsOf = database.prepare(`SELECT name, value, said_by FROM candidate_fact WHERE fact_id IN (${LATEST} WHERE o.candidate_id = ? GROUP BY f.name)`);
  const allWords = database.prepare(
    `SELECT r.candidate_id, f.name, f.value, f.said_by FROM candidate_fact f JOIN resume r USING (resume_id)
     WHERE f.fact_id IN (${LATEST} GROUP BY o.candidate_id, f.name)`,
  );
  const last = database.prepare(`${LATEST} WHERE o.candidate_id = ? AND f.name = ?`);
  const add = database.prepare("INSERT INTO candidate_fact (resume_id, name, value, said_by, import_id, said_at) VALUES (?, ?, ?, ?, ?, ?)");
  const drop = database.prepare("DELETE FROM candidate_fact WHERE fact_id = ?");
  const addImport = database.prepare("INSERT INTO fact_import (file, made_at) VALUES (?, ?)");
  const countImport = database.prepare("SELECT count(*) AS n FROM candidate_fact WHERE import_id = ?");
  const dropImport = database.prepare("DELETE FROM fact_import WHERE import_id = ?");
  const revision = database.prepare("SELECT revision AS n FROM library_state");
  /** Rises with everything written here; the library's own revision tells of the rest. */
  let writes = 0;
  let known: { key: string; of: (candidateId: string) => CandidateConditions } | undefined;

  function rowOf(id: string): { candidateId: string; row: Row } {
    const candidateId = resolve(id) ?? id;
    const row = current.get(candidateId);
    if (!row) throw new WinnowError("not_found", "This candidate is no longer in the library.");
    return { candidateId, row };
  }

  function put(id: string, { name, value }: FactSaid, by: "recruiter" | "csv" | "resume", importId: number | null, at: string): void {
    add.run(rowOf(id).row["resume_id"] ?? null, name, value === null ? null : JSON.stringify(value), by, importId, at);
    writes++;
  }

  function build(): (candidateId: string) => CandidateConditions {
    const words = new Map<string, Word[]>();
    for (const row of allWords.all()) {
      const id = String(row["candidate_id"]);
      words.set(id, [...(words.get(id) ?? []), wordOf(row)]);
    }
    const rows = new Map(allCurrent.all().map((row) => [String(row["candidate_id"]), row]));
    const made = new Map<string, CandidateConditions>();
    // One object for all who live in one town, by which it can be seen that what is compared is the same.
    const places = new Map<string, PlaceFact>();
    const placeOf = (location: string): PlaceFact => {
      const place = places.get(location) ?? placeFact(location);
      places.set(location, place);
      return place;
    };
    return (candidateId) => {
      const ready = made.get(candidateId);
      if (ready !== undefined) return ready;
      const row = rows.get(candidateId);
      const facts = row === undefined ? {} : factsFrom(textOrNull(row["location"]), textOrNull(row["facts"]), words.get(candidateId) ?? [], placeOf);
      made.set(candidateId, facts);
      return facts;
    };
  }

  return {
    of(id) {
      const { candidateId, row } = rowOf(id);
      return factsFrom(textOrNull(row["location"]), textOrNull(row["facts"]), wordsOf.all(candidateId).map(wordOf));
    },
    everyone() {
      const key = `${String(revision.get()?.["n"])} ${String(writes)}`;
      if (known?.key !== key) known = { key, of: build() };
      return known.of;
    },
    revision: () => writes,
    say: (candidateId, said, at) => { put(candidateId, said, "recruiter", null, at); },
    revert: (candidateId, name, at) => { put(candidateId, { name, value: null }, "resume", null, at); },
    undo(id, name) {
      const factId = last.get(rowOf(id).candidateId, name)?.["fact_id"] ?? null;
      if (factId === null) throw new WinnowError("not_found", "There is nothing to undo here.");
      drop.run(factId);
      writes++;
    },
    import: (file, all, at) =>
      inTransaction(database, () => {
        const importId = Number(addImport.run(file, at).lastInsertRowid);
        for (const { candidateId, said } of all) put(candidateId, said, "csv", importId, at);
        return String(importId);
      }),
    undoImport: (importId) =>
      inTransaction(database, () => {
        const count = Number(countImport.get(Number(importId))?.["n"] ?? 0);
        dropImport.run(Number(importId));
        writes++;
        return count;
      }),
  };
}
