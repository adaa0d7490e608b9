/** What the sentences about conditions are made of, in any language. */
import type { CandidateConditions, FactName, Notice, Pay, PayPeriod, Start } from "../../src-preload/conditions.ts";

export type Side = "job" | "candidate";

/** A wish in the job's period. `ofOne`: how many `from` one `to` is counted as. */
export interface Converted {
  wish: Pay;
  from: PayPeriod;
  to: PayPeriod;
  ofOne: number;
}

/** Who said a fact. */
export type Speaker = NonNullable<CandidateConditions[FactName]>["by"] | undefined;

/** When the job starts, and what is said to it: from when somebody is available, or else a notice period and when it ends. */
export interface StartSides {
  start: Start;
  by: Speaker;
  available: Start | null;
  notice: Notice | null;
  ends: { on: string; givenOn: string } | null;
}
