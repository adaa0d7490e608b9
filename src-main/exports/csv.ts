import { stringify } from "csv-stringify/sync";
import type { Table } from "./table.ts";

/** A table as spreadsheets of every kind read it: with a byte order mark, and with no cell that they would run as a formula. */
export function csvOf({ columns, rows }: Table): string {
  return stringify([columns.map(({ title }) => title), ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}
