/** Who was considered for a job, and how far they came: from what holds of the job's record, oldest first. */
import { impactSteps, type ImpactStep, type StageKind } from "../../src-preload/contract.ts";
import type { LiveEvent } from "../library/tracking/tracking-log.ts";

/** Steps come to by each candidate in the pipeline of the job, as the index of the furthest in `impactSteps`; −1 for none of them. */
export type Reached = ReadonlyMap<string, number>;

export const stepIndex = (step: ImpactStep): number => impactSteps.indexOf(step);

/**
 * Everyone of whom the record says that they are or were in the pipeline: by a move into any stage, or by a mark that shortlists or rejects.
 * Whoever was rejected, or withdrew, keeps the step that they had come to. A shortlisting that was taken away, or turned into
 * "maybe", is none.
 */
export function reachedIn(events: readonly LiveEvent[], kindOf: (stageId: string) => StageKind | null): Reached {
  const stages = new Map<string, number>();
  const listed = new Map<string, boolean>();
  for (const { candidateId, what, stageId, mark } of events) {
    if (what === "stage" && stageId !== null) {
      const kind = kindOf(stageId);
      stages.set(candidateId, Math.max(stages.get(candidateId) ?? -1, impactSteps.findIndex((step) => step === kind)));
    } else if (what === "mark" && mark === "rejected") {
      if (!listed.has(candidateId)) listed.set(candidateId, false);
    } else if (what === "mark" && mark === "shortlisted") listed.set(candidateId, true);
    else if (what === "mark") listed.delete(candidateId);
  }
  const reached = new Map<string, number>();
  for (const candidateId of new Set([...stages.keys(), ...listed.keys()])) {
    reached.set(candidateId, Math.max(stages.get(candidateId) ?? -1, listed.get(candidateId) === true ? 0 : -1));
  }
  return reached;
}

/** The middle of the scores; of an even number of them the mean of the two in the middle. Null for none. */
export function medianOf(scores: readonly number[]): number | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
