/** What was done in this window and can be taken back, the newest last. */
import type { Person } from "./tracking-store.ts";

export const actSorts = ["mark", "move", "note", "order"] as const;
export type ActSort = (typeof actSorts)[number];

export interface Act {
  jobId: string;
  sort: ActSort;
  /** Whom the message names that says what was taken back; nobody for the order of a list. */
  people: readonly Person[];
  /** Resolves to whether it is taken back. */
  back(): Promise<boolean>;
}

export interface Acts {
  keep(act: Act): void;
  /** It failed, or is taken back. False where it was forgotten before. */
  forget(act: Act): boolean;
  has(act: Act): boolean;
  /** The last one of these sorts. */
  last(jobId: string, sorts: readonly ActSort[]): Act | undefined;
}

/** So many can be taken back one after the other. */
const most = 500;

export function createActs(): Acts {
  const acts: Act[] = [];
  return {
    keep(act) {
      acts.push(act);
      if (acts.length > most) acts.shift();
    },
    forget(act) {
      const index = acts.indexOf(act);
      if (index >= 0) acts.splice(index, 1);
      return index >= 0;
    },
    has: (act) => acts.includes(act),
    last: (jobId, sorts) => acts.findLast((act) => act.jobId === jobId && sorts.includes(act.sort)),
  };
}
