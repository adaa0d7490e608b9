import type { MatchingLibrary } from "../library/types.ts";
import type { Query } from "./signals.ts";
import { plainWordsOf } from "./words.ts";

/**
 * Up to this many candidates everyone is scored, so nothing can be lost. The vectors of 2,000 resumes of 60 sentences take
 * 250 MB and a ranking of twelve requirements about a quarter of a second; more than that belongs in the index.
 */
export const exactLimit = 2000;

/** Sentences asked of the vector index per requirement: several of one resume may be among them. */
const passagesPerQuery = 1500;

/**
 * Ids of the candidates to score, ascending: everyone in a library of up to 2,000; else those with a sentence near one of
 * the queries, or with its words, best first within each query, until 2,000 are found.
 */
export async function retrieve(library: MatchingLibrary, queries: readonly Query[], vectors: readonly Float32Array[]): Promise<string[]> {
  const everyone = library.candidateIds();
  if (everyone.length <= exactLimit) return everyone;
  const lists: string[][] = [];
  for (const [i, query] of queries.entries()) {
    const vector = vectors[i];
    if (vector !== undefined) lists.push((await library.searchVectors(vector, passagesPerQuery)).map((hit) => hit.candidateId));
    const words = plainWordsOf(query.text);
    if (words.length > 0) lists.push(library.searchText(words, exactLimit).map((hit) => hit.candidateId));
  }
  const chosen = new Set<string>();
  // Rank by rank through all lists, so that no requirement crowds out another.
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let rank = 0; rank < longest && chosen.size < exactLimit; rank++) {
    for (const list of lists) {
      const id = list[rank];
      if (id !== undefined && chosen.size < exactLimit) chosen.add(id);
    }
  }
  return [...chosen].sort();
}
