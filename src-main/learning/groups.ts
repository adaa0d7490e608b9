import { compares, type LearningJob, type LearningTable } from "./table.ts";

/** Jobs that have something to learn from, in groups that are left out together: one job each, of more than `most` jobs every `most`-th. */
export function groupsOf(table: LearningTable, most: number): LearningJob[][] {
  const telling = table.filter(compares);
  const count = Math.min(most, telling.length);
  return Array.from({ length: count }, (_, g) => telling.filter((__, i) => i % count === g));
}

/** How many of the groups have been left out, each in its turn. */
export interface Rounds {
  done: number;
  of: number;
}
/** A pause that is told, before each group, how far it is. */
export type PauseInRounds = (rounds?: Rounds) => Promise<void>;
