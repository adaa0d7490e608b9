/**
 * What learning would have changed: each job is left out in turn (of many jobs, a group of them), parameters are learned from the others, and
 * the left-out job's candidates are put in order with and without them.
 */
import { nothingLearned, type LearnedParameters } from "../../src-preload/learned.ts";
import { gainOf, tidy, type Gain } from "./gain.ts";
import { groupsOf, type PauseInRounds } from "./groups.ts";
import { under } from "./order.ts";
import { robustFit } from "./robust-fit.ts";
import { hiredGrade, type LearningJob, type LearningTable } from "./table.ts";

/** Up to so many jobs are left out one by one, more of them in so many groups: each takes a dozen fits of its own. */
const mostGroups = 12;

/** One job, ordered by the scores it has, and by those it would have had. */
export interface JobComparison {
  jobId: string;
  decisions: number;
  hired: number;
  /** nDCG of those decided on, in [0,1]. */
  before: number;
  after: number;
  /** How many of the hired stand among the first ten of everyone ranked. */
  hiredFirstBefore: number;
  hiredFirstAfter: number;
}

export interface Comparison extends Gain {
  jobs: JobComparison[];
  hired: number;
  hiredFirstBefore: number;
  hiredFirstAfter: number;
}

function comparedJob(job: LearningJob, parameters: LearnedParameters): JobComparison {
  const [plain, learned] = [under(job, nothingLearned), under(job, parameters)];
  return {
    jobId: job.jobId,
    decisions: job.rows.length,
    hired: job.rows.filter(({ grade }) => grade === hiredGrade).length,
    before: plain.gain, after: learned.gain, hiredFirstBefore: plain.hiredFirst, hiredFirstAfter: learned.hiredFirst,
  };
}

/** Jobs without anybody who came further than another are left out. The same table gives the same. */
export async function compareLearned(table: LearningTable, fixed: readonly boolean[], pause: PauseInRounds): Promise<Comparison> {
  const jobs: JobComparison[] = [];
  const groups = groupsOf(table, mostGroups);
  for (const [done, left] of groups.entries()) {
    await pause({ done, of: groups.length });
    const parameters = await robustFit(table.filter((job) => !left.includes(job)), fixed, pause);
    jobs.push(...left.map((job) => comparedJob(job, parameters)));
  }
  jobs.sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
  const sum = (of: (job: JobComparison) => number): number => jobs.reduce((total, job) => total + of(job), 0);
  return {
    jobs: jobs.map((job) => ({ ...job, before: tidy(job.before), after: tidy(job.after) })),
    ...gainOf(jobs),
    hired: sum(({ hired }) => hired), hiredFirstBefore: sum(({ hiredFirstBefore }) => hiredFirstBefore), hiredFirstAfter: sum(({ hiredFirstAfter }) => hiredFirstAfter),
  };
}
