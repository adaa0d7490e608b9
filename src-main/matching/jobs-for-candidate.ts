/** The reverse match: how one candidate stands for each job, by the very rankings of those jobs. */
import type { JobFit } from "../../src-preload/contract.ts";
import type { Job, Match, Ranking } from "../../src-preload/domain.ts";
import { topEvidence } from "./top-evidence.ts";

export interface JobsForCandidate {
  /** Best first; jobs for which the candidate is not ranked come last, in the order given. */
  fits(candidateId: string, jobs: readonly Job[]): Promise<JobFit[]>;
}

interface Parts {
  rank(job: Job): Promise<Ranking>;
  /** Rises whenever a ranking may have changed. */
  revision(): number;
}

type Standing = NonNullable<JobFit["match"]>;

/** Jobs whose standings are kept: a few numbers and a line for each candidate, some megabytes in all. */
const mostJobs = 24;

const standingOf = ({ rank, score, skill, experience, semantic, knockouts, evidence }: Match, of: number): Standing => ({
  rank, of, score, skill, experience, semantic, knockouts, topEvidence: topEvidence(evidence),
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
    async fits(candidateId, jobs) {
      const fits: JobFit[] = [];
      for (const job of jobs) {
        const named = { jobId: job.jobId, title: job.title };
        if (job.requirements.length === 0) fits.push({ ...named, match: null, why: "asks_nothing" });
        else {
          const match = (await standings(job)).get(candidateId) ?? null;
          fits.push({ ...named, match, why: match === null ? "too_far" : null });
        }
      }
      return fits.sort((a, b) => (b.match?.score ?? -1) - (a.match?.score ?? -1) || (a.match?.rank ?? 0) - (b.match?.rank ?? 0));
    },
  };
}
