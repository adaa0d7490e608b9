/**
 * The fairness check that learning runs by itself: the resumes of those decided on, read and scored again with names, gendered words and years
 * of studies swapped. What moves with them may not be learned from. Addresses are not swapped: a job may ask for a place, and what it earns
 * is never learned from.
 */
import type { Job } from "../../../src-preload/domain.ts";
import { learnedFeatures, nothingLearned, type LearnedParameters } from "../../../src-preload/learned.ts";
import type { Adapter } from "../../encoder/adapter.ts";
import { otherPeople } from "../../fairness/counterfactual/other-people.ts";
import { editsOf, swapped } from "../../fairness/counterfactual/swaps.ts";
import type { CandidateForMatching } from "../../library/types.ts";
import type { LearnedForRanking } from "../../matching/learned-score.ts";
import type { SwappedResumes } from "../fairness/swapped-resumes.ts";
import { differing, featuresThrough, type ReadMatch } from "./features.ts";

/** So many of those decided on are read again in each job. */
const mostRead = 25;
/** So many are read between two pauses. */
const atOnce = 20;

/**
 * A feature that knew of who somebody is would move for most of them. What moves for fewer than this share of those read is the misreading of
 * single resumes, as of one that lost its lines, which the fairness screen tells one by one; it would veto whatever many hundreds decided.
 */
const leastShare = 0.05;

/** `decided`: candidate ids. */
export interface CheckedJob {
  job: Job;
  decided: readonly string[];
}

/** Called between any two readings or rankings; what it throws ends the check. */
type Pause = () => Promise<void>;

/**
 * Which of the features that were learned from move when who people are is swapped. Nothing is read where nothing was
 * learned.
 */
export async function flaggedBySwaps(parameters: LearnedParameters, jobs: readonly CheckedJob[], resumes: SwappedResumes, pause: Pause): Promise<string[]> {
  const used = learnedFeatures.filter((feature) => {
    const all: Record<string, number> = { ...parameters.weights, ...Object.fromEntries(Object.entries(parameters.kinds).map(([kind, log]) => [`kind:${kind}`, log])) };
    return all[feature] !== 0;
  });
  if (used.length === 0) return [];
  const moved = await movedBySwaps(null, jobs, resumes, pause);
  return used.filter((feature) => moved.has(feature));
}

/** Whether anything moves when who people are is swapped and requirements are read through this adapter. */
export const adapterMovesBySwaps = async (adapter: Adapter, jobs: readonly CheckedJob[], resumes: SwappedResumes, pause: Pause): Promise<boolean> => (await movedBySwaps(adapter, jobs, resumes, pause)).size > 0;

/** The features that move for at least `leastShare` of those who are read, in any of the jobs. */
async function movedBySwaps(adapter: Adapter | null, jobs: readonly CheckedJob[], resumes: SwappedResumes, pause: Pause): Promise<Set<string>> {
  const [other] = otherPeople.slice(-1);
  if (other === undefined) return new Set();
  const learned: LearnedForRanking | null = adapter === null ? null : { version: 1, parameters: nothingLearned, adapter };
  const all = [...new Set(jobs.flatMap(({ decided }) => decided.slice(0, mostRead)))].flatMap((id) => resumes.of(id) ?? []);
  const trial = resumes.trial(all);

  async function scores({ job, decided }: CheckedJob): Promise<Map<string, ReadMatch>> {
    await pause();
    const wanted = new Set(decided);
    const { candidates } = await trial.matcher.rank(job, job.weights, { everyone: true, plain: true, learned });
    return new Map(candidates.filter(({ candidateId }) => wanted.has(candidateId)).map((match) => [match.candidateId, match]));
  }

  async function readAll(texts: Parameters<SwappedResumes["read"]>[0]): Promise<CandidateForMatching[]> {
    const done: CandidateForMatching[] = [];
    for (let from = 0; from < texts.length; from += atOnce) {
      await pause();
      done.push(...(await resumes.read(texts.slice(from, from + atOnce))));
    }
    return done;
  }

  const unchanged = await readAll(all.map((one) => ({ one, text: swapped(one.document.text, []) })));
  trial.put(unchanged);
  const before: Map<string, ReadMatch>[] = [];
  for (const job of jobs) before.push(await scores(job));
  trial.put(await readAll(all.map((one, i) => ({ one, text: swapped(one.document.text, editsOf(["name", "gender", "graduation"], one.document.text, unchanged[i]?.profile ?? one.profile, other)) }))));
  const read = new Set(all.map(({ candidateId }) => candidateId));
  const movedFor = new Map<string, Set<string>>();
  for (const [i, job] of jobs.entries()) {
    const after = await scores(job);
    for (const [candidateId, match] of before[i] ?? []) {
      const now = after.get(candidateId);
      if (now === undefined || !read.has(candidateId)) continue;
      for (const feature of differing(featuresThrough(job.job.requirements, match), featuresThrough(job.job.requirements, now))) {
        movedFor.set(feature, (movedFor.get(feature) ?? new Set()).add(candidateId));
      }
    }
  }
  return new Set([...movedFor].filter(([, people]) => people.size >= leastShare * read.size).map(([feature]) => feature));
}
