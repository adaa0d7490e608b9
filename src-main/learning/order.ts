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

/** Of all pairs of whom one came further, the share in which that one has the higher score; a pair of equal scores counts half. 0 without a pair. */
function shareInOrder(scores: readonly number[], grades: readonly number[]): number {
  let [inOrder, pairs] = [0, 0];
  grades.forEach((better, i) => {
    grades.forEach((worse, j) => {
      if (better <= worse) return;
      pairs += 1;
      inOrder += (Math.sign((scores[i] ?? 0) - (scores[j] ?? 0)) + 1) / 2;
    });
  });
  return pairs === 0 ? 0 : inOrder / pairs;
}

export interface Order {
  /** nDCG. */
  gain: number;
  /** How many of the hired stand among the first ten of everyone. */
  hiredFirst: number;
  /** The share of pairs that are in order. */
  inOrder: number;
}

/** The order of a job's candidates under these parameters. */
export function under(job: LearningJob, parameters: LearnedParameters): Order {
  const own = job.rows.map((row) => scoreOf(job, row, parameters));
  const everyone = [...own, ...job.others.map((row) => scoreOf(job, row, parameters))];
  const hiredFirst = orderOf(everyone).slice(0, first).filter((i) => job.rows[i]?.grade === hiredGrade).length;
  const grades = job.rows.map(({ grade }) => grade);
  return { gain: ndcg(orderOf(own).map((i) => grades[i] ?? 0)), hiredFirst, inOrder: shareInOrder(own, grades) };
}
