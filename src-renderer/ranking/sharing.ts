/**
 * Answers of the engine come as new objects even where they say what the last one said. What is as before is given as the very same
 * object, so that nothing that shows it need be drawn again.
 */
import type { RankingRow, RankingView } from "../../src-preload/contract.ts";

type Plain = Record<string, unknown>;
const isObject = (value: unknown): value is Plain => typeof value === "object" && value !== null;
const areAlike = (a: unknown, b: unknown): boolean => isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b);

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || !areAlike(a, b)) return false;
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => key in a && isSame(a[key], b[key]));
}

/** `now`, of plain data, with all parts that equal those of `before` taken from there; `before` itself where all of it does. */
export function sharing<T>(before: unknown, now: T): T {
  if (isSame(before, now)) return before as T;
  if (!isObject(before) || !isObject(now) || !areAlike(before, now)) return now;
  // Thousands of rows come at once: nothing is made anew but what differs.
  const shared: Plain | unknown[] = Array.isArray(now) ? [...(now as unknown[])] : { ...now };
  for (const key of Object.keys(now)) (shared as Plain)[key] = sharing(before[key], (now as Plain)[key]);
  return shared as T;
}

/** The same for a ranking, whose rows are found again by whom they are about. */
export function sharingRows(before: RankingView | null, now: RankingView): RankingView {
  if (before === null) return now;
  const known = new Map(before.rows.map((row): [string, RankingRow] => [row.candidateId, row]));
  return { ...now, job: sharing(before.job, now.job), rows: now.rows.map((row) => sharing(known.get(row.candidateId), row)) };
}
