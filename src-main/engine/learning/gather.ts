/** The table that is learned from: what was decided, beside what the rankings make of everyone today. */
import type { Job } from "../../../src-preload/domain.ts";
import type { DecidedRow, LearningJob } from "../../learning/table.ts";
import type { Library } from "../../library/open-library.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import { decisionsOf, type Decision } from "./decisions.ts";
import { featuresOf, sharesOf } from "./features.ts";

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

/** Null where the job asks nothing, or nobody who was decided on is in the ranking any more. Rejects as a ranking does. */
export async function learningJob(job: Job, decisions: readonly Decision[], matcher: Matcher): Promise<LearningJob | null> {
  if (job.requirements.length === 0) return null;
  const ranking = await matcher.rank(job, job.weights, { including: decisions.map(({ candidateId }) => candidateId), plain: true });
  const [first] = ranking.candidates;
  if (first === undefined) return null;
  const matches = new Map(ranking.candidates.map((match) => [match.candidateId, match]));
  const rows = decisions.flatMap(({ candidateId, grade, by }): DecidedRow[] => {
    const match = matches.get(candidateId);
    return match === undefined ? [] : [{ ...featuresOf(job.requirements, match), grade, by }];
  });
  const decided = new Set(decisions.map(({ candidateId }) => candidateId));
  const others = ranking.candidates.filter(({ candidateId }) => !decided.has(candidateId)).map((match) => featuresOf(job.requirements, match));
  return rows.length === 0 ? null : { jobId: job.jobId, weights: job.weights, shares: sharesOf(job.requirements, first), rows, others };
}
