import type { DuplicatePair } from "../../src-preload/contract.ts";
import { formatShare } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

/** Below this the texts have no more in common than any two resumes. */
const worthSaying = 0.3;

/** "the same e-mail address, 94 % of the text alike" */
export function whyInWords({ reason, similarity }: Pick<DuplicatePair, "reason" | "similarity">): string {
  const why = words.people.reasons[reason];
  return similarity < worthSaying ? why : words.people.alike(why, formatShare(similarity));
}
