/** Searches that the recruiter keeps. */
import { randomUUID } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { candidateSortSchema, newestFirst, searchFiltersSchema, type CandidateSort, type SavedSearch, type SearchFilters } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";

/** As stored; how many new candidates it finds is for the search to say. */
export type StoredSearch = Omit<SavedSearch, "fresh">;

export interface SavedSearches {
  /** By name. */
  list(): StoredSearch[];
  /** Throws `not_found`. */
  get(searchId: string): StoredSearch;
  /** Throws `invalid_input` if another search has the name. `at` is now, ISO 8601; the results are taken as seen. */
  add(search: { name: string; query: string; filters: SearchFilters; sort: CandidateSort }, at: string): StoredSearch;
  rename(searchId: string, name: string): StoredSearch;
  look(searchId: string, at: string): StoredSearch;
  remove(searchId: string, at: string): void;
  /** Brings a removed one back; under a number behind its name where that is taken meanwhile. */
  restore(searchId: string): StoredSearch;
}

const storedOf = (row: Record<string, SQLOutputValue>): StoredSearch => ({
  searchId: String(row["search_id"]),
  name: String(row["name"]),
  query: String(row["query"]),
  filters: searchFiltersSchema.parse(JSON.parse(String(row["filters"]))),
  sort: row["sort"] == null ? newestFirst : candidateSortSchema.parse(JSON.parse(String(row["sort"]))),
  createdAt: String(row["created_at"]),
  seenAt: String(row["seen_at"]),
});

export function createSavedSearches(database: DatabaseSync): SavedSearches {
  const list = database.prepare("SELECT * FROM saved_search WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE, search_id");
  const get = database.prepare("SELECT * FROM saved_search WHERE search_id = ? AND removed_at IS NULL");
  const named = database.prepare("SELECT search_id FROM saved_search WHERE name = ? COLLATE NOCASE AND search_id <> ? AND removed_at IS NULL");
  const add = database.prepare("INSERT INTO saved_search (search_id, name, query, filters, sort, created_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const rename = database.prepare("UPDATE saved_search SET name = ? WHERE search_id = ?");
  const look = database.prepare("UPDATE saved_search SET seen_at = ? WHERE search_id = ?");
  const mark = database.prepare("UPDATE saved_search SET removed_at = ? WHERE search_id = ?");
  const removed = database.prepare("SELECT name FROM saved_search WHERE search_id = ? AND removed_at IS NOT NULL");
  // What was deleted in an earlier session cannot be brought back any more.
  database.exec("DELETE FROM saved_search WHERE removed_at IS NOT NULL");

  function one(searchId: string): StoredSearch {
    const row = get.get(searchId);
    if (!row) throw new WinnowError("not_found", "This saved search is no longer there.");
    return storedOf(row);
  }

  const isTaken = (name: string, searchId: string): boolean => named.get(name, searchId) !== undefined;

  function assertFree(name: string, searchId: string): void {
    if (!isTaken(name, searchId)) return;
    throw new WinnowError("invalid_input", `There is a saved search called “${name}” already.`, { hint: "Give this one another name." });
  }

  return {
    list: () => list.all().map(storedOf),
    get: one,
    add({ name, query, filters, sort }, at) {
      const searchId = randomUUID();
      assertFree(name, searchId);
      add.run(searchId, name, query, JSON.stringify(filters), JSON.stringify(sort), at, at);
      return one(searchId);
    },
    rename(searchId, name) {
      one(searchId);
      assertFree(name, searchId);
      rename.run(name, searchId);
      return one(searchId);
    },
    look(searchId, at) {
      one(searchId);
      look.run(at, searchId);
      return one(searchId);
    },
    remove(searchId, at) {
      one(searchId);
      mark.run(at, searchId);
    },
    restore(searchId) {
      const row = removed.get(searchId);
      if (row) {
        const name = String(row["name"]);
        let free = name;
        for (let n = 2; isTaken(free, searchId); n++) free = `${name} (${String(n)})`;
        rename.run(free, searchId);
        mark.run(null, searchId);
      }
      return one(searchId);
    },
  };
}
