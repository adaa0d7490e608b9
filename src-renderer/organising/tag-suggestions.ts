/** Which tags to offer for what is typed so far. */
import type { Tag } from "../../src-preload/contract.ts";

/** Capitals, spaces and ways of writing a letter do not count. */
export const folded = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

export interface TagSuggestions {
  tags: Tag[];
  /** A tag that does not exist yet and would be made; null where the typed name is one that does. */
  toMake: string | null;
}

/**
 * Tags whose names begin with what is typed, then those of which a word does, then those that hold it; among equals the most used.
 * Tags that are there already (`without`, by id) are left out.
 */
export function suggestTags(all: readonly Tag[], typed: string, without: ReadonlySet<string>, most: number): TagSuggestions {
  const wanted = folded(typed);
  const rank = (tag: Tag): number => {
    const name = folded(tag.name);
    return name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : name.includes(wanted) ? 2 : 3;
  };
  const tags = all
    .filter((tag) => !without.has(tag.tagId) && rank(tag) < 3)
    .sort((a, b) => rank(a) - rank(b) || b.candidates - a.candidates || (folded(a.name) < folded(b.name) ? -1 : 1))
    .slice(0, most);
  const exists = all.some((tag) => folded(tag.name) === wanted);
  return { tags, toMake: wanted === "" || exists ? null : typed.replace(/\s+/g, " ").trim() };
}
