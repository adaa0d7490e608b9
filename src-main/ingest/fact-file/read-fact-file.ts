/** A CSV file with a header row, whatever its separator and encoding, as rows of known columns. */
import { WinnowError } from "../../../src-preload/errors.ts";
import { isEmptyRecord, readCsvList } from "../../documents/csv-list.ts";
import { columnKind, type ColumnKind } from "./fact-columns.ts";
import type { Cells } from "./fact-cells.ts";

export interface FactFile {
  columns: { header: string; kind: ColumnKind }[];
  ignoredColumns: string[];
  /** `row` as a spreadsheet counts: the header is row 1. */
  rows: { row: number; cells: Cells }[];
}

const unreadable = (what: string, hint: string): WinnowError => new WinnowError("invalid_input", what, { hint });

/** Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. Linear in the size of the file. */
export function readFactFile(path: string): FactFile {
  const { records: [header = [], ...records], firstRow } = readCsvList(path);
  if (records.every(isEmptyRecord)) throw unreadable("This list has a header and nothing below it.", "It needs a row for each candidate.");
  const kinds = header.map(columnKind);
  const columns = header.flatMap((name, i) => {
    const kind = kinds[i] ?? null;
    // Of two columns of one kind the first counts.
    return kind === null || kinds.indexOf(kind) !== i ? [] : [{ header: name, kind, at: i }];
  });
  const names = new Set(columns.map(({ kind }) => kind));
  if (!names.has("candidateId") && !names.has("email") && !names.has("name")) {
    throw unreadable("No column of this list says who a row is about.", "Give it a column headed E-mail, Name or Candidate.");
  }
  const who = new Set<ColumnKind>(["candidateId", "email", "name"]);
  if (columns.every(({ kind }) => who.has(kind))) {
    throw unreadable("No column of this list says anything that Winnow can compare.", "Head the columns Pay, Currency, Per, Available from, Notice weeks, Permit, Remote or Relocate.");
  }
  return {
    columns: columns.map(({ header: name, kind }) => ({ header: name, kind })),
    ignoredColumns: header.filter((name, i) => name !== "" && !columns.some(({ at }) => at === i)),
    rows: records.flatMap((record, i) => (isEmptyRecord(record) ? [] : [{ row: firstRow + 1 + i, cells: new Map(columns.map(({ kind, at }) => [kind, record[at] ?? ""])) }])),
  };
}
