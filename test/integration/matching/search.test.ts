import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noFilters, searchFacetsSchema, searchResultSchema } from "../../../src-preload/contract.ts";
import type { SearchFilters, SearchResult } from "../../../src-preload/contract.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { everyone } from "./people.ts";
import { libraryOf, testEncoder } from "./small-library.ts";
import type { TestLibrary } from "./small-library.ts";
import { engineWords } from "../../../src-main/words/words.ts";

const english = engineWords("en");

const now = new Date("2026-06-20T12:00:00Z");
let encoder: Encoder;
let small: TestLibrary;
let folder: string;
beforeAll(async () => {
  encoder = testEncoder();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-search-"));
  small = await libraryOf(everyone, encoder, folder);
});
afterAll(async () => {
  await small.close();
  await encoder.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const run = async (query: string, filters: SearchFilters = noFilters, limit = 10, offset = 0): Promise<SearchResult> =>
  searchResultSchema.parse(await small.searcher.run({ query, filters, limit, offset, now, words: english }));
const files = async (query: string, filters: SearchFilters = noFilters): Promise<string[]> => (await run(query, filters)).hits.map(({ file }) => file.replace(".txt", ""));

describe("plain words", () => {
  it.each([["QuickBooks", "accountant"], ["sold things to clients", "salesperson"], ["looked after patients", "nurse"], ["hospital work", "nurse"], ["k8s", "developer"], ["Kubernetes", "developer"], ["preparing food", "chef"]])(
    "“%s” find the %s first, by word or by meaning",
    async (query, first) => {
      const { hits, plain } = await run(query);
      expect(hits[0]?.file).toBe(`${first}.txt`);
      expect(hits[0]?.snippets[0]?.text).toMatch(/\S/);
      expect(plain).toBe(query);
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    },
  );

  it.each(["blorf wug zindle", "qzx", "it rained all day yesterday", "once upon a time there was a princess", "asdf qwer zxcv", "🎉"])("“%s” find nobody", async (query) => {
    expect(await files(query)).toEqual([]);
  });

  it("find a word that is still being typed", async () => {
    expect((await files("quickbo"))[0]).toBe("accountant");
    expect((await files("account"))[0]).toBe("accountant");
  });

  it("find people by what they are called, before anybody else", async () => {
    const { hits } = await run("pilar nun");
    expect(hits.map(({ file, reasons }) => [file, reasons])).toEqual([["bookkeeper.txt", ["Called so"]]]);
    expect(await files("chef.txt")).toContain("chef");
  });

  it("quote the resume's own words, with marks and page", async () => {
    const { hits } = await run("reconciled bank accounts");
    const text = everyone["accountant.txt"] ?? "";
    const [hit] = hits;
    expect(hit?.snippets.length).toBeGreaterThan(0);
    for (const { start, end, text: quoted, marks, page } of hit?.snippets ?? []) {
      expect(page).toBe(1);
      expect(small.opened.search.quotable(small.opened.search.resumeOf(hit?.candidateId ?? "") ?? 0)?.text.slice(start, end)).toBe(quoted);
      for (const mark of marks) expect(quoted.slice(mark.start - start, mark.end - start)).toMatch(/^(?:reconciled|banks?|accounts?)$/i);
    }
    expect(text).toContain("Reconciled bank accounts");
  });

  it("never fail, whatever signs they hold", async () => {
    for (const query of ['"', "NEAR( *", "a", "()", "{title} : x", "^", "a\u0000b", "'; DROP TABLE candidate; --", "%_", "\ud800", "x".repeat(2000)]) {
      expect((await run(query)).problem, query).toBeNull();
    }
    expect(await files("DROP TABLE OR candidate")).toEqual([]);
    expect(small.opened.candidates.count()).toBe(6);
  });

  it("give the same twice, and page by page what they give at once", async () => {
    const whole = { ...(await run("customers and suppliers")), milliseconds: 0 };
    expect({ ...(await run("customers and suppliers")), milliseconds: 0 }).toEqual(whole);
    const pages = [...(await run("customers and suppliers", noFilters, 1, 0)).hits, ...(await run("customers and suppliers", noFilters, 9, 1)).hits];
    expect(pages).toEqual(whole.hits);
  });
});

describe("conditions", () => {
  it.each([
    ["(excel OR quickbooks) AND accountant NOT intern", ["accountant"]],
    ["ward AND patients", ["nurse"]],
    ['"sales quota"', ["salesperson"]],
    ['"quota sales"', []],
    ["NOT (excel OR patients OR menu)", ["developer"]],
    ["skill:k8s", ["developer"]],
    ["skill:react", ["developer"]],
    ["title:bookkeeper", ["bookkeeper"]],
    ["title:technician", ["developer"]],
    ["company:meridian", ["chef"]],
    ["years>=8", ["nurse", "developer"]],
    ["years<2", ["bookkeeper"]],
    ["years:4..6 AND skill:excel", ["salesperson"]],
    ["degree:bachelor", ["accountant", "developer", "nurse"]],
    ["name:falk", ["salesperson"]],
    ["nurs*", ["nurse"]],
  ] as const)("%s", async (query, expected) => {
    expect((await files(query)).sort()).toEqual([...expected].sort());
  });

  it("show how a skill is met when it goes by another name or is only implied", async () => {
    const reasons = async (query: string) => (await run(query)).hits.map((hit) => hit.reasons);
    expect(await reasons("skill:kubernetes")).toEqual([["Kubernetes, written “k8s”"]]);
    expect(await reasons("skill:react")).toEqual([["Next.js → React"]]);
    expect((await run("skill:react")).hits[0]?.snippets[0]?.text).toContain("Next.js");
  });

  it("filter, and plain words beside them order; who says nothing of the kind comes last", async () => {
    const { hits, near, total } = await run("degree:bachelor ran the monthly close");
    expect(hits.map(({ file, near: isNear }) => [file, isNear])[0]).toEqual(["accountant.txt", true]);
    expect(total).toBe(3);
    expect(near).toBeLessThan(3);
    expect(hits.slice(near).every((hit) => !hit.near && hit.score === 0)).toBe(true);
  });

  it("that only exclude take away and bring nobody in", async () => {
    const found = await files("customers");
    const without = await files("customers -quota");
    expect(found).toContain("salesperson");
    expect(without).not.toContain("salesperson");
    expect(found).toEqual(expect.arrayContaining(without));
  });

  it("that cannot be understood give the place and find nobody", async () => {
    const { problem, hits, total } = await run("excel AND (quickbooks");
    expect(problem).toMatchObject({ start: 10, end: 11, suggestion: "excel AND (quickbooks)" });
    expect([hits, total]).toEqual([[], 0]);
  });
});

describe("filters", () => {
  it("narrow what a query finds, and everyone where there is none", async () => {
    expect((await files("", { ...noFilters, skills: ["excel"] })).sort()).toEqual(["accountant", "bookkeeper", "salesperson"]);
    expect(await files("ran the monthly close", { ...noFilters, years: ["0-2"] })).not.toContain("accountant");
    expect(await files("", { ...noFilters, degrees: ["bachelor"], skills: ["quickbooks"] })).toEqual(["accountant"]);
    expect(await files("", noFilters)).toEqual([]);
  });

  it("are counted as they would narrow", async () => {
    const cases: [string, SearchFilters][] = [["", noFilters], ["excel OR k8s", noFilters], ["worked with customers", noFilters], ["", { ...noFilters, degrees: ["bachelor"] }]];
    for (const [query, filters] of cases) {
      const facets = searchFacetsSchema.parse(await small.searcher.facets(query, filters, now, english));
      for (const { value, count } of facets.skills) expect((await run(query, { ...filters, skills: [value] })).total, `${query} ${value}`).toBe(count);
      for (const { value, count } of facets.years) expect((await run(query, { ...filters, years: [value] })).total, `${query} ${value}`).toBe(count);
      for (const { value, count } of facets.degrees) expect((await run(query, { ...filters, degrees: [value] })).total, `${query} ${value}`).toBe(count);
    }
  });

  it("list what is chosen, by its name, also where nobody found has it", async () => {
    const { skills, degrees, locations } = await small.searcher.facets("excel", { ...noFilters, skills: ["react"], degrees: ["doctorate"], locations: ["Nowhere"] }, now, english);
    expect(skills.find(({ value }) => value === "react")).toEqual({ value: "react", name: "React", count: 0 });
    expect(degrees.find(({ value }) => value === "doctorate")).toEqual({ value: "doctorate", name: "Doctorate", count: 0 });
    expect(locations.at(-1)).toEqual({ value: "Nowhere", name: "Nowhere", count: 0 });
  });

  it("by age count from now", async () => {
    // Everyone was added five days before.
    expect((await small.searcher.facets("", noFilters, now, english)).addedWithin.map(({ count }) => count)).toEqual([0, 6, 6]);
    expect(await files("", { ...noFilters, addedWithin: 1 })).toEqual([]);
    expect(await files("", { ...noFilters, addedWithin: 7 })).toHaveLength(6);
  });
});

describe("new candidates of a search", () => {
  it("are those it finds whose resume came since", async () => {
    const fresh = (query: string, since: string) => small.searcher.freshCount(query, noFilters, since, now);
    expect(await fresh("looked after patients", "2026-06-15T12:00:00.000Z")).toBe((await run("looked after patients")).total);
    expect(await fresh("skill:excel", "2026-01-01T00:00:00.000Z")).toBe(3);
    expect(await fresh("skill:excel", "2026-06-15T12:00:01.000Z")).toBe(0);
  });
});
