/**
 * Tables in the reading order of a page. Each row takes its place in that order as one, and reads as rows of tables do in all formats:
 * cells of one line side by side, a short cell before the first line of a long one, long cells one after the other.
 */
import { tablesWithoutLines, type ColumnCell } from "./pdf-drawn-tables.ts";
import { median, noPage, readingBlocks } from "./pdf-columns.ts";
import { isSetOff } from "./pdf-labels.ts";
import { isBullet } from "./glyph-text.ts";
import type { Line } from "./pdf-lines.ts";
import type { Box } from "./pdf-matrix.ts";
import { ruledRows, touches, type RuledCell } from "./pdf-ruled-cells.ts";
import type { Rulings } from "./pdf-rulings.ts";
import type { Segment } from "./pdf-segments.ts";

interface TableRow {
  cells: readonly ColumnCell[];
  /** Boxes that stand apart are read one after the other. */
  areBoxes: boolean;
}

/** Segments that hold no table to their lines. */
export type ReadLines = (segments: Segment[]) => Line[];

/** The rows of tables by the segment that stands for each in the order of the page. */
export type TableRows = ReadonlyMap<Segment, TableRow>;

/** No honest page has more. */
const maxSegments = 4_000;
const maxRows = 400;
/** Points that most tables leave free before a cell's right border. */
const mostPadding = 8;
/** Baselines further apart than this, in units of the letter size, leave a gap between what stands there. */
const rowGap = 2.8;
/** Words of a range of dates. */
const mostDateWords = 6;
/** Lines up to which cells of equally many go line by line. */
const mostParallel = 3;

/** The segments of a page with those in rows of tables replaced by one for each row. */
export function withoutTables(segments: Segment[], rulings: Rulings): { segments: Segment[]; tables: TableRows } {
  const tables = new Map<Segment, TableRow>();
  if (segments.length > maxSegments) return { segments, tables };
  let rest = segments;
  for (const row of ruledRows(rest, rulings).slice(0, maxRows)) {
    const inside = row.map((cell) => ({ cell, segments: rest.filter((segment) => holds(cell, segment)) }));
    const taken = new Set(inside.flatMap((part) => part.segments));
    if (taken.size === 0) continue;
    const stand = standIn(row, [...taken]);
    const cells = inside.filter((part) => part.segments.length > 0).map((part) => ({ segments: part.segments, ...insideOf(part.cell, part.segments) }));
    tables.set(stand, { cells, areBoxes: !touches(row) });
    rest = [...rest.filter((segment) => !taken.has(segment)), stand].sort((a, b) => a.order - b.order);
  }
  for (const cells of tablesWithoutLines(rest).slice(0, maxRows)) {
    const taken = new Set(cells.flatMap((cell) => cell.segments));
    const stand = standIn([boundsOf([...taken])], [...taken]);
    tables.set(stand, { cells, areBoxes: false });
    rest = [...rest.filter((segment) => !taken.has(segment)), stand].sort((a, b) => a.order - b.order);
  }
  return { segments: rest, tables };
}

/** The lines of a block, its tables' rows in their places. */
export function linesOf(block: Segment[], tables: TableRows, read: ReadLines): Line[] {
  const lines: Line[] = [];
  let rest = block;
  let afterTall = false;
  for (const stand of block.filter((segment) => tables.has(segment)).sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const above = rest.filter((segment) => segment !== stand && !tables.has(segment) && segment.y < stand.y + 0.5 * stand.size);
    const aboveSet = new Set(above);
    rest = rest.filter((segment) => segment !== stand && !aboveSet.has(segment));
    const before = read(above);
    const table = tables.get(stand);
    const row = table ? rowLines(table.cells.map((cell) => ({ ...cell, lines: unwrapped(cellLines(cell, tables, read), cell) })), table.areBoxes) : [];
    if (before[0] && lines.length > 0) before[0].gapAbove = true;
    const previous = before.at(-1) ?? lines.at(-1);
    const isTall = row.some((line) => line.y > stand.y + 0.5 * stand.size);
    if (row[0]) row[0].gapAbove = isTall || afterTall || (previous !== undefined && stand.y - previous.y > rowGap * stand.size);
    afterTall = isTall && row.length > 1;
    lines.push(...before, ...row);
  }
  const after = read(rest);
  if (after[0] && lines.length > 0) after[0].gapAbove = true;
  return [...lines, ...after];
}

function cellLines({ segments }: ColumnCell, tables: TableRows, read: ReadLines): Line[] {
  return readingBlocks(segments, noPage, []).flatMap((block, i) => {
    const lines = linesOf(block, tables, read);
    if (i > 0 && lines[0]) lines[0].gapAbove = true;
    return lines;
  });
}

function rowLines(cells: (ColumnCell & { lines: Line[] })[], areBoxes: boolean): Line[] {
  const all = cells.filter(({ lines }) => lines.length > 0);
  const longest = all.reduce((most, { lines }) => Math.max(most, lines.length), 0);
  const long = all.filter(({ lines }) => lines.length > 1);
  const [first, second] = all;
  const titled = first && second && longest > 1 && first.lines.length === 1 && !/^\P{L}*$|\d{4}/u.test(first.lines[0]?.text ?? "") && isSetOff(first.segments, second.segments);
  const parallel = longest <= 1 || (long.length === 1 && !areBoxes) || (!areBoxes && longest <= mostParallel && all.every(({ lines }) => lines.length === longest && !lines.slice(1).some(({ gapAbove }) => gapAbove)));
  if (!parallel || titled) {
    for (const { lines } of all.slice(1)) if (lines[0]) lines[0].gapAbove = true;
    return all.flatMap(({ lines }) => lines);
  }
  return Array.from({ length: longest }, (_, i) => joined(all.flatMap(({ lines }) => lines[i] ?? []), "\t"));
}

/** Lines that end only because their next word would not have fitted, joined with what follows. */
function unwrapped(lines: Line[], cell: ColumnCell): Line[] {
  const whole: Line[] = [];
  let lastPart: Line | undefined;
  for (const line of lines) {
    const last = whole[whole.length - 1];
    if (last && lastPart && goesOn(last, lastPart, line, cell)) {
      const noBlank = isIdeograph(line.text) && /[\p{N}\p{Lo}]$/u.test(last.text);
      whole[whole.length - 1] = joined([last, line], noBlank ? "" : " ");
    } else whole.push(line);
    lastPart = line;
  }
  return whole;
}

/** Whether `line` goes on where `last`, whose last part is `lastPart`, ends. */
function goesOn(last: Line, lastPart: Line, line: Line, { left, right }: ColumnCell): boolean {
  const [word] = line.words;
  if (!word || line.gapAbove || isBullet(word.text) || line.text.includes("\t") || last.text.includes("\t") || /\p{L}-$/u.test(last.text) || lastPart.y >= line.y) return false;
  // "March 2020 –", "present", "(4 years)".
  if (/\d\s*[–—-]$/.test(last.text) || (/^\(\d/.test(line.text) && /\d{4}/.test(last.text) && last.words.length <= mostDateWords)) return true;
  if (right === null) return /^\p{Ll}/u.test(word.text);
  // Where no blanks are written, a line may end behind any character. A centred line has room at both sides.
  const width = isIdeograph(word.text) ? line.size : word.x1 - word.x0 + 0.25 * line.size;
  return lastPart.x1 - lastPart.x0 + width > right - (line.x0 > lastPart.x0 - 1.5 ? lastPart.x0 : left);
}

function isIdeograph(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

function joined(lines: Line[], between: string): Line {
  const [first] = lines;
  if (!first) throw new Error("a line is joined from at least one");
  return {
    ...first,
    text: lines.map(({ text }) => text).join(between),
    words: lines.flatMap(({ words }) => words),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
    size: Math.max(...lines.map(({ size }) => size)),
  };
}

function holds({ x0, y0, x1, y1 }: Box, segment: Segment): boolean {
  const middle = segment.y - 0.3 * segment.size;
  return middle > y0 && middle < y1 && segment.x0 > x0 - 1.5 && segment.x1 < x1 + 1.5;
}

function standIn(row: Pick<Box, "x0" | "x1">[], taken: Segment[]): Segment {
  return {
    words: [],
    x0: Math.min(...row.map(({ x0 }) => x0)),
    x1: Math.max(...row.map(({ x1 }) => x1)),
    y: taken.reduce((top, { y }) => Math.min(top, y), Infinity),
    size: median(taken.map(({ size }) => size)),
    order: taken.reduce((first, { order }) => Math.min(first, order), Infinity),
  };
}

function boundsOf(segments: Segment[]): Pick<Box, "x0" | "x1"> {
  return { x0: Math.min(...segments.map(({ x0 }) => x0)), x1: Math.max(...segments.map(({ x1 }) => x1)) };
}

/** The cell without the white beside its borders, which is alike at both sides. */
function insideOf(cell: RuledCell, segments: Segment[]): { left: number; right: number } {
  const padding = Math.min(mostPadding, Math.max(0, Math.min(...segments.map(({ x0 }) => x0)) - cell.x0));
  return { left: cell.x0 + padding, right: cell.x1 - padding };
}
