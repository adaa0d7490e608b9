/** What the first look may lose against scoring everyone in full, in a library of ten thousand. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEngine } from "../../../src-main/engine/engine.ts";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import type { CandidateForMatching, MatchingLibrary } from "../../../src-main/library/types.ts";
import { createMatcher } from "../../../src-main/matching/create-matcher.ts";
import type { Matcher } from "../../../src-main/matching/create-matcher.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { defaultWeights } from "../../../src-preload/domain.ts";
import { recombined } from "../../fixtures/recombined.ts";
import { remembering, testEncoder } from "./small-library.ts";

const resourcesFolder = path.resolve("resources");
const jobsFolder = path.join(resourcesFolder, "samples", "jobs");
const everyoneCount = 10_000;
const shown = 20;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-first-look-"));
const bare = testEncoder();
const taxonomy = loadTaxonomy(path.join(resourcesFolder, "taxonomy"));
let matcher: Matcher;

async function samples(): Promise<CandidateForMatching[]> {
  const libraryFolder = path.join(folder, "library");
  const engine = await openEngine({ libraryFolder, resourcesFolder, host: "cli" });
  await engine.handlers["ingest.addSamples"]({});
  await engine.settled();
  await engine.close();
  const library = await openLibrary(libraryFolder);
  const candidates = library.candidates.forMatching(library.candidates.versions().map(({ candidateId }) => candidateId));
  await library.close();
  return candidates;
}

beforeAll(async () => {
  const candidates = recombined(await samples(), everyoneCount);
  const byId = new Map(candidates.map((candidate) => [candidate.candidateId, candidate]));
  const library: MatchingLibrary = {
    versions: () => candidates.map(({ candidateId }) => ({ candidateId, version: "" })),
    revision: () => 1,
    candidates: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  };
  matcher = createMatcher({ library, encoder: remembering(bare), taxonomy });
}, 120_000);
afterAll(async () => {
  await bare.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test.each(fs.readdirSync(jobsFolder))("of ten thousand, the first places for %s are those that scoring everyone gives", async (name) => {
  const text = fs.readFileSync(path.join(jobsFolder, name), "utf8");
  const job = { ...parseJob(text, taxonomy), text };
  const quick = await matcher.rank(job, defaultWeights);
  const thorough = await matcher.rank(job, defaultWeights, { everyone: true });
  expect(thorough.candidates).toHaveLength(everyoneCount);
  const first = (ranking: typeof quick) => ranking.candidates.slice(0, shown).map(({ candidateId, score }) => `${candidateId} ${String(score)}`);
  const both = first(quick).filter((one) => first(thorough).includes(one));
  expect(both.length / shown).toBeGreaterThanOrEqual(0.98);
}, 240_000);

test("whoever is wanted is scored in full, even where others are nearer, and the same as when everyone is", async () => {
  const text = fs.readFileSync(path.join(jobsFolder, "registered-nurse.txt"), "utf8");
  const job = { ...parseJob(text, taxonomy), text };
  const last = (await matcher.rank(job, defaultWeights, { everyone: true })).candidates.at(-1);
  const usual = await matcher.rank(job, defaultWeights);
  expect(usual.considered).toBe(everyoneCount);
  expect(usual.candidates.some(({ candidateId }) => candidateId === last?.candidateId)).toBe(false);
  const including = await matcher.rank(job, defaultWeights, { including: [last?.candidateId ?? "", "nobody"] });
  expect(including.candidates).toHaveLength(usual.candidates.length + 1);
  expect(including.candidates.at(-1)).toMatchObject({ candidateId: last?.candidateId, score: last?.score });
}, 120_000);

test("more than are usually scored can be asked for", async () => {
  const text = fs.readFileSync(path.join(jobsFolder, "electrician.txt"), "utf8");
  const job = { ...parseJob(text, taxonomy), text };
  expect((await matcher.rank(job, defaultWeights, { top: 700 })).candidates).toHaveLength(700);
  expect((await matcher.rank(job, defaultWeights, { top: 3 })).candidates).toHaveLength(3);
}, 120_000);
