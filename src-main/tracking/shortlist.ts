/** The candidates chosen for a job, in the recruiter's order: those who are marked so. */
import type { Library } from "../library/open-library.ts";
import type { Tracking } from "./tracking.ts";

export interface Shortlists {
  of(jobId: string): string[];
  /** Puts a candidate at the end of the shortlist or takes them off it; gives the list as it then is. */
  set(jobId: string, candidateId: string, shortlisted: boolean): string[];
}

export function createShortlists(tracking: Pick<Tracking, "mark">, order: Library["shortlistOrder"]): Shortlists {
  return {
    of: order.of,
    set(jobId, candidateId, shortlisted) {
      tracking.mark(jobId, [candidateId], shortlisted ? "shortlisted" : null);
      return order.of(jobId);
    },
  };
}
