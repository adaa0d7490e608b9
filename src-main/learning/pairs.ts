/** Decisions as pairs: within a job only, and only of those who came further with those who did not. */
import { learnedKinds, weighedTerms } from "../../src-preload/learned.ts";
import { scoredKinds, type Features, type LearningJob, type LearningTable } from "./table.ts";

/** A job made ready for fitting. */
export interface PairedJob {
  weights: readonly number[];
  /** What each scored kind makes of the skill term. */
  shares: readonly number[];
  /** By row: the terms. */
  terms: readonly (readonly number[])[];
  /** By row: what each scored kind earned. */
  kinds: readonly (readonly number[])[];
  /** Row numbers, two for a pair: who came further, and who did not. */
  pairs: Uint32Array;
  /** What one of its pairs counts; together they count as the job does, however many they are. */
  pairWeight: number;
}

/** A job counts by its decisions, and no more than this: one with hundreds does not drown the rest, one with two does not outvote them. */
const mostDecisionsCounted = 50;

const termsOf = (row: Features): number[] => weighedTerms.map((term) => row[term]);

function paired({ weights, shares, rows }: LearningJob): PairedJob | null {
  const pairs: number[] = [];
  rows.forEach(({ grade: better }, i) => {
    rows.forEach(({ grade: worse }, j) => {
      if (better > worse) pairs.push(i, j);
    });
  });
  if (pairs.length === 0) return null;
  const decisions = Math.min(rows.length, mostDecisionsCounted);
  return {
    weights: weighedTerms.map((term) => weights[term]),
    shares: scoredKinds.map((kind) => shares[kind]),
    terms: rows.map(termsOf),
    kinds: rows.map((row) => scoredKinds.map((kind) => row.kinds[kind])),
    pairs: Uint32Array.from(pairs),
    pairWeight: decisions / (pairs.length / 2),
  };
}

/** Jobs without a pair say nothing and are left out. */
export const pairedJobs = (table: LearningTable): PairedJob[] => table.flatMap((job) => paired(job) ?? []);

/** `scoredKinds` begins with the kinds that are learned of, in the same order; a location stands last. */
export const learnedKindCount = learnedKinds.length;
