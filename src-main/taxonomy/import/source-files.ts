/** Finds the public files that can be imported, by what their first line says rather than by their names. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { WinnowError } from "../../../src-preload/errors.ts";

export type SourceKind =
  | "esco skills" | "esco occupations" | "esco hierarchy" | "esco relations"
  | "onet occupations" | "onet titles" | "onet technology";

/** A table as rows of cells; `cell` takes the first of some columns, named without case, blanks and signs, that is there. */
export interface SourceTable {
  kind: SourceKind;
  file: string;
  rows: SourceRow[];
}

export interface SourceRow {
  cell(...columns: string[]): string;
}

/** Larger files are not these. */
const mostBytes = 100 * 1024 * 1024;
/** Folders inside the one that was chosen are searched this deep… */
const deepest = 2;
/** …and never more files than this looked into. */
const mostFiles = 500;
const headBytes = 4096;

/** Which columns a table must have: one of each list. */
const layouts: readonly [SourceKind, readonly (readonly string[])[]][] = [
  ["esco skills", [["preferredlabel"], ["concepturi", "originuri"], ["skilltype", "reuselevel"]]],
  ["esco occupations", [["preferredlabel"], ["concepturi", "originuri"], ["iscogroup", "iscogroupcode"]]],
  ["esco hierarchy", [["broaderuri"], ["concepturi"]]],
  ["esco hierarchy", [["parentid"], ["childid"], ["parentobjecttype"]]],
  ["esco relations", [["originalskilluri", "requiringid"], ["relatedskilluri", "requiredid"], ["relationtype"]]],
  ["onet technology", [["onetsoccode"], ["example"], ["commoditytitle"]]],
  ["onet titles", [["onetsoccode"], ["alternatetitle", "reportedjobtitle"]]],
  ["onet occupations", [["onetsoccode"], ["title"], ["description"]]],
];

const plain = (column: string): string => column.toLowerCase().replace(/[^a-z0-9]/g, "");

interface Dialect {
  delimiter: string;
  columns: string[];
}

/** How a file's first line parts its columns, and what they are called. */
function dialectOf(head: string): Dialect {
  const line = head.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0] ?? "";
  const delimiter = ["\t", ";", ","].reduce((best, sign) => (line.split(sign).length > line.split(best).length ? sign : best), "\t");
  return { delimiter, columns: line.split(delimiter).map(plain) };
}

function kindOf(columns: readonly string[]): SourceKind | null {
  return layouts.find(([, needed]) => needed.every((names) => names.some((name) => columns.includes(name))))?.[0] ?? null;
}

function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const walk = (inside: string, depth: number): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= mostFiles) return;
      const file = path.join(inside, entry.name);
      if (entry.isDirectory() && depth < deepest) walk(file, depth + 1);
      else if (entry.isFile() && /\.(?:csv|txt|tsv)(?:\.part)?$/i.test(entry.name)) found.push(file);
    }
  };
  walk(folder, 0);
  return found;
}

function readSource(file: string): SourceTable | null {
  const size = statSync(file).size;
  if (size === 0 || size > mostBytes) return null;
  const bytes = readFileSync(file);
  const { delimiter, columns } = dialectOf(bytes.subarray(0, headBytes).toString("utf8"));
  const kind = kindOf(columns);
  if (kind === null) return null;
  // O*NET's tables are plain text between tabs; a quotation mark there is one.
  const cells = parse(bytes, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, quote: delimiter === "\t" ? null : '"', from_line: 2 });
  const at = new Map(columns.map((column, i) => [column, i]));
  return {
    kind,
    file: path.basename(file),
    rows: cells.map((row) => ({
      cell(...names: string[]): string {
        const column = names.map((name) => at.get(name)).find((i) => i !== undefined);
        return column === undefined ? "" : (row[column] ?? "").trim();
      },
    })),
  };
}

const lookedFor = "Winnow looks for skills_en.csv and occupations_en.csv (ESCO, CSV) or for Occupation Data.txt, Alternate Titles.txt and Technology Skills.txt (O*NET, text), " +
  "and knows them by their first line whatever they are called.";
const whereToGet = "Unpack what esco.ec.europa.eu or onetcenter.org gives for download, and choose that folder.";

/**
 * The tables of a folder (and of the folders in it) that can be imported. Throws `file_not_found` when there is no such folder, and
 * `invalid_input` when nothing in it is known or a known file cannot be read as a table.
 */
export function readSources(folder: string): SourceTable[] {
  let files: string[];
  try {
    files = filesUnder(folder);
  } catch (cause) {
    throw new WinnowError("file_not_found", `The folder ${folder} cannot be opened.`, { hint: `Choose the folder that holds the files. ${lookedFor}`, cause });
  }
  const tables = files.map((file) => {
    try {
      return readSource(file);
    } catch (cause) {
      throw new WinnowError("invalid_input", `${path.basename(file)} begins like a table of ESCO or O*NET, but cannot be read to its end.`, { hint: "Download it again: it may be damaged or cut off.", cause });
    }
  }).filter((table) => table !== null);
  if (!tables.some(({ kind }) => kind !== "esco hierarchy" && kind !== "esco relations")) {
    throw new WinnowError("invalid_input", `No skills or titles of ESCO or O*NET were found in ${folder}. ${lookedFor}`, { hint: whereToGet });
  }
  return tables;
}
