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
import { windowsFor, withWindow, type Windows } from "../library/row-windows.ts";

export interface Person {
  candidateId: string;
  name: string;
}

export interface SearchState {
  query: string;
  filters: SearchFilters;
  /** What the skills of the filters are called, by id; one is added once the engine has said it. */
  skillNames: ReadonlyMap<string, string>;
  /** Of the newest query that could be understood; without its hits. Null while nothing is searched. */
  result: Omit<SearchResult, "hits"> | null;
  /** What is wrong with the query as it stands now. */
  problem: SearchResult["problem"];
  windows: Windows<CandidateHit>;
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
  /** The search on screen was saved; it stays as it is, unless it has become another meanwhile. */
  keepAs(search: { query: string; filters: SearchFilters }, saved: SearchState["saved"]): void;
  clear(): void;
  /** The hits on screen, first and last index. */
  see(first: number, last: number): void;
  refresh(): void;
  findLike(person: Person | null): void;
  showJobsOf(person: Person | null): void;
}

/** Hits in a window. */
export const windowSize = 40;

export const isFiltered = (filters: SearchFilters): boolean => JSON.stringify(filters) !== JSON.stringify(noFilters);
/** Words are searched, and the best come first; filters alone narrow the table. */
export const isSearching = ({ query }: Pick<SearchState, "query">): boolean => query.trim() !== "";

/** What of a resume a hit shows. */
export const shownSpans = (hit: CandidateHit | null): FoundSpans =>
  hit === null ? nothingFound : { sentences: hit.snippets, words: hit.snippets.flatMap(({ marks }) => marks) };

export function createSearch(client: Client, candidates: Candidates, navigation: Navigation): Search {
  const store = createStore<SearchState>(() => ({
    query: "", filters: noFilters, skillNames: new Map(), result: null, problem: null, windows: new Map(), failure: null, answered: 0, saved: null, like: null, jobsOf: null,
  }));
  let visible = { first: 0, last: 0 };
  /** Rises with each change of the question, and when the same is asked again; answers from before are dropped. */
  let generation = 0;
  /** Windows asked for in this generation. */
  const asked = new Set<number>();
  /** Nothing of this generation has been answered yet, and what is shown is older. */
  let fresh = true;
  /** The question is another one, and not the same after the library changed. */
  let another = true;

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
      const { windows, answered } = store.getState();
      store.setState({
        result, problem: null, failure: null,
        windows: withWindow(windows, { offset, rows: hits }, fresh, another ? [] : windowsFor(visible.first, visible.last, result.total, windowSize)),
        answered: fresh && another ? answered + 1 : answered,
      });
      if (fresh) {
        fresh = false;
        another = false;
        fetchVisible();
      }
    } catch (failure) {
      if (mine !== generation) return;
      asked.delete(offset);
      store.setState({ failure });
    }
  }

  function fetchVisible(): void {
    const total = store.getState().result?.total ?? 0;
    for (const offset of windowsFor(visible.first, visible.last, total, windowSize)) if (!asked.has(offset)) void fetchWindow(offset);
  }

  // One question at a time, and only the newest: the engine is asked no more often than it can answer.
  const ask = createLatest<number>(async (mine) => {
    if (mine === generation) await fetchWindow(windowsFor(visible.first, visible.first, Infinity, windowSize)[0] ?? 0);
  });

  /** Asks the same again: what is on screen stays where it is. */
  function askAgain(): void {
    generation += 1;
    asked.clear();
    fresh = true;
    if (isSearching(store.getState())) ask(generation);
    else store.setState({ result: null, problem: null, windows: new Map(), failure: null });
  }

  /** Skills that are chosen are always among the facets, however rare. A name that cannot be told is only left out, so a failure is not said. */
  async function nameSkills({ skills }: SearchFilters): Promise<void> {
    const { skillNames } = store.getState();
    if (skills.every((id) => skillNames.has(id))) return;
    const facets = await client.request("search.facets", { query: "", filters: { ...noFilters, skills } }).catch(() => null);
    const told = facets?.skills.filter(({ value }) => skills.includes(value)).map(({ value, name }): [string, string] => [value, name]) ?? [];
    store.setState((now) => ({ skillNames: new Map([...now.skillNames, ...told]) }));
  }

  function change(next: Partial<SearchState>): void {
    const before = store.getState().filters;
    store.setState({ saved: null, ...next });
    const { filters } = store.getState();
    if (filters !== before) {
      candidates.setFilters(filters);
      void nameSkills(filters);
    }
    another = true;
    visible = { first: 0, last: 0 };
    askAgain();
  }

  candidates.store.subscribe((now, before) => {
    if ((now.revision !== before.revision || now.removed !== before.removed) && isSearching(store.getState())) askAgain();
  });

  client.on("organising.changed", () => {
    if (isSearching(store.getState())) askAgain();
  });

  return {
    store,
    setQuery: (query) => change({ query }),
    setFilters: (filters) => change({ filters }),
    show: ({ query, filters }, saved) => change({ query, filters, saved, like: null }),
    keepAs({ query, filters }, saved) {
      const now = store.getState();
      if (now.query === query && now.filters === filters) store.setState({ saved });
    },
    clear: () => change({ query: "", filters: noFilters }),
    see(first, last) {
      visible = { first, last };
      fetchVisible();
    },
    refresh: askAgain,
    findLike(like) {
      store.setState({ like });
      const place = navigation.store.getState();
      if (like !== null && (place.name !== "library" || place.candidateId !== null)) navigation.go({ name: "library", candidateId: null });
    },
    showJobsOf: (jobsOf) => store.setState({ jobsOf }),
  };
}
