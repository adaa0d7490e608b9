/** A ranking as rows and columns. */
import { columnsOf, type CellValue, type Column } from "./columns.ts";
import type { ExportedRanking, Step } from "./exported.ts";

export interface Table {
  columns: Column[];
  rows: CellValue[][];
}

/** With the heads as the first row. */
export const headed = ({ columns, rows }: Table): CellValue[][] => [columns.map(({ title }) => title), ...rows];

/** Everyone who is exported, a row each. */
export async function tableOf(exported: ExportedRanking, step: Step): Promise<Table> {
  const columns = columnsOf(exported);
  const rows: CellValue[][] = [];
  for (const [index, match] of exported.matches.entries()) {
    const candidate = exported.load(match);
    rows.push(columns.map(({ value }) => value(candidate)));
    await step(index + 1);
  }
  return { columns, rows };
}
