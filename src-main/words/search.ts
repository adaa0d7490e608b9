import type { EngineWords } from "./words.ts";

export type SearchWords = EngineWords["search"];

/** What is wrong with a query, and what to do. */
export interface Fault {
  message: string;
  hint: string;
}

/** What plain words ask of somebody, as people call it. `years`: at least. */
export interface AskedOfSomebody {
  skills: readonly string[];
  /** Of any post. */
  title: string | null;
  place: string | null;
  years: number | null;
}
