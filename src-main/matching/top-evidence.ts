import type { Evidence } from "../../src-preload/domain.ts";

/** Fewer words are a heading or an item of a list, and tell a reader little. */
const tellingWords = 5;
const names = new Set<Evidence["how"]>(["exact", "alias", "implied"]);

/**
 * The one line that a list shows for a match: the first sentence that names what is asked, else the first that means it, else
 * whatever earned most. `evidence` is in the order of what it earned.
 */
export function topEvidence(evidence: readonly Evidence[]): Evidence | null {
  const telling = evidence.filter(({ text }) => text.trim().split(/\s+/).length >= tellingWords);
  return telling.find(({ how }) => names.has(how)) ?? telling.find(({ how }) => how === "meaning") ?? evidence[0] ?? null;
}
