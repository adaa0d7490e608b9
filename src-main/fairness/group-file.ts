/** A CSV file of self-reported categories, whatever its separator and encoding, as rows of who and which. */
import type { LeftOutColumn } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { isEmptyRecord, readCsvList } from "../documents/csv-list.ts";
import { categoryColumns } from "./category-columns.ts";
import { category, saysHispanic, spanishLetters } from "./category-names.ts";
import type { GroupColumn } from "./group-columns.ts";

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
  attributes: { attribute: string; headers: string[] }[];
  leftOut: LeftOutColumn[];
  rows: GroupRow[];
}

const unreadable = (what: string, hint: string): WinnowError => new WinnowError("invalid_input", what, { hint });

function whoIn(cells: readonly string[], columns: readonly GroupColumn[]): Who {
  const cell = (by: string): string => cells[columns.findIndex((column) => column?.is === "who" && column.by === by)]?.trim() ?? "";
  // "Vorname, Name": then the name is the family's.
  const isFamily = cell("given") !== "" && cell("family") === "" && !cell("name").toLowerCase().includes(cell("given").toLowerCase());
  const name = isFamily || cell("name") === "" ? `${cell("given")} ${cell("family") || cell("name")}`.trim() : cell("name");
  const said = { id: cell("id"), email: cell("email"), name, file: cell("file") };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

/** Of race and ethnicity in two columns, being Hispanic or Latino comes before the race (as EEO-1 counts). */
function categoriesIn(cells: readonly string[], columns: readonly GroupColumn[], spelled: ReadonlyMap<number, (cell: string) => string>): Map<string, string> {
  const found = new Map<string, string>();
  columns.forEach((column, i) => {
    const cell = spelled.get(i)?.(cells[i] ?? "") ?? cells[i] ?? "";
    if (column?.is === "hispanic") {
      if (saysHispanic(cell)) found.set("race", "Hispanic or Latino");
    } else if (column?.is === "attribute") {
      const named = category(column.attribute, cell);
      if (named !== null && (!found.has(column.attribute) || named === "Hispanic or Latino")) found.set(column.attribute, named);
    }
  });
  return found;
}

/** @param named headers of the columns to be taken, instead of those that are guessed. Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. */
export function readGroupFile(file: string, named?: readonly string[]): GroupFile {
  const { records: [header = [], ...records], firstRow } = readCsvList(file);
  if (records.every(isEmptyRecord)) throw unreadable("This list has a header and nothing below it.", "It needs a row for each candidate.");
  const { columns, leftOut } = categoryColumns(header, records, named);
  if (!columns.some((column) => column?.is === "who")) {
    throw unreadable("No column of this list says who a row is about.", "Give it a column headed E-mail, Name, File or Candidate.");
  }
  if (!columns.some((column) => column?.is === "attribute" || column?.is === "hispanic")) {
    throw unreadable("No column of this list holds categories.", "Head the columns Sex, Race/Ethnicity, or with another category’s name.");
  }
  const attributes = new Map<string, string[]>();
  columns.forEach((column, i) => {
    if (column?.is === "attribute" || column?.is === "hispanic") {
      const attribute = column.is === "hispanic" ? "race" : column.attribute;
      attributes.set(attribute, [...(attributes.get(attribute) ?? []), header[i] ?? ""]);
    }
  });
  const spelled = new Map(columns.flatMap((column, i) => (column?.is === "attribute" && column.attribute === "sex" ? [[i, spanishLetters(records.map((cells) => cells[i] ?? ""))] as const] : [])));
  return {
    attributes: [...attributes].map(([attribute, headers]) => ({ attribute, headers })),
    leftOut,
    rows: records.flatMap((cells, i) => (isEmptyRecord(cells) ? [] : [{ row: firstRow + 1 + i, who: whoIn(cells, columns), categories: categoriesIn(cells, columns, spelled) }])),
  };
}
