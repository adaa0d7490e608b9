import type { EngineWords } from "./words.ts";

export type SearchWords = EngineWords["search"];

/** What is wrong with a query, and what to do. */
export interface Fault {
  message: string;
  hint: string;
}
