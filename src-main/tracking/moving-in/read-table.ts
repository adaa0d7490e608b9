/** A CSV file as a table, whatever its separator, encoding and damage; the header is looked for. */
import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { WinnowError } from "../../../src-preload/errors.ts";
import { decodeText } from "../../documents/decode-text.ts";
import { columnRule } from "./header-rules.ts";
import { isDateLike, isEmail } from "./cell-shapes.ts";

export interface Table {
  headers: string[];
  /** `row` as a spreadsheet counts records: the first of the file is 1. Empty ones are left out. */
  rows: { row: number; cells: string[] }[];
  brokenQuotes: boolean;
}

const mostMegabytes = 50;
const mostRows = 100_000;
const separators = [",", ";", "\t", "|"] as const;
/** A title or a filter may stand above the header; further down none is looked for. */
const headerWithin = 10;
/** Records by which separators are compared. */
const tried = 60;

const unreadable = (what: string, hint: string): WinnowError => new WinnowError("invalid_input", what, { hint });

function readBytes(path: string): Buffer {
  try {
    if (fs.statSync(path).size > mostMegabytes * 1024 * 1024) {
      throw new WinnowError("too_large", `This list is larger than ${String(mostMegabytes)} MB.`, { hint: "Split it into several files." });
    }
    return fs.readFileSync(path);
  } catch (thrown) {
    if (thrown instanceof WinnowError) throw thrown;
    const missing = thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
    throw new WinnowError(missing ? "file_not_found" : "file_not_readable", missing ? "This file is no longer there." : "This file could not be opened.", {
      hint: missing ? "Choose it again." : "Check that it is a file and that you may read it.", cause: thrown,
    });
  }
}

function recordsOf(text: string, delimiter: string, quoted: boolean, to?: number): string[][] {
  return parse(text, {
    delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 500_000,
    record_delimiter: ["\r\n", "\n", "\r"], ...(quoted ? {} : { quote: false as const }), ...(to !== undefined && { to }),
  });
}

/** The separator by which most records have the same number of cells, more than one; of equal ones that which makes more cells. */
function separatorOf(text: string): string {
  const beginning = text.slice(0, 200_000);
  const scored = separators.map((separator) => {
    let records: string[][];
    try {
      records = recordsOf(beginning, separator, true, tried);
    } catch {
      records = recordsOf(beginning, separator, false, tried);
    }
    const widths = new Map<number, number>();
    for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 1, often = 0] = [...widths].sort(([, a], [, b]) => b - a)[0] ?? [];
    return { separator, score: width === 1 ? 0 : often / records.length + Math.min(width, 40) / 1000 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

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

/** A quotation mark that is never closed swallows the records after it: a record that is too short has a cell with whole records in it. */
const hasSwallowed = (cells: readonly string[], width: number, separator: string): boolean =>
  cells.length < width && cells.some((cell) => cell.split(/[\r\n]+/).slice(1).some((line) => line.split(separator).length >= width));

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
/** What is left of quotation marks where they were not read as such. */
const bare = (cell: string): string => cell.replace(/^"|"$/g, "").replaceAll('""', '"');

/** With quotation marks read as such, or, where one is never closed, without. */
function quotedOrNot(text: string, separator: string): { records: string[][]; brokenQuotes: boolean } {
  try {
    const records = recordsOf(text, separator, true);
    const width = Math.max(...records.slice(0, headerWithin).map(({ length }) => length), 2);
    if (!records.some((cells) => hasSwallowed(cells, width, separator))) return { records, brokenQuotes: false };
  } catch {
    // A mark that is open at the end of the file.
  }
  return { records: recordsOf(text, separator, false).map((cells) => cells.map(bare)), brokenQuotes: true };
}

/** Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. Linear in the size of the file. */
export function readTable(path: string): Table {
  const bytes = readBytes(path);
  const start = bytes.subarray(0, 4);
  // A workbook, a PDF or a picture was chosen by mistake.
  if (start.subarray(0, 2).toString("latin1") === "PK" || start.toString("latin1") === "%PDF" || start.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw unreadable("This is not a CSV file.", "Open it in your spreadsheet and save it as CSV.");
  }
  const whole = decodeText(bytes);
  // What Excel writes on top to say which separator it used.
  const told = /^sep=(.)\r?\n/i.exec(whole);
  const text = told === null ? whole : whole.slice(told[0].length);
  if (text.includes("\u0000")) throw unreadable("This is not a CSV file.", "Open it in your spreadsheet and save it as CSV.");
  const separator = told?.[1] ?? separatorOf(text);
  const { records, brokenQuotes } = quotedOrNot(text, separator);
  if (records.every(isEmpty)) throw unreadable("This list is empty.", "It needs a header row, and a row for each candidate.");
  if (records.length > mostRows) throw new WinnowError("too_large", `This list has more than ${mostRows.toLocaleString("en")} rows.`, { hint: "Split it into several files." });
  const header = headerAt(records);
  const above = (told === null ? 1 : 2) + (header ?? -1);
  const rows = records.slice(header === null ? 0 : header + 1).flatMap((cells, i) => (isEmpty(cells) ? [] : [{ row: above + 1 + i, cells }]));
  const widest = Math.max(...rows.slice(0, 1000).map(({ cells }) => cells.length), 0);
  const headers = header === null ? Array.from({ length: widest }, () => "") : (records[header] ?? []).map((cell) => cell.replace(/\s+/g, " ").trim());
  if (rows.length === 0) throw unreadable("This list has a header and nothing below it.", "It needs a row for each candidate.");
  return { headers, rows, brokenQuotes };
}
