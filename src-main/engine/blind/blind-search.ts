/** The methods whose answer must be another for who asks blind: who is found, and in which order, and what of a page is covered. */
import type { Handlers } from "../../../src-preload/contract.ts";
import type { Library } from "../../library/open-library.ts";
import { namelessList } from "../../library/search/nameless-search.ts";
import type { JobsForCandidate } from "../../matching/jobs-for-candidate.ts";
import type { Searcher } from "../../matching/search/create-searcher.ts";
import { createLibraryHandlers, type LibraryParts } from "../library-handlers.ts";
import { createSearchHandlers } from "../search-handlers.ts";
import { neutralTitles } from "./neutral-titles.ts";

export interface BlindSearchParts extends Omit<LibraryParts, "searcher"> {
  library: Library;
  searcher: () => Searcher;
  jobsFor: () => JobsForCandidate;
}

/** @param parts `searcher` finds nobody by what they are called */
export function blindSearchHandlers(parts: BlindSearchParts): Partial<Handlers> {
  const { library, searcher, jobsFor } = parts;
  const table = createLibraryHandlers({ ...parts, library: { ...library, candidates: { ...library.candidates, ...namelessList(library.candidates) } } });
  return {
    ...createSearchHandlers({ library, searcher, jobsFor }),
    "library.candidates": table["library.candidates"],
    "library.candidateIds": table["library.candidateIds"],
    "library.pageWords": async ({ resumeId }) => ({ pages: library.resumes.words(resumeId), neutral: neutralTitles(library.identities.inResume(resumeId)?.text ?? "") }),
  };
}
