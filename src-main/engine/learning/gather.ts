/** The table that is learned from: what was decided, beside what the rankings make of everyone today. */
import type { Job } from "../../../src-preload/domain.ts";
import { nothingLearned } from "../../../src-preload/learned.ts";
import type { Adapter } from "../../encoder/adapter.ts";
import { turnedDown, wanted, type JobReadings, type ReadRow } from "../../learning/readings.ts";
import type { DecidedRow, LearningJob } from "../../learning/table.ts";
import type { Library } from "../../library/open-library.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import { decisionsOf, type Decision } from "./decisions.ts";
import { featuresThrough, sharesOf } from "./features.ts";

type Tracked = Pick<Library, "jobs" | "trackingLog" | "stages">;

/** Every job, archived ones too, of which something was decided, in the order of their ids. */
export function decidedJobs(library: Tracked): { job: Job; decisions: Decision[] }[] {
  return [...library.jobs.list(), ...library.jobs.list("archived")]
    .map(({ jobId }) => jobId)
    .sort()
    .flatMap((jobId) => {
      const decisions = decisionsOf(jobId, library);
      return decisions.length === 0 ? [] : [{ job: library.jobs.get(jobId), decisions }];
    });
}

/** Of each resume so many sentences are kept for each requirement: which is nearest may change as it is read otherwise. */
const sentencesEach = 3;

/** What was decided beside the sentences that come nearest to what the job asks. Rejects as a ranking does. */
export async function jobReadings(job: Job, decisions: readonly Decision[], matcher: Matcher): Promise<JobReadings> {
  const telling = decisions.filter((decision) => wanted(decision) || turnedDown(decision));
  const { model, requirements, nearest } = await matcher.readings(job, telling.map(({ candidateId }) => candidateId), sentencesEach);
  return {
    model: model.hash,
    // Where somebody lives is nothing to learn from.
    requirements: requirements.map((one, i) => (job.requirements[i]?.kind === "location" ? { ...one, share: 0 } : one)),
    rows: telling.flatMap(({ candidateId, grade, by }): ReadRow[] => {
      const own = nearest.get(candidateId);
      return own === undefined ? [] : [{ grade, by, nearest: own }];
    }),
  };
}

/**
 * Null where the job asks nothing, or nobody who was decided on is in the ranking any more. With an adapter, everyone as they are read through
 * it. Rejects as a ranking does.
 */
export async function learningJob(job: Job, decisions: readonly Decision[], matcher: Matcher, adapter: Adapter | null = null): Promise<LearningJob | null> {
  if (job.requirements.length === 0) return null;
  const ranking = await matcher.rank(job, job.weights, { including: decisions.map(({ candidateId }) => candidateId), plain: true, learned: adapter === null ? null : { version: 1, parameters: nothingLearned, adapter } });
  const [first] = ranking.candidates;
  if (first === undefined) return null;
  const matches = new Map(ranking.candidates.map((match) => [match.candidateId, match]));
  const rows = decisions.flatMap(({ candidateId, grade, by }): DecidedRow[] => {
    const match = matches.get(candidateId);
    return match === undefined ? [] : [{ ...featuresThrough(job.requirements, match), grade, by }];
  });
  const decided = new Set(decisions.map(({ candidateId }) => candidateId));
  const others = ranking.candidates.filter(({ candidateId }) => !decided.has(candidateId)).map((match) => featuresThrough(job.requirements, match));
  return rows.length === 0 ? null : { jobId: job.jobId, weights: job.weights, shares: sharesOf(job.requirements, first), rows, others };
}
