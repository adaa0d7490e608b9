/** How all jobs stand, from the latest events of everyone in each. */
import { isOut, stageKinds, type JobProgress, type JobRow, type StageKind } from "../../src-preload/contract.ts";
import type { LiveEvent } from "../library/tracking/tracking-log.ts";
import { standingsOf, type StageFinder } from "./standing.ts";

const noCounts = (): Record<StageKind, number> => ({ new: 0, screening: 0, interview: 0, offer: 0, hired: 0, rejected: 0, withdrawn: 0 });
/** Where somebody waits for the recruiter. */
const waiting = new Set(stageKinds.filter((kind) => !isOut(kind) && kind !== "hired"));

/** One line a job, in the order of `jobs`. */
export function overviewOf(jobs: readonly Pick<JobRow, "jobId" | "title" | "createdAt">[], latest: readonly LiveEvent[], find: StageFinder): JobProgress[] {
  const byJob = new Map<string, LiveEvent[]>();
  for (const event of latest) {
    const own = byJob.get(event.jobId);
    if (own) own.push(event);
    else byJob.set(event.jobId, [event]);
  }
  return jobs.map(({ jobId, title, createdAt }) => {
    const events = byJob.get(jobId) ?? [];
    const progress: JobProgress = { jobId, title, createdAt, counts: noCounts(), maybe: 0, waitingSince: null, lastAt: null };
    for (const { stageId, mark, since } of standingsOf(events, find)) {
      const kind = stageId === null ? undefined : find.byId(stageId)?.kind;
      if (kind === undefined) {
        if (mark === "maybe") progress.maybe += 1;
        continue;
      }
      progress.counts[kind] += 1;
      if (since !== null && waiting.has(kind) && (progress.waitingSince === null || since < progress.waitingSince)) progress.waitingSince = since;
    }
    for (const { at } of events) if (progress.lastAt === null || at > progress.lastAt) progress.lastAt = at;
    return progress;
  });
}
