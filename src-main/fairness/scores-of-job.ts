/** Scores of the same candidates in one job, as ranked now and as learned. */
export interface ScoresOfJob {
  jobId: string;
  candidates: readonly { candidateId: string; present: number; learned: number }[];
}
