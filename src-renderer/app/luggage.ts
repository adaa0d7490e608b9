/**
 * What goes along when the window is loaded anew: the ad that is being written, and what is searched. It lies in the tab's own storage
 * from the moment of leaving to the moment of arriving, and nowhere after.
 */
import { z } from "zod";
import { searchFiltersSchema } from "../../src-preload/contract.ts";
import type { Jobs } from "../jobs/jobs-store.ts";
import { isFiltered, isSearching, type Search } from "../search/search-store.ts";

const storageKey = "winnow.luggage";

const luggageSchema = z.object({
  draft: z.string(),
  find: z.string(),
  query: z.string(),
  filters: searchFiltersSchema,
  saved: z.object({ searchId: z.string(), newSince: z.string() }).nullable(),
});

interface Parts {
  jobs: Pick<Jobs, "store" | "setDraft" | "setFind">;
  search: Pick<Search, "store" | "show">;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

export interface Luggage {
  /** Typed texts that go along. */
  texts(): string[];
  pack(): void;
  /** What the page before this one packed is put where it was; once. */
  unpack(): void;
}

export function createLuggage({ jobs, search, storage }: Parts): Luggage {
  function packed(): z.infer<typeof luggageSchema> {
    const { draft, find } = jobs.store.getState();
    const { query, filters, saved } = search.store.getState();
    return { draft, find, query, filters, saved };
  }

  function open(text: string): void {
    const { data } = luggageSchema.safeParse(JSON.parse(text));
    if (data === undefined) return;
    const { draft, find, query, filters, saved } = data;
    jobs.setDraft(draft);
    jobs.setFind(find);
    if (isSearching({ query }) || isFiltered(filters)) search.show({ query, filters }, saved);
  }

  return {
    texts() {
      const { draft, find, query } = packed();
      return [draft, find, query].map((text) => text.trim());
    },
    pack: () => storage.setItem(storageKey, JSON.stringify(packed())),
    unpack() {
      const text = storage.getItem(storageKey);
      storage.removeItem(storageKey);
      if (text !== null) open(text);
    },
  };
}
