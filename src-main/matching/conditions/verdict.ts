import type { ConditionAnswer, FactName } from "../../../src-preload/conditions.ts";
import type { Say } from "../../words/words.ts";

/** How two sides compare. `fact`: the candidate's fact it rests on, where there is one. */
export interface Verdict {
  status: ConditionAnswer["status"];
  reason: Say;
  fact?: FactName;
}
