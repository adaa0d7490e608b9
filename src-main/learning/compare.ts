/**
 * What learning would have changed: each job is left out in turn (of many jobs, a group of them), parameters are learned from the others, and
 * the left-out job's candidates are put in order with and without them.
 */
import { nothingLearned, type LearnedParameters } from "../../src-preload/learned.ts";
import { groupsOf } from "./groups.ts";
import { robustFit, type Pause } from "./robust-fit.ts";
import { scoreOf } from "./score.ts";
import { hiredGrade, type LearningJob, type LearningTable } from "./table.ts";

/** Up to so many jobs are left out one by one, more of them in so many groups: each takes a dozen fits of its own. */
const mostGroups = 12;
const first = 10;
const resamples = 2000;
/** Of the resampled means, so many lie outside the interval on each side. */
const tail = 0.025;

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

export interface Comparison {
  jobs: JobComparison[];
  /** Means over the jobs. */
  before: number;
  after: number;
  /** The mean difference, and the interval in which it lies with 95 % by resampling the jobs. */
  difference: number;
  interval: [number, number];
  hired: number;
  hiredFirstBefore: number;
  hiredFirstAfter: number;
}

/** The order of these scores, best first; of equal ones the earlier row comes first. */
const orderOf = (scores: readonly number[]): number[] => scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

/**
 * Normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002) with gains of 2^grade − 1 (Burges et al., 2005), over the whole list.
 * 1 where there is nothing to gain.
 */
export function ndcg(grades: readonly number[]): number {
  const sum = (list: readonly number[]): number => list.reduce((total, grade, i) => total + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const ideal = sum([...grades].sort((a, b) => b - a));
  return ideal === 0 ? 1 : sum(grades) / ideal;
}

/** The order of a job's candidates under these parameters: its nDCG, and how many of the hired stand among the first ten of everyone. */
export function under(job: LearningJob, parameters: LearnedParameters): { gain: number; hiredFirst: number } {
  const own = job.rows.map((row) => scoreOf(job, row, parameters));
  const everyone = [...own, ...job.others.map((row) => scoreOf(job, row, parameters))];
  const hiredFirst = orderOf(everyone).slice(0, first).filter((i) => job.rows[i]?.grade === hiredGrade).length;
  return { gain: ndcg(orderOf(own).map((i) => job.rows[i]?.grade ?? 0)), hiredFirst };
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

/** Uniform in [0,1) from a seed (mulberry32), so that the same table gives the same interval. */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** The percentile bootstrap (Efron, 1979): means of as many values drawn with replacement. */
export function intervalOf(values: readonly number[], seed: number): [number, number] {
  const next = random(seed);
  const means = Array.from({ length: resamples }, () => mean(values.map(() => values[Math.floor(next() * values.length)] ?? 0))).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? 0;
  return [at(tail), at(1 - tail)];
}

export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Jobs without anybody who came further than another are left out. `seed` draws the interval. The same table and seed give the same. */
export async function compareLearned(table: LearningTable, fixed: readonly boolean[], seed: number, pause: Pause): Promise<Comparison> {
  const jobs: JobComparison[] = [];
  for (const left of groupsOf(table, mostGroups)) {
    const parameters = await robustFit(table.filter((job) => !left.includes(job)), fixed, pause);
    jobs.push(...left.map((job) => comparedJob(job, parameters)));
  }
  jobs.sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
  const [low, high] = intervalOf(jobs.map(({ before, after }) => after - before), seed);
  const sum = (of: (job: JobComparison) => number): number => jobs.reduce((total, job) => total + of(job), 0);
  const [before, after] = [mean(jobs.map((job) => job.before)), mean(jobs.map((job) => job.after))];
  return {
    jobs: jobs.map((job) => ({ ...job, before: tidy(job.before), after: tidy(job.after) })),
    before: tidy(before), after: tidy(after), difference: tidy(after - before), interval: [tidy(low), tidy(high)],
    hired: sum(({ hired }) => hired), hiredFirstBefore: sum(({ hiredFirstBefore }) => hiredFirstBefore), hiredFirstAfter: sum(({ hiredFirstAfter }) => hiredFirstAfter),
  };
}
