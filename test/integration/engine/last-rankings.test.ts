import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { noJobConditions } from "../../../src-preload/conditions.ts";
import { defaultWeights, type Job } from "../../../src-preload/domain.ts";
import { createLastRankings, type LastRankings } from "../../../src-main/engine/last-rankings.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import type { Matcher } from "../../../src-main/matching/create-matcher.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import type { UnsaidMatch, UnsaidRanking } from "../../../src-main/matching/unsaid.ts";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";
import type { Say } from "../../../src-main/words/words.ts";
import { madeMatch } from "../../unit/matching/explanation/made-matches.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const taxonomy = loadTaxonomy("resources/taxonomy", []);
let library: Library;
let rankings: LastRankings;
/** Rankings that have begun, to be ended by the test. */
let begun: ((ranking: UnsaidRanking) => void)[];

beforeEach(async () => {
  library = await openLibrary(temporaryFolder());
  begun = [];
  const matcher: Matcher = { warmUp: () => Promise.resolve(), rank: () => new Promise((resolve) => begun.push(resolve)), readings: () => Promise.reject(new Error("Nobody asks for it.")) };
  rankings = createLastRankings(library, () => matcher, () => taxonomy, () => undefined);
});
afterEach(() => library.close());

function newJob(): string {
  const text = "Registered nurse\n\nRequirements\n- Nursing degree\n";
  const at = "2026-01-05T10:00:00.000Z";
  const job: Job = { ...parseJob(text, taxonomy), jobId: randomUUID(), text, conditions: noJobConditions, weights: defaultWeights, createdAt: at, updatedAt: at };
  library.jobs.save(job);
  return job.jobId;
}

function ranked(jobId: string, milliseconds: number): UnsaidRanking {
  const job = library.jobs.get(jobId);
  return { job, weights: defaultWeights, model: { id: "m", hash: "0" }, reranker: null, considered: 0, milliseconds, candidates: [] };
}

const made: UnsaidMatch = { ...madeMatch("c", [], defaultWeights), knockouts: [], whyNotHigher: [], flags: [], seniority: null, conditions: [], topEvidence: null };

async function rank(jobId: string, milliseconds: number, matches = 0): Promise<void> {
  const done = rankings.rank(jobId);
  begun.pop()?.({ ...ranked(jobId, milliseconds), candidates: new Array<UnsaidMatch>(matches).fill(made) });
  await done;
}

/** Whether asking for a job's ranking makes it again. */
async function isForgotten(jobId: string): Promise<boolean> {
  const asked = rankings.of(jobId, "en");
  const again = begun.pop();
  again?.(ranked(jobId, 0));
  await asked;
  return again !== undefined;
}

it("keeps what was asked for last, also where an earlier ranking takes longer", async () => {
  const jobId = newJob();
  const [first, second] = [rankings.rank(jobId), rankings.rank(jobId)];
  begun[1]?.(ranked(jobId, 2));
  await second;
  begun[0]?.(ranked(jobId, 1));
  await first;
  expect((await rankings.of(jobId, "en")).milliseconds).toBe(2);
});

it("remembers the rankings of a few jobs and makes the others again", async () => {
  const jobIds = Array.from({ length: 12 }, newJob);
  for (const [i, jobId] of jobIds.entries()) await rank(jobId, i);
  expect((await rankings.of(jobIds[11] ?? "", "en")).milliseconds).toBe(11);
  expect((await rankings.of(jobIds[5] ?? "", "en")).milliseconds).toBe(5);
  const again = rankings.of(jobIds[0] ?? "", "en");
  expect(begun).toHaveLength(1);
  begun[0]?.(ranked(jobIds[0] ?? "", 99));
  expect((await again).milliseconds).toBe(99);
});

it("remembers a ranking of everyone in a large library, and lets go of others for it", async () => {
  const [first = "", second = "", third = ""] = Array.from({ length: 3 }, newJob);
  await rank(first, 1, 20_000);
  await rank(second, 2, 500);
  expect(await isForgotten(first)).toBe(false);
  await rank(third, 3, 20_000);
  expect(await isForgotten(third)).toBe(false);
  expect(await isForgotten(first)).toBe(true);
});

it("remembers a ranking that alone is more than what is remembered of all", async () => {
  const jobId = newJob();
  await rank(jobId, 1, 100_000);
  expect(await isForgotten(jobId)).toBe(false);
});

it("remembers longest what was looked at last", async () => {
  const jobIds = Array.from({ length: 9 }, newJob);
  const [first = "", second = ""] = jobIds;
  for (const jobId of jobIds.slice(0, 8)) await rank(jobId, 1);
  await rankings.of(first, "en");
  await rank(jobIds[8] ?? "", 1);
  expect(await isForgotten(first)).toBe(false);
  expect(await isForgotten(second)).toBe(true);
});

it("is said in another language without being made again, and once for each", async () => {
  const jobId = newJob();
  const reason: Say = ({ knockouts }) => knockouts.named("RN licence");
  const done = rankings.rank(jobId);
  begun.pop()?.({ ...ranked(jobId, 1), candidates: [{ ...made, knockouts: [{ requirementId: "r1", status: "pass", reason }] }] });
  await done;
  const [english, german] = [await rankings.of(jobId, "en"), await rankings.of(jobId, "de")];
  expect(begun).toHaveLength(0);
  expect(english.candidates[0]?.knockouts[0]?.reason).toBe("The resume names “RN licence”.");
  expect(german.candidates[0]?.knockouts[0]?.reason).toBe("Der Lebenslauf nennt „RN licence“.");
  expect(await rankings.of(jobId, "de")).toBe(german);
});
