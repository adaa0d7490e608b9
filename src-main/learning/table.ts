/**
 * What may be learned from: a plain table of numbers. There is no candidate, no text, and no match in it, so nothing that says who somebody
 * is can take part; whoever fills it has nothing but these columns to fill.
 */
import { learnedKinds, type LearnedKind } from "../../src-preload/learned.ts";

/** Kinds of requirements in the skill term. A location counts as before, whatever is learned of the others. */
export type ScoredKind = LearnedKind | "location";
export const scoredKinds: readonly ScoredKind[] = [...learnedKinds, "location"];

/** Hired 4, offer 3, interview 2, rejected after an interview or an offer 1, rejected before 0. */
export type Grade = 0 | 1 | 2 | 3 | 4;
export const hiredGrade = 4;

/** The terms of one score, each in [0,1], and what each kind of requirement earned within the skill term: the sum of share × score. */
export interface Features {
  skill: number;
  experience: number;
  semantic: number;
  kinds: Readonly<Record<ScoredKind, number>>;
}

/** One decision. */
export interface DecidedRow extends Features {
  grade: Grade;
  /** Who decided: only to leave them out by. */
  by: string;
}

export interface LearningJob {
  jobId: string;
  /** As the recruiter set them; they sum to 1. */
  weights: { skill: number; experience: number; semantic: number };
  /** What each kind of requirement makes of the skill term: these sum to 1, or are all 0 where the job asks none of them. */
  shares: Readonly<Record<ScoredKind, number>>;
  /** In an order that does not change from time to time. */
  rows: readonly DecidedRow[];
  /** Everyone else in the ranking, of whom nothing was decided: only to tell who would have been among the first. */
  others: readonly Features[];
}

/** In the order of the jobs' ids. */
export type LearningTable = readonly LearningJob[];

/** Whether a job has somebody who came further than somebody else. */
export const compares = ({ rows }: { rows: readonly { grade: Grade }[] }): boolean => rows.some(({ grade }) => grade !== rows[0]?.grade);
