import { afterEach, expect, test } from "vitest";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import type { CandidateConditions } from "../../../src-preload/conditions.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2026-01-05T10:00:00.000Z";
const stated: CandidateConditions = { notice: { value: { count: 4, unit: "weeks" }, by: "resume", span: { start: 0, end: 5 }, page: 1 } };
let library: Library | undefined;

afterEach(async () => {
  await library?.close();
  library = undefined;
});

async function withPeople(folder = temporaryFolder()): Promise<{ library: Library; one: string; other: string; resumes: number[] }> {
  library = await openLibrary(folder);
  const add = (n: number, conditions: CandidateConditions): { candidateId: string; resumeId: number } => {
    if (library === undefined) throw new Error("There is no library.");
    return library.resumes.add(newResume(`${String(n)}.txt`, `Person ${String(n)}`, { name: `Person ${String(n)}`, location: "Leeds, UK", conditions }), at, () => undefined);
  };
  const [first, second] = [add(1, stated), add(2, {})];
  return { library, one: first.candidateId, other: second.candidateId, resumes: [first.resumeId, second.resumeId] };
}

test("what the resume states and where its person lives is known, and nothing else", async () => {
  const { library: opened, one, other } = await withPeople();
  expect(opened.facts.of(one)).toEqual({ ...stated, place: { value: { text: "Leeds, UK", country: null }, by: "resume", span: null, page: null } });
  expect(Object.keys(opened.facts.of(other))).toEqual(["place"]);
  expect(opened.facts.everyone()(one)).toEqual(opened.facts.of(one));
});

test("a recruiter's word stands over the resume's, is taken back, and survives a restart", async () => {
  const folder = temporaryFolder();
  const { library: opened, one } = await withPeople(folder);
  opened.facts.say(one, { name: "notice", value: { count: 2, unit: "weeks" } }, at);
  await opened.close();
  library = await openLibrary(folder);
  const { facts } = library;
  expect(facts.of(one).notice).toMatchObject({ value: { count: 2, unit: "weeks" }, by: "recruiter", span: null });
  facts.say(one, { name: "notice", value: null }, at);
  expect(facts.of(one).notice).toMatchObject({ value: null, by: "recruiter" });
  facts.revert(one, "notice", at);
  expect(facts.of(one).notice).toEqual(stated.notice);
  facts.undo(one, "notice");
  expect(facts.of(one).notice?.value).toBeNull();
  facts.undo(one, "notice");
  expect(facts.everyone()(one).notice).toMatchObject({ value: { count: 2, unit: "weeks" } });
});

test("a word survives reading the resume again", async () => {
  const { library: opened, one, resumes } = await withPeople();
  opened.facts.say(one, { name: "hours", value: { accepts: ["part_time"], only: true } }, at);
  const reading = opened.resumes.reading(resumes[0] ?? 0);
  if (reading === null) throw new Error("The resume is gone.");
  const profile = { ...reading.parsed, conditions: { notice: { ...stated.notice, value: { count: 1, unit: "months" } } } as CandidateConditions };
  opened.resumes.rewrite(reading.resumeId, { parsed: profile, profile, passages: [], warnings: [] }, "new rules", at);
  expect(opened.facts.of(one)).toMatchObject({ notice: { value: { count: 1, unit: "months" } }, hours: { value: { accepts: ["part_time"] }, by: "recruiter" } });
});

test("a word goes with its person into a merge and out of it again", async () => {
  const { library: opened, one, other } = await withPeople();
  opened.facts.say(other, { name: "relocate", value: { willing: true, to: null } }, at);
  const { mergeId } = opened.people.merge(one, other, at);
  expect(opened.facts.of(one).relocate).toMatchObject({ value: { willing: true } });
  expect(opened.facts.everyone()(opened.people.resolve(one) ?? "").relocate?.by).toBe("recruiter");
  opened.people.unmerge(mergeId, at);
  expect(opened.facts.of(one).relocate).toBeUndefined();
  expect(opened.facts.of(other).relocate).toMatchObject({ value: { willing: true } });
});

test("a list is imported whole and undone whole, and what was said after it stays", async () => {
  const { library: opened, one, other } = await withPeople();
  const importId = opened.facts.import("list.csv", [
    { candidateId: one, said: { name: "notice", value: { count: 8, unit: "weeks" } } },
    { candidateId: other, said: { name: "available", value: "now" } },
  ], at);
  opened.facts.say(other, { name: "available", value: "2026-05" }, at);
  expect([opened.facts.of(one).notice?.by, opened.facts.of(other).available?.value]).toEqual(["csv", "2026-05"]);
  expect(opened.facts.undoImport(importId)).toBe(2);
  expect(opened.facts.of(one).notice).toEqual(stated.notice);
  expect(opened.facts.of(other).available).toMatchObject({ value: "2026-05", by: "recruiter" });
  expect(opened.facts.undoImport(importId)).toBe(0);
});

test("a list of which one candidate is gone changes nothing", async () => {
  const { library: opened, one } = await withPeople();
  const said = { name: "available", value: "now" } as const;
  expect(() => opened.facts.import("list.csv", [{ candidateId: one, said }, { candidateId: "c0000", said }], at)).toThrow("no longer in the library");
  expect(opened.facts.of(one).available).toBeUndefined();
});

test("nothing that was said of an erased candidate is left", async () => {
  const folder = temporaryFolder();
  const { library: opened, one } = await withPeople(folder);
  opened.facts.say(one, { name: "place", value: { text: "Nowhere-on-Sea", country: null } }, at);
  opened.candidates.remove([one], at);
  await opened.close();
  library = await openLibrary(folder);
  expect(() => library?.facts.of(one)).toThrow("no longer in the library");
});
