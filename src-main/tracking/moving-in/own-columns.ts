/** Winnow's own list of all that happened: its columns, and its cells, which come back from a spreadsheet as they went there. */
import { stringify } from "csv-stringify/sync";

/** The first column's head, by which Winnow knows its own lists. */
export const ownMark = "Winnow event";

export const ownColumns = [
  ownMark, "What", "Undoes", "Job ID", "Job", "Winnow candidate ID", "Candidate", "E-mail", "Phone", "File", "Resume", "Stage", "Kind", "Mark", "Reason", "Note", "Subject", "Details", "By", "At",
] as const;
export type OwnColumn = (typeof ownColumns)[number];
export type OwnRow = Partial<Record<OwnColumn, string>>;

/** What a spreadsheet would run as a formula, and the mark that is put before it. */
const guarded = /^['=+\-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;
const guard = (text: string): string => (guarded.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

export function ownList(rows: readonly OwnRow[]): string {
  // By itself only a break of the record's own sort is put in quotes.
  return stringify([[...ownColumns], ...rows.map((row) => ownColumns.map((column) => guard(row[column] ?? "")))], { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}
