/** Learning, once at a time: it tells how far it is, can be cancelled, and keeps a version only when it has come to its end. */
import { setImmediate } from "node:timers/promises";
import type { LearningProgress } from "../../../src-preload/contract.ts";
import type { ModelIdentity } from "../../../src-preload/domain.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { LearnedParameters } from "../../../src-preload/learned.ts";
import type { Adapter } from "../../encoder/adapter.ts";
import { learn, supplyOf } from "../../learning/learn.ts";
import type { JobReadings } from "../../learning/readings.ts";
import { compares, type LearningJob } from "../../learning/table.ts";
import type { Library } from "../../library/open-library.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import type { CheckedJob } from "./counterfactual.ts";
import { decidedJobs, jobReadings, learningJob } from "./gather.ts";

export interface TrainingParts {
  library: Pick<Library, "jobs" | "trackingLog" | "stages" | "learnedVersions" | "decisions">;
  matcher: () => Matcher;
  /** Names of features that the fairness checks flag with these parameters in use, on these jobs; `pause` as in `learn`, from time to time. */
  flagged: (parameters: LearnedParameters, jobs: readonly CheckedJob[], pause: () => Promise<void>) => Promise<readonly string[]>;
  /** Whether they find anything to move that is read through this adapter. */
  adapterMoves: (adapter: Adapter, jobs: readonly CheckedJob[], pause: () => Promise<void>) => Promise<boolean>;
  /** The model that reads now. */
  model: () => Promise<ModelIdentity>;
  /** ISO 8601 in UTC. */
  now: () => string;
  /** Null when it has ended. */
  onProgress: (progress: LearningProgress | null) => void;
}

export interface Training {
  /** Null while nothing is being learned. */
  progress(): LearningProgress | null;
  /** The new version's number; null of too little data. One that is under way is joined. Throws `cancelled`. */
  run(): Promise<number | null>;
  cancel(): void;
  /** Ends what is under way, and resolves when it has ended. Nothing is learned any more. */
  close(): Promise<void>;
}

export function createTraining({ library, matcher, flagged, adapterMoves, model, now, onProgress }: TrainingParts): Training {
  const { learnedVersions, decisions: log } = library;
  let closed = false;
  let current: { stop: AbortController; at: LearningProgress; made: Promise<number | null> } | null = null;

  async function train(pause: (at?: LearningProgress) => Promise<void>): Promise<number | null> {
    const decided = decidedJobs(library);
    if (!supplyOf(decided.map(({ decisions }) => ({ rows: decisions }))).enough) return null;
    const table: LearningJob[] = [];
    const checked: CheckedJob[] = [];
    const readings = new Map<string, JobReadings>();
    for (const [done, { job, decisions }] of decided.entries()) {
      await pause({ step: "gathering", done, of: decided.length });
      const one = await learningJob(job, decisions, matcher());
      if (one === null || !compares(one)) continue;
      table.push(one);
      readings.set(job.jobId, await jobReadings(job, decisions, matcher()));
      checked.push({ job, decided: decisions.map(({ candidateId }) => candidateId) });
    }
    if (!supplyOf(table).enough) return null;
    async function through(jobId: string, adapter: Adapter): Promise<LearningJob> {
      const of = decided.find(({ job }) => job.jobId === jobId);
      const read = of === undefined ? null : await learningJob(of.job, of.decisions, matcher(), adapter);
      if (read === null) throw new WinnowError("not_found", "A job that was being learned from is gone.", { hint: "Learn again." });
      return read;
    }
    // Before anything takes its time: whoever is erased meanwhile was learned from all the same.
    const people = [...new Set(checked.flatMap((one) => one.decided.flatMap((candidateId) => log.numberOf(candidateId) ?? [])))].sort((a, b) => a - b);
    const { adapter, reading, ...learned } = await learn(table, {
      flagged: (parameters) => flagged(parameters, checked, pause),
      adapterMoves: (one) => adapterMoves(one, checked, pause),
      reading: { readings, through },
      pause,
    });
    const { hash } = await model();
    await pause();
    return learnedVersions.add({ ...learned, people, adapter, reading: reading === null ? null : { ...reading, used: adapter !== null, model: adapter?.model ?? hash } }, now());
  }

  function begin(): Promise<number | null> {
    if (closed) throw new WinnowError("cancelled", "Winnow is being closed.");
    const stop = new AbortController();
    const mine = { stop, at: { step: "gathering", done: 0, of: 0 } satisfies LearningProgress as LearningProgress, made: Promise.resolve<number | null>(null) };
    current = mine;
    mine.made = train(async (at) => {
      if (at !== undefined) {
        mine.at = at;
        onProgress(at);
      }
      await setImmediate();
      if (stop.signal.aborted) throw new WinnowError("cancelled", "Learning was cancelled. Nothing was kept.");
    }).finally(() => {
      current = null;
      if (!closed) onProgress(null);
    });
    return mine.made;
  }

  return {
    progress: () => current?.at ?? null,
    run: () => current?.made ?? begin(),
    cancel: () => current?.stop.abort(),
    async close() {
      closed = true;
      current?.stop.abort();
      await current?.made.catch(() => undefined);
    },
  };
}
