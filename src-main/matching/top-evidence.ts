import type { Evidence } from "../../src-preload/domain.ts";

/** Fewer than five words are a heading or an item of a list, and tell a reader little. */
const fiveWords = /\S(?:\S*\s+\S){4}/;
const names = new Set<Evidence["how"]>(["exact", "alias", "implied"]);

/**
 * The one line that a list shows for a match: the first sentence that names what is asked, else the first that means it, else
 * whatever earned most. `evidence` is in the order of what it earned.
 */
export function topEvidence(evidence: readonly Evidence[]): Evidence | null {
  const first = (isOne: (how: Evidence["how"]) => boolean): Evidence | undefined => evidence.find(({ how, text }) => isOne(how) && fiveWords.test(text));
  return first((how) => names.has(how)) ?? first((how) => how === "meaning") ?? evidence[0] ?? null;
}
