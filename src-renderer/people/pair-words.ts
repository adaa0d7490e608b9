import type { DuplicatePair } from "../../src-preload/contract.ts";
import { formatShare } from "../ui/numbers.ts";

const reasons: Record<DuplicatePair["reason"], string> = {
  same_text: "nearly the same text",
  same_email: "the same e-mail address",
  same_phone: "the same phone number",
  same_name_and_jobs: "the same name and jobs that agree",
};

/** Below this the texts have no more in common than any two resumes. */
const worthSaying = 0.3;

/** "the same e-mail address, 94 % of the text alike" */
export function whyInWords({ reason, similarity }: Pick<DuplicatePair, "reason" | "similarity">): string {
  return similarity < worthSaying ? reasons[reason] : `${reasons[reason]}, ${formatShare(similarity)} of the text alike`;
}
