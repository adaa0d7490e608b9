/**
 * The library's table: how many candidates there are, and the windows of rows that were on screen. After a change of
 * the library the old rows stay until the new ones are there, so nothing flickers while files come in.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { newestFirst, noFilters, type CandidateRow, type CandidateSort, type SearchFilters } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import type { Toasts } from "../app/toasts.ts";
import { candidateName } from "../ui/format.ts";
import { words } from "../words/words.ts";
import { isFiltered } from "../search/search-store.ts";
import { windowsFor, withWindow, type Windows } from "./row-windows.ts";

export interface CandidatesState {
  sort: CandidateSort;
  /** What narrows the table. */
  filters: SearchFilters;
  /** How many the filters leave; null until the first answer. */
  total: number | null;
  /** The filters that `total` was counted by; those just set have no answer yet. */
  counted: SearchFilters;
  /** Nobody is in the library, whatever the filters. */
  empty: boolean;
  windows: Windows<CandidateRow>;
  failure: unknown;
  /** Rises with every other order or narrowing, so that the list starts at its top. */
  list: number;
  /** Rises when candidates may have changed, so that what is shown of one is asked for again. */
  revision: number;
  /** Who was taken out last, nobody once they are back: whoever shows them need not wait until the library says that it changed. */
  removed: readonly string[];
  /** Who was taken out in this window, removal by removal; the last can be taken back first. */
  removals: readonly (readonly string[])[];
}

export interface Candidates {
  readonly store: StoreApi<CandidatesState>;
  setSort(sort: CandidateSort): void;
  setFilters(filters: SearchFilters): void;
  /** The rows on screen, first and last index. */
  show(first: number, last: number): void;
  /** Asks for what is to be shown, unless it is there or asked for already. */
  load(): void;
  refresh(): void;
  /** Takes candidates out, and offers to undo it; false where it could not be done, which is said. */
  remove(rows: Pick<CandidateRow, "candidateId" | "name" | "file">[]): Promise<boolean>;
  /** The same of many, whose rows need not be there. */
  removeAll(candidateIds: readonly string[]): Promise<boolean>;
  /** Puts back who was taken out last, if anybody was; what goes wrong is said. */
  undoRemoval(): void;
}

/** Rows in a window. */
export const windowSize = 200;

/** While files come in the library changes many times a second; the table follows this often. */
const refreshMilliseconds = 700;

export function createCandidates(client: Client, toasts: Toasts): Candidates {
  const store = createStore<CandidatesState>(() => ({
    sort: newestFirst,
    filters: noFilters,
    total: null,
    counted: noFilters,
    empty: false,
    windows: new Map(),
    failure: null,
    list: 0,
    revision: 0,
    removed: [],
    removals: [],
  }));
  let visible = { first: 0, last: 0 };
  /** Rises with each change of what should be shown; answers to older questions are dropped. */
  let generation = 0;
  /** Windows asked for in this generation. */
  let asked = new Set<number>();
  /** Nothing of this generation has been answered yet, and what is shown is older. */
  let fresh = true;
  /** The order or the narrowing is another one since the last answer. */
  let another = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** The first window is needed even of an empty library: only so is it seen that it is empty no more. */
  const neededOf = (total: number | null): number[] => windowsFor(visible.first, visible.last, Math.max(total ?? 1, 1), windowSize);

  function fetchWindow(offset: number): void {
    if (asked.has(offset)) return;
    asked.add(offset);
    const mine = generation;
    const { sort, filters } = store.getState();
    client.request("library.candidates", { filter: "", filters, sort, offset, limit: windowSize }).then(
      ({ total, rows }) => {
        if (mine !== generation) return;
        const now = store.getState();
        store.setState({
          total, counted: filters, empty: total === 0 && !isFiltered(filters), failure: null,
          windows: withWindow(now.windows, { offset, rows }, fresh, another ? [] : neededOf(total)),
          ...(another && { list: now.list + 1 }),
        });
        fresh = false;
        another = false;
        fetchVisible();
      },
      (failure: unknown) => {
        if (mine !== generation) return;
        asked.delete(offset);
        store.setState({ failure });
      },
    );
  }

  function fetchVisible(): void {
    for (const offset of neededOf(store.getState().total)) fetchWindow(offset);
  }

  function startOver(): void {
    generation += 1;
    asked = new Set();
    fresh = true;
    fetchVisible();
  }

  function refresh(): void {
    // The rows are asked for before what else follows from another library: one looks at them first.
    startOver();
    store.setState(({ revision }) => ({ revision: revision + 1 }));
  }

  client.on("library.changed", () => {
    timer ??= setTimeout(() => {
      timer = null;
      refresh();
    }, refreshMilliseconds);
  });

  // What is tagged and noted stands in the rows; nobody came or went.
  client.on("organising.changed", startOver);

  function tookOut(removed: readonly string[]): void {
    store.setState({ removed });
    startOver();
  }

  /** Closes the message that offers to put those back who are put back already. */
  const closeOffer = new WeakMap<readonly string[], () => void>();

  async function putBack(removal: readonly string[]): Promise<void> {
    if (!store.getState().removals.includes(removal)) return;
    // At once, so that a second press takes back the removal before it.
    store.setState(({ removals }) => ({ removals: removals.filter((one) => one !== removal) }));
    try {
      await client.request("library.restore", { candidateIds: [...removal] });
      closeOffer.get(removal)?.();
      tookOut([]);
    } catch (thrown) {
      store.setState(({ removals }) => ({ removals: [...removals, removal] }));
      toasts.problem(thrown);
    }
  }

  async function take(candidateIds: readonly string[], what: string): Promise<boolean> {
    try {
      await client.request("library.remove", { candidateIds: [...candidateIds] });
      const removal = [...candidateIds];
      store.setState(({ removals }) => ({ removals: [...removals, removal] }));
      tookOut(removal);
      closeOffer.set(removal, toasts.done(words.library.removed(what), { label: words.library.undo, run: () => void putBack(removal) }));
      return true;
    } catch (thrown) {
      toasts.problem(thrown);
      return false;
    }
  }

  function showOther(change: Pick<CandidatesState, "sort"> | Pick<CandidatesState, "filters">): void {
    store.setState(change);
    visible = { first: 0, last: 0 };
    another = true;
    startOver();
  }

  return {
    store,
    setSort: (sort) => showOther({ sort }),
    setFilters: (filters) => showOther({ filters }),
    show(first, last) {
      visible = { first, last };
      fetchVisible();
    },
    load: fetchVisible,
    refresh,
    remove(rows) {
      const [only] = rows;
      return take(rows.map(({ candidateId }) => candidateId), rows.length === 1 && only ? candidateName(only) : words.library.candidates(rows.length));
    },
    removeAll: (candidateIds) => take(candidateIds, words.library.candidates(candidateIds.length)),
    undoRemoval() {
      const last = store.getState().removals.at(-1);
      if (last !== undefined) void putBack(last);
    },
  };
}
