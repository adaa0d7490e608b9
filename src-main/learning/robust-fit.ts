/** What may be used of a fit: only what holds whoever and whichever job is left out. */
import type { LearnedParameters } from "../../src-preload/learned.ts";
import { parameterCount, parametersOf, termCount } from "./bounds.ts";
import { evidenceForWeights, fit } from "./fit.ts";
import { groupsOf } from "./groups.ts";
import { pairedJobs } from "./pairs.ts";
import type { LearningTable } from "./table.ts";

/** From so many on, each recruiter is left out in turn: of two, nobody could say who is odd. */
export const leastRecruiters = 3;
/** A parameter counts where it is so many times its own standard error, as leaving out one at a time shows it: of a weight, evidence decides besides. */
const certainty = { weights: 1, kinds: 2 } as const;
/** Jobs are left out in so many groups at most, so that each takes a part of the decisions away that would be missed. */
const mostGroups = 5;
/**
 * The weights move in full where the decisions are far likelier with them than with the defaults, whatever is left out; by none of it up to so
 * many nats. By the simulations in test/bench/README.md: decisions by chance stay below without any of their jobs, fifty of one strong mind
 * come to twice that. Without any one recruiter it takes more, so that what is left of an odd one's wishes by chance does not count.
 */
const leastEvidence = { jobs: 0.5, recruiters: 1 } as const;

/** Called between two fits, each of which takes up to some tenths of a second, so that others get their turn. */
export type Pause = () => Promise<void>;

const withoutRecruiter = (table: LearningTable, by: string): LearningTable => table.map((job) => ({ ...job, rows: job.rows.filter((row) => row.by !== by) }));

export const recruitersIn = (table: LearningTable): string[] => [...new Set(table.flatMap(({ rows }) => rows.map(({ by }) => by)))].sort();

interface Fitted {
  vector: number[];
  /** In nats. */
  evidence: number;
}

/** Fits with one recruiter, or one job (of many jobs, a group of them), left out. */
interface Folds {
  recruiters: Fitted[];
  jobs: Fitted[];
}

function fitted(table: LearningTable, fixed: readonly boolean[]): Fitted {
  const jobs = pairedJobs(table);
  const vector = fit(jobs, fixed);
  return { vector, evidence: evidenceForWeights(jobs, vector) };
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
function holds(whole: number, families: readonly (readonly number[])[], certain: number): boolean {
  if (families.flat().some((value) => Math.sign(value) !== Math.sign(whole))) return false;
  return families.every((values) => values.length === 0 || Math.abs(whole) >= certain * standardError(values));
}

/** What part of a shift of the weights is used, in [0,1): the positive part of James and Stein's shrinkage, by the least evidence there is. */
function partUsed(whole: Fitted, { recruiters, jobs }: Folds): number {
  const part = (fits: readonly Fitted[], least: number): number => Math.min(...fits.map(({ evidence }) => (evidence <= least ? 0 : 1 - least / evidence)));
  return Math.min(part([whole, ...jobs], leastEvidence.jobs), part([whole, ...recruiters], recruiters.length === 0 ? leastEvidence.jobs : leastEvidence.recruiters));
}

/**
 * Parameters that do not rest on any one recruiter or job. Each is 0 where the fits with one left out disagree about its direction or scatter
 * too much. Of a weight's shift, what the fits without each recruiter have in common, as far as there is evidence of it; of a kind's factor,
 * which far fewer decisions bear on, the smallest of all fits. `fixed` as `fixedOf` gives it. The same table gives the same bits.
 */
export async function robustFit(table: LearningTable, fixed: readonly boolean[], pause: Pause): Promise<LearnedParameters> {
  const whole = fitted(table, fixed);
  const folds = await foldsOf(table, fixed, pause);
  const part = partUsed(whole, folds);
  const used = Array.from({ length: parameterCount }, (_, p) => {
    const at = ({ vector }: Fitted): number => vector[p] ?? 0;
    const own = at(whole);
    const [recruiters, jobs] = [folds.recruiters.map(at), folds.jobs.map(at)];
    const isWeight = p < termCount;
    if (!holds(own, [recruiters, jobs], isWeight ? certainty.weights : certainty.kinds)) return 0;
    const least = Math.min(...[own, ...recruiters, ...(isWeight ? [] : jobs)].map(Math.abs));
    return Math.sign(own) * least * (isWeight ? part : 1);
  });
  return parametersOf(used);
}
