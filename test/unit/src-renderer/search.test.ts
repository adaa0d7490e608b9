import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { noFilters, type CandidateHit, type Params, type SearchResult } from "../../../src-preload/contract.ts";
import type { Navigation, Place } from "../../../src-renderer/app/navigation.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import type { Candidates, CandidatesState } from "../../../src-renderer/library/candidates-store.ts";
import { chosenIn, toggled } from "../../../src-renderer/search/filter-choices.ts";
import { rowAt } from "../../../src-renderer/library/row-windows.ts";
import { createSearch, windowSize } from "../../../src-renderer/search/search-store.ts";
import { de } from "../../../src-renderer/words/de/de.ts";
import { en } from "../../../src-renderer/words/en/en.ts";
import { parseQuery } from "../../../src-main/matching/search/parse-query.ts";
import { engineWords } from "../../../src-main/words/words.ts";

const hit = (n: number): CandidateHit => ({
  candidateId: `c${String(n)}`, name: null, file: "a.pdf", score: 1, snippet: "", title: null, location: null, yearsOfExperience: null, addedAt: "", tags: [], snippets: [], reasons: [], near: true,
});

function searching(answer: (params: Params<"search.run">) => Promise<SearchResult>) {
  const asked: Params<"search.run">[] = [];
  const client = { request: (_: string, params: Params<"search.run">) => { asked.push(params); return answer(params); }, on: () => () => undefined } as unknown as Client;
  const candidates = { store: createStore<Pick<CandidatesState, "revision" | "removed">>(() => ({ revision: 0, removed: [] })), setFilters: () => undefined };
  const place = createStore<Place>(() => ({ name: "ranking", jobId: "j", candidateId: "c" }));
  const navigation = { store: place, go: (to: Place) => place.setState(to, true) };
  const search = createSearch(client, candidates as unknown as Candidates, navigation as unknown as Navigation);
  const hitAt = (index: number): CandidateHit | null => rowAt(search.store.getState().windows, index, windowSize);
  return { search, hitAt, asked, candidates, place };
}

const result = (total: number, hits: CandidateHit[], more: Partial<SearchResult> = {}): SearchResult => ({ problem: null, notes: [], plain: null, total, near: total, hits, milliseconds: 1, ...more });
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("the search box", () => {
  it("asks for the newest text only, and shows its answer", async () => {
    const { search, hitAt, asked } = searching((params) => Promise.resolve(result(1, [hit(params.query.length)])));
    for (const query of ["n", "nu", "nur", "nurs", "nurse"]) search.setQuery(query);
    await soon();
    expect(asked.map(({ query }) => query)).toEqual(["n", "nurse"]);
    expect(hitAt(0)?.candidateId).toBe("c5");
  });

  it("keeps what was found while the query cannot be understood", async () => {
    const problem = { start: 0, end: 1, message: "No.", hint: "Yes.", suggestion: null };
    const { search, hitAt } = searching(({ query }) => Promise.resolve(query === "(" ? result(0, [], { problem }) : result(1, [hit(1)])));
    search.setQuery("nurse");
    await soon();
    search.setQuery("(");
    await soon();
    expect(search.store.getState().problem).toEqual(problem);
    expect(hitAt(0)?.candidateId).toBe("c1");
    search.clear();
    expect(search.store.getState()).toMatchObject({ problem: null, result: null });
  });

  it("fetches further hits when they come into view", async () => {
    const { search, hitAt, asked } = searching(({ offset = 0 }) => Promise.resolve(result(200, Array.from({ length: windowSize }, (_, i) => hit(offset + i)))));
    search.setQuery("nurse");
    await soon();
    search.see(0, 10);
    search.see(100, 110);
    await soon();
    expect(asked.map(({ offset }) => offset)).toEqual([0, 80]);
    expect(hitAt(101)?.candidateId).toBe("c101");
    expect(hitAt(60)).toBeNull();
  });

  it("stays where it is when the same is asked again because the library changed, and starts at the top for another question", async () => {
    let before = 0;
    const { search, hitAt, asked, candidates } = searching(({ offset = 0 }) => Promise.resolve(result(200, Array.from({ length: windowSize }, (_, i) => hit(offset + i - before)))));
    search.setQuery("nurse");
    await soon();
    const { answered } = search.store.getState();
    search.see(90, 125);
    await soon();
    before = 1;
    candidates.store.setState({ revision: 1 });
    expect(hitAt(90)?.candidateId).toBe("c90");
    await soon();
    expect(asked.map(({ offset }) => offset)).toEqual([0, 80, 120, 80, 120]);
    expect(hitAt(90)?.candidateId).toBe("c89");
    expect(search.store.getState().answered).toBe(answered);
    search.setQuery("nurses");
    await soon();
    expect(asked.at(-1)?.offset).toBe(0);
    expect(search.store.getState().answered).toBe(answered + 1);
  });

  it("asks again at once when somebody whom it shows is removed, or back", async () => {
    const { search, asked, candidates } = searching(() => Promise.resolve(result(0, [])));
    search.setQuery("nurse");
    await soon();
    candidates.store.setState({ removed: ["c1"] });
    await soon();
    candidates.store.setState({ removed: [] });
    await soon();
    expect(asked).toHaveLength(3);
  });

  it("asks again when the library changes, and goes to the library for the like of somebody", async () => {
    const { search, asked, candidates, place } = searching(() => Promise.resolve(result(0, [])));
    candidates.store.setState({ revision: 1 });
    expect(asked).toEqual([]);
    search.setFilters({ ...noFilters, addedWithin: 7 });
    await soon();
    // Filters alone narrow the table, which asks for itself.
    expect(asked).toEqual([]);
    search.setQuery("nurse");
    await soon();
    candidates.store.setState({ revision: 2 });
    await soon();
    expect(asked).toHaveLength(2);
    search.findLike({ candidateId: "c", name: "Ana" });
    expect(place.getState()).toEqual({ name: "library", candidateId: null });
  });
});

describe("filters", () => {
  it("are added and taken away one value at a time", () => {
    const two = toggled(toggled(noFilters, "locations", "Graz"), "locations", "Linz");
    expect(two.locations).toEqual(["Graz", "Linz"]);
    expect(toggled(two, "locations", "Graz").locations).toEqual(["Linz"]);
    expect(toggled(noFilters, "addedWithin", 7).addedWithin).toBe(7);
    expect(toggled({ ...noFilters, addedWithin: 7 }, "addedWithin", 30).addedWithin).toBe(30);
    expect(toggled({ ...noFilters, addedWithin: 7 }, "addedWithin", 7)).toEqual(noFilters);
    expect(chosenIn({ ...noFilters, addedWithin: 7 }, "addedWithin")).toEqual([7]);
  });
});

describe.each([["English", en], ["German", de]])("every example of the help in %s", (_, { search: { help } }) => {
  it.each(help.examples.flatMap(({ examples }) => examples.map(({ query }) => query)))("can be understood: %s", (query) => {
    expect(parseQuery(query, engineWords("en").search)).toHaveProperty("query.nearFields", []);
  });
});

it("the help in German asks the same as in English", () => {
  const understood = (all: typeof en.search.help.examples) => all.flatMap(({ examples }) => examples.map(({ query }) => {
    const parsed = parseQuery(query, engineWords("en").search);
    if ("problem" in parsed) return parsed;
    return JSON.parse(JSON.stringify(parsed.query, (key, value: unknown) => (key === "start" || key === "end" ? undefined : value))) as unknown;
  }));
  const german = understood(de.search.help.examples);
  const english = understood(en.search.help.examples);
  // The language is German itself in both, and called so in each; so are sources and consents.
  expect(german.map((query) => JSON.stringify(query).replace("empfehlung", "referral").replace("abgelaufen", "expired").replace("deutsch>=B2", "german>=B2"))).toEqual(english.map((query) => JSON.stringify(query)));
});
