/** What an order of candidates is worth, by what was decided of them. */
import type { LearnedParameters } from "../../src-preload/learned.ts";
import { scoreOf } from "./score.ts";
import { hiredGrade, type LearningJob } from "./table.ts";

/** Of the hired, those count who are among so many. */
const first = 10;

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
