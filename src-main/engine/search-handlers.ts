/** The search box, saved searches, candidates like one, and the jobs that fit one. */
import { plainAsker } from "../../src-preload/asker.ts";
import type { Handlers, SavedSearch } from "../../src-preload/contract.ts";
import type { Library } from "../library/open-library.ts";
import type { StoredSearch } from "../library/search/saved-searches.ts";
import type { JobsForCandidate } from "../matching/jobs-for-candidate.ts";
import type { Searcher } from "../matching/search/create-searcher.ts";
import { engineWords } from "../words/words.ts";

export interface SearchParts {
  library: Library;
  searcher: () => Searcher;
  jobsFor: () => JobsForCandidate;
}

type SearchHandlers = Pick<
  Handlers,
  | "search.run" | "search.facets" | "search.saved" | "search.save" | "search.rename" | "search.look" | "search.delete" | "search.undelete"
  | "search.similar" | "search.jobsFor"
>;

export function createSearchHandlers({ library: { savedSearches, people, jobs }, searcher, jobsFor }: SearchParts): SearchHandlers {
  async function withFresh(saved: StoredSearch): Promise<SavedSearch> {
    return { ...saved, fresh: await searcher().freshCount(saved.query, saved.filters, saved.seenAt, new Date()) };
  }

  return {
    "search.run": async ({ query, filters, offset, limit }, { language } = plainAsker) => searcher().run({ query, filters, offset, limit, now: new Date(), words: engineWords(language) }),
    "search.facets": async ({ query, filters, naming }, { language } = plainAsker) => searcher().facets(query, filters, new Date(), engineWords(language), naming),

    "search.saved": async () => {
      const searches: SavedSearch[] = [];
      for (const saved of savedSearches.list()) searches.push(await withFresh(saved));
      return { searches };
    },
    "search.save": async (search, { language } = plainAsker) => {
      searcher().assertUnderstood(search.query, engineWords(language));
      return { ...savedSearches.add(search, new Date().toISOString()), fresh: 0 };
    },
    "search.rename": async ({ searchId, name }) => withFresh(savedSearches.rename(searchId, name)),
    "search.look": async ({ searchId }) => ({ ...savedSearches.look(searchId, new Date().toISOString()), fresh: 0 }),
    "search.delete": async ({ searchId }) => {
      savedSearches.remove(searchId, new Date().toISOString());
      return {};
    },
    "search.undelete": async ({ searchId }) => withFresh(savedSearches.restore(searchId)),

    "search.similar": async ({ candidateId, limit }, { language } = plainAsker) => searcher().similar(people.resolve(candidateId) ?? candidateId, limit, engineWords(language)),
    "search.jobsFor": async ({ candidateId, jobIds }, { language } = plainAsker) => {
      const asked = jobIds ?? jobs.list().map(({ jobId }) => jobId);
      return { fits: await jobsFor().fits(people.resolve(candidateId) ?? candidateId, asked.map((jobId) => jobs.get(jobId)), engineWords(language)) };
    },
  };
}
