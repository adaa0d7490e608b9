/** A CSV file with a header row, whatever its separator and encoding, as rows of known columns. */
import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { WinnowError } from "../../../src-preload/errors.ts";
import { columnKind, type ColumnKind } from "./fact-columns.ts";
import type { Cells } from "./fact-cells.ts";

export interface FactFile {
  columns: { header: string; kind: ColumnKind }[];
  ignoredColumns: string[];
  /** `row` as a spreadsheet counts: the header is row 1. */
  rows: { row: number; cells: Cells }[];
}

const mostMegabytes = 20;
const mostRows = 100_000;
const separators = [",", ";", "\t", "|"] as const;

const unreadable = (what: string, hint: string, cause?: unknown): WinnowError => new WinnowError("invalid_input", what, { hint, ...(cause !== undefined && { cause }) });

/** UTF-8 where the bytes are; what Excel saves on Windows otherwise. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The separator that stands most often in the header; in a file of one column it does not matter. */
function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  return [...separators].sort((a, b) => bare.split(b).length - bare.split(a).length)[0] ?? ",";
}

function recordsOf(text: string): string[][] {
  const header = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? "";
  try {
    return parse(text, {
      delimiter: separatorOf(header), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, trim: true, max_record_size: 200_000, to: mostRows + 2,
    });
  } catch (cause) {
    throw unreadable("This file could not be read as a table.", "Save it from your spreadsheet as CSV, with one row for each candidate.", cause);
  }
}

/** Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. Linear in the size of the file. */
export function readFactFile(path: string): FactFile {
  const bytes = readBytes(path);
  // A zip, a PDF or an old spreadsheet was chosen by mistake.
  if (bytes.subarray(0, 2).toString("latin1") === "PK" || bytes.subarray(0, 4).toString("latin1") === "%PDF" || bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw unreadable("This is not a CSV file.", "Open it in your spreadsheet and save it as CSV.");
  }
  const [header, ...records] = recordsOf(textOf(bytes));
  if (header === undefined || records.every((record) => record.every((cell) => cell === ""))) {
    throw unreadable("This list is empty.", "It needs a header row, and a row for each candidate.");
  }
  if (records.length > mostRows) throw new WinnowError("too_large", `This list has more than ${mostRows.toLocaleString("en")} rows.`, { hint: "Split it into several files." });
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
    rows: records.flatMap((record, i) => (record.every((cell) => cell === "") ? [] : [{ row: i + 2, cells: new Map(columns.map(({ kind, at }) => [kind, record[at] ?? ""])) }])),
  };
}

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
