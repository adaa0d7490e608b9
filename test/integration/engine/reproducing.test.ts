/** Rankings of a season made again: with other weights, with what was learned, after somebody was erased, and by another model. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reproduction } from "../../../src-preload/contract.ts";
import { nothingLearned } from "../../../src-preload/learned.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { writeTinyBert } from "../../fixtures/encoder/tiny-bert.ts";

const samples = path.resolve("resources/samples");
const resumes = ["maria-santos.pdf", "marcus-bell.docx", "lena-hoffstetter.json", "dale-kowalczek.txt", "priya-raghunathan.docx", "aisha-karimova.md"];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-again-"));
const libraryFolder = path.join(folder, "library");
const open = (): Promise<Engine> => openEngine({ libraryFolder, modelsFolder: path.join(folder, "models"), resourcesFolder: path.resolve("resources"), host: "cli" });
let engine: Engine;
let jobId = "";

beforeAll(async () => {
  writeTinyBert(path.join(folder, "models", "tiny"), { kind: "encoder", size: 64, seed: 1, positions: 64 });
  engine = await open();
  await engine.handlers["ingest.add"]({ paths: resumes.map((name) => path.join(samples, "resumes", name)) });
  await engine.settled();
  ({ jobId } = await engine.handlers["jobs.create"]({ text: fs.readFileSync(path.join(samples, "jobs", "registered-nurse.txt"), "utf8") }));
}, 120_000);
afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** With the engine closed. */
async function inLibrary(work: (library: Library) => void): Promise<void> {
  await engine.close();
  const library = await openLibrary(libraryFolder);
  work(library);
  await library.close();
  engine = await open();
}

/** Looks at the ranking as it is now; gives the number of its entry and the ids in their order. */
async function looked(): Promise<{ seq: number; order: string[] }> {
  const { handlers } = engine;
  const { rows } = await handlers["ranking.run"]({ jobId });
  // What is decided stands after the ranking it was made on.
  await handlers["tracking.note"]({ jobId, candidateId: rows[0]?.candidateId ?? "", note: "Looked at" });
  const { entries: [entry] } = await handlers["log.list"]({ filter: { kinds: ["ranking.shown"] }, limit: 1 });
  return { seq: entry?.seq ?? 0, order: rows.map(({ candidateId }) => candidateId) };
}
const again = (seq: number): Promise<Reproduction> => engine.handlers["log.reproduce"]({ seq });

test("each comes out to the last digit whatever was changed since in weights and learning, and says what else is not as it was", { timeout: 180_000 }, async () => {
  const learned = (skill: number) => ({
    parameters: { ...nothingLearned, weights: { skill, experience: 0, semantic: -skill }, kinds: { ...nothingLearned.kinds, certification: 0.3 } },
    comparison: { jobs: [], before: 0.5, after: 0.5, difference: 0, interval: [0, 0] as [number, number], hired: 0, hiredFirstBefore: 0, hiredFirstAfter: 0 },
    flagged: [], reading: null, learnedFrom: { decisions: 40, jobs: ["j"], recruiters: 1, grades: [38, 0, 0, 0, 2], hash: "h" }, people: [], adapter: null,
  });
  const plain = await looked();
  await engine.handlers["jobs.update"]({ jobId, weights: { skill: 0.2, experience: 0.3, semantic: 0.5 } });
  const weighed = await looked();
  const withLearned: number[] = [];
  for (const skill of [0.05, -0.1]) {
    await inLibrary(({ learnedVersions }) => { learnedVersions.use(learnedVersions.add(learned(skill), "2026-06-15T12:00:00Z"), "ana", "2026-06-15T12:00:00Z"); });
    withLearned.push((await looked()).seq);
  }
  await inLibrary(({ learnedVersions }) => { learnedVersions.use(null, "ana", "2026-06-16T12:00:00Z"); });
  const all = [plain.seq, weighed.seq, ...withLearned];
  const results = await Promise.all(all.map(again));
  expect(results.map(({ same, differs }) => ({ same, differs }))).toEqual(all.map(() => ({ same: true, differs: [] })));
  expect(new Set(results.map(({ now }) => now)).size, "four rankings").toBe(4);

  await engine.handlers["models.use"]({ id: "tiny" });
  await engine.settled();
  expect(await again(plain.seq)).toMatchObject({ same: false, differs: ["model"], firstDifference: { place: expect.any(Number) as number }, places: { gone: [], stayed: plain.order.length } });
  await engine.handlers["models.use"]({ id: "winnow-lite" });
  await engine.settled();
  expect(await again(plain.seq)).toMatchObject({ same: true });

  await engine.handlers["jobs.remove"]({ jobId });
  expect(await again(plain.seq), "the ad is kept with the log").toMatchObject({ same: true });
  await engine.handlers["jobs.restore"]({ jobId });
  await engine.handlers["privacy.erase"]({ candidateIds: [plain.order[1] ?? ""] });
  const without = await again(plain.seq);
  expect(without).toMatchObject({ same: false, differs: ["library"], places: { gone: [expect.any(Number)], stayed: plain.order.length - 1 } });
  expect(await again((await looked()).seq)).toMatchObject({ same: true, differs: [] });
  expect(await engine.handlers["log.verify"]({})).toMatchObject({ ok: true });
});
