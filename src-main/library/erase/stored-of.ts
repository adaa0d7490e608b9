/** Everything that the database holds of one candidate, by table: the same walk of the schema that erasing goes by. */
import type { DatabaseSync } from "node:sqlite";
import { rowsOf, walkSchema } from "./person-tables.ts";

export type StoredRows = Record<string, Record<string, string | number | null>[]>;

/** Bytes cannot be read by a person; how many there are is said in their place. */
const readable = (value: unknown): string | number | null =>
  value instanceof Uint8Array ? `(${String(value.length)} bytes)` : typeof value === "bigint" ? Number(value) : typeof value === "string" || typeof value === "number" ? value : null;

/** Tables without a row of theirs are left out. */
export function storedOf(database: DatabaseSync, candidateId: string): StoredRows {
  const found = walkSchema(database).person.map((table) => [table.table, rowsOf(database, table, candidateId).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, readable(value)])))] as const);
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0));
}
