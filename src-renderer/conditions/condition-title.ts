import { conditionTitles } from "../../src-preload/condition-words.ts";
import { conditionOfKnockout } from "../../src-preload/conditions.ts";

/** What a must-have is called by its id: the name of a condition that is one; null for a requirement. */
export function conditionTitleOf(requirementId: string): string | null {
  const condition = conditionOfKnockout(requirementId);
  return condition === null ? null : conditionTitles[condition];
}
