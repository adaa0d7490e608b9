/** What a learned version would do to groups of people, beside the ranking without it: asked for anew each time, and kept nowhere. */
import type { ImpactOfLearning } from "../../../src-preload/contract.ts";
import type { ScoresOfJob } from "../../fairness/scores-of-job.ts";
import type { Library } from "../../library/open-library.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import type { LearnedForRanking } from "../../matching/learned-score.ts";

export interface ImpactCheckParts {
  library: Pick<Library, "jobs">;
  matcher: () => Matcher;
  /** Whether anybody's category is known: without, there is nothing to rank for. */
  isAnyKnown: () => boolean;
  /** Null where no category of anybody ranked is known. */
  impact: (scores: readonly ScoresOfJob[]) => ImpactOfLearning | null;
}

/** Over the open jobs that ask something, everyone scored; null where nobody's category is known. */
export async function checkImpact(learned: LearnedForRanking, { library: { jobs }, matcher, isAnyKnown, impact }: ImpactCheckParts): Promise<ImpactOfLearning | null> {
  if (!isAnyKnown()) return null;
  const scores: ScoresOfJob[] = [];
  for (const { jobId } of jobs.list()) {
    const job = jobs.get(jobId);
    if (job.requirements.length === 0) continue;
    const [present, then] = [await matcher().rank(job, job.weights, { everyone: true, plain: true }), await matcher().rank(job, job.weights, { everyone: true, plain: true, learned })];
    const learnedOf = new Map(then.candidates.map(({ candidateId, score }) => [candidateId, score]));
    scores.push({ jobId, candidates: present.candidates.map(({ candidateId, score }) => ({ candidateId, present: score, learned: learnedOf.get(candidateId) ?? score })) });
  }
  return impact(scores);
}
