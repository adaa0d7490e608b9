import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { newestFirst, noFilters, type Params, type SearchFilters, type Tag } from "../../../src-preload/contract.ts";
import type { Toasts } from "../../../src-renderer/app/toasts.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import type { Candidates } from "../../../src-renderer/library/candidates-store.ts";
import { createSelection } from "../../../src-renderer/organising/selection-store.ts";
import { suggestTags } from "../../../src-renderer/organising/tag-suggestions.ts";
import { words } from "../../../src-renderer/words/words.ts";
import { filterGroups, saidOf, without } from "../../../src-renderer/search/filter-choices.ts";
import type { Search } from "../../../src-renderer/search/search-store.ts";

const tag = (name: string, candidates: number): Tag => ({ tagId: name, name, color: "red", candidates });

describe("tags offered while typing", () => {
  const all = [tag("Call back", 2), tag("Second call", 9), tag("Recall", 30), tag("Callback later", 5), tag("Night", 1)];
  it("begin with what is typed before those that hold it, the most used first", () => {
    expect(suggestTags(all, "CALL", new Set(), 8)).toEqual({ tags: [all[3], all[0], all[1], all[2]], toMake: "CALL" });
    expect(suggestTags(all, "call", new Set(["Call back"]), 2).tags.map(({ name }) => name)).toEqual(["Callback later", "Second call"]);
  });

  it("offer to make only what does not exist, whatever its capitals and spaces", () => {
    expect(suggestTags(all, "  call   BACK ", new Set(), 8)).toEqual({ tags: [all[0]], toMake: null });
    expect(suggestTags(all, " Front  desk ", new Set(), 8)).toEqual({ tags: [], toMake: "Front desk" });
    expect(suggestTags(all, "", new Set(), 3)).toMatchObject({ tags: [{ name: "Recall" }, { name: "Second call" }, { name: "Callback later" }], toMake: null });
  });
});

describe("the selection", () => {
  function selecting(answer: (params: Params<"library.candidateIds">) => Promise<{ candidateIds: string[] }>) {
    const asked: Params<"library.candidateIds">[] = [];
    const client = { request: (_: string, params: Params<"library.candidateIds">) => { asked.push(params); return answer(params); } } as unknown as Client;
    const search = { store: createStore(() => ({ query: "", filters: noFilters, like: null })) };
    const candidates = { store: createStore(() => ({ sort: newestFirst, removed: [] as readonly string[], revision: 0 })) };
    const problems: unknown[] = [];
    const selection = createSelection(client, candidates as unknown as Candidates, search as unknown as Search, { problem: (thrown: unknown) => problems.push(thrown) } as unknown as Toasts);
    return { selection, search, candidates, asked, problems, ids: () => [...selection.store.getState().ids] };
  }

  it("takes everyone whom the engine finds for what is on screen", async () => {
    const { selection, search, asked, ids } = selecting(() => Promise.resolve({ candidateIds: ["a", "b", "c"] }));
    const filters: SearchFilters = { ...noFilters, title: "nurse" };
    search.store.setState({ query: "night", filters });
    selection.toggle("x");
    await selection.selectAll();
    expect(ids()).toEqual(["a", "b", "c"]);
    await selection.range(9, 4);
    expect(asked).toEqual([{ query: "night", filters, sort: newestFirst }, { query: "night", filters, sort: newestFirst, from: 4, to: 9 }]);
  });

  it("lets go of everyone when another search or other filters are shown, and takes no late answer", async () => {
    let answer: ((found: { candidateIds: string[] }) => void) | undefined;
    const { selection, search, ids } = selecting(() => new Promise((resolve) => { answer = resolve; }));
    selection.replace(["a", "b"]);
    search.store.setState({ filters: { ...noFilters, title: "nurse" } });
    expect(ids()).toEqual([]);
    const waiting = selection.selectAll();
    selection.toggle("x");
    answer?.({ candidateIds: ["a"] });
    await waiting;
    expect(ids()).toEqual(["x"]);
  });

  it("lets go of who is removed, at once, and of who is not there any more after the library changed", async () => {
    let left = ["a", "b", "c"];
    const { selection, candidates, asked, ids } = selecting(() => Promise.resolve({ candidateIds: left }));
    selection.replace(["a", "b", "c"]);
    candidates.store.setState({ removed: ["b"] });
    expect(ids()).toEqual(["a", "c"]);
    expect(asked).toEqual([]);
    left = ["c", "d"];
    candidates.store.setState({ revision: 1 });
    await Promise.resolve();
    await Promise.resolve();
    expect(ids()).toEqual(["c"]);
    selection.clear();
    candidates.store.setState({ revision: 2 });
    expect(asked).toHaveLength(1);
  });

  it("keeps what was selected where the engine cannot answer, and says so", async () => {
    const { selection, ids, problems } = selecting(() => Promise.reject(new Error("gone")));
    expect(await selection.range(0, 5)).toEqual([]);
    selection.toggle("x");
    await selection.selectAll();
    expect([ids(), problems.length]).toEqual([["x"], 2]);
  });
});

describe("filters that are typed", () => {
  const group = (id: string) => {
    const found = filterGroups.find((one) => one.id === id);
    if (found === undefined) throw new Error(`There is no filter ${id}.`);
    return found;
  };
  it("are told in few words, with what is chosen beside them, and taken away with it", () => {
    const filters: SearchFilters = { ...noFilters, yearsFrom: 3, years: ["6-9"], place: "berlin" };
    const known = { tags: [tag("Call back", 2), tag("Night", 1)], skills: new Map([["k8s", "Kubernetes"]]) };
    const said = (of: SearchFilters, id: string) => saidOf(of, group(id), known);
    expect(said(filters, "years")).toBe("from 3, 6–9");
    expect(said({ ...filters, yearsTo: 8.5, years: [] }, "years")).toBe("3–8.5");
    expect(said({ ...filters, locations: ["Graz", "Linz"] }, "location")).toBe("“berlin”, Graz or Linz");
    expect(said(filters, "skills")).toBeNull();
    expect(said({ ...filters, skills: ["k8s", "new"], tags: ["Call back", "Night"], degrees: ["master"] }, "skills")).toBe("Kubernetes and …");
    expect(said({ ...filters, tags: ["Call back", "Night", "deleted"] }, "tags")).toBe("Call back and Night");
    expect(said({ ...filters, degrees: ["master"], addedWithin: 7 }, "degrees")).toBe("Master’s");
    expect(without(filters, group("years"))).toEqual({ ...noFilters, place: "berlin" });
  });

  it("belong to one button each, and none is left out", () => {
    expect(filterGroups.flatMap(({ fields }) => fields).sort()).toEqual(Object.keys(noFilters).sort());
  });
});

it("a history is told in plain words", () => {
  const at = "2026-01-05T10:00:00.000Z";
  expect(words.organising.eventWords({ kind: "corrected", at, field: "employment", change: "added" })).toBe("Added a job");
  expect(words.organising.eventWords({ kind: "marked", at, jobId: "j", title: "Nurse", mark: "shortlisted" })).toBe("Put on the shortlist of “Nurse”");
  expect(words.organising.eventWords({ kind: "merged", at, mergeId: "1", by: "import", files: ["cv/old.pdf", "older.pdf"] })).toBe("Winnow joined with old.pdf, older.pdf: one person");
});
