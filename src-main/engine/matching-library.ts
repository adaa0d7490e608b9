/** What matching may ask, answered by SQLite and, once it is whole, the vector index. */
import type { Library } from "../library/open-library.ts";
import type { MatchingLibrary, PassageHit } from "../library/types.ts";
import type { VectorIndex } from "../library/vector-index.ts";

/** The index holds older versions and removed people, too; the first search asks for so many times more than is wanted. */
const SPARE = 1.2;

export function createMatchingLibrary(library: Library, index: VectorIndex, rebuilt: Promise<void>): MatchingLibrary {
  const { candidates } = library;

  /** Only passages of current resumes, under the candidate who holds them now. */
  const current = (hits: readonly PassageHit[]): PassageHit[] =>
    hits.flatMap((hit) => {
      const candidateId = candidates.ownerOfPassage(hit.passageId);
      return candidateId === null ? [] : [{ ...hit, candidateId }];
    });

  return {
    versions: () => candidates.versions(),
    revision: () => candidates.revision() + index.revision(),
    candidates: (ids) => candidates.forMatching(ids),
    passage: (passageId) => candidates.passage(passageId),
    searchText: (words, limit) => library.searchText(words, limit),
    async searchVectors(vector, limit, among) {
      await rebuilt;
      for (let asked = Math.ceil(limit * SPARE); ; asked *= 4) {
        const hits = await index.search(vector, asked, among);
        const found = current(hits);
        if (found.length >= limit || hits.length < asked) return found.slice(0, limit);
      }
    },
  };
}
