/** What an adapter may be learned from: vectors of redacted sentences, and how far whoever wrote them came. Nothing says whose they are. */
import type { Grade } from "./table.ts";

export interface ReadRequirement {
  /** L2-normalised. */
  query: Float32Array;
  /** Its part of the semantic term. */
  share: number;
}

export interface ReadRow {
  grade: Grade;
  by: string;
  /** By requirement: the sentences that come nearest to it, L2-normalised, the nearest first; none where a resume has no sentence. */
  nearest: readonly (readonly Float32Array[])[];
}

export interface JobReadings {
  /** The hash of the model. */
  model: string;
  requirements: readonly ReadRequirement[];
  rows: readonly ReadRow[];
}

/** Of whom a recruiter wanted more: an offer was made, or they were hired. */
export const wanted = ({ grade }: Pick<ReadRow, "grade">): boolean => grade >= 3;
export const turnedDown = ({ grade }: Pick<ReadRow, "grade">): boolean => grade <= 1;

/** Whether a job has both. */
export const contrasts = ({ rows }: { rows: readonly Pick<ReadRow, "grade">[] }): boolean => rows.some(wanted) && rows.some(turnedDown);
