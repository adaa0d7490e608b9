/** Which field a mistyped name was meant to be. */
import { queryFields, type QueryField } from "./query-tree.ts";

/** One letter wrong, missing, too many, or two that changed places. */
const mostEdits = 1;

/** Optimal string alignment distance (Damerau's, each piece edited once) of two short words. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? Infinity;
}

/** Null when the word is near none, or is one. `typed` has at most 20 letters. */
export function nearestField(typed: string): QueryField | null {
  const word = typed.toLowerCase();
  return queryFields.find((field) => field.length > 3 && field !== word && edits(word, field) <= mostEdits) ?? null;
}
