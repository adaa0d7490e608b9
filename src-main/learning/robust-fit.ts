/** What may be used of a fit: only what holds whoever and whichever job is left out. */
import type { LearnedParameters } from "../../src-preload/learned.ts";
import { parameterCount, parametersOf } from "./bounds.ts";
import { fit } from "./fit.ts";
import { groupsOf } from "./groups.ts";
import { pairedJobs } from "./pairs.ts";
import type { LearningTable } from "./table.ts";

/** From so many on, each recruiter is left out in turn: of two, nobody could say who is odd. */
const leastRecruiters = 3;
/** A parameter counts where it is so many times its own standard error, as leaving out one at a time shows it. */
const certainty = 2;

/** Called between two fits, each of which takes up to some tenths of a second, so that others get their turn. */
export type Pause = () => Promise<void>;

const withoutRecruiter = (table: LearningTable, by: string): LearningTable => table.map((job) => ({ ...job, rows: job.rows.filter((row) => row.by !== by) }));

export const recruitersIn = (table: LearningTable): string[] => [...new Set(table.flatMap(({ rows }) => rows.map(({ by }) => by)))].sort();

/** Families of tables, each with one recruiter, or one job (of many jobs, a group of them), left out. */
function foldsOf(table: LearningTable): LearningTable[][] {
  const recruiters = recruitersIn(table);
  const byRecruiter = recruiters.length < leastRecruiters ? [] : [recruiters.map((by) => withoutRecruiter(table, by))];
  const groups = groupsOf(table);
  return [...byRecruiter, groups.map((left) => table.filter((job) => !left.includes(job)))];
}

/** Tukey's jackknife estimate of the standard error of a mean-like number from its values with one left out. */
function standardError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(((values.length - 1) / values.length) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
}

/** What all folds agree on: 0 where one of them has another sign or chance could have made it, else the smallest. */
function agreed(whole: number, families: readonly (readonly number[])[]): number {
  const all = [whole, ...families.flat()];
  if (all.some((value) => Math.sign(value) !== Math.sign(whole))) return 0;
  if (families.some((values) => Math.abs(whole) < certainty * standardError(values))) return 0;
  return Math.sign(whole) * Math.min(...all.map(Math.abs));
}

/**
 * Parameters that do not rest on any one recruiter or job: of each, the smallest magnitude that the fits with one left out have, and 0 where
 * they disagree. `fixed` as `fixedOf` gives it. The same table gives the same bits.
 */
export async function robustFit(table: LearningTable, fixed: readonly boolean[], pause: Pause): Promise<LearnedParameters> {
  const whole = fit(pairedJobs(table), fixed);
  const families: number[][][] = [];
  for (const family of foldsOf(table)) {
    const fits: number[][] = [];
    for (const fold of family) {
      await pause();
      fits.push(fit(pairedJobs(fold), fixed));
    }
    families.push(fits);
  }
  const used = Array.from({ length: parameterCount }, (_, p) => agreed(whole[p] ?? 0, families.map((fits) => fits.map((one) => one[p] ?? 0))));
  return parametersOf(used);
}
