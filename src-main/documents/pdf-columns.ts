/**
 * Reading order of a page: finds columns and sidebars by vertical white gutters and gives blocks in the order a person
 * reads them. A gutter alone proves nothing (dates stand at the right margin, labels at the left): the order in which
 * the page draws its text and whether both sides share their baselines decide between columns and rows.
 */
import { cellsApart, tableRows } from "./pdf-cells.ts";
import { areHeadedLists } from "./pdf-headed.ts";
import { inBands, labelBands } from "./pdf-labels.ts";
import { inTurns } from "./pdf-turns.ts";
import type { Segment } from "./pdf-segments.ts";

const minRows = 3;
const maxDepth = 16;
/** White space, in units of the usual letter size, that parts one arrangement from the next. */
const partGap = 1.2;
const maxSegments = 4_000;
const maxCandidates = 14;

/** What a page tells about the next. */
export interface PageBefore {
  /** Left edges of its columns. */
  gutters: readonly number[];
  /** Where its last line begins; null when there is none. */
  endsAt: number | null;
}

export const noPage: PageBefore = { gutters: [], endsAt: null };

interface Side {
  segments: Segment[];
  /** Distinct baselines, ascending. */
  rows: number[];
}

interface Run {
  left: Segment[];
  right: Segment[];
}

interface Cut {
  /** Left edge of the right column. */
  x: number;
  left: Segment[];
  right: Segment[];
  leftFirst: boolean;
  top: number;
  weight: number;
  /** Where the left side holds titles: the heights at which each, with what it names, begins. */
  bands: number[] | null;
  /** Where the sides are no columns but take turns: their pieces in reading order. */
  turns: Segment[][] | null;
  /** Both sides are drawn together, from top to bottom. */
  topDown: boolean;
}

/**
 * Splits the segments of a page into blocks, in reading order. Within a block, segments read row by row. `before` is the page
 * before: less proof is asked of its columns, and the wider one, if it ended there, goes on first. Those found are added to `found`.
 */
export function readingBlocks(segments: Segment[], before: PageBefore, found: number[], depth = 0): Segment[][] {
  const known = before.gutters;
  if (segments.length === 0) return [];
  if (depth === 0 && tableRows(segments).length > 1) return cellsApart(segments).flatMap((part) => readingBlocks(part, before, found, 1));
  const cut = depth < maxDepth && segments.length <= maxSegments ? findCut(segments, known) : null;
  if (!cut) return cellsApart(segments);
  found.push(cut.x);
  const inside = new Set([...cut.left, ...cut.right]);
  const rest = segments.filter((segment) => !inside.has(segment));
  const above = rest.filter((segment) => segment.y < cut.top);
  const below = rest.filter((segment) => segment.y >= cut.top);
  const sides = cut.turns ?? (cut.bands ? inBands(cut.left, cut.right, cut.bands) : goesOnLeft(cut, before) ? [cut.left, cut.right] : [cut.right, cut.left]);
  return [above, ...sides, below].flatMap((part) => readingBlocks(part, before, found, depth + 1));
}

/** Whether the left side is read first: the page's own order says so, or the wide column in which the page before ended goes on there. */
function goesOnLeft(cut: Cut, { gutters, endsAt }: PageBefore): boolean {
  if (endsAt === null || !gutters.some((edge) => Math.abs(edge - cut.x) < 3)) return cut.leftFirst;
  const widthOf = (side: Segment[]): number => median(side.map(({ x0, x1 }) => x1 - x0));
  const endedLeft = endsAt < cut.x - 3;
  const [wide, narrow] = endedLeft ? [cut.left, cut.right] : [cut.right, cut.left];
  // A few lines at the side are a title or the rest of a list.
  return narrow.length > minRows && widthOf(wide) > widthOf(narrow) ? endedLeft : cut.leftFirst;
}

function findCut(segments: Segment[], known: readonly number[]): Cut | null {
  if (segments.length < 2) return null;
  const em = median(segments.map((segment) => segment.size));
  const byTop = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  let best: Cut | null = null;
  for (const x of columnStarts(segments, em)) {
    const expected = known.some((edge) => Math.abs(edge - x) < 3);
    for (const run of runsBeside(byTop, x, em)) {
      for (const cut of cutsOf(run, x, em, expected)) if (cut && (!best || cut.weight > best.weight)) best = cut;
    }
  }
  return best;
}

/**
 * The cuts of a run. What is drawn in several goes from top to bottom is several arrangements, though they share a gutter; so is, where
 * the whole is none, what wide gaps part.
 */
function cutsOf(run: Run, x: number, em: number, expected: boolean): (Cut | null)[] {
  const whole = judge(run.left, run.right, x, em, expected);
  const goes = whole && (whole.bands || whole.turns || (whole.topDown && !goesBack(run, em))) ? [] : goesOf(run);
  if (goes.length > 1) return goes.map((part) => judge(part.left, part.right, x, em, expected));
  return whole ? [whole] : partsOf(run, em).map((part) => judge(part.left, part.right, x, em, expected));
}

/** Whether the drawing ever goes back up by more than a line. */
function goesBack(run: Run, em: number): boolean {
  let lowest = -Infinity;
  return [...run.left, ...run.right].sort((a, b) => a.order - b.order).some(({ y }) => {
    lowest = Math.max(lowest, y);
    return lowest - y > em;
  });
}

/** A run cut where all that is drawn before stands above all that is drawn later. Parts with one side only are left out. */
function goesOf(run: Run): Run[] {
  const left = new Set(run.left);
  const drawn = [...run.left, ...run.right].sort((a, b) => a.order - b.order);
  const highest = new Array<number>(drawn.length + 1).fill(Infinity);
  for (let i = drawn.length - 1; i >= 0; i--) highest[i] = Math.min(highest[i + 1] ?? Infinity, drawn[i]?.y ?? Infinity);
  const parts: Run[] = [];
  let lowest = -Infinity;
  drawn.forEach((segment, i) => {
    if (i === 0 || (highest[i] ?? 0) > lowest + 1) parts.push({ left: [], right: [] });
    const part = parts[parts.length - 1];
    (left.has(segment) ? part?.left : part?.right)?.push(segment);
    lowest = Math.max(lowest, segment.y);
  });
  return parts.length > 1 ? parts.filter((part) => part.left.length > 0 && part.right.length > 0) : [];
}

/** Left edges that several segments share, the most shared first; the leftmost edge starts no second column. */
function columnStarts(segments: Segment[], em: number): number[] {
  const counts = new Map<number, { count: number; x: number }>();
  let leftmost = Infinity;
  for (const { x0 } of segments) {
    leftmost = Math.min(leftmost, x0);
    const bucket = Math.round(x0 / 3);
    const seen = counts.get(bucket);
    if (seen) {
      seen.count++;
      seen.x = Math.min(seen.x, x0);
    } else counts.set(bucket, { count: 1, x: x0 });
  }
  return [...counts.values()]
    .filter(({ count, x }) => count >= 2 && x > leftmost + 3 * em)
    .sort((a, b) => b.count - a.count || a.x - b.x)
    .slice(0, maxCandidates)
    .map(({ x }) => x);
}

/** Maximal stretches of the page in which nothing crosses the strip just left of `x`. */
function runsBeside(byTop: Segment[], x: number, em: number): Run[] {
  const runs: Run[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  const close = (): void => {
    if (left.length > 0 && right.length > 0) runs.push({ left, right });
    left = [];
    right = [];
  };
  for (const segment of byTop) {
    if (segment.x0 >= x - 1) right.push(segment);
    else if (segment.x1 <= x - 0.7 * em) left.push(segment);
    else close();
  }
  close();
  return runs;
}

/** A run cut at its wide horizontal gaps; nothing when it has none. */
function partsOf(run: Run, em: number): Run[] {
  const left = new Set(run.left);
  const parts: Run[] = [];
  let bottom = -Infinity;
  for (const segment of [...run.left, ...run.right].sort((a, b) => a.y - b.y)) {
    if (segment.y - segment.size - bottom > partGap * em) parts.push({ left: [], right: [] });
    const part = parts[parts.length - 1];
    (left.has(segment) ? part?.left : part?.right)?.push(segment);
    bottom = Math.max(bottom, segment.y);
  }
  return parts.length > 1 ? parts.filter((part) => part.left.length > 0 && part.right.length > 0) : [];
}

function judge(left: Segment[], right: Segment[], x: number, em: number, expected: boolean): Cut | null {
  const trimmed = trim(left, right);
  const l = side(trimmed.left, em);
  const r = side(trimmed.right, em);
  const least = expected ? 1 : minRows;
  const top = Math.min(l.rows[0] ?? 0, r.rows[0] ?? 0);
  if (areHeadedLists(l.segments, r.segments, em))
    return { x, left: l.segments, right: r.segments, leftFirst: true, top, weight: l.rows.length + r.rows.length, bands: null, turns: null, topDown: false };
  if (l.rows.length < least || r.rows.length < least) return null;
  const bands = labelBands(l.segments, l.rows, r.rows, em);
  const overlap = Math.min(last(l.rows), last(r.rows)) - Math.max(l.rows[0] ?? 0, r.rows[0] ?? 0);
  if (bands) return { x, left: l.segments, right: r.segments, leftFirst: true, top, weight: l.rows.length + r.rows.length + overlap / em, bands, turns: null, topDown: false };
  const smaller = Math.min(last(l.rows) - (l.rows[0] ?? 0), last(r.rows) - (r.rows[0] ?? 0));
  if (!expected && (smaller <= 0 || overlap < 0.5 * smaller)) return null;
  const [sparse, dense] = l.rows.length <= r.rows.length ? [l, r] : [r, l];
  const aligned = alignedShare(sparse.rows, dense.rows, 0.3 * em);
  const interleaved = changesOfSide(l.segments, r.segments) / (2 * sparse.rows.length);
  const margin = isMargin(sparse, em) || (l.rows.length === r.rows.length && isMargin(dense, em));
  const columns = interleaved <= 0.25 ? !(aligned > 0.85 && margin) : aligned < 0.5;
  if (!columns) return null;
  const leftFirst = interleaved > 0.25 || median(l.segments.map((s) => s.order)) <= median(r.segments.map((s) => s.order));
  return { x, left: l.segments, right: r.segments, leftFirst, top, weight: l.rows.length + r.rows.length + overlap / em, bands: null, turns: inTurns(l.segments, r.segments, em), topDown: interleaved > 0.25 };
}

/**
 * A stretch without crossing text may begin or end with rows that stand on one side only. Drawn before everything else
 * (a short headline), or on the left after both sides (the next section), they belong above or below, not to the column.
 */
function trim(left: Segment[], right: Segment[]): Run {
  const top = Math.max(extent(left).top, extent(right).top);
  const bottom = Math.min(extent(left).bottom, extent(right).bottom);
  const orders = [...left, ...right].filter((s) => s.y >= top - 1 && s.y <= bottom + 1).map((s) => s.order);
  if (orders.length === 0) return { left, right };
  const first = orders.reduce((a, b) => Math.min(a, b));
  const final = orders.reduce((a, b) => Math.max(a, b));
  const notAbove = (segment: Segment): boolean => segment.y >= top - 1 || segment.order > first;
  // What is drawn before both sides and stands under them is the foot of the page.
  return { left: left.filter((s) => notAbove(s) && (s.y <= bottom + 1 || (s.order < final && s.order > first))), right: right.filter(notAbove) };
}

function extent(segments: Segment[]): { top: number; bottom: number } {
  return segments.reduce(
    (box, { y }) => ({ top: Math.min(box.top, y), bottom: Math.max(box.bottom, y) }),
    { top: Infinity, bottom: -Infinity },
  );
}

function side(segments: Segment[], em: number): Side {
  const rows: number[] = [];
  for (const y of segments.map((segment) => segment.y).sort((a, b) => a - b)) {
    const previous = rows[rows.length - 1];
    if (previous === undefined || y - previous > 0.4 * em) rows.push(y);
  }
  return { segments, rows };
}

/** Share of `rows` that have a partner in `others` within `tolerance`. Both ascending. */
function alignedShare(rows: number[], others: number[], tolerance: number): number {
  let hits = 0;
  let i = 0;
  for (const y of rows) {
    while ((others[i] ?? Infinity) < y - tolerance) i++;
    if (Math.abs((others[i] ?? Infinity) - y) <= tolerance) hits++;
  }
  return rows.length === 0 ? 0 : hits / rows.length;
}

/** How often the drawing order jumps from one side to the other, less the one jump that any two columns need. */
function changesOfSide(left: Segment[], right: Segment[]): number {
  const all = [...left.map((s) => ({ order: s.order, left: true })), ...right.map((s) => ({ order: s.order, left: false }))];
  all.sort((a, b) => a.order - b.order);
  let changes = 0;
  for (let i = 1; i < all.length; i++) if (all[i]?.left !== all[i - 1]?.left) changes++;
  return Math.max(0, changes - 1);
}

/** Dates, places and labels at a margin: short, and dated or flush with the right edge and with nothing else. */
function isMargin(sparse: Side, em: number): boolean {
  const { segments } = sparse;
  if (median(segments.map((segment) => segment.x1 - segment.x0)) >= 14 * em) return false;
  const dated = segments.filter((segment) => segment.words.some((word) => /\d{4}|present/i.test(word.text))).length;
  if (dated >= 0.5 * segments.length) return true;
  return flushShare(segments.map((s) => s.x1)) > 0.8 && flushShare(segments.map((s) => s.x0)) < 0.6;
}

/** Share of edges within 2 points of the most usual one. */
function flushShare(edges: number[]): number {
  const middle = median(edges);
  return edges.filter((edge) => Math.abs(edge - middle) < 2).length / Math.max(1, edges.length);
}

function last(rows: number[]): number {
  return rows[rows.length - 1] ?? 0;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
