/** Whether what an import made has been used since by somebody, so that it stays when the import is taken back. */
import type { Library } from "../../library/open-library.ts";
import { hiringKinds } from "../../library/tracking/hiring-log.ts";
import type { Tracking } from "../tracking.ts";

export interface StillUsed {
  /** Somebody stands in it, or it was changed: it has its ad by now. False for one that is gone. */
  job(jobId: string): boolean;
  /** They stand in another job, or have a resume by now. False for one who is gone. */
  candidate(candidateId: string): boolean;
}

export interface StillUsedParts {
  library: Pick<Library, "jobs" | "candidates" | "findPeople" | "hiringLog" | "trackingLog">;
  tracking: Pick<Tracking, "standings">;
}

/** To be asked once all that the import recorded is taken back. */
export function stillUsed({ library: { jobs, candidates, findPeople, hiringLog, trackingLog }, tracking }: StillUsedParts): StillUsed {
  const hiring = hiringKinds.flatMap((kind) => hiringLog.currentOf(kind));
  const [hiringJobs, hiringPeople] = [new Set(hiring.map(({ jobId }) => jobId)), new Set(hiring.map(({ candidateId }) => candidateId))];
  return {
    job(jobId) {
      if (jobs.weightsOf(jobId) === null) return false;
      const { createdAt, updatedAt } = jobs.get(jobId);
      return updatedAt !== createdAt || hiringJobs.has(jobId) || tracking.standings(jobId).length > 0;
    },
    candidate(candidateId) {
      if (findPeople.byId(candidateId) === null) return false;
      return hiringPeople.has(candidateId) || candidates.detail(candidateId).resumes.length > 1 || trackingLog.history(candidateId).some(({ what, undone }) => what !== "undo" && !undone);
    },
  };
}
