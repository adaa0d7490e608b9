/** The straight lines a page draws: borders of tables, frames of boxes, edges of coloured fields. They part cells for the eye. */
import { intersection, transformBox, type Box, type Matrix } from "./pdf-matrix.ts";

/** A line along one axis: `at` on the other axis, from `from` to `to`, in points. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Rulings {
  /** Lines that run across the page, ascending in height. */
  across: Rule[];
  /** Lines that run down the page, from left to right. */
  down: Rule[];
}

export const noRulings: Rulings = { across: [], down: [] };

/** Points: a filled shape no thicker is a line; a shorter line is a dash or a part of a letter. */
const mostThickness = 3;
const leastLength = 6;
/** A field is at least this high and wide. */
const leastField = 10;
/** Lines of one border differ by less, and its pieces are no further apart. */
const tolerance = 1.5;
const maxLines = 4_000;

interface Subpath {
  box: Box;
  /** Straight pieces along an axis. */
  edges: Box[];
  isClosed: boolean;
}

/** Collects the lines of a page while its operations are walked. */
export class RulingCollector {
  readonly #across: Rule[] = [];
  readonly #down: Rule[] = [];

  /** A painted path: pdf.js's path `data`, whether its inside is filled, its matrix and the box it is clipped to. */
  add(data: unknown, fills: boolean, matrix: Matrix, clip: Box): void {
    for (const { box, edges, isClosed } of subpathsOf(data)) {
      if (this.#across.length + this.#down.length > maxLines) return;
      const seen = (part: Box): Box => intersection(transformBox(matrix, part), clip);
      const outline = seen(box);
      const thin = Math.min(outline.x1 - outline.x0, outline.y1 - outline.y0) <= mostThickness;
      if (thin) this.#line(outline);
      else if (edges.length >= 2 && (fills || isClosed)) this.#field(outline);
      else for (const edge of edges) this.#line(seen(edge));
    }
  }

  /** All lines, their pieces put together. */
  rulings(): Rulings {
    return { across: joined(this.#across), down: joined(this.#down) };
  }

  #line({ x0, y0, x1, y1 }: Box): void {
    if (x1 - x0 >= leastLength && y1 - y0 <= mostThickness) this.#across.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else if (y1 - y0 >= leastLength && x1 - x0 <= mostThickness) this.#down.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }

  #field({ x0, y0, x1, y1 }: Box): void {
    if (x1 - x0 < leastField || y1 - y0 < leastField) return;
    this.#across.push({ at: y0, from: x0, to: x1 }, { at: y1, from: x0, to: x1 });
    this.#down.push({ at: x0, from: y0, to: y1 }, { at: x1, from: y0, to: y1 });
  }
}

/** Coordinates behind each of pdf.js's path operations: move, line, cubic curve, quadratic curve, close. */
const coordinates = [2, 2, 6, 4, 0];

function subpathsOf(data: unknown): Subpath[] {
  const list = Array.isArray(data) ? (data[0] as unknown) : null;
  if (!(list instanceof Float32Array) && !(list instanceof Float64Array) && !Array.isArray(list)) return [];
  const numbers = Array.from(list, Number);
  const paths: Subpath[] = [];
  let path: Subpath | null = null;
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (let i = 0; i < numbers.length; ) {
    const operation = numbers[i] ?? 0;
    const count = coordinates[operation];
    if (count === undefined) return paths;
    const [toX, toY] = operation === 4 ? [startX, startY] : [numbers[i + count - 1] ?? NaN, numbers[i + count] ?? NaN];
    if (!Number.isFinite(toX) || !Number.isFinite(toY)) return paths;
    if (operation === 0 || !path) {
      path = { box: { x0: toX, y0: toY, x1: toX, y1: toY }, edges: [], isClosed: false };
      paths.push(path);
      [startX, startY] = [toX, toY];
    } else {
      const { box } = path;
      path.box = { x0: Math.min(box.x0, toX), y0: Math.min(box.y0, toY), x1: Math.max(box.x1, toX), y1: Math.max(box.y1, toY) };
      const alongAxis = (toX === x) !== (toY === y);
      if ((operation === 1 || operation === 4) && alongAxis) path.edges.push({ x0: Math.min(x, toX), y0: Math.min(y, toY), x1: Math.max(x, toX), y1: Math.max(y, toY) });
      path.isClosed ||= operation === 4 || (toX === startX && toY === startY);
    }
    [x, y] = [toX, toY];
    i += count + 1;
  }
  return paths;
}

/** Pieces of one line put together. */
function joined(rules: Rule[]): Rule[] {
  const lines: Rule[] = [];
  let open: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    if (open[0] && rule.at - open[0].at > tolerance) {
      lines.push(...endToEnd(open));
      open = [];
    }
    open.push(rule);
  }
  return [...lines, ...endToEnd(open)];
}

function endToEnd(rules: Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const { at, from, to } of [...rules].sort((a, b) => a.from - b.from)) {
    const last = lines[lines.length - 1];
    if (last && from <= last.to + tolerance) last.to = Math.max(last.to, to);
    else lines.push({ at, from, to });
  }
  return lines;
}
