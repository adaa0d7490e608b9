import type { Evidence } from "../../src-preload/domain.ts";

/** Fewer than five words are a heading or an item of a list, and tell a reader little. */
const fiveWords = /\S(?:\S*\s+\S){4}/;
const names = new Set<Evidence["how"]>(["exact", "alias", "implied"]);

/**
 * The one line that a list shows for a match: the first sentence that names what is asked, else the first that means it, else
 * whatever earned most. `evidence` is in the order of what it earned.
 */
export function topEvidence(evidence: Iterable<Evidence>): Evidence | null {
  let first: Evidence | null = null;
  let meant: Evidence | null = null;
  for (const one of evidence) {
    first ??= one;
    if (!fiveWords.test(one.text)) continue;
    if (names.has(one.how)) return one;
    if (one.how === "meaning") meant ??= one;
  }
  return meant ?? first;
}
