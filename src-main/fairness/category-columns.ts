/** Which columns of a list hold categories, and why the others are left out: by their headers, by their answers, or as somebody says. */
import type { LeftOutColumn } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { monthPattern } from "../profiles/calendar-words.ts";
import { category } from "./category-names.ts";
import { groupColumn, ownAttribute, type GroupColumn } from "./group-columns.ts";

export interface CategoryColumns {
  /** By their place; null for those that are left out. */
  columns: GroupColumn[];
  leftOut: LeftOutColumn[];
}

/** A column of more different answers than this holds no categories. */
const mostCategories = 20;
const mostAttributes = 10;
/** Among fewer answers it is chance that all differ. */
const enoughToDiffer = 8;

const dateLike = new RegExp(String.raw`^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:$|[T ,])|^(?:\p{L}+,? )?(?:\d{1,2}\.? )?(?:${monthPattern})\.?[ ,-]+(?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}\b`, "iu");
/** Also sums of money, shares and ids such as "A-1042"; "18–25" and "40+" are bands. */
const numberLike = /^(?:[€$£]\s*)?[+-]?\d[\d.,'’\s]*(?:\s*(?:%|€|\$|£|eur|usd))?$|^[a-z]{0,6}[-_]?\d{3,}$/i;

type Why = LeftOutColumn["why"];

/** What answers are instead of categories; null where they may be some. */
function noCategories(cells: readonly string[]): Why | null {
  const share = (pattern: RegExp): number => cells.filter((cell) => pattern.test(cell)).length / cells.length;
  if (share(dateLike) > 0.5) return "dates";
  if (share(numberLike) > 0.5) return "numbers";
  return cells.length >= enoughToDiffer && new Set(cells.map((cell) => cell.toLowerCase())).size > 0.8 * cells.length ? "allDiffer" : null;
}

const folded = (header: string): string => header.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** The columns by their headers, or, where some are named, those; a name that is no header is `invalid_input`. */
function byHeader(header: readonly string[], named: readonly string[] | undefined): { column: GroupColumn; why: Why }[] {
  const wanted = new Set(named?.map(folded));
  for (const name of named ?? []) {
    if (!header.some((headed) => folded(headed) === folded(name))) {
      throw new WinnowError("invalid_input", `No column of this list is headed “${name}”.`, { hint: `Its columns are headed: ${header.filter((headed) => headed !== "").join(", ")}.` });
    }
  }
  return header.map((headed) => {
    const known = groupColumn(headed);
    if (named === undefined || known?.is === "who") return { column: known, why: "header" };
    return wanted.has(folded(headed)) ? { column: known ?? ownAttribute(headed), why: "header" } : { column: null, why: "notNamed" };
  });
}

/**
 * @param named headers of the columns that hold categories, where somebody says so: then no other does, and their answers may be dates
 * and numbers. Throws `invalid_input` for one that is not there.
 */
export function categoryColumns(header: readonly string[], records: readonly string[][], named: readonly string[] | undefined): CategoryColumns {
  const seen = new Set<string>();
  const leftOut: LeftOutColumn[] = [];

  function whyNot(attribute: string, i: number): Why | null {
    const answered = records.flatMap((cells) => (category(attribute, cells[i] ?? "") === null ? [] : [cells[i] ?? ""]));
    const different = new Set(answered.map((cell) => category(attribute, cell)?.toLowerCase()));
    if (answered.length === 0) return "empty";
    // Sex and race are what their header says, in whatever code.
    const other = named !== undefined || attribute === "sex" || attribute === "race" ? null : noCategories(answered);
    if (other !== null) return other;
    if (different.size > mostCategories) return "tooMany";
    // Of two columns headed the same the first counts; of race and ethnicity both do.
    if (seen.has(attribute)) return attribute === "race" ? null : "twice";
    return seen.size === mostAttributes ? "moreThanTen" : null;
  }

  const columns = byHeader(header, named).map(({ column, why }, i) => {
    if (column?.is === "who" || column?.is === "hispanic") return column;
    const not = column === null ? why : whyNot(column.attribute, i);
    if (not === null) {
      if (column !== null) seen.add(column.attribute);
      return column;
    }
    if (header[i] !== "") leftOut.push({ header: header[i] ?? "", why: not });
    return null;
  });
  return { columns, leftOut };
}
