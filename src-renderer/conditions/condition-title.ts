import { conditionOfKnockout } from "../../src-preload/conditions.ts";
import { words } from "../words/words.ts";

/** What a must-have is called by its id: the name of a condition that is one; null for a requirement. */
export function conditionTitleOf(requirementId: string): string | null {
  const condition = conditionOfKnockout(requirementId);
  return condition === null ? null : words.conditions.spoken.titles[condition];
}
