/**
 * Answers of the engine come as new objects even where they say what the last one said. What is as before is given as the very same
 * object, so that nothing that shows it need be drawn again.
 */
import type { RankingRow, RankingView } from "../../src-preload/contract.ts";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** `now`, of plain data, with all parts that equal those of `before` taken from there; `before` itself where all of it does. */
export function sharing<T>(before: unknown, now: T): T {
  if (before === now || !isObject(before) || !isObject(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const keys = Object.keys(now);
  let same = keys.length === Object.keys(before).length;
  const parts: [string, unknown][] = keys.map((key) => {
    const part = sharing(before[key], now[key]);
    same &&= part === before[key] && key in before;
    return [key, part];
  });
  if (same) return before as T;
  return (Array.isArray(now) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}

/** The same for a ranking, whose rows are found again by whom they are about. */
export function sharingRows(before: RankingView | null, now: RankingView): RankingView {
  if (before === null) return now;
  const known = new Map(before.rows.map((row): [string, RankingRow] => [row.candidateId, row]));
  return { ...now, job: sharing(before.job, now.job), rows: now.rows.map((row) => sharing(known.get(row.candidateId), row)) };
}
