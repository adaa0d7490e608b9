/** What was learned, as versions that are kept for good, and which of them is in use. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { keptLearningSchema, type KeptLearning } from "../../src-preload/contract/learning.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Adapter } from "../encoder/adapter.ts";

export interface NewLearning extends KeptLearning {
  adapter: Adapter | null;
}

export interface StoredLearning extends NewLearning {
  version: number;
  madeAt: string;
}

export interface LearnedVersions {
  /** The newest first. */
  list(): StoredLearning[];
  /** Throws `not_found`. */
  get(version: number): StoredLearning;
  /** Null while nothing that was learned is in use. */
  active(): StoredLearning | null;
  /** Gives the new version's number. `at`: ISO 8601. */
  add(learned: NewLearning, at: string): number;
  /** How many of these numbers are nobody's any more: of people who were erased. */
  erasedOf(people: readonly number[]): number;
  /** Whether any version was learned with somebody of these numbers. */
  haveLearnedFrom(people: readonly number[]): boolean;
  /** Records that a version is in use from now on; null: none. Throws `not_found`. */
  use(version: number | null, by: string, at: string): void;
}

function adapterOf(blob: SQLOutputValue | undefined, dimension: number, model: string | undefined): Adapter | null {
  if (!(blob instanceof Uint8Array) || model === undefined) return null;
  // A copy: what SQLite hands out need not begin where a float may.
  const numbers = new Float32Array(blob.slice().buffer);
  const half = numbers.length / 2;
  return { model, dimension, up: numbers.slice(0, half), down: numbers.slice(half) };
}

const blobOf = ({ up, down }: Adapter): Uint8Array => new Uint8Array(Float32Array.from([...up, ...down]).buffer);

function storedOf(row: Record<string, SQLOutputValue>): StoredLearning {
  const kept = keptLearningSchema.parse(JSON.parse(String(row["content"])));
  return { version: Number(row["version"]), madeAt: String(row["made_at"]), ...kept, adapter: adapterOf(row["adapter"], Number(row["adapter_dimension"]), kept.reading?.model) };
}

export function createLearnedVersions(database: DatabaseSync): LearnedVersions {
  const list = database.prepare("SELECT version, made_at, content, adapter, adapter_dimension FROM learned_version ORDER BY version DESC");
  const one = database.prepare("SELECT version, made_at, content, adapter, adapter_dimension FROM learned_version WHERE version = ?");
  const last = database.prepare("SELECT version FROM learned_switch ORDER BY switch_id DESC LIMIT 1");
  const add = database.prepare("INSERT INTO learned_version (made_at, content, adapter, adapter_dimension) VALUES (?, ?, ?, ?)");
  const use = database.prepare("INSERT INTO learned_switch (version, switched_by, at) VALUES (?, ?, ?)");

  const gone = database.prepare("SELECT count(*) AS n FROM json_each(?) WHERE value NOT IN (SELECT number FROM resume_number)");
  const madeWith = database.prepare("SELECT 1 FROM learned_version, json_each(content, '$.people') p WHERE p.value IN (SELECT value FROM json_each(?)) LIMIT 1");

  function get(version: number): StoredLearning {
    const row = one.get(version);
    if (row === undefined) throw new WinnowError("not_found", `There is no learned version ${String(version)}.`, { hint: "Choose one of those that are listed." });
    return storedOf(row);
  }

  return {
    list: () => list.all().map(storedOf),
    get,
    active() {
      const version = last.get()?.["version"];
      return version == null ? null : get(Number(version));
    },
    add: (learned, at) => Number(add.run(at, JSON.stringify(keptLearningSchema.parse(learned)), ...(learned.adapter === null ? [null, null] : [blobOf(learned.adapter), learned.adapter.dimension])).lastInsertRowid),
    erasedOf: (people) => Number(gone.get(JSON.stringify(people))?.["n"] ?? 0),
    haveLearnedFrom: (people) => madeWith.get(JSON.stringify(people)) !== undefined,
    use(version, by, at) {
      if (version !== null) get(version);
      use.run(version, by, at);
    },
  };
}
