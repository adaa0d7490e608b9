/** What may be used of a fit: only what holds whoever and whichever job is left out. */
import type { LearnedParameters } from "../../src-preload/learned.ts";
import { parametersOf, termCount } from "./bounds.ts";
import { evidenceFor, fit, type Evidence } from "./fit.ts";
import { groupsOf } from "./groups.ts";
import { pairedJobs } from "./pairs.ts";
import type { LearningTable } from "./table.ts";

/** From so many on, each recruiter is left out in turn: of two who differ, neither is believed alone. */
export const leastRecruiters = 2;
/** A parameter counts where it is so many times its own standard error, as leaving out one at a time shows it; evidence decides besides. */
const certainty = 1;
/** Jobs are left out in so many groups at most, so that each takes a part of the decisions away that would be missed. */
const mostGroups = 5;

/** Evidence in nats, up to which nothing is used: without any group of jobs, and without any one recruiter. */
interface Least {
  jobs: number;
  recruiters: number;
}
/**
 * The weights move in full where the decisions are far likelier with them than with the defaults, whatever is left out. By the simulations in
 * test/bench/README.md: decisions by chance stay below without any of their jobs, fifty of one strong mind come to twice that. Without any one
 * recruiter it takes more, so that what is left of an odd one's wishes by chance does not count.
 */
const leastForWeights: Least = { jobs: 0.5, recruiters: 1 };
/** The same of each kind by itself. It is less, for few requirements are of one kind. */
const leastForKinds: Least = { jobs: 0.3, recruiters: 0.3 };

/** Called between two fits, each of which takes up to some tenths of a second, so that others get their turn. What it throws ends the work. */
export type Pause = () => Promise<void>;

const withoutRecruiter = (table: LearningTable, by: string): LearningTable => table.map((job) => ({ ...job, rows: job.rows.filter((row) => row.by !== by) }));

export const recruitersIn = (table: LearningTable): string[] => [...new Set(table.flatMap(({ rows }) => rows.map(({ by }) => by)))].sort();

interface Fitted {
  vector: number[];
  evidence: Evidence;
}

/** Fits with one recruiter, or one job (of many jobs, a group of them), left out. */
interface Folds {
  recruiters: Fitted[];
  jobs: Fitted[];
}

function fitted(table: LearningTable, fixed: readonly boolean[]): Fitted {
  const jobs = pairedJobs(table);
  const vector = fit(jobs, fixed);
  return { vector, evidence: evidenceFor(jobs, vector) };
}

async function foldsOf(table: LearningTable, fixed: readonly boolean[], pause: Pause): Promise<Folds> {
  const each = async (tables: readonly LearningTable[]): Promise<Fitted[]> => {
    const fits: Fitted[] = [];
    for (const one of tables) {
      await pause();
      fits.push(fitted(one, fixed));
    }
    return fits;
  };
  const recruiters = recruitersIn(table);
  return {
    recruiters: await each(recruiters.length < leastRecruiters ? [] : recruiters.map((by) => withoutRecruiter(table, by))),
    jobs: await each(groupsOf(table, mostGroups).map((left) => table.filter((job) => !left.includes(job)))),
  };
}

/** Tukey's jackknife estimate of the standard error of a mean-like number from its values with one left out. */
function standardError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(((values.length - 1) / values.length) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
}

/** Whether every fit has the same sign, and chance did not make it. */
function holds(whole: number, families: readonly (readonly number[])[]): boolean {
  if (families.flat().some((value) => Math.sign(value) !== Math.sign(whole))) return false;
  return families.every((values) => values.length === 0 || Math.abs(whole) >= certainty * standardError(values));
}

/** What part of a parameter is used, in [0,1): the positive part of James and Stein's shrinkage, by the least evidence there is. */
function partUsed(whole: Fitted, { recruiters, jobs }: Folds, of: (evidence: Evidence) => number, least: Least): number {
  const part = (fits: readonly Fitted[], most: number): number => Math.min(...fits.map(({ evidence }) => Math.max(0, 1 - most / Math.max(most, of(evidence)))));
  return Math.min(part([whole, ...jobs], least.jobs), recruiters.length === 0 ? 1 : part([whole, ...recruiters], least.recruiters));
}

/**
 * Parameters that do not rest on any one recruiter or job. Each is 0 where the fits with one left out disagree about its direction or scatter
 * too much; else what the fits without each recruiter have in common, as far as there is evidence of it. `fixed` as `fixedOf` gives it. The
 * same table gives the same bits.
 */
export async function robustFit(table: LearningTable, fixed: readonly boolean[], pause: Pause): Promise<LearnedParameters> {
  const whole = fitted(table, fixed);
  const folds = await foldsOf(table, fixed, pause);
  const ofWeights = partUsed(whole, folds, ({ weights }) => weights, leastForWeights);
  const used = whole.vector.map((own, p) => {
    const at = ({ vector }: Fitted): number => vector[p] ?? 0;
    const [recruiters, jobs] = [folds.recruiters.map(at), folds.jobs.map(at)];
    if (own === 0 || !holds(own, [recruiters, jobs])) return 0;
    const part = p < termCount ? ofWeights : partUsed(whole, folds, ({ kinds }) => kinds[p - termCount] ?? 0, leastForKinds);
    return Math.sign(own) * Math.min(...[own, ...recruiters].map(Math.abs)) * part;
  });
  return parametersOf(used);
}
