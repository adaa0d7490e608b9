/** A list that somebody saved as CSV, as records of cells, whatever its separator, encoding and damage. */
import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { WinnowError } from "../../src-preload/errors.ts";
import { decodeText } from "./decode-text.ts";

export interface CsvList {
  /** Every record of the file, empty ones too; cells without the blanks around them. */
  records: string[][];
  /** What a spreadsheet calls the first record: 1, or 2 where the separator was told above it. */
  firstRow: number;
  /** A quotation mark was never closed, and so none was read as such. */
  brokenQuotes: boolean;
}

const mostMegabytes = 50;
const mostRows = 100_000;
const mostInRecord = 500_000;
const separators = [",", ";", "\t", "|"] as const;
/** Records by which separators are compared, and widths are told. */
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

/** A workbook, a PDF or an old document was chosen by mistake. */
function isAnotherFormat(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4);
  return start.subarray(0, 2).toString("latin1") === "PK" || start.toString("latin1") === "%PDF" || start.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
}

function recordsOf(text: string, delimiter: string, quoted: boolean, to?: number): string[][] {
  return parse(text, {
    delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, trim: true, max_record_size: mostInRecord,
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

/** A quotation mark that is never closed swallows the records after it: a record that is too short has a cell with whole records in it. */
const hasSwallowed = (cells: readonly string[], width: number, separator: string): boolean =>
  cells.length < width && cells.some((cell) => cell.split(/[\r\n]+/).slice(1).some((line) => line.split(separator).length >= width));

/** What is left of quotation marks where they were not read as such. */
const bare = (cell: string): string => cell.replace(/^"|"$/g, "").replaceAll('""', '"');

/** With quotation marks read as such, or, where one is never closed, without. */
function quotedOrNot(text: string, separator: string): Pick<CsvList, "records" | "brokenQuotes"> {
  try {
    const records = recordsOf(text, separator, true);
    const width = Math.max(...records.slice(0, 10).map(({ length }) => length), 2);
    if (!records.some((cells) => hasSwallowed(cells, width, separator))) return { records, brokenQuotes: false };
  } catch {
    // A mark that is open at the end of the file.
  }
  return { records: recordsOf(text, separator, false).map((cells) => cells.map(bare)), brokenQuotes: true };
}

export const isEmptyRecord = (cells: readonly string[]): boolean => cells.every((cell) => cell === "");

/** Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. Linear in the size of the file. */
export function readCsvList(path: string): CsvList {
  const bytes = readBytes(path);
  const whole = isAnotherFormat(bytes) ? "\u0000" : decodeText(bytes);
  if (whole.includes("\u0000")) throw unreadable("This is not a CSV file.", "Open it in your spreadsheet and save it as CSV.");
  // What Excel writes on top to say which separator it used.
  const told = /^sep=(.)\r?\n/i.exec(whole);
  const text = told === null ? whole : whole.slice(told[0].length);
  const { records, brokenQuotes } = quotedOrNot(text, told?.[1] ?? separatorOf(text));
  if (records.every(isEmptyRecord)) throw unreadable("This list is empty.", "It needs a header row, and a row for each candidate.");
  if (records.length > mostRows + 1) throw new WinnowError("too_large", `This list has more than ${mostRows.toLocaleString("en")} rows.`, { hint: "Split it into several files." });
  return { records, firstRow: told === null ? 1 : 2, brokenQuotes };
}
