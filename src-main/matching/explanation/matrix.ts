import type { Ranking } from "../../../src-preload/domain.ts";
import { statusLetters, type Matrix } from "../../../src-preload/explanation.ts";

/** Candidates × requirements, rows in the order of the ranking. A requirement that a match does not have counts as unknown. */
export function matrixOf({ job, candidates }: Pick<Ranking, "job" | "candidates">): Matrix {
  const requirementIds = job.requirements.map(({ id }) => id);
  const place = new Map(requirementIds.map((id, i) => [id, i]));
  return {
    requirementIds,
    rows: candidates.map(({ candidateId, requirements }) => {
      const letters = requirementIds.map((): string => statusLetters.unknown);
      const levels = requirementIds.map(() => 0);
      for (const { requirementId, status, score } of requirements) {
        const i = place.get(requirementId);
        if (i === undefined) continue;
        letters[i] = statusLetters[status];
        levels[i] = Math.round(score * 100);
      }
      return { candidateId, statuses: letters.join(""), levels };
    }),
  };
}
