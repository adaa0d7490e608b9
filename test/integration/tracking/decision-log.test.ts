import { afterEach, beforeEach, expect, it } from "vitest";
import { defaultWeights } from "../../../src-preload/domain.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { createDecisionLog, type DecisionLog } from "../../../src-main/tracking/log/decision-log.ts";
import type { RankingMade } from "../../../src-main/tracking/log/ranking-entry.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { bareJob } from "../../fixtures/tracked-library.ts";

const at = "2026-03-01T10:00:00.000Z";
const model = { id: "m", hash: "f".repeat(64) };
let library: Library;
let candidateId: string;
let recorded: () => void = () => undefined;

beforeEach(async () => {
  library = await openLibrary(temporaryFolder());
  ({ candidateId } = library.resumes.add(newResume("a.txt", "Welding"), at, () => undefined));
  for (const jobId of ["j", "k"]) library.jobs.save(bareJob(jobId, jobId, at));
});
afterEach(() => library.close());

const logOf = (waitMs?: number): DecisionLog =>
  createDecisionLog({
    library, by: "ana", now: () => at, onRecorded: () => { recorded(); }, report: (thrown) => { throw thrown; },
    circumstances: () => ({ dimensions: 256, taxonomy: "t", version: "1", learned: null, day: "2026-03-01" }),
    ...(waitMs !== undefined && { waitMs }),
  });
const made = (jobId: string, score: number): RankingMade => ({
  job: { ...library.jobs.get(jobId), jobId }, weights: defaultWeights, candidates: [{ candidateId, score }], model, reranker: null,
  scope: { everyone: false, top: null, including: [] }, blind: undefined,
});
/** Scores of the rankings in the log, oldest first. */
const scores = (): unknown[] => library.decisions.page({ kinds: ["ranking.shown"] }, null, 10).reverse().map(({ body }) => (JSON.parse(body) as { result: { first: [number, number][] } }).result.first[0]?.[1]);
const body = () => ({ job: { id: "j", ad: "0".repeat(64) }, candidate: 1 });

it("writes of many rankings of a job the last, once it is on screen for a while", async () => {
  const written = new Promise<void>((resolve) => { recorded = resolve; });
  const log = logOf(1);
  for (const score of [0.1, 0.2, 0.3]) log.shown(made("j", score));
  expect(scores()).toEqual([]);
  await written;
  expect(scores()).toEqual([0.3]);
});

it("writes a ranking when another job is looked at, or when it is closed, and the same one once", () => {
  const log = logOf();
  log.shown(made("j", 0.1));
  log.shown(made("k", 0.2));
  expect(scores()).toEqual([0.1]);
  log.close();
  expect(scores()).toEqual([0.1, 0.2]);
  log.shown(made("k", 0.2));
  log.close();
  expect(scores()).toEqual([0.1, 0.2]);
});

it("holds a ranking on whose decision could not be written, and writes it before the next", () => {
  const log = logOf();
  log.shown(made("j", 0.1));
  expect(() => log.together(() => {
    log.record("candidate.noted", body());
    throw new Error("the note could not be written");
  })).toThrow("note");
  expect(scores()).toEqual([]);
  log.record("candidate.noted", body());
  expect(library.decisions.page({ jobId: "j" }, null, 10).map(({ kind }) => kind)).toEqual(["candidate.noted", "ranking.shown"]);
});

it("says of a ranking of the same order with other scores that it is another", () => {
  const log = logOf();
  log.shown(made("j", 0.1));
  log.settle("j");
  log.shown(made("j", 0.1 + Number.EPSILON));
  log.settle("j");
  const hashes = library.decisions.page({ kinds: ["ranking.shown"] }, null, 10).map(({ body }) => (JSON.parse(body) as { result: { hash: string } }).result.hash);
  expect(new Set(hashes).size).toBe(2);
});
