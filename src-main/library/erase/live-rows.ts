/** Which rows of a library say a text now: what was found in the bytes of the database is told as what it is. */
import type { DatabaseSync } from "node:sqlite";
import type { SchemaWalk } from "./person-tables.ts";

export interface LiveRows {
  /** Other candidates of whom something says it. */
  candidateIds: string[];
  /** Rows of no candidate: the table, and what the row is called. */
  rows: { table: string; label: string }[];
}

/** Columns by which a person knows a row, the first that a table has. */
const labels = ["name", "title", "path", "file", "text"];
/** Of a table that says it in a thousand rows, so many are told. */
const mostRows = 5;

/** What GLOB takes for more than itself. */
const inGlob = (text: string): string => text.replace(/[*?[]/g, "[$&]");
const capitals = /[A-Z]/g;

/** Looks through every column of text of every table; as in bytes, capitals of A to Z do not count, and neither side of it goes on as a word. */
export function liveRowsWith(database: DatabaseSync, { person, others }: SchemaWalk, text: string): LiveRows {
  // As SQLite's own lower(): every other letter stays.
  const wanted = text.replace(capitals, (letter) => letter.toLowerCase());
  const whole = `*[^0-9a-z]${inGlob(wanted)}[^0-9a-z]*`;
  const says = (texts: readonly string[]): string => texts.map((column) => `(instr(lower("${column}"), ?1) > 0 AND ' ' || lower("${column}") || ' ' GLOB ?2)`).join(" OR ");
  const candidateIds = new Set<string>();
  for (const { table, texts, owner } of person) {
    if (texts.length === 0) continue;
    for (const row of database.prepare(`SELECT DISTINCT ${owner} AS id FROM "${table}" WHERE ${says(texts)}`).all(wanted, whole)) if (row["id"] != null) candidateIds.add(String(row["id"]));
  }
  const rows = others.flatMap(({ table, texts }) => {
    if (texts.length === 0) return [];
    const label = labels.find((name) => texts.includes(name)) ?? texts[0] ?? "";
    return database.prepare(`SELECT substr("${label}", 1, 120) AS label FROM "${table}" WHERE ${says(texts)} LIMIT ${String(mostRows)}`).all(wanted, whole).map((row) => ({ table, label: String(row["label"]) }));
  });
  return { candidateIds: [...candidateIds], rows };
}
