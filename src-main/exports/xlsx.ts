/** A table as a workbook of one sheet: numbers are numbers, the head stays in sight, and no text is ever a formula or a link. */
import writeXlsxFile, { type CellObject } from "write-excel-file/node";
import { withoutFormula } from "./cell-text.ts";
import type { CellValue, ColumnKind } from "./columns.ts";
import type { Table } from "./table.ts";
import { withoutTimes } from "./zip-times.ts";

/** What Excel calls text: a cell that stays one when it is edited. */
const asText = "@";
const numberFormats: Record<Exclude<ColumnKind, "text" | "long">, string> = { count: "0", years: "0.0", score: "0.0%" };

/** In characters of the usual font. */
const narrowest = 8;
const widest = { text: 34, long: 60, count: 10, years: 10, score: 12 } as const satisfies Record<ColumnKind, number>;

/** Cells of the text format are marked as quoted, as if an apostrophe had been typed in front. */
function quoteTexts(styles: string): string {
  const format = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(styles)?.[1];
  return format === undefined ? styles : styles.replaceAll(`<xf numFmtId="${format}"`, `<xf quotePrefix="1" numFmtId="${format}"`);
}

function cellOf(value: CellValue, kind: ColumnKind): CellObject | null {
  if (value === null || value === "") return null;
  if (typeof value === "number" && kind !== "text" && kind !== "long") {
    return { value, type: Number, format: numberFormats[kind], alignVertical: "top" };
  }
  return { value: withoutFormula(String(value)), type: String, format: asText, alignVertical: "top", ...(kind === "long" && { wrap: true }) };
}

const head = (title: string): CellObject => ({
  value: title, type: String, format: asText, fontWeight: "bold", backgroundColor: "#eef2f0", bottomBorderStyle: "thin", bottomBorderColor: "#9aa8a1",
});

/** As wide as what stands in it, within limits. */
function widthOf({ columns, rows }: Table, index: number): number {
  const { title = "", kind = "text" } = columns[index] ?? {};
  const longest = rows.reduce((most, row) => Math.max(most, typeof row[index] === "string" ? row[index].length : 0), title.length + 2);
  return Math.max(narrowest, Math.min(widest[kind], longest + 1));
}

/** @returns the bytes; equal for equal tables */
export async function xlsxOf(table: Table, sheet: string): Promise<Buffer> {
  const { columns, rows } = table;
  const cells = [columns.map(({ title }) => head(title)), ...rows.map((row) => row.map((value, i) => cellOf(value, columns[i]?.kind ?? "text")))];
  const workbook = writeXlsxFile(
    cells,
    { sheet, stickyRowsCount: 1, columns: columns.map((_, i) => ({ width: widthOf(table, i) })) },
    { features: [{ files: { transform: { "xl/styles.xml": { transform: quoteTexts } } } }] },
  );
  return withoutTimes(await workbook.toBuffer());
}
