/** Searches the recruiter keeps, with how many new candidates each would find. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { SavedSearch, SearchFilters } from "../../src-preload/contract.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import { createLatest } from "../client/latest.ts";
import type { Candidates } from "../library/candidates-store.ts";
import { toFailure, type Failure } from "../ui/failure.ts";
import type { Search } from "./search-store.ts";
import { words } from "../words/words.ts";

export interface SavedSearches {
  readonly store: StoreApi<{ searches: readonly SavedSearch[] }>;
  refresh(): void;
  /** Each resolves to why it could not be done, or to null. */
  save(name: string, search: { query: string; filters: SearchFilters }): Promise<Failure | null>;
  rename(searchId: string, name: string): Promise<Failure | null>;
  /** Shows its results, and takes them as seen. */
  run(saved: SavedSearch): void;
  /** Deletes it, and offers to undo it. */
  remove(saved: SavedSearch): Promise<void>;
}

/** While files come in the library changes many times a second; the counts follow this often. */
const refreshMilliseconds = 1500;

export function createSavedSearches(client: Client, candidates: Candidates, search: Search, toasts: Toasts): SavedSearches {
  const store = createStore<{ searches: readonly SavedSearch[] }>(() => ({ searches: [] }));
  const load = createLatest(async () => {
    try {
      store.setState(await client.request("search.saved", {}));
    } catch (thrown) {
      toasts.problem(thrown);
    }
  });
  const refresh = (): void => load(undefined);
  let timer: ReturnType<typeof setTimeout> | null = null;

  candidates.store.subscribe((now, before) => {
    // Where nothing is saved there is nothing to count.
    if (now.revision === before.revision || store.getState().searches.length === 0) return;
    timer ??= setTimeout(() => {
      timer = null;
      refresh();
    }, refreshMilliseconds);
  });

  async function tried(task: () => Promise<unknown>): Promise<Failure | null> {
    try {
      await task();
      refresh();
      return null;
    } catch (thrown) {
      return toFailure(thrown);
    }
  }

  return {
    store,
    refresh,
    save: (name, { query, filters }) =>
      tried(async () => {
        const { searchId, seenAt } = await client.request("search.save", { name, query, filters, sort: candidates.store.getState().sort });
        search.keepAs({ query, filters }, { searchId, newSince: seenAt });
      }),
    rename: (searchId, name) => tried(() => client.request("search.rename", { searchId, name })),
    run(saved) {
      candidates.setSort(saved.sort);
      search.show(saved, { searchId: saved.searchId, newSince: saved.seenAt });
      client.request("search.look", { searchId: saved.searchId }).then(refresh, toasts.problem);
    },
    async remove({ searchId, name }) {
      const failure = await tried(() => client.request("search.delete", { searchId }));
      if (failure !== null) {
        toasts.failure(failure);
        return;
      }
      toasts.done(words.search.saved.deleted(name), {
        label: words.search.saved.undo,
        run: () => void client.request("search.undelete", { searchId }).then(refresh, toasts.problem),
      });
    },
  };
}
