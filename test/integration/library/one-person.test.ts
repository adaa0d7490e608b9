import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { noJobConditions } from "../../../src-preload/conditions.ts";
import { emptyProfile, type Employment, type Profile } from "../../../src-preload/domain.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2026-01-05T10:00:00.000Z";
const job = (company: string, start: string, end: string | null): Employment => ({
  title: "Welder", company, location: null, start, end, current: end === null, span: { start: 0, end: 0 }, bullets: [],
});

interface Person extends Partial<Profile> {
  file: string;
  text?: string;
}

function add(library: Library, { file, text, ...profile }: Person): number {
  return library.resumes.add(newResume(file, text ?? `Resume ${file}`, profile), at, () => undefined).resumeId;
}

async function libraryOf(...people: Person[]): Promise<Library> {
  const library = await openLibrary(temporaryFolder());
  for (const person of people) add(library, person);
  return library;
}

/** Puts candidates on a shortlist, in this order. */
function list(library: Library, jobId: string, candidateIds: string[]): void {
  library.trackingLog.append(jobId, candidateIds, { what: "mark", mark: "shortlisted", reason: null }, "", at);
  library.shortlistOrder.append(jobId, candidateIds, at);
}

/** The files of every candidate, the current one first. */
const people = (library: Library): string[][] =>
  library.candidates.versions().map(({ candidateId }) => candidateId).map((id) => {
    const { file, resumes } = library.candidates.detail(id);
    return [file, ...resumes.map((resume) => resume.file).filter((other) => other !== file)];
  }).sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));

const older = { file: "old.txt", name: "Ines Ferro", emails: ["Ines@Example.com"], employment: [job("Iron", "2015", "2018")] };
const newer = { file: "new.txt", name: "Ines M. Ferro", emails: ["ines@example.com"], employment: [job("Iron", "2015", "2018"), job("Steel", "2021-02", null)] };

test.each<[string, Person, Person]>([
  ["the same e-mail", { file: "a", name: "Ines Ferro", emails: ["x@y.org"] }, { file: "b", name: null, emails: ["X@Y.org"] }],
  ["the same phone", { file: "a", phones: ["+4915112345678"] }, { file: "b", name: "Ines Ferro", phones: ["+4915112345678"] }],
  ["the same name and job", { file: "a", name: "FERRO, Inês", employment: [job("Iron Works GmbH", "2015", "2018")] }, { file: "b", name: "Ines Ferro", employment: [job("Iron Works", "2016-03", null)] }],
])("a second resume with %s is another version of the candidate", async (_, one, other) => {
  const library = await libraryOf(one, other);
  expect(library.candidates.count()).toBe(1);
  expect(people(library)[0]?.sort()).toEqual(["a", "b"]);
  await library.close();
});

test.each<[string, Person, Person]>([
  ["a phone that is not written in full", { file: "a", phones: ["12345678"] }, { file: "b", phones: ["12345678"] }],
  ["the same name only", { file: "a", name: "Ines Ferro", employment: [job("Iron", "2015", "2018")] }, { file: "b", name: "Ines Ferro", employment: [job("Bakery", "2016", null)] }],
  ["an e-mail on a document that is no resume", { file: "a", emails: ["x@y.org"] }, { file: "b", emails: ["x@y.org"], kind: "invoice" }],
])("%s joins nobody", async (_, one, other) => {
  const library = await libraryOf(one, other);
  expect(library.candidates.count()).toBe(2);
  expect(library.people.duplicates()).toEqual([]);
  await library.close();
});

test("the newest version is current, whichever came first, and only it is listed, searched and matched", async () => {
  for (const order of [[older, newer], [newer, older]]) {
    const library = await libraryOf(...order.map((person) => ({ ...person, text: `${person.file} welds` })));
    expect(people(library)).toEqual([["new.txt", "old.txt"]]);
    const { rows, total } = library.candidates.page({ filter: "", sort: { column: "name", descending: false }, offset: 0, limit: 10 });
    expect([total, rows[0]?.file, rows[0]?.resumes]).toEqual([1, "new.txt", 2]);
    expect(library.candidates.page({ filter: "old", sort: { column: "name", descending: false }, offset: 0, limit: 10 }).total).toBe(0);
    const found = library.search.holding([{ words: "welds", prefix: false }], "anywhere");
    expect(found.map((resumeId) => library.search.quotable(resumeId)?.text)).toEqual(["new.txt welds"]);
    expect(library.candidates.forMatching(library.candidates.versions().map(({ candidateId }) => candidateId)).map((c) => c.file)).toEqual(["new.txt"]);
    expect([...library.search.resumesOfPassages([1, 2]).values()]).toEqual(found);
    expect(library.search.candidates(found).map(({ candidateId }) => candidateId)).toEqual(library.candidates.versions().map(({ candidateId }) => candidateId));
    await library.close();
  }
});

test("without dates the version of the later import is current, and the recruiter's choice goes before both", async () => {
  const library = await libraryOf({ file: "one", emails: ["x@y.org"] }, { file: "two", emails: ["x@y.org"] });
  expect(people(library)).toEqual([["two", "one"]]);
  const before = library.candidates.revision();
  const first = library.candidates.detail(library.candidates.versions().map(({ candidateId }) => candidateId)[0] ?? "").resumes.find((resume) => resume.file === "one");
  library.resumes.choose(first?.resumeId ?? "", at);
  expect(people(library)).toEqual([["one", "two"]]);
  expect(library.candidates.revision()).toBeGreaterThan(before);
  add(library, { file: "three", emails: ["x@y.org"] });
  expect(people(library)).toEqual([["one", "three", "two"]]);
  await library.close();
});

test("the same files give the same candidates with the same ids in whatever order they come", async () => {
  const files: Person[] = [
    older, newer, { file: "c", name: "Ines Ferro", phones: ["+351911111111"], employment: [job("Steel", "2022", null)] }, { file: "d", phones: ["+351911111111"] },
    { file: "e", name: "Rui Costa", emails: ["office@agency.com"] }, { file: "f", name: "Ana Reis", emails: ["office@agency.com"] }, { file: "g", name: null, emails: ["office@agency.com"] },
  ];
  const orders = [files, [...files].reverse(), [4, 6, 5, 1, 3, 0, 2].map((i) => files[i] as Person), [6, 2, 5, 0, 4, 3, 1].map((i) => files[i] as Person)];
  const results: unknown[] = [];
  for (const order of orders) {
    const library = await libraryOf(...order);
    results.push([people(library), library.candidates.versions().map(({ candidateId }) => candidateId)]);
    await library.close();
  }
  expect((results[0] as [string[][]])[0].map((one) => [...one].sort())).toEqual([["c", "d", "new.txt", "old.txt"], ["e"], ["f"], ["g"]]);
  for (const result of results) expect(result).toEqual(results[0]);
});

test("an e-mail under clearly different names is an agency's: nobody is joined, and somebody is asked", async () => {
  const library = await libraryOf({ file: "a", name: "Rui Costa", emails: ["office@agency.com"] }, { file: "b", name: "Ana Reis", emails: ["office@agency.com"] });
  const [pair] = library.people.duplicates();
  expect(library.candidates.count()).toBe(2);
  expect([pair?.reason, pair?.candidates.map((c) => c.name).sort()]).toEqual(["same_email", ["Ana Reis", "Rui Costa"]]);
  expect(library.candidates.page({ filter: "", sort: { column: "name", descending: false }, offset: 0, limit: 5 }).rows.every((row) => row.probableDuplicate)).toBe(true);
  for (const name of ["Eva Lima", "Tom Berg", "Kim Park"]) add(library, { file: name, name, emails: ["office@agency.com"] });
  expect(library.people.duplicates()).toEqual([]);
  await library.close();
});

const long = Array.from({ length: 200 }, (_, i) => `word${String(i * i)}`).join(" ");

test("nearly the same text is shown as probably the same person and joins nobody", async () => {
  const library = await libraryOf({ file: "a", name: "Rui Costa", text: long }, { file: "b", name: "Ana Reis", text: `${long} and a little more` }, { file: "c", text: "Something else entirely" });
  expect(library.people.duplicates()).toMatchObject([{ reason: "same_text", candidates: [{}, {}] }]);
  expect(library.people.duplicates()[0]?.similarity).toBeGreaterThan(0.9);
  expect(library.candidates.count()).toBe(3);
  await library.close();
});

test("keeping a pair apart hides it, also from later versions, and reconsidering shows it again", async () => {
  const library = await libraryOf({ file: "a", name: "Rui Costa", emails: ["r@c.pt"], text: long }, { file: "b", name: "Ana Reis", text: long.replace("word0", "word") });
  const pairId = library.people.duplicates()[0]?.pairId ?? "";
  library.people.keepApart(pairId);
  expect(library.people.duplicates()).toEqual([]);
  add(library, { file: "a2", name: "Rui Costa", emails: ["r@c.pt"], text: `${long} once more` });
  expect(library.candidates.count()).toBe(2);
  expect(library.people.duplicates()).toEqual([]);
  library.people.reconsider(pairId);
  expect(library.people.duplicates()).toHaveLength(1);
  expect(() => { library.people.keepApart("77"); }).toThrow(expect.objectContaining({ code: "not_found" }));
  await library.close();
});

const jobOf = (jobId: string) => ({
  jobId, title: "Job", text: "Job", roleFamily: null, seniority: null, requirements: [], conditions: noJobConditions, weights: { skill: 0.5, experience: 0.3, semantic: 0.2 }, createdAt: at, updatedAt: at,
});
const state = (library: Library) => ({
  people: people(library), ids: library.candidates.versions().map(({ candidateId }) => candidateId), lists: ["j1", "j2", "j3"].map((jobId) => library.shortlistOrder.of(jobId)),
  pairs: library.people.duplicates(), corrections: [1, 2, 3].map((id) => library.corrections.of(id)),
});

test("a merge by the recruiter moves resumes, shortlists and corrections, and undoing it restores exactly what was", async () => {
  const library = await libraryOf(
    { file: "a", name: "Ana Reis", emails: ["a@x.org"], employment: [job("Iron", "2015", "2018")] }, { file: "b", name: "Ana Lima", phones: ["+351922222222"], employment: [job("Iron", "2019", "2021")] },
    { file: "b2", phones: ["+351922222222"], employment: [job("Steel", "2022", "2023")] },
  );
  const [a = "", b = ""] = ["a", "b2"].map((file) => library.candidates.versions().map(({ candidateId }) => candidateId).find((id) => library.candidates.detail(id).file === file));
  for (const jobId of ["j1", "j2", "j3"]) library.jobs.save(jobOf(jobId));
  list(library, "j1", [b, a]);
  list(library, "j2", [b]);
  list(library, "j3", [a]);
  library.resumes.correct({ resumeId: 2, remove: [], add: [{ person: true, correction: { op: "set", field: "location", value: "Porto" } }] }, new Map(), at);
  const before = state(library);

  const { mergeId } = library.people.merge(a, b, at);
  expect(people(library)).toEqual([["b2", "b", "a"]]);
  const [one = ""] = library.candidates.versions().map(({ candidateId }) => candidateId);
  expect(["j1", "j2", "j3"].map((jobId) => library.shortlistOrder.of(jobId))).toEqual([[one], [one], [one]]);
  expect(library.corrections.of(1).map((c) => c.correction)).toMatchObject([{ field: "location" }]);
  expect(library.candidates.detail(a).candidateId).toBe(one);
  expect(library.candidates.detail(b).resumes.map((r) => [r.file, r.mergeId !== null])).toEqual([["b2", true], ["b", true], ["a", false]]);

  expect(library.people.unmerge(mergeId, at)).toEqual({ candidateId: b });
  expect(state(library)).toEqual(before);
  expect(() => library.people.unmerge(mergeId, at)).toThrow(expect.objectContaining({ code: "not_found" }));
  await library.close();
});

test("undoing a joining that an import made keeps the two apart, also when either gets another version", async () => {
  const library = await libraryOf(older, newer);
  const mergeId = library.candidates.detail(library.candidates.versions().map(({ candidateId }) => candidateId)[0] ?? "").resumes.map((r) => r.mergeId).find((id) => id !== null) ?? "";
  library.people.unmerge(mergeId, at);
  expect(people(library)).toEqual([["new.txt"], ["old.txt"]]);
  expect(library.people.duplicates()).toEqual([]);
  add(library, { file: "third", emails: ["ines@example.com"], employment: [job("Steel", "2023", null)] });
  expect(people(library)).toEqual([["new.txt"], ["old.txt"], ["third"]]);
  expect(library.people.duplicates()).toHaveLength(2);
  await library.close();
});

test("a version of someone who was removed comes as a candidate of its own, and joins when they are restored", async () => {
  const library = await libraryOf(older);
  const ids = library.candidates.versions().map(({ candidateId }) => candidateId);
  library.candidates.remove(ids, at);
  add(library, newer);
  expect(people(library)).toEqual([["new.txt"]]);
  library.candidates.restore(ids);
  expect(people(library)).toEqual([["new.txt", "old.txt"]]);
  await library.close();
});

test("a failing import leaves no trace of the joining", async () => {
  const library = await libraryOf(older);
  expect(() => library.resumes.add(newResume("new.txt", "Resume", newer), at, () => { throw new Error("the queue could not be written"); })).toThrow("queue");
  expect(people(library)).toEqual([["old.txt"]]);
  await library.close();
});

test("nothing of an erased candidate with several versions is left in the folder", async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  const secret = "Zephyrine Quux";
  const mail = "zephyrine@quux.example";
  const profile = { ...emptyProfile, name: secret, emails: [mail] };
  const text = `${secret} keeps bees. ${long}`;
  const words = [{ page: 1, width: 100, height: 100, words: [{ start: 0, end: 9, x: 0, y: 0, width: 0.1, height: 0.1, confidence: null }] }];
  for (const file of ["zephyrine-1.txt", "zephyrine-2.txt"]) {
    const resume = newResume(file, text, profile);
    library.resumes.add({ ...resume, document: { ...resume.document, words } }, at, () => undefined);
  }
  add(library, { file: "other.txt", name: "Rui Costa", text: `${long} other` });
  const [candidateId = ""] = library.candidates.versions().map(({ candidateId }) => candidateId).filter((id) => library.candidates.detail(id).profile.name === secret);
  library.resumes.correct({ resumeId: 1, remove: [], add: [{ person: true, correction: { op: "set", field: "name", value: `${secret} the Marquess` } }] }, new Map(), at);
  library.people.merge(library.candidates.versions().map(({ candidateId }) => candidateId).find((id) => id !== candidateId) ?? "", candidateId, at);
  library.people.unmerge("2", at);
  expect(library.people.duplicates()).toHaveLength(1);
  library.candidates.remove([candidateId], at);
  await library.close();

  await (await openLibrary(folder)).close();
  const bytes = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).toString("latin1").toLowerCase()).join("\n");
  for (const trace of ["zephyrine", "quux", "marquess"]) expect(bytes).not.toContain(trace);
  const again = await openLibrary(folder);
  expect(again.candidates.count()).toBe(1);
  expect(again.people.duplicates()).toEqual([]);
  await again.close();
});
