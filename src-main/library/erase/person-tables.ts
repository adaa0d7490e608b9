/**
 * Which tables hold something of a candidate. Read from the schema and never listed by memory, so that a table that is new is found
 * without anybody thinking of it.
 */
import type { DatabaseSync } from "node:sqlite";

export interface PersonTable {
  table: string;
  columns: string[];
  /** Those of its columns that hold text. */
  texts: string[];
  /** SQL condition on its rows: they are about the candidate ?1. */
  ofCandidate: string;
  /** SQL expression: whom a row is about. */
  owner: string;
  /** Its rows go when the candidate's row does. */
  cascades: boolean;
}

export interface OtherTable {
  table: string;
  texts: string[];
}

export interface SchemaWalk {
  /** In the order in which they hang on each other, the candidate's own table first. */
  person: PersonTable[];
  /** All others but those of full-text search. */
  others: OtherTable[];
}

const root = "candidate";
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

interface Reference {
  parent: string;
  from: string;
  to: string;
  cascades: boolean;
}

/** Follows every foreign key to `candidate`. References of more than one column are not followed: there are none to people. */
export function walkSchema(database: DatabaseSync): SchemaWalk {
  const tables = database.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").all().map((row) => String(row["name"]));
  const columnsOf = (table: string): { name: string; type: string; pk: number }[] =>
    database.prepare("SELECT name, type, pk FROM pragma_table_info(?)").all(table).map((row) => ({ name: String(row["name"]), type: String(row["type"]), pk: Number(row["pk"]) }));
  const textsOf = (table: string): string[] => columnsOf(table).filter(({ type }) => type === "TEXT").map(({ name }) => name);

  function referencesOf(table: string): Reference[] {
    return database.prepare('SELECT "table" AS parent, "from", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY id DESC').all(table).flatMap((row) => {
      const parent = String(row["parent"]);
      const to = row["to"] == null ? columnsOf(parent).find(({ pk }) => pk === 1)?.name : String(row["to"]);
      return parent === table || to === undefined ? [] : [{ parent, from: String(row["from"]), to, cascades: row["on_delete"] === "CASCADE" }];
    });
  }

  const known = new Map<string, PersonTable>([[root, {
    table: root, columns: columnsOf(root).map(({ name }) => name), texts: textsOf(root), ofCandidate: `${root}.candidate_id = ?1`, owner: `${root}.candidate_id`, cascades: true,
  }]]);
  for (let before = 0; before < known.size; ) {
    before = known.size;
    for (const table of tables) {
      if (known.has(table)) continue;
      const references = referencesOf(table).flatMap((reference) => {
        const parent = known.get(reference.parent);
        return parent === undefined ? [] : [{ ...reference, parent }];
      });
      const [first] = references;
      if (first === undefined) continue;
      const name = quoted(table);
      known.set(table, {
        table,
        columns: columnsOf(table).map((column) => column.name),
        texts: textsOf(table),
        ofCandidate: references.map(({ parent, from, to }) => `${name}.${quoted(from)} IN (SELECT ${quoted(to)} FROM ${quoted(parent.table)} WHERE ${parent.ofCandidate})`).join(" OR "),
        owner: `(SELECT ${first.parent.owner} FROM ${quoted(first.parent.table)} WHERE ${quoted(first.parent.table)}.${quoted(first.to)} = ${name}.${quoted(first.from)})`,
        cascades: references.some(({ cascades, parent }) => cascades && parent.cascades),
      });
    }
  }
  return { person: [...known.values()], others: tables.filter((table) => !known.has(table)).map((table) => ({ table, texts: textsOf(table) })) };
}

/** All rows of a table that are about the candidate, in the order in which they were stored. */
export function rowsOf(database: DatabaseSync, { table, ofCandidate }: PersonTable, candidateId: string): Record<string, unknown>[] {
  return database.prepare(`SELECT * FROM ${quoted(table)} WHERE ${ofCandidate}`).all(candidateId);
}
