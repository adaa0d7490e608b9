import { stringify } from "csv-stringify/sync";
import type { ExportWords } from "../words/en/exports.ts";
import type { CellValue } from "./columns.ts";

/**
 * Rows, the first of them the heads, as spreadsheets in a language read them: with a byte order mark, by which they know that it is
 * UTF-8, and with no cell that they would run as a formula. What a program is to read is JSON, or what the command line writes.
 */
export function csvOf(rows: readonly (readonly CellValue[])[], { csv: { delimiter, number } }: ExportWords["table"]): string {
  return stringify(rows as CellValue[][], { delimiter, bom: true, escape_formulas: true, record_delimiter: "windows", cast: { number } });
}
