/**
 * The vector index: LanceDB in `vectors/`, one table a model. Holds nothing that SQLite cannot rebuild, so whatever is wrong with
 * it is mended by throwing it away.
 */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Connection, Table } from "@lancedb/lancedb";
import { WinnowError } from "../../src-preload/errors.ts";

export interface IndexedPassage {
  passageId: number;
  candidateId: string;
  vector: Float32Array;
}

export interface VectorHit {
  passageId: number;
  /** In [-1,1]. */
  cosine: number;
}

/** Reading may go on beside writing; what writes waits for its turn. Once it is closed, everything rejects with `cancelled`. */
export interface VectorIndex {
  add(passages: IndexedPassage[]): Promise<void>;
  remove(passageIds: number[]): Promise<void>;
  /** Removes them so that nothing of them is left in any file: what `remove` takes out is only marked as gone until it is written anew. */
  purge(passageIds: number[]): Promise<void>;
  /** Throws everything away, however damaged it is. */
  clear(): Promise<void>;
  passageIds(): Promise<number[]>;
  count(): Promise<number>;
  /** Rises when a write of this process can be seen. */
  revision(): number;
  /** Best first by cosine; ties by passage id. */
  search(vector: Float32Array, limit: number): Promise<VectorHit[]>;
  /** Gathers the many small pieces that many small writes leave, and with them the old versions of erased rows. */
  compact(): Promise<void>;
  /**
   * Makes a large table quick to search: past 100,000 rows an approximate index is built (25 ms per 1,000 rows, in LanceDB's own
   * threads), unless there is one that knows most rows. Rows it does not know are compared one by one.
   */
  tune(): Promise<void>;
  /** Resolves when what was going on has ended and its files are let go of. */
  close(): Promise<void>;
}

/**
 * From so many rows on the index is approximate: comparing every row takes 80 ms for 100,000 and grows with them. Measured on 500,000
 * rows of 256 numbers (20,000 resumes): 1,200 nearest in 20 to 45 ms instead of 450, the same as by comparing all.
 */
const approximateFrom = 100_000;
/** Clusters looked into, and how many times more rows than wanted are compared exactly afterwards. */
const probes = 40;
const refined = 4;
/** More rows than this share outside the index make it worth building again. */
const mostUnknown = 0.2;
const vectorIndexName = "vector_idx";

/** Milliseconds before a table that could not be opened is tried again. */
const PAUSE_MS = 200;
/** Rows a delete names at once; a longer list would make an unwieldy SQL condition. */
const DELETE_CHUNK = 1000;
/** Rows moved at once: 10 MB of numbers. */
const MOVE_CHUNK = 5000;
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

/** Does `work` once more before it fails: what another program holds for a moment is not damaged. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    await sleep(PAUSE_MS);
    return work();
  }
}

async function listTables(folder: string): Promise<{ connection: Connection; names: string[] }> {
  const connection = await connect(folder);
  return { connection, names: await connection.tableNames() };
}

async function soundTable(connection: Connection, name: string): Promise<Table> {
  const table = await connection.openTable(name);
  await table.countRows();
  return table;
}

/** The table if it is there and sound. One that cannot be opened or counted is thrown away; the others only if not even their names can be read. */
async function openTable(folder: string, name: string): Promise<{ connection: Connection; table: Table | null }> {
  const { connection, names } = await twice(() => listTables(folder)).catch(() => {
    discard(folder);
    return listTables(folder);
  });
  if (!names.includes(name)) return { connection, table: null };
  try {
    return { connection, table: await twice(() => soundTable(connection, name)) };
  } catch {
    connection.close();
    discard(path.join(folder, `${name}.lance`));
    return { connection: await connect(folder), table: null };
  }
}

const discard = (damaged: string): void => fs.rmSync(damaged, { recursive: true, force: true, maxRetries: 3 });

/** Throws away the vectors of one model. Its index must be closed before. */
export function discardVectors(folder: string, modelKey: string): void {
  discard(path.join(folder, `${tableName(modelKey)}.lance`));
}

/** Throws away the vectors of all models but these. An index of another that is open must be closed before. */
export async function keepVectorsOf(folder: string, modelKeys: readonly string[]): Promise<void> {
  const kept = new Set(modelKeys.map(tableName));
  try {
    const { connection, names } = await listTables(folder);
    for (const name of names) if (!kept.has(name)) await connection.dropTable(name);
    connection.close();
  } catch {
    // A folder that cannot be read is mended when an index in it is opened.
  }
}

/**
 * The passages in the index of one model, read without opening it for anything else: what is damaged stays as it is. Rejects with what
 * LanceDB says; without an index there are none.
 */
export async function readPassageIds(folder: string, modelKey: string): Promise<number[]> {
  if (!fs.existsSync(path.join(folder, `${tableName(modelKey)}.lance`))) return [];
  const connection = await connect(folder);
  try {
    const table = await connection.openTable(tableName(modelKey));
    const rows: { passage_id: number }[] = await table.query().select(["passage_id"]).toArray();
    table.close();
    return rows.map((row) => row.passage_id);
  } finally {
    connection.close();
  }
}

async function indexedRows(table: Table | null): Promise<number> {
  return (await table?.indexStats(vectorIndexName))?.numIndexedRows ?? 0;
}

/** Opens the index of one model. It may be missing or damaged: then it is empty, and reconciliation asks for its rows again. */
export async function openVectorIndex(folder: string, modelKey: string, largeFrom: number = approximateFrom): Promise<VectorIndex> {
  const name = tableName(modelKey);
  const opened = await openTable(folder, name);
  let table = opened.table;
  let writes = 0;
  let approximate = (await indexedRows(table)) > 0;
  const running = new Set<Promise<unknown>>();
  const reading = new Set<Promise<unknown>>();
  let lastWrite: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** Work with the table: LanceDB does not bear that a table is closed while something is going on in it. */
  async function use<T>(work: () => Promise<T>): Promise<T> {
    if (closed) throw new WinnowError("cancelled", "The library is being closed.");
    const result = work();
    running.add(result);
    try {
      return await result;
    } finally {
      running.delete(result);
    }
  }

  function read<T>(work: () => Promise<T>): Promise<T> {
    return use(() => {
      const mine = work();
      const ended = mine.catch(() => undefined).finally(() => reading.delete(ended));
      reading.add(ended);
      return mine;
    });
  }

  /** LanceDB's writes must not overlap: a clean-up fails beside a delete, and takes from an addition the files it has just written. */
  function write(work: () => Promise<void>): Promise<void> {
    return use(() => {
      const mine = lastWrite.then(work).finally(() => writes++);
      lastWrite = mine.catch(() => undefined);
      return mine;
    });
  }

  async function build(): Promise<void> {
    if (!table || (await table.countRows()) < largeFrom) return;
    const { Index } = await import("@lancedb/lancedb");
    await table.createIndex("vector", { config: Index.ivfRq({ distanceType: "cosine" }), replace: true });
    approximate = true;
  }

  async function add(passages: IndexedPassage[]): Promise<void> {
    const [first] = passages;
    if (!first) return;
    table ??= await createTable(opened.connection, name, first.vector.length, modelKey);
    await table.add(passages.map((p) => ({ passage_id: p.passageId, candidate_id: p.candidateId, vector: p.vector })));
  }

  async function remove(passageIds: number[]): Promise<void> {
    for (let from = 0; from < passageIds.length; from += DELETE_CHUNK) {
      await table?.delete(`passage_id IN (${passageIds.slice(from, from + DELETE_CHUNK).join(",")})`);
    }
  }

  async function clear(): Promise<void> {
    const old = table;
    if (old === null) return;
    // Who asks from now on finds nothing; who has asked before gets an answer.
    table = null;
    approximate = false;
    await Promise.all(reading);
    old.close();
    await opened.connection.dropTable(name).catch(() => { discardVectors(folder, modelKey); });
  }

  async function passageIdsIn(of: Table): Promise<number[]> {
    const column = (await of.query().select(["passage_id"]).toArrow()).getChild("passage_id");
    return Array.from({ length: column?.length ?? 0 }, (_, at) => Number(column?.get(at)));
  }

  const passageIds = async (): Promise<number[]> => (table === null ? [] : passageIdsIn(table));

  async function search(vector: Float32Array, limit: number): Promise<VectorHit[]> {
    if (!table) return [];
    const query = table.query().nearestTo(vector).distanceType("cosine").select(["passage_id", "_distance"]).limit(limit);
    if (approximate) query.nprobes(probes).refineFactor(refined);
    const rows = await query.toArrow();
    const [ids, distances] = [rows.getChild("passage_id"), rows.getChild("_distance")];
    const hits = Array.from({ length: rows.numRows }, (_, i) => ({ passageId: Number(ids?.get(i)), cosine: 1 - Number(distances?.get(i)) }));
    return hits.sort((a, b) => b.cosine - a.cosine || a.passageId - b.passageId);
  }

  async function compact(): Promise<void> {
    await table?.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true });
    // Compaction throws the clusters of an approximate index together.
    if (approximate) await build();
  }

  /** Files that say which rows of others do not count any more. */
  const hasDeletions = (): boolean => {
    const marked = path.join(folder, `${name}.lance`, "_deletions");
    return fs.existsSync(marked) && fs.readdirSync(marked).length > 0;
  };

  /** Takes rows out and puts them back in behind the others. A crash in between is mended as any write is that did not come to its end. */
  async function move(from: Table, ids: readonly number[]): Promise<void> {
    for (let at = 0; at < ids.length; at += MOVE_CHUNK) {
      const those = `passage_id IN (${ids.slice(at, at + MOVE_CHUNK).join(",")})`;
      const rows = await from.query().where(those).toArrow();
      await from.delete(those);
      await from.add(rows);
    }
  }

  async function purge(passageIds: number[]): Promise<void> {
    await remove(passageIds);
    if (!table) return;
    // LanceDB writes a file anew when it joins it with another, or when more than a tenth of its rows are gone. Small tables are joined as
    // soon as one row has moved; of large ones an eighth of the rows has to.
    for (const every of [Infinity, 8]) {
      const all = await passageIdsIn(table);
      await move(table, all.filter((_, at) => at % every === 0));
      await compact();
      // The version before joining goes only when the next one is there.
      await table.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true });
      if (!hasDeletions()) return;
    }
  }

  async function tune(): Promise<void> {
    const rows = (await table?.countRows()) ?? 0;
    if ((await indexedRows(table)) < rows * (1 - mostUnknown)) await build();
  }

  return {
    add: (passages) => write(() => add(passages)),
    remove: (ids) => write(() => remove(ids)),
    purge: (ids) => write(() => purge(ids)),
    clear: () => write(clear),
    passageIds: () => read(passageIds),
    count: () => read(async () => (await table?.countRows()) ?? 0),
    revision: () => writes,
    search: (vector, limit) => read(() => search(vector, limit)),
    compact: () => write(compact),
    tune: () => write(tune),
    async close() {
      closed = true;
      await Promise.allSettled(running);
      table?.close();
      opened.connection.close();
    },
  };
}
