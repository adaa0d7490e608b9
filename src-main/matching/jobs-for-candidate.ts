/** The reverse match: how one candidate stands for each job, by the very rankings of those jobs. */
import type { JobFit } from "../../src-preload/contract.ts";
import type { Job } from "../../src-preload/domain.ts";
import type { EngineWords } from "../words/words.ts";
import { saidKnockouts, type UnsaidKnockout, type UnsaidMatch, type UnsaidRanking } from "./unsaid.ts";

export interface JobsForCandidate {
  /** Best first; jobs for which the candidate is not ranked come last, in the order given. */
  fits(candidateId: string, jobs: readonly Job[], words: EngineWords): Promise<JobFit[]>;
}

interface Parts {
  rank(job: Job): Promise<UnsaidRanking>;
  /** Rises whenever a ranking may have changed. */
  revision(): number;
}

type Standing = Omit<NonNullable<JobFit["match"]>, "knockouts"> & { knockouts: UnsaidKnockout[] };

/** Jobs whose standings are kept: a few numbers and a line for each candidate, some megabytes in all. */
const mostJobs = 24;

const standingOf = ({ rank, score, skill, experience, semantic, knockouts, topEvidence }: UnsaidMatch, of: number): Standing => ({
  rank, of, score, skill, experience, semantic, knockouts, topEvidence,
});

/**
 * A job is ranked whole, because a score is measured against the whole library; what it says of everyone is kept until the job or the
 * library changes. So the numbers are those of the job's own ranking, and a second candidate costs nothing.
 */
export function createJobsForCandidate({ rank, revision }: Parts): JobsForCandidate {
  /** Least recently used first. */
  const kept = new Map<string, Promise<ReadonlyMap<string, Standing>>>();

  function standings(job: Job): Promise<ReadonlyMap<string, Standing>> {
    const key = JSON.stringify([revision(), job]);
    const before = kept.get(key);
    const found = before ?? rank(job).then(({ candidates }) => new Map(candidates.map((match) => [match.candidateId, standingOf(match, candidates.length)])));
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > mostJobs) kept.delete(oldest);
    return found;
  }

  return {
    async fits(candidateId, jobs, words) {
      const fits: JobFit[] = [];
      for (const job of jobs) {
        const named = { jobId: job.jobId, title: job.title };
        if (job.requirements.length === 0) fits.push({ ...named, match: null, why: "asks_nothing" });
        else {
          const standing = (await standings(job)).get(candidateId);
          if (standing === undefined) fits.push({ ...named, match: null, why: "too_far" });
          else fits.push({ ...named, match: { ...standing, knockouts: saidKnockouts(standing.knockouts, words) }, why: null });
        }
      }
      return fits.sort((a, b) => (b.match?.score ?? -1) - (a.match?.score ?? -1) || (a.match?.rank ?? 0) - (b.match?.rank ?? 0));
    },
  };
}
