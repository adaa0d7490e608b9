/**
 * The vector index: LanceDB in `vectors/`, one table a model. Holds nothing that SQLite cannot rebuild, so whatever is wrong with
 * it is mended by throwing it away.
 */
import fs from "node:fs";
import type { Connection, Table } from "@lancedb/lancedb";

export interface IndexedPassage {
  passageId: number;
  candidateId: string;
  vector: Float32Array;
}

export interface VectorHit {
  passageId: number;
  candidateId: string;
  cosine: number;
}

export interface VectorIndex {
  add(passages: IndexedPassage[]): Promise<void>;
  remove(passageIds: number[]): Promise<void>;
  passageIds(): Promise<number[]>;
  count(): Promise<number>;
  /** Rises with every write of this process. */
  revision(): number;
  /** Best first by cosine; ties by passage id. With `among` only those passages are compared, each of them. */
  search(vector: Float32Array, limit: number, among?: readonly number[]): Promise<VectorHit[]>;
  /** Gathers the many small pieces that many small writes leave, and with them the old versions of erased rows. */
  compact(): Promise<void>;
  close(): void;
}

/** Rows a delete names at once; a longer list would make an unwieldy SQL condition. */
const DELETE_CHUNK = 1000;
const tableName = (modelKey: string): string => `passages-${modelKey.replace(/[^\w.-]/g, "_")}`;

async function connect(folder: string): Promise<Connection> {
  // LanceDB's own log lines would mix with the command line's output.
  process.env["RUST_LOG"] ??= "error";
  const lancedb = await import("@lancedb/lancedb");
  fs.mkdirSync(folder, { recursive: true });
  return lancedb.connect(folder, { readConsistencyInterval: 0 });
}

async function createTable(connection: Connection, name: string, dimensions: number, modelKey: string): Promise<Table> {
  const { Field, FixedSizeList, Float32, Int32, Schema, Utf8 } = await import("apache-arrow");
  const schema = new Schema(
    [
      new Field("passage_id", new Int32(), false),
      new Field("candidate_id", new Utf8(), false),
      new Field("vector", new FixedSizeList(dimensions, new Field("item", new Float32(), true)), false),
    ],
    new Map([["model_id", modelKey]]),
  );
  return connection.createEmptyTable(name, schema);
}

/** The table if it is there and sound. One that cannot be opened or counted is thrown away with the whole folder. */
async function openTable(folder: string, name: string): Promise<{ connection: Connection; table: Table | null }> {
  try {
    const connection = await connect(folder);
    const names = await connection.tableNames();
    // Vectors of a model that Winnow no longer has are of no use, and would lie there for ever.
    for (const other of names) if (other !== name) await connection.dropTable(other);
    if (!names.includes(name)) return { connection, table: null };
    const table = await connection.openTable(name);
    await table.countRows();
    return { connection, table };
  } catch {
    fs.rmSync(folder, { recursive: true, force: true });
    return { connection: await connect(folder), table: null };
  }
}

/** Opens the index of one model and throws away those of others. It may be missing or damaged: then it is empty, and reconciliation asks for its rows again. */
export async function openVectorIndex(folder: string, modelKey: string): Promise<VectorIndex> {
  const name = tableName(modelKey);
  const opened = await openTable(folder, name);
  let table = opened.table;
  let writes = 0;

  return {
    async add(passages) {
      const [first] = passages;
      if (!first) return;
      writes++;
      table ??= await createTable(opened.connection, name, first.vector.length, modelKey);
      await table.add(passages.map((p) => ({ passage_id: p.passageId, candidate_id: p.candidateId, vector: p.vector })));
    },
    async remove(passageIds) {
      writes++;
      for (let from = 0; from < passageIds.length; from += DELETE_CHUNK) {
        await table?.delete(`passage_id IN (${passageIds.slice(from, from + DELETE_CHUNK).join(",")})`);
      }
    },
    async passageIds() {
      const rows: { passage_id: number }[] = (await table?.query().select(["passage_id"]).toArray()) ?? [];
      return rows.map((row) => row.passage_id);
    },
    count: async () => (await table?.countRows()) ?? 0,
    revision: () => writes,
    async search(vector, limit, among) {
      if (!table || among?.length === 0) return [];
      const query = table.query().nearestTo(vector).distanceType("cosine").select(["passage_id", "candidate_id", "_distance"]).limit(limit);
      const asked = among === undefined ? query : query.where(`passage_id IN (${among.join(",")})`);
      const rows: { passage_id: number; candidate_id: string; _distance: number }[] = await asked.toArray();
      return rows
        .map((row) => ({ passageId: row.passage_id, candidateId: row.candidate_id, cosine: 1 - row._distance }))
        .sort((a, b) => b.cosine - a.cosine || a.passageId - b.passageId);
    },
    async compact() {
      await table?.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true });
    },
    close: () => {
      table?.close();
    },
  };
}
