/** What answers rankings and searches: made when first asked for, and made anew when the taxonomy or the encoder is another. */
import type { Library } from "../library/open-library.ts";
import { namelessSearch } from "../library/search/nameless-search.ts";
import { answeringMatcher } from "../matching/conditions/answering-matcher.ts";
import { createMatcher, type Matcher } from "../matching/create-matcher.ts";
import type { LearnedForRanking } from "../matching/learned-score.ts";
import { createJobsForCandidate, type JobsForCandidate } from "../matching/jobs-for-candidate.ts";
import { createSearcher, type Searcher } from "../matching/search/create-searcher.ts";
import type { SearchableLibrary } from "../matching/search/find-candidates.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import type { Encoders } from "./encoders.ts";
import { createMatchingLibrary } from "./matching-library.ts";
import type { RerankerInUse } from "./reranker-in-use.ts";

export interface MatchingServices {
  matcher(): Matcher;
  searcher(): Searcher;
  /** Finds nobody by what they are called. */
  namelessSearcher(): Searcher;
  jobsFor(): JobsForCandidate;
  /** What was prepared is of another taxonomy or encoder. */
  renew(): void;
  /** Which jobs fit whom was found with another re-ranker, or with other things learned. */
  forgetFits(): void;
}

export interface MatchingParts {
  library: Library;
  encoders: Pick<Encoders, "current">;
  taxonomy: () => Taxonomy;
  reranker: Pick<RerankerInUse, "current" | "failed">;
  /** What was learned and is in use now. */
  learned: () => LearnedForRanking | null;
  /** A search that came before would miss what the index has lost. */
  rebuilt: Promise<void>;
}

/** From when notice periods count. */
const today = (): string => new Date().toISOString().slice(0, 10);

export function createMatchingServices({ library, encoders, taxonomy, reranker, learned, rebuilt }: MatchingParts): MatchingServices {
  let matcher: Matcher | undefined;
  let searcher: Searcher | undefined;
  let namelessSearcher: Searcher | undefined;
  let jobsFor: JobsForCandidate | undefined;
  const matchingLibrary = () => createMatchingLibrary(library, encoders.current().index);

  function makeMatcher(): Matcher {
    const { encoder } = encoders.current();
    const made = createMatcher({ library: matchingLibrary(), encoder, taxonomy: taxonomy(), reranker: reranker.current, onRerankFailed: reranker.failed, learned });
    return answeringMatcher(made, { facts: library.facts.everyone, today });
  }

  function searchable(): SearchableLibrary {
    const { index, key } = encoders.current();
    return {
      search: library.search,
      // The index holds older versions and removed people, too: whose a passage is now, the searcher asks of the library.
      async searchVectors(vector, limit) {
        await rebuilt;
        return index.search(vector, limit);
      },
      modelKey: key,
      revision: matchingLibrary().revision,
    };
  }

  return {
    matcher: () => (matcher ??= makeMatcher()),
    searcher: () => (searcher ??= createSearcher({ library: searchable(), encoder: encoders.current().encoder, taxonomy: taxonomy(), hidesPlaces: false })),
    namelessSearcher: () =>
      (namelessSearcher ??= createSearcher({ library: { ...searchable(), search: namelessSearch(library.search) }, encoder: encoders.current().encoder, taxonomy: taxonomy(), hidesPlaces: true })),
    jobsFor: () =>
      (jobsFor ??= createJobsForCandidate({
        rank: (job) => (matcher ??= makeMatcher()).rank(job, job.weights),
        revision: () => matchingLibrary().revision() + library.facts.revision(),
      })),
    renew() {
      matcher = undefined;
      searcher = undefined;
      namelessSearcher = undefined;
      jobsFor = undefined;
    },
    forgetFits() {
      jobsFor = undefined;
    },
  };
}
