/** What of a score is not as it was. Scores are compared to the last digit. */
import type { Moved, SwapScore } from "../../../src-preload/contract.ts";
import type { Match } from "../../../src-preload/domain.ts";

/** What is compared of a match. */
export type Compared = Pick<Match, "score" | "skill" | "experience" | "semantic"> & { requirements: readonly Pick<Match["requirements"][number], "requirementId" | "score" | "semantic">[] };

const terms = ["skill", "experience", "semantic"] as const;

export const scoreOf = ({ score, skill, experience, semantic }: Compared): SwapScore => ({ score, skill, experience, semantic });

/** Null where nothing moved. */
export function movedBy(before: Compared, after: Compared): Moved | null {
  const requirements = before.requirements.flatMap(({ requirementId, score, semantic }) => {
    const now = after.requirements.find((one) => one.requirementId === requirementId);
    return now === undefined || now.score !== score || now.semantic !== semantic ? [{ requirementId, before: score, after: now?.score ?? 0 }] : [];
  });
  const changed = terms.flatMap((term) => (before[term] === after[term] ? [] : [{ term, by: after[term] - before[term] }]));
  return before.score === after.score && changed.length === 0 && requirements.length === 0 ? null : { by: after.score - before.score, terms: changed, requirements };
}
