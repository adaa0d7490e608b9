/** The candidates chosen for a job, in the recruiter's order. */
import type { Library } from "../library/open-library.ts";

export interface Shortlists {
  of(jobId: string): string[];
  /** Puts a candidate at the end of the shortlist or takes them off it; gives the list as it then is. */
  set(jobId: string, candidateId: string, shortlisted: boolean): string[];
}

export function createShortlists({ jobs, candidates }: Pick<Library, "jobs" | "candidates">): Shortlists {
  return {
    of: (jobId) => jobs.shortlist(jobId),
    set(jobId, candidateId, shortlisted) {
      // Both must exist: this throws `not_found` before anything is written.
      jobs.get(jobId);
      if (shortlisted) candidates.detail(candidateId);
      const others = jobs.shortlist(jobId).filter((id) => id !== candidateId);
      jobs.saveShortlist(jobId, shortlisted ? [...others, candidateId] : others, new Date().toISOString());
      return jobs.shortlist(jobId);
    },
  };
}
