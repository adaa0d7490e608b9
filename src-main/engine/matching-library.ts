/** What matching may ask of a library. */
import type { Library } from "../library/open-library.ts";
import type { MatchingLibrary } from "../library/types.ts";
import type { VectorIndex } from "../library/vector-index.ts";

export function createMatchingLibrary({ candidates }: Library, index: VectorIndex): MatchingLibrary {
  return {
    versions: () => candidates.versions(),
    revision: () => candidates.revision() + index.revision(),
    candidates: (ids) => candidates.forMatching(ids),
  };
}
