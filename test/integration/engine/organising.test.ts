import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { newestFirst, noFilters, type SearchFilters } from "../../../src-preload/contract.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine, EngineEvent } from "../../../src-main/engine/types.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const byName = { column: "name", descending: false } as const;
let engine: Engine | undefined;

afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

const people = [
  { name: "Ada", title: "Senior Nurse", location: "Berlin, Germany", yearsOfExperience: 8, skills: ["sap"], day: "2026-01-01" },
  { name: "Ben", title: "Nurse", location: "Bern, Switzerland", yearsOfExperience: 3, skills: [], day: "2026-01-02" },
  { name: "Cleo", title: "=Welder()", location: "Berlin", yearsOfExperience: 12, skills: ["sap", "excel"], day: "2026-01-03" },
  { name: "Dan", title: null, location: null, yearsOfExperience: null, skills: [], day: "2026-01-04" },
];

/** Nobody has a passage, so nothing is encoded. */
async function engineOfFour(): Promise<{ handlers: Engine["handlers"]; id: (name: string) => string; events: EngineEvent[] }> {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  for (const { skills, day, ...profile } of people) {
    const held = skills.map((id) => ({ id, name: id, canonical: id, mentions: [], months: null, lastUsed: null }));
    library.resumes.add({ ...newResume(`${profile.name}.txt`, `About ${profile.name}`, { ...profile, skills: held }), passages: [] }, `${day}T12:00:00.000Z`, () => undefined);
  }
  await library.close();
  engine = await openEngine({ libraryFolder: folder, resourcesFolder: path.resolve("resources"), host: "cli" });
  const { rows } = await engine.handlers["library.candidates"]({ filter: "", sort: byName, offset: 0, limit: 10 });
  const events: EngineEvent[] = [];
  engine.subscribe((event) => events.push(event));
  return { handlers: engine.handlers, id: (name) => rows.find((row) => row.name === name)?.candidateId ?? "", events };
}

test("the columns of the table are filtered and sorted together, and everyone found is given by id in that order", async () => {
  const { handlers, id } = await engineOfFour();
  const { tags: [tag] } = await handlers["tags.add"]({ candidateIds: [id("Ada"), id("Dan")], names: ["Callback"] });
  const found = async (filters: Partial<SearchFilters>, sort: typeof byName | typeof newestFirst = byName): Promise<(string | null)[]> => {
    const asked = { ...noFilters, ...filters };
    const { rows, total } = await handlers["library.candidates"]({ filter: "", filters: asked, sort, offset: 0, limit: 10 });
    const { candidateIds } = await handlers["library.candidateIds"]({ query: "", filters: asked, sort });
    expect(candidateIds).toEqual(rows.map(({ candidateId }) => candidateId));
    expect(total).toBe(rows.length);
    return rows.map(({ name }) => name);
  };
  expect(await found({})).toEqual(["Ada", "Ben", "Cleo", "Dan"]);
  expect(await found({ title: "nur" })).toEqual(["Ada", "Ben"]);
  expect(await found({ title: "nurse sen" })).toEqual(["Ada"]);
  expect(await found({ title: " ( \" " })).toHaveLength(4);
  expect(await found({ place: "BERLIN", skills: ["sap"] }, newestFirst)).toEqual(["Cleo", "Ada"]);
  expect(await found({ yearsFrom: 3, yearsTo: 8 })).toEqual(["Ada", "Ben"]);
  expect(await found({ yearsFrom: 8.5 })).toEqual(["Cleo"]);
  expect(await found({ tags: [tag?.tagId ?? ""] })).toEqual(["Ada", "Dan"]);
  expect(await found({ tags: [tag?.tagId ?? ""], place: "ber" })).toEqual(["Ada"]);
  expect(await found({ addedSince: "2026-01-03" })).toEqual(["Cleo", "Dan"]);
  expect((await handlers["library.candidateIds"]({ query: "", filters: noFilters, sort: byName, from: 1, to: 2 })).candidateIds).toEqual([id("Ben"), id("Cleo")]);
});

test("a query with a tag follows the tagging, and its counts name the tags of those found", async () => {
  const { handlers, id } = await engineOfFour();
  const { tags: [tag], undoId } = await handlers["tags.add"]({ candidateIds: [id("Ada"), id("Cleo")], names: ["Callback"] });
  const ask = async (): Promise<(string | null)[]> => (await handlers["search.run"]({ query: "years>=1", filters: { ...noFilters, tags: [tag?.tagId ?? ""] }, limit: 10 })).hits.map(({ name }) => name);
  expect((await ask()).sort()).toEqual(["Ada", "Cleo"]);
  const { hits } = await handlers["search.run"]({ query: "skill:excel", limit: 10 });
  expect(hits.map(({ name, tags }) => [name, tags.map((one) => one.name)])).toEqual([["Cleo", ["Callback"]]]);
  const facets = await handlers["search.facets"]({ query: "", filters: { ...noFilters, yearsFrom: 10 } });
  expect(facets.tags).toEqual([{ value: tag?.tagId, name: "Callback", count: 1 }]);
  expect((await handlers["search.facets"]({ query: "", filters: noFilters, naming: "swi" })).locations).toEqual([{ value: "Bern, Switzerland", name: "Bern, Switzerland", count: 1 }]);
  await handlers["organising.undo"]({ undoId: undoId ?? "" });
  expect(await ask()).toEqual([]);
  expect((await handlers["library.candidateIds"]({ query: "years>=10", filters: noFilters, sort: byName })).candidateIds).toEqual([id("Cleo")]);
});

test("a row shows tags and how many notes there are, and a change is told", async () => {
  const { handlers, id, events } = await engineOfFour();
  await handlers["tags.add"]({ candidateIds: [id("Ben")], names: ["b", "A"] });
  await handlers["notes.add"]({ candidateId: id("Ben"), text: "  Called.  " });
  const { rows } = await handlers["library.candidates"]({ filter: "", sort: byName, offset: 1, limit: 1 });
  expect(rows).toMatchObject([{ name: "Ben", tags: [{ name: "A" }, { name: "b" }], notes: 1 }]);
  await expect.poll(() => events.map(({ event }) => event)).toContain("organising.changed");
});

test("what was done is undone once, in whatever order", async () => {
  const { handlers, id } = await engineOfFour();
  const first = await handlers["tags.add"]({ candidateIds: [id("Ada")], names: ["One"] });
  const note = await handlers["notes.add"]({ candidateId: id("Ada"), text: "Called." });
  const gone = await handlers["notes.delete"]({ noteId: note.noteId });
  await handlers["organising.undo"]({ undoId: first.undoId ?? "" });
  expect((await handlers["tags.list"]({})).tags).toEqual([]);
  await handlers["organising.undo"]({ undoId: gone.undoId ?? "" });
  expect((await handlers["notes.list"]({ candidateId: id("Ada") })).notes).toEqual([note]);
  await expect(handlers["organising.undo"]({ undoId: gone.undoId ?? "" })).rejects.toMatchObject({ code: "not_found" });
});

test("candidates are given as a table that no spreadsheet runs, in the order asked", async () => {
  const { handlers, id } = await engineOfFour();
  await handlers["tags.add"]({ candidateIds: [id("Cleo")], names: ["Callback", "Zürich"] });
  const { content, fileName } = await handlers["organising.table"]({ candidateIds: [id("Cleo"), "c0000000000000000", id("Ada")] });
  const lines = content.replace("\uFEFF", "").split("\r\n");
  expect(fileName).toBe("candidates.csv");
  expect(lines[0]).toBe("Name,Title,Location,Years,Skills,Tags,E-mail,Phone,Added,File,Candidate");
  expect(lines[1]).toBe(`Cleo,'=Welder(),Berlin,12,sap; excel,Callback; Zürich,,,2026-01-03,Cleo.txt,${id("Cleo")}`);
  expect(lines[2]).toContain("Ada,Senior Nurse");
});

const after = (at = ""): Promise<void> => vi.waitFor(() => expect(Date.now()).toBeGreaterThan(Date.parse(at)), { interval: 1 });

test("interviews, offers and how it went stand in a candidate's history among the rest, newest first, and a removed job's do not", async () => {
  const { handlers, id } = await engineOfFour();
  const candidateId = id("Ada");
  const { jobId } = await handlers["jobs.create"]({ text: "Nurse\n\nRequirements\n- Nursing degree\n" });
  const of = { jobId, candidateId };
  await handlers["tracking.move"]({ jobId, candidateIds: [candidateId], to: { kind: "interview" } });
  const { hiring } = await handlers["interviews.saveInterview"]({ ...of, interview: { at: "2030-01-02T09:00:00Z", kind: "video", interviewers: ["Mia"], note: "Ada was calm" } });
  // What is recorded in one millisecond is told apart by a clock that may run a little ahead.
  await after(hiring.interviews[0]?.saidAt);
  await after((await handlers["notes.add"]({ candidateId, text: "Called" })).createdAt);
  await handlers["interviews.remove"]({ ...of, subjectId: hiring.interviews[0]?.interviewId ?? "" });
  await handlers["interviews.saveOutcome"]({ ...of, outcome: { on: "2031-01-01", after: "didWell", note: "" } });
  const told = async (): Promise<string[]> => (await handlers["organising.history"]({ candidateId })).events.map((event) => (event.kind === "hiring" ? `${event.event.what} ${event.event.change}` : event.kind));
  expect((await told()).slice(0, 5)).toEqual(["outcome new", "interview removed", "noted", "interview new", "moved"]);
  const blind = JSON.stringify(await handlers["organising.history"]({ candidateId }, { language: "en", blind: { schools: false } }));
  expect(blind).toContain("was calm");
  expect(blind).not.toContain("Ada");
  await handlers["jobs.remove"]({ jobId });
  expect((await told()).slice(0, 1)).toEqual(["noted"]);
});
