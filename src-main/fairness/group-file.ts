/** A CSV file of self-reported categories, whatever its separator and encoding, as rows of who and which. */
import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { WinnowError } from "../../src-preload/errors.ts";
import { decodeText } from "../documents/decode-text.ts";
import { category, saysHispanic } from "./category-names.ts";
import { groupColumn, type GroupColumn } from "./group-columns.ts";

export type Who = Partial<Record<"id" | "email" | "name" | "file", string>>;

export interface GroupRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  who: Who;
  /** By attribute, without those that were not answered. */
  categories: ReadonlyMap<string, string>;
}

export interface GroupFile {
  /** In the order of the file; "race" may come from two columns. */
  attributes: { attribute: string; header: string }[];
  ignoredColumns: string[];
  rows: GroupRow[];
}

const mostMegabytes = 20;
const mostRows = 100_000;
/** A column of more different answers than this holds no categories. */
const mostCategories = 20;
const mostAttributes = 10;
const separators = [",", ";", "\t", "|"] as const;

const unreadable = (what: string, hint: string, cause?: unknown): WinnowError => new WinnowError("invalid_input", what, { hint, cause });

function readBytes(file: string): Buffer {
  try {
    if (fs.statSync(file).size > mostMegabytes * 1024 * 1024) {
      throw new WinnowError("too_large", `This list is larger than ${String(mostMegabytes)} MB.`, { hint: "Split it into several files." });
    }
    return fs.readFileSync(file);
  } catch (thrown) {
    if (thrown instanceof WinnowError) throw thrown;
    const missing = thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
    throw new WinnowError(missing ? "file_not_found" : "file_not_readable", missing ? "This file is no longer there." : "This file could not be opened.", {
      hint: missing ? "Choose it again." : "Check that it is a file and that you may read it.", cause: thrown,
    });
  }
}

/** The separator that stands most often in the header, outside quotes. */
function separatorOf(text: string): string {
  const bare = (/^[^\r\n]*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  return [...separators].sort((a, b) => bare.split(b).length - bare.split(a).length)[0] ?? ",";
}

function recordsIn(bytes: Buffer): string[][] {
  if (bytes.subarray(0, 2).toString("latin1") === "PK" || bytes.subarray(0, 4).toString("latin1") === "%PDF" || bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw unreadable("This is not a CSV file.", "Open it in your spreadsheet and save it as CSV.");
  }
  const text = decodeText(bytes).trimStart();
  try {
    return parse(text, { delimiter: separatorOf(text), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, trim: true, max_record_size: 200_000, to: mostRows + 2 });
  } catch (cause) {
    throw unreadable("This file could not be read as a table.", "Save it from your spreadsheet as CSV, with one row for each candidate.", cause);
  }
}

function whoIn(cells: readonly string[], columns: readonly GroupColumn[]): Who {
  const cell = (by: string): string => cells[columns.findIndex((column) => column?.is === "who" && column.by === by)]?.trim() ?? "";
  const name = cell("name") === "" ? `${cell("given")} ${cell("family")}`.trim() : cell("name");
  const said = { id: cell("id"), email: cell("email"), name, file: cell("file") };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

/** Of race and ethnicity in two columns, being Hispanic or Latino comes before the race (as EEO-1 counts). */
function categoriesIn(cells: readonly string[], columns: readonly GroupColumn[]): Map<string, string> {
  const found = new Map<string, string>();
  columns.forEach((column, i) => {
    const cell = cells[i] ?? "";
    if (column?.is === "hispanic") {
      if (saysHispanic(cell)) found.set("race", "Hispanic or Latino");
    } else if (column?.is === "attribute") {
      const named = category(column.attribute, cell);
      if (named !== null && (!found.has(column.attribute) || named === "Hispanic or Latino")) found.set(column.attribute, named);
    }
  });
  return found;
}

/** Columns that hold no categories after all: nobody answered, or nearly everyone answers something else. */
function withoutCategories(columns: readonly GroupColumn[], records: readonly string[][]): GroupColumn[] {
  const seen = new Set<string>();
  return columns.map((column, i) => {
    if (column?.is !== "attribute") return column;
    const answers = new Set(records.flatMap((cells) => category(column.attribute, cells[i] ?? "")?.toLowerCase() ?? []));
    if (answers.size === 0 || answers.size > mostCategories) return null;
    if (!seen.has(column.attribute) && seen.size === mostAttributes) return null;
    // Of two columns headed the same the first counts; of race and ethnicity both do.
    if (seen.has(column.attribute) && column.attribute !== "race") return null;
    seen.add(column.attribute);
    return column;
  });
}

/** Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. */
export function readGroupFile(file: string): GroupFile {
  const [header, ...records] = recordsIn(readBytes(file));
  if (header === undefined || records.every((cells) => cells.every((cell) => cell === ""))) {
    throw unreadable("This list is empty.", "It needs a header row, and a row for each candidate.");
  }
  if (records.length > mostRows) throw new WinnowError("too_large", `This list has more than ${String(mostRows)} rows.`, { hint: "Split it into several files." });
  const columns = withoutCategories(header.map(groupColumn), records);
  if (!columns.some((column) => column?.is === "who")) {
    throw unreadable("No column of this list says who a row is about.", "Give it a column headed E-mail, Name, File or Candidate.");
  }
  if (!columns.some((column) => column?.is === "attribute" || column?.is === "hispanic")) {
    throw unreadable("No column of this list holds categories.", "Head the columns Sex, Race/Ethnicity, or with another category’s name.");
  }
  const attributes = new Map<string, string>();
  columns.forEach((column, i) => {
    if (column?.is === "attribute" || column?.is === "hispanic") {
      const attribute = column.is === "hispanic" ? "race" : column.attribute;
      attributes.set(attribute, attributes.get(attribute) ?? header[i] ?? "");
    }
  });
  return {
    attributes: [...attributes].map(([attribute, headed]) => ({ attribute, header: headed })),
    ignoredColumns: header.filter((headed, i) => headed !== "" && columns[i] === null),
    rows: records.flatMap((cells, i) => (cells.every((cell) => cell === "") ? [] : [{ row: i + 2, who: whoIn(cells, columns), categories: categoriesIn(cells, columns) }])),
  };
}
