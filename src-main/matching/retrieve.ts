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
async function retrieve(
  library: MatchingLibrary,
  everyone: string[],
  queries: readonly Query[],
  vectors: readonly Float32Array[],
): Promise<string[]> {
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

export interface Retriever {
  /** See `retrieve`. The same question to an unchanged library is answered from memory: moving a weight changes neither. */
  candidateIds(queries: readonly Query[], vectors: readonly Float32Array[]): Promise<string[]>;
}

export function createRetriever(library: MatchingLibrary): Retriever {
  let last: { question: string; everyone: string[]; found: string[] } | undefined;
  return {
    async candidateIds(queries, vectors) {
      const everyone = library.candidateIds();
      const question = JSON.stringify([library.revision(), queries.map(({ text }) => text)]);
      const same = last?.question === question && last.everyone.length === everyone.length && last.everyone.every((id, i) => id === everyone[i]);
      if (last && same) return last.found;
      const found = await retrieve(library, everyone, queries, vectors);
      last = { question, everyone, found };
      return found;
    },
  };
}
