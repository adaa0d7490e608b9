import type { Seniority } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";

/** A role family that a title speaks of, and how plainly: 1 for the title itself or a part of it, less for its words. */
export interface TitleFamily {
  family: string;
  weight: number;
}

/** "Farm Operations Supervisor" is first of all management; that it is on a farm is said by a word in passing. */
const inPassing = 0.8;
/** A head that could be anybody's: what is found before it is the family of the words alone. */
const anyHead = "manager";
const mostWords = 12;
const longestPhrase = 3;

/** The family of those who lead whatever it is: it says of no line of work. Undefined in a taxonomy without one. */
export function generalFamily(taxonomy: Pick<Taxonomy, "roleOf">): string | undefined {
  return taxonomy.roleOf(anyHead)?.family;
}

/**
 * The level that a title names in so many words ("Head of", "Junior"), also where nothing else of it is known; else null. "Staff" is a
 * rank among engineers, and says of a nurse only that somebody employs her: it names none.
 */
export function titleSeniority(title: string, taxonomy: Pick<Taxonomy, "roleOf">): Seniority | null {
  const own = title.replace(/\bstaff\b/gi, " ");
  return (taxonomy.roleOf(own) ?? taxonomy.roleOf(`${own}, ${anyHead}`))?.seniority ?? null;
}

/**
 * The families of a title: of the whole, of its parts ("Nurse / Clinic Coordinator"), and of the words in it that name a
 * line of work ("Apparel Production Coordinator"). Heaviest first, then in order of the family's id.
 */
export function titleFamilies(title: string, taxonomy: Pick<Taxonomy, "roleOf">): TitleFamily[] {
  const weights = new Map<string, number>();
  const add = (family: string | undefined, weight: number): void => {
    if (family !== undefined && (weights.get(family) ?? 0) < weight) weights.set(family, weight);
  };
  for (const part of [title, ...title.split(/\s*[/|,(–—]\s*|\s+-\s+/)]) if (part.trim() !== "") add(taxonomy.roleOf(part)?.family, 1);
  const head = generalFamily(taxonomy);
  const words = (title.toLowerCase().match(/[\p{L}&+#.]+/gu) ?? []).slice(0, mostWords);
  for (let length = 1; length <= longestPhrase; length++) {
    for (let from = 0; from + length <= words.length; from++) {
      const family = taxonomy.roleOf(`${words.slice(from, from + length).join(" ")} ${anyHead}`)?.family;
      if (family !== head) add(family, inPassing);
    }
  }
  return [...weights].map(([family, weight]) => ({ family, weight })).sort((a, b) => b.weight - a.weight || (a.family < b.family ? -1 : 1));
}

/** How near two titles' families are, in [0,1]; null when one of them is unknown. */
export function familyNearness(a: readonly TitleFamily[], b: readonly TitleFamily[], taxonomy: Pick<Taxonomy, "familySimilarity">): number | null {
  if (a.length === 0 || b.length === 0) return null;
  let best = 0;
  for (const one of a) for (const other of b) best = Math.max(best, one.weight * other.weight * taxonomy.familySimilarity(one.family, other.family));
  return best;
}
