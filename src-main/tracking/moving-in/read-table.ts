/** A list of candidates from any system as a table; the header is looked for. */
import { WinnowError } from "../../../src-preload/errors.ts";
import { isEmptyRecord, readCsvList } from "../../documents/csv-list.ts";
import { isDateLike, isEmail } from "./cell-shapes.ts";
import { columnRule } from "./header-rules.ts";

export interface Table {
  headers: string[];
  /** `row` as a spreadsheet counts records: the first of the file is 1. Empty ones are left out. */
  rows: { row: number; cells: string[] }[];
  brokenQuotes: boolean;
}

/** A title or a filter may stand above the header; further down none is looked for. */
const headerWithin = 10;

/** Whether `above` stands over `cells` as a header in a language that is not known: filled throughout, and with a word over every e-mail. */
const standsOver = (above: readonly string[], cells: readonly string[]): boolean =>
  above.length === cells.length && cells.some(isEmail) && above.every((cell) => cell.trim() !== "");

/**
 * The first record that reads most like a header: known words, and neither e-mails nor dates; or else the one right above the first with
 * an e-mail. Null where there is none.
 */
function headerAt(records: readonly string[][]): number | null {
  let best: { at: number; known: number } | null = null;
  for (const [at, cells] of records.slice(0, headerWithin).entries()) {
    if (cells.some((cell) => isEmail(cell) || isDateLike(cell))) {
      if (best === null && at > 0 && standsOver(records[at - 1] ?? [], cells)) return at - 1;
      break;
    }
    const known = cells.filter((cell) => columnRule(cell) !== null).length;
    if (known > (best?.known ?? 0)) best = { at, known };
  }
  return best?.at ?? null;
}

/** Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. Linear in the size of the file. */
export function readTable(path: string): Table {
  const { records, firstRow, brokenQuotes } = readCsvList(path);
  const header = headerAt(records);
  const from = header === null ? 0 : header + 1;
  const rows = records.slice(from).flatMap((cells, i) => (isEmptyRecord(cells) ? [] : [{ row: firstRow + from + i, cells }]));
  const widest = Math.max(...rows.slice(0, 1000).map(({ cells }) => cells.length), 0);
  const headers = header === null ? Array.from({ length: widest }, () => "") : (records[header] ?? []).map((cell) => cell.replace(/\s+/g, " "));
  if (rows.length === 0) throw new WinnowError("invalid_input", "This list has a header and nothing below it.", { hint: "It needs a row for each candidate." });
  return { headers, rows, brokenQuotes };
}
