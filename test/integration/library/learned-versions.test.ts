import { afterEach, beforeEach, expect, it } from "vitest";
import { nothingLearned } from "../../../src-preload/learned.ts";
import { adapterRank } from "../../../src-main/encoder/adapter.ts";
import type { NewLearning } from "../../../src-main/library/learned-versions.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

let folder: string;
let library: Library;
beforeEach(async () => {
  folder = temporaryFolder();
  library = await openLibrary(folder);
});
afterEach(() => library.close());

const learned: NewLearning = {
  parameters: nothingLearned,
  comparison: { jobs: [], before: 0.5, after: 0.5, difference: 0, interval: [0, 0], hired: 0, hiredFirstBefore: 0, hiredFirstAfter: 0 },
  flagged: [],
  reading: null,
  learnedFrom: { decisions: 40, jobs: ["j"], recruiters: 1, grades: [38, 0, 0, 0, 2], hash: "h" },
  people: [],
  adapter: null,
};

it("a version keeps how requirements are read to the bit, also when the library is opened again", async () => {
  const numbers = (from: number): Float32Array => Float32Array.from({ length: adapterRank * 16 }, (_, i) => Math.fround(Math.sin(from + i)));
  const adapter = { model: "m", dimension: 16, up: numbers(1), down: numbers(2) };
  const reading = { trial: { before: 0.5, after: 0.6, difference: 0.1, interval: [0.05, 0.15] as [number, number], clear: true, holds: true }, moved: false, used: true, model: "m" };
  const plain = library.learnedVersions.add(learned, "2026-06-15T12:00:00Z");
  const version = library.learnedVersions.add({ ...learned, reading, adapter }, "2026-06-15T12:00:00Z");
  library.learnedVersions.use(version, "me", "2026-06-15T12:00:00Z");
  await library.close();
  library = await openLibrary(folder);
  expect(library.learnedVersions.active()).toMatchObject({ version, reading, adapter });
  expect(library.learnedVersions.get(plain).adapter).toBeNull();
});

it("a version knows how many of those it was learned with are erased, and who is in it", () => {
  const { resumes, learnedVersions, eraser, decisions } = library;
  const at = "2026-06-15T12:00:00Z";
  const ids = ["a", "b", "c"].map((name) => resumes.add(newResume(`${name}.txt`, `Built bridges as ${name}`), at, () => undefined).candidateId);
  const numbers = ids.map((id) => decisions.numberOf(id) ?? 0);
  const [first = 0, second = 0, third = 0] = numbers;
  learnedVersions.add({ ...learned, people: [first, second] }, at);
  learnedVersions.add({ ...learned, people: [second] }, at);
  learnedVersions.add(learned, at);
  expect(learnedVersions.haveLearnedFrom([first, third])).toBe(true);
  expect(learnedVersions.haveLearnedFrom([third])).toBe(false);
  expect(learnedVersions.erasedOf(numbers)).toBe(0);
  eraser.erase(ids.slice(0, 1), [], { by: "me", at });
  expect(learnedVersions.list().map(({ people }) => learnedVersions.erasedOf(people))).toEqual([0, 0, 1]);
  expect(learnedVersions.erasedOf([])).toBe(0);
});
