import type { CandidateConditions, ConditionAnswer, FactName } from "../../../src-preload/conditions.ts";

/** How two sides compare. `fact`: the candidate's fact it rests on, where there is one. */
export interface Verdict {
  status: ConditionAnswer["status"];
  reason: string;
  fact?: FactName;
}

/** Who said a fact, in the middle of a sentence. */
export function speaker(facts: CandidateConditions, name: FactName): string {
  const by = facts[name]?.by;
  return by === "recruiter" ? "you noted" : by === "csv" ? "the imported list says" : "the resume says";
}
