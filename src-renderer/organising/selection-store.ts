/** Who is selected in the library's list, to do something with all of them at once. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import { createLatest } from "../client/latest.ts";
import type { Candidates } from "../library/candidates-store.ts";
import type { Search } from "../search/search-store.ts";

export interface SelectionState {
  ids: ReadonlySet<string>;
}

export interface Selection {
  readonly store: StoreApi<SelectionState>;
  toggle(candidateId: string): void;
  replace(candidateIds: Iterable<string>): void;
  clear(): void;
  /** Everyone whom the search and the filters find, also those whose rows were never on screen. */
  selectAll(): Promise<void>;
  /** The ids from one place of the list to another, both inclusive, whichever comes first. */
  range(from: number, to: number): Promise<readonly string[]>;
}

const nobody: ReadonlySet<string> = new Set();

export function createSelection(client: Client, candidates: Candidates, search: Search, toasts: Toasts): Selection {
  const store = createStore<SelectionState>(() => ({ ids: nobody }));
  /** Rises with every change of what is selected: what was asked for before is not taken any more. */
  let generation = 0;
  const set = (ids: ReadonlySet<string>): void => {
    generation += 1;
    store.setState({ ids });
  };

  /** Null where the engine cannot answer, which is said. */
  async function ask(places: { from?: number; to?: number }): Promise<readonly string[] | null> {
    const { query, filters } = search.store.getState();
    const { sort } = candidates.store.getState();
    try {
      return (await client.request("library.candidateIds", { query, filters, sort, ...places })).candidateIds;
    } catch (thrown) {
      toasts.problem(thrown);
      return null;
    }
  }

  // Nobody is selected whom another search no longer shows.
  search.store.subscribe((now, before) => {
    if ((now.query !== before.query || now.filters !== before.filters || now.like !== before.like) && store.getState().ids.size > 0) set(nobody);
  });

  /** What was asked for meanwhile is still taken where nobody had to go. */
  function keep(isLeft: (candidateId: string) => boolean): void {
    const { ids } = store.getState();
    const kept = [...ids].filter(isLeft);
    if (kept.length < ids.size) set(new Set(kept));
  }

  /** Asks who of them is still there. Where the engine cannot answer the selection stays: nothing was asked for by hand. */
  const followLibrary = createLatest<null>(async () => {
    const { query, filters } = search.store.getState();
    if (store.getState().ids.size === 0) return;
    const { sort } = candidates.store.getState();
    const now = await client.request("library.candidateIds", { query, filters, sort }).catch(() => null);
    const is = search.store.getState();
    if (now === null || is.query !== query || is.filters !== filters) return;
    const left = new Set(now.candidateIds);
    keep((id) => left.has(id));
  });

  // Nor whoever was removed, or became one with somebody else.
  candidates.store.subscribe((now, before) => {
    if (store.getState().ids.size === 0) return;
    if (now.removed !== before.removed) {
      const gone = new Set(now.removed);
      keep((id) => !gone.has(id));
    }
    if (now.revision !== before.revision) followLibrary(null);
  });

  return {
    store,
    toggle(candidateId) {
      const ids = new Set(store.getState().ids);
      if (!ids.delete(candidateId)) ids.add(candidateId);
      set(ids);
    },
    replace: (candidateIds) => set(new Set(candidateIds)),
    clear: () => set(nobody),
    async selectAll() {
      generation += 1;
      const mine = generation;
      const ids = await ask({});
      if (mine === generation && ids !== null) set(new Set(ids));
    },
    range: async (from, to) => (await ask({ from: Math.min(from, to), to: Math.max(from, to) })) ?? [],
  };
}
