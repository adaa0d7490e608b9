/**
 * The search box: what is typed and ticked, and the windows of hits that were on screen. While an answer is on its way, or the query
 * cannot be understood yet, the last one stays.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { noFilters, type CandidateHit, type SearchFilters, type SearchResult } from "../../src-preload/contract.ts";
import type { Navigation } from "../app/navigation.ts";
import { nothingFound, type FoundSpans } from "../candidate/found-spans.ts";
import type { Client } from "../client/client.ts";
import { createLatest } from "../client/latest.ts";
import type { Candidates } from "../library/candidates-store.ts";

export interface Person {
  candidateId: string;
  name: string;
}

export interface SearchState {
  query: string;
  filters: SearchFilters;
  /** Of the newest query that could be understood; without its hits. Null while nothing is searched. */
  result: Omit<SearchResult, "hits"> | null;
  /** What is wrong with the query as it stands now. */
  problem: SearchResult["problem"];
  windows: ReadonlyMap<number, readonly CandidateHit[]>;
  failure: unknown;
  /** Rises with every answer to another question, so that the list starts at its top. */
  answered: number;
  /** The saved search that is shown, and since when its hits are new. */
  saved: { searchId: string; newSince: string } | null;
  /** Whose like are shown in place of the list. */
  like: Person | null;
  /** Whose jobs are shown. */
  jobsOf: Person | null;
}

export interface Search {
  readonly store: StoreApi<SearchState>;
  setQuery(query: string): void;
  setFilters(filters: SearchFilters): void;
  /** Both at once, as a saved search has them. */
  show(search: { query: string; filters: SearchFilters }, saved: SearchState["saved"]): void;
  clear(): void;
  /** The hits on screen, first and last index. */
  see(first: number, last: number): void;
  refresh(): void;
  findLike(person: Person | null): void;
  showJobsOf(person: Person | null): void;
  hitAt(index: number): CandidateHit | null;
}

export const windowSize = 40;

export const isFiltered = (filters: SearchFilters): boolean => JSON.stringify(filters) !== JSON.stringify(noFilters);
export const isSearching = ({ query, filters }: Pick<SearchState, "query" | "filters">): boolean => query.trim() !== "" || isFiltered(filters);

/** What of a resume a hit shows. */
export const shownSpans = (hit: CandidateHit | null): FoundSpans =>
  hit === null ? nothingFound : { sentences: hit.snippets, words: hit.snippets.flatMap(({ marks }) => marks) };

export function createSearch(client: Client, candidates: Candidates, navigation: Navigation): Search {
  const store = createStore<SearchState>(() => ({
    query: "", filters: noFilters, result: null, problem: null, windows: new Map(), failure: null, answered: 0, saved: null, like: null, jobsOf: null,
  }));
  let visible = { first: 0, last: 0 };
  /** Rises with each change of the question; answers to older ones are dropped. */
  let generation = 0;
  const asked = new Set<number>();

  async function fetchWindow(offset: number): Promise<void> {
    const mine = generation;
    const { query, filters } = store.getState();
    asked.add(offset);
    try {
      const { hits, ...result } = await client.request("search.run", { query, filters, offset, limit: windowSize });
      if (mine !== generation) return;
      if (result.problem !== null) {
        store.setState({ problem: result.problem, failure: null });
        return;
      }
      const isFirst = offset === 0;
      const { windows, answered } = store.getState();
      store.setState({
        result, problem: null, failure: null,
        windows: new Map(isFirst ? [] : windows).set(offset, hits),
        answered: isFirst ? answered + 1 : answered,
      });
      if (isFirst) fetchVisible();
    } catch (failure) {
      if (mine !== generation) return;
      asked.delete(offset);
      store.setState({ failure });
    }
  }

  function fetchVisible(): void {
    const total = store.getState().result?.total ?? 0;
    const last = Math.min(visible.last, total - 1);
    for (let offset = Math.floor(visible.first / windowSize) * windowSize; offset <= last; offset += windowSize) {
      if (!asked.has(offset)) void fetchWindow(offset);
    }
  }

  // One question at a time, and only the newest: the engine is asked no more often than it can answer.
  const ask = createLatest<number>(async (mine) => {
    if (mine === generation) await fetchWindow(0);
  });

  function startOver(): void {
    generation += 1;
    asked.clear();
    visible = { first: 0, last: 0 };
    if (isSearching(store.getState())) ask(generation);
    else store.setState({ result: null, problem: null, windows: new Map(), failure: null });
  }

  function change(next: Partial<SearchState>): void {
    store.setState({ saved: null, ...next });
    startOver();
  }

  candidates.store.subscribe((now, before) => {
    if (now.revision !== before.revision && isSearching(store.getState())) startOver();
  });

  return {
    store,
    setQuery: (query) => change({ query }),
    setFilters: (filters) => change({ filters }),
    show: ({ query, filters }, saved) => change({ query, filters, saved, like: null }),
    clear: () => change({ query: "", filters: noFilters }),
    see(first, last) {
      visible = { first, last };
      fetchVisible();
    },
    refresh: startOver,
    findLike(like) {
      store.setState({ like });
      const place = navigation.store.getState();
      if (like !== null && (place.name !== "library" || place.candidateId !== null)) navigation.go({ name: "library", candidateId: null });
    },
    showJobsOf: (jobsOf) => store.setState({ jobsOf }),
    hitAt: (index) => store.getState().windows.get(Math.floor(index / windowSize) * windowSize)?.[index % windowSize] ?? null,
  };
}
