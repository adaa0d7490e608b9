import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noFilters, searchResultSchema, type SearchFilters, type SearchResult } from "../../../src-preload/contract.ts";
import { createSearcher } from "../../../src-main/matching/search/create-searcher.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import { smallTaxonomy } from "../../unit/matching/small-taxonomy.ts";
import { accountant, bookkeeper, developer, nurse, resumeOf, salesperson, type Person } from "./people.ts";
import { libraryOf, testEncoder, type TestLibrary } from "./small-library.ts";

const now = new Date("2026-06-20T12:00:00Z");
const [english, german] = [engineWords("en"), engineWords("de")];
/** The place stands beside the address, as on most resumes. */
const living = (person: Person, place: string, skills: string[] = person.skills): string => resumeOf({ ...person, skills }).replace(person.email, `${person.email} | ${place}`);

let encoder: Encoder;
let small: TestLibrary;
let folder: string;
beforeAll(async () => {
  encoder = testEncoder();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-reading-"));
  const resumes = {
    "accountant.txt": living(accountant, "Berlin, Germany", ["SAP", "QuickBooks"]),
    "bookkeeper.txt": living(bookkeeper, "Munich, Germany", ["SAP", "Excel"]),
    "salesperson.txt": living(salesperson, "Berlin, Germany", ["Excel"]),
    "developer.txt": living(developer, "Austin, TX"),
    "nurse.txt": living(nurse, "Leeds, UK"),
  };
  small = await libraryOf(resumes, encoder, folder);
});
afterAll(async () => {
  await small.close();
  await encoder.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const run = async (query: string, filters: SearchFilters = noFilters, words = english): Promise<SearchResult> =>
  searchResultSchema.parse(await small.searcher.run({ query, filters, limit: 10, now, words }));

describe("plain words that name only skills, a place and years", () => {
  it("bring those first who fit, say why, and offer the query that finds just them", async () => {
    const { hits, notes, plain } = await run("SAP in Berlin");
    expect(plain).toBe("SAP in Berlin");
    expect(hits[0]).toMatchObject({ file: "accountant.txt", near: true, reasons: ["In Berlin, Germany", "SAP"] });
    expect(notes).toEqual([{ text: "1 person has SAP and is in Berlin; they come first.", suggestion: "skill:SAP location:Berlin" }]);
    expect((await run("skill:SAP location:Berlin")).hits.map(({ file }) => file)).toEqual(["accountant.txt"]);
  });

  it("are understood however they are put, and in German", async () => {
    for (const query of ["knows SAP in Berlin", "SAP Berlin", "sap berlin", "who has SAP and lives in Berlin, Deutschland?", "jemand mit SAP in der Nähe von Berlin", "SAP aus Berlin"]) {
      expect((await run(query)).notes[0]?.suggestion, query).toBe("skill:SAP location:Berlin");
    }
    expect((await run("SAP in Berlin", noFilters, german)).notes).toEqual([{ text: "1 Person bringt SAP mit und ist in Berlin; sie steht zuerst.", suggestion: "fähigkeit:SAP ort:Berlin" }]);
    expect((await run("SAP in Berlin, Germany")).notes[0]?.suggestion).toBe('skill:SAP location:"Berlin, Germany"');
    expect((await run("fähigkeit:SAP ort:Berlin", noFilters, german)).total).toBe(1);
  });

  it("find a place under its other name", async () => {
    const { hits, notes } = await run("SAP in München");
    expect(hits[0]?.file).toBe("bookkeeper.txt");
    expect(notes[0]?.suggestion).toBe("skill:SAP location:München");
    expect((await run("location:münchen")).hits.map(({ file }) => file)).toEqual(["bookkeeper.txt"]);
  });

  it("take years as the least", async () => {
    const { hits, notes } = await run("5 years of SAP in Berlin");
    expect(notes[0]).toMatchObject({ suggestion: "skill:SAP location:Berlin years>=5" });
    expect(hits[0]?.reasons[1]).toMatch(/^7\.\d years of experience$/);
    expect((await run("at least 9 years of SAP")).notes.map(({ text }) => text)).toEqual([
      "Nobody here has SAP and has at least 9 years of experience; whoever lacks just one of these comes first.", "2 people have SAP.", "2 people have at least 9 years of experience.",
    ]);
  });

  it("may name the work instead of a skill, or beside it", async () => {
    const { hits, notes } = await run("accountants in Berlin");
    expect(hits[0]).toMatchObject({ file: "accountant.txt", reasons: ["In Berlin, Germany"] });
    expect(notes).toEqual([{ text: "1 person is or was called “accountants” and is in Berlin; they come first.", suggestion: "title:accountants location:Berlin" }]);
    expect((await run("Next.js developer in Austin")).notes[0]?.suggestion).toBe("skill:Next.js title:developer location:Austin");
    expect((await run("nurse in Berlin")).notes).toMatchObject([{ text: expect.stringContaining("Nobody here is or was called “nurse” and is in Berlin") as string }, { suggestion: "title:nurse" }, { suggestion: "location:Berlin" }]);
    expect((await run("astronaut in Berlin")).notes).toEqual([]);
  });

  it("that nobody fits bring those first who can do it elsewhere, and say part by part how many fit that", async () => {
    const found = await run("SAP in Chicago");
    expect(found.notes).toEqual([
      { text: "Nobody here has SAP and is in Chicago; whoever lacks just one of these comes first.", suggestion: null },
      { text: "2 people have SAP.", suggestion: "skill:SAP" },
      { text: "Nobody here is in Chicago.", suggestion: null },
    ]);
    expect(found.hits.slice(0, 2).map(({ file, reasons, score }) => [file, reasons, score]).sort()).toEqual([["accountant.txt", ["SAP"], 0.75], ["bookkeeper.txt", ["SAP"], 0.75]]);
    // The second page is of the same search, and says the same of it.
    expect((await small.searcher.run({ query: "SAP in Chicago", offset: 1, limit: 10, now, words: english })).notes).toEqual(found.notes);
  });

  it("that nobody fits in more than two ways bring those first who lack one, and nobody for a place or years alone", async () => {
    const found = await run("SAP in Berlin with 9 years");
    expect(found.notes).toEqual([
      { text: "Nobody here has SAP, has at least 9 years of experience and is in Berlin; whoever lacks just one of these comes first.", suggestion: null },
      { text: "1 person has SAP and is in Berlin.", suggestion: "skill:SAP location:Berlin" },
    ]);
    expect(found.hits[0]).toMatchObject({ file: "accountant.txt", reasons: ["In Berlin, Germany", "SAP"] });
    const none = await run("Python in Leeds");
    expect(none.notes[0]?.text).not.toContain("lacks");
    expect(none.notes.slice(1)).toEqual([{ text: "Nobody here has Python.", suggestion: null }, { text: "1 person is in Leeds.", suggestion: "location:Leeds" }]);
    expect(none.hits.every(({ reasons }) => !reasons.some((reason) => reason.startsWith("In ")))).toBe(true);
  });

  it("are understood where the library knows nobody there, and in German", async () => {
    // A town that only a university has brought into the library.
    expect((await run("SAP in Tartu")).notes[0]?.text).toMatch(/^Nobody here has SAP and is in Tartu/);
    expect((await run("SAP in Chicago", noFilters, german)).notes[0]?.text).toMatch(/^Niemand hier bringt SAP mit und ist in Chicago/);
  });

  it("tell when only the filters leave nobody", async () => {
    const { notes } = await run("SAP in Berlin", { ...noFilters, years: ["0-2"] });
    expect(notes).toEqual([{ text: "1 person has SAP and is in Berlin; the filters leave them out.", suggestion: null }]);
  });

  it("find the same wherever they are counted", async () => {
    const { total } = await run("SAP in Berlin");
    expect(await small.searcher.ids({ query: "SAP in Berlin", now })).toHaveLength(total);
    expect(await small.searcher.freshCount("SAP in Berlin", noFilters, "2026-01-01T00:00:00.000Z", now)).toBe(total);
  });

  it.each([
    "looked after patients at night", "managed a team in Berlin", "SAP", "Berlin", "SAP or Excel in Berlin", "Excel not in Berlin", "SAP in Teilzeit", "SAP in Release", "SAP in English", "React in production", "SAP bei Siemens",
    "excel in detail", "reconciled bank accounts in QuickBooks", "SAP in Berlin in Munich", "accountant", "the accountant in Berlin said",
  ])("are guessed at no further where any word is something else: %s", async (query) => {
    expect((await run(query)).notes).toEqual([]);
  });
});

it("where people live is not told in blind review: the skill alone counts", async () => {
  const key = JSON.stringify(await encoder.identity());
  const blind = createSearcher({
    library: { search: small.opened.search, searchVectors: () => Promise.resolve([]), modelKey: key, revision: small.library.revision }, encoder, taxonomy: smallTaxonomy, hidesPlaces: true,
  });
  const { notes, hits } = await blind.run({ query: "SAP in Berlin", limit: 10, now, words: english });
  expect(notes).toEqual([{ text: "Where people live is hidden in blind review, so whoever has SAP comes first.", suggestion: "skill:SAP" }]);
  expect(hits.map(({ file }) => file).sort()).toEqual(["accountant.txt", "bookkeeper.txt"]);
  expect(hits[0]?.reasons).toEqual(["SAP"]);
});
