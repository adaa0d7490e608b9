/**
 * Rows of cells that lines part: the borders of a table, boxes beside each other. What stands in one cell is read before the next,
 * however its lines stand beside those of the others.
 */
import { median } from "./pdf-columns.ts";
import type { Box } from "./pdf-matrix.ts";
import type { Rule, Rulings } from "./pdf-rulings.ts";
import type { Segment, Word } from "./pdf-segments.ts";

export interface RuledCell extends Box {
  segments: Segment[];
}

/** Points by which edges of one cell may miss each other; rounded corners end lines early. */
const tolerance = 4;
/** Lines at each side of a word that are tried as the border of its cell, the nearest first. */
const maxTried = 8;
/** Cells whose borders are further apart than this (points) are boxes of their own, not cells of one table. */
const touching = 3;
const mostBoxGap = 45;

/** The rows of at least two cells with text, small ones (inner tables) before those around them. Cells run from left to right. */
export function ruledRows(segments: Segment[], rulings: Rulings): RuledCell[][] {
  if (rulings.down.length < 3 || rulings.across.length < 2) return [];
  const cells = new Map<string, RuledCell>();
  for (const segment of segments) {
    const box = cellAround(segment, rulings);
    if (!box) continue;
    const key = [box.x0, box.y0, box.x1, box.y1].map((edge) => Math.round(edge)).join(" ");
    const cell = cells.get(key);
    if (cell) cell.segments.push(segment);
    else cells.set(key, { ...box, segments: [segment] });
  }
  return rowsOf([...cells.values()]).sort((a, b) => areaOf(a) - areaOf(b));
}

/** The segments with those cut that a line runs through: words of two cells may stand as near to each other as words of one. */
export function cutAtLines(segments: Segment[], { down }: Rulings): Segment[] {
  if (down.length === 0) return segments;
  return segments.flatMap((segment) => {
    const middle = segment.y - 0.3 * segment.size;
    const through = down.filter(({ at, from, to }) => from <= middle && to >= middle && at > segment.x0 && at < segment.x1);
    if (through.length === 0) return [segment];
    const parts: Word[][] = [];
    segment.words.forEach((word, i) => {
      const before = segment.words[i - 1];
      if (!before || through.some(({ at }) => at > before.x1 - 0.5 && at < word.x0 + 0.5)) parts.push([]);
      parts.at(-1)?.push(word);
    });
    // Parts keep the place of the whole in the order of drawing.
    return parts.length === 1 ? [segment] : parts.map((words, i) => ({ ...segment, words, x0: words[0]?.x0 ?? 0, x1: words.at(-1)?.x1 ?? 0, order: segment.order + i / (parts.length + 1) }));
  });
}

function cellAround({ x0, x1, y, size }: Segment, { across, down }: Rulings): Box | null {
  const middle = y - 0.3 * size;
  const beside = (rule: Rule): boolean => rule.from <= middle && rule.to >= middle;
  const lefts = down.filter((rule) => beside(rule) && rule.at <= x0 + 1).slice(-maxTried).reverse();
  const rights = down.filter((rule) => beside(rule) && rule.at >= x1 - 1).slice(0, maxTried);
  const over = across.filter((rule) => rule.from <= x1 && rule.to >= x0);
  const aboves = over.filter((rule) => rule.at <= middle).slice(-maxTried);
  const belows = over.filter((rule) => rule.at >= middle).slice(0, maxTried);
  for (const left of lefts)
    for (const right of rights) {
      const covers = (rule: Rule): boolean => rule.from <= left.at + tolerance && rule.to >= right.at - tolerance;
      const above = aboves.filter(covers).at(-1);
      const below = belows.find(covers);
      if (!above || !below) continue;
      const reaches = (rule: Rule): boolean => rule.from <= above.at + tolerance && rule.to >= below.at - tolerance;
      if (reaches(left) && reaches(right)) return { x0: left.at, y0: above.at, x1: right.at, y1: below.at };
    }
  return null;
}

/** Cells of one height beside each other. Boxes that stand apart count where one has several lines: a row of labels is no table. */
function rowsOf(cells: RuledCell[]): RuledCell[][] {
  const rows: RuledCell[][] = [];
  for (const cell of cells.sort((a, b) => a.x0 - b.x0)) {
    const row = rows.find((candidate) => {
      const last = candidate[candidate.length - 1];
      return last && Math.abs(last.y0 - cell.y0) < tolerance && Math.abs(last.y1 - cell.y1) < tolerance && cell.x0 > last.x1 - tolerance && cell.x0 - last.x1 < mostBoxGap;
    });
    if (row) row.push(cell);
    else rows.push([cell]);
  }
  return withTallCells(rows).filter((row) => row.length > 1 && (touches(row) || row.some(({ segments }) => hasSeveralLines(segments))));
}

/** Whether cells share their borders, as those of a table do. */
export function touches(row: RuledCell[]): boolean {
  return row.every((cell, i) => i === 0 || cell.x0 - (row[i - 1]?.x1 ?? 0) < touching);
}

function hasSeveralLines(segments: Segment[]): boolean {
  const em = median(segments.map(({ size }) => size));
  return segments.some(({ y }) => Math.abs(y - (segments[0]?.y ?? y)) > 0.6 * em);
}

/** Cells that reach over several rows begin the first of them, or end it. */
function withTallCells(rows: RuledCell[][]): RuledCell[][] {
  const taken = new Set<RuledCell[]>();
  for (const row of rows) {
    const [tall] = row;
    if (!tall || row.length > 1) continue;
    for (const other of rows) {
      const [first] = other;
      const last = other[other.length - 1];
      if (other === row || taken.has(other) || !first || !last || Math.abs(first.y0 - tall.y0) > tolerance || first.y1 > tall.y1 - tolerance) continue;
      if (Math.abs(first.x0 - tall.x1) < touching) other.unshift(tall);
      else if (Math.abs(tall.x0 - last.x1) < touching) other.push(tall);
      else continue;
      taken.add(row);
      break;
    }
  }
  return rows.filter((row) => !taken.has(row));
}

function areaOf(row: RuledCell[]): number {
  return row.reduce((sum, { x0, y0, x1, y1 }) => sum + (x1 - x0) * (y1 - y0), 0);
}
