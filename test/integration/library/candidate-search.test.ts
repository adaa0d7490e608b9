import { DatabaseSync } from "node:sqlite";
import path from "node:path";
import { expect, test } from "vitest";
import type { Profile } from "../../../src-preload/domain.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import type { Condition, TextField } from "../../../src-main/library/search/conditions.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const span = { start: 0, end: 1 };
const job = (title: string, company: string): Profile["employment"][number] => ({ title, company, location: null, start: null, end: null, current: false, span, bullets: [] });
const study = (level: "bachelor" | "master"): Profile["education"][number] => ({ degree: level, level, field: null, institution: null, start: null, end: null, span });
const skill = (id: string, canonical: string): Profile["skills"][number] => ({ id, name: canonical, canonical, mentions: [], months: null, lastUsed: null });

const ana: Partial<Profile> = {
  name: "Ana Moll", title: "Accountant", location: "München", yearsOfExperience: 4, employment: [job("Manager", "Siemens AG"), job("Sales Rep", "Bosch")],
  education: [study("bachelor"), study("master")], languages: [{ name: "German", level: "fluent", cefr: "C1", span }, { name: "Polish", level: null, cefr: null, span }],
  skills: [skill("excel", "Excel")], families: [{ family: "finance", name: "Finance", months: 30 }],
};

async function libraryOfTwo(folder = temporaryFolder()): Promise<Library> {
  const library = await openLibrary(folder);
  library.resumes.add(newResume("1.txt", "Kept the books of interns\nLed a team", ana), "2026-01-05T10:00:00.000Z", () => undefined);
  library.resumes.add(newResume("2.txt", "Nothing to say", {}), "2026-01-06T10:00:00.000Z", () => undefined);
  return library;
}

const text = (field: TextField, words: string, prefix = false): Condition => ({ kind: "text", field, terms: [{ words, prefix }] });

test.each([
  [text("company", "siemens"), [1]], [text("company", "siemens bosch"), []], [text("title", "sales rep"), [1]], [text("title", "manager sales"), []], [text("title", "accountant"), [1]],
  [text("location", "munchen"), [1]], [text("name", "mol", true), [1]], [text("name", "mol"), []], [text("anywhere", "moll"), []], [text("anywhere", "excel"), [1]],
  [{ kind: "skill", ids: ["excel", "word"] }, [1]], [{ kind: "degree", atLeast: "master" }, [1]], [{ kind: "degree", atLeast: "doctorate" }, []], [{ kind: "degreeAmong", levels: ["bachelor"] }, []],
  [{ kind: "language", name: "german", atLeast: "B2" }, [1]], [{ kind: "language", name: "german", atLeast: "C2" }, []], [{ kind: "language", name: "polish", atLeast: null }, [1]], [{ kind: "language", name: "polish", atLeast: "A1" }, []],
  [{ kind: "years", from: 4, to: null }, [1]], [{ kind: "years", from: null, to: 4, toExclusive: true }, []], [{ kind: "not", of: { kind: "years", from: 4, to: null } }, [2]], [{ kind: "not", of: { kind: "place", among: ["München"] } }, [2]],
  [{ kind: "added", since: "2026-01-06" }, [2]], [{ kind: "all", of: [] }, [2, 1]], [{ kind: "any", of: [] }, []],
] as [Condition, number[]][])("%j finds %j", async (condition, expected) => {
  const library = await libraryOfTwo();
  expect(library.search.meeting(condition)).toEqual(expected);
  await library.close();
});

test("words mean only themselves, whatever signs they hold", async () => {
  const library = await libraryOfTwo();
  for (const words of ['"', "* OR *", "a\u0000b", "NEAR(x)", "{title} : x", "') OR 1=1 --", "\ud800", "-", ""]) {
    expect(library.search.meeting(text("anywhere", words, true)), words).toEqual([]);
    expect(library.search.meeting({ kind: "not", of: text("anywhere", words) }), words).toHaveLength(2);
  }
  await library.close();
});

test("what is searched follows a corrected profile", async () => {
  const library = await libraryOfTwo();
  const reading = library.resumes.reading(1);
  if (!reading) throw new Error("The resume is gone.");
  const profile: Profile = { ...reading.parsed, location: "Wien", education: [], languages: [], employment: [job("Driver", "Iron Ltd")], families: [] };
  library.resumes.rewrite(1, { parsed: profile, profile, passages: [], warnings: [] }, "now", "2026-01-07T10:00:00.000Z");
  for (const gone of [text("location", "münchen"), text("company", "siemens"), { kind: "degree", atLeast: "bachelor" }, { kind: "language", name: "german", atLeast: null }] as Condition[]) {
    expect(library.search.meeting(gone)).toEqual([]);
  }
  expect(library.search.meeting(text("location", "wien"))).toEqual([1]);
  expect(library.search.meeting(text("company", "iron"))).toEqual([1]);
  expect(library.search.likeness.familiesOf([1]).size).toBe(0);
  await library.close();
});

test("nothing searchable is left of an erased candidate", async () => {
  const folder = temporaryFolder();
  const library = await libraryOfTwo(folder);
  library.candidates.remove(library.candidates.versions().map(({ candidateId }) => candidateId), "2026-01-08T10:00:00.000Z");
  expect(library.search.meeting(null)).toEqual([]);
  await library.close();
  await (await openLibrary(folder)).close();
  const database = new DatabaseSync(path.join(folder, "library.sqlite"));
  for (const table of ["resume_words_by_field_content", "resume_degree", "resume_language", "resume_family", "resume_skill"]) {
    expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"], table).toBe(0);
  }
  const pages = database.prepare("SELECT block FROM resume_words_by_field_data").all().map((row) => Buffer.from(row["block"] as Uint8Array).toString("latin1")).join();
  expect(pages).not.toContain("siemens");
  database.close();
});

test("filters are counted among those found", async () => {
  const library = await libraryOfTwo();
  const { facets } = library.search;
  expect(facets.locations([1, 2], 5)).toEqual([{ value: "München", count: 1 }]);
  expect(facets.skills([1, 2], 5)).toEqual([{ value: "excel", count: 1 }]);
  expect(facets.skills([2], 5)).toEqual([]);
  expect(facets.degrees([1, 2])).toEqual([{ value: "master", count: 1 }]);
  expect([facets.years([1, 2], 3, 6), facets.years([1, 2], 6, null)]).toEqual([1, 0]);
  expect(facets.addedSince([1, 2], "2026-01-06")).toBe(1);
  await library.close();
});
