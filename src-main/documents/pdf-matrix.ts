/** Affine matrices as PDF writes them: [a, b, c, d, e, f] maps (x, y) to (a·x + c·y + e, b·x + d·y + f). */

export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` second. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** A list of six finite numbers as a matrix, or null. Typed arrays count. */
export function toMatrix(value: unknown): Matrix | null {
  if (!isNumberList(value) || value.length !== 6) return null;
  const matrix: Matrix = [value[0] ?? NaN, value[1] ?? NaN, value[2] ?? NaN, value[3] ?? NaN, value[4] ?? NaN, value[5] ?? NaN];
  for (const number of matrix) if (!Number.isFinite(number)) return null;
  return matrix;
}

function isNumberList(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
}

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The upright box around what `matrix` makes of the box. */
export function transformBox(matrix: Matrix, box: Box): Box {
  const [a, b, c, d, e, f] = matrix;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [box.x0, box.x1])
    for (const y of [box.y0, box.y1]) {
      xs.push(a * x + c * y + e);
      ys.push(b * x + d * y + f);
    }
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

export function intersection(a: Box, b: Box): Box {
  return { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) };
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}
