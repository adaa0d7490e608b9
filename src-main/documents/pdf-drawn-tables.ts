/**
 * Tables without lines. Rows whose cells begin at the same places prove columns; a cell of several lines proves that these columns are
 * not read line by line. Dates in a column of their own, broken over several lines beside what they date, are such a table of two columns.
 */
import { drawnRows, type DrawnCell } from "./pdf-cells.ts";
import type { Segment } from "./pdf-segments.ts";

/** A cell and the edges between which its lines run; where nothing shows how far they may run, the right one is null. */
export interface ColumnCell {
  segments: Segment[];
  left: number;
  right: number | null;
}

const leastColumns = 3;
const leastRows = 3;
/** Points by which left edges of one column differ. */
const tolerance = 1.5;
/** Dates take few lines of few words. */
const mostDateLines = 4;
const mostDateWords = 4;

/** The rows of such tables, cells from left to right. */
export function tablesWithoutLines(segments: Segment[]): ColumnCell[][] {
  const rows = drawnRows(segments);
  const groups: DrawnCell[][][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => first?.length === row.length && first.every((cell, i) => Math.abs(cell.x0 - (row[i]?.x0 ?? Infinity)) < tolerance));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const columns = group[0]?.length ?? 0;
    const isTable = columns >= leastColumns && group.length >= leastRows && group.some((row) => row.some(hasSeveralLines));
    const taken = isTable ? group : columns === 2 ? group.filter(([dates]) => dates && isBrokenRange(dates)) : [];
    return taken.map((row) => row.map(({ segments: own, x0 }) => ({ segments: own, left: x0, right: null })));
  });
}

function hasSeveralLines({ segments }: DrawnCell): boolean {
  return segments.length > 1;
}

/** "March 2020 –" over "present": a range that goes on in the next line. */
function isBrokenRange({ segments }: DrawnCell): boolean {
  const [first] = segments;
  if (!first || segments.length < 2 || segments.length > mostDateLines || segments.some(({ words }) => words.length > mostDateWords)) return false;
  return segments.slice(0, -1).some(({ words }) => words.some(({ text }) => /\d{4}/.test(text)) && /[–—-]$/.test(words.at(-1)?.text ?? ""));
}
