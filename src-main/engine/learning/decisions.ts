/** What was decided of candidates, as grades: from where they stand now, how far they had come, and who decided. */
import type { StageKind } from "../../../src-preload/contract.ts";
import type { Grade } from "../../learning/table.ts";
import type { Library } from "../../library/open-library.ts";
import type { LiveEvent } from "../../library/tracking/tracking-log.ts";
import { stageFinder, standingOf, type StageFinder } from "../../tracking/standing.ts";

export interface Decision {
  candidateId: string;
  grade: Grade;
  by: string;
}

const metInPerson: readonly (StageKind | undefined)[] = ["interview", "offer", "hired"];

/**
 * hired 4 > offer 3 > interview 2 > rejected after an interview or an offer 1 > rejected before 0; who withdrew stands where they were. Null for
 * what says nothing yet: new, screening, and withdrawn before an interview. `way`: the kinds of stages they stood in, one after the other.
 */
export function gradeOf(way: readonly StageKind[]): Grade | null {
  const now = way.at(-1);
  const last = now === "withdrawn" ? way.findLast((kind) => kind !== "withdrawn") : now;
  if (last === "hired") return now === "withdrawn" ? 3 : 4;
  if (last === "offer") return 3;
  if (last === "interview") return 2;
  if (now === "rejected") return way.some((kind) => metInPerson.includes(kind)) ? 1 : 0;
  return null;
}

/** The kinds of stages of one candidate in order, and the event that put them where they stand. */
function wayOf(candidateId: string, events: readonly LiveEvent[], find: StageFinder): { way: StageKind[]; decidedBy: number | null } {
  const latest = new Map<LiveEvent["what"], LiveEvent>();
  const way: StageKind[] = [];
  let decidedBy: number | null = null;
  for (const event of events) {
    latest.set(event.what, event);
    const { stageId } = standingOf(candidateId, [...latest.values()], find);
    const kind = stageId === null ? undefined : find.byId(stageId)?.kind;
    if (kind === undefined) way.length = 0;
    else if (way.at(-1) !== kind) {
      way.push(kind);
      decidedBy = event.eventId;
    }
  }
  return { way, decidedBy };
}

/** Everyone of a job of whom something was decided, in the order of their ids. What was taken back does not count. */
export function decisionsOf(jobId: string, { trackingLog, stages }: Pick<Library, "trackingLog" | "stages">): Decision[] {
  const find = stageFinder(stages.list(), stages.all());
  const byCandidate = Map.groupBy(trackingLog.live(jobId), ({ candidateId }) => candidateId);
  return [...byCandidate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([candidateId, events]): Decision[] => {
      const { way, decidedBy } = wayOf(candidateId, events, find);
      const grade = gradeOf(way);
      if (grade === null) return [];
      return [{ candidateId, grade, by: trackingLog.history(candidateId, jobId).find(({ eventId }) => eventId === decidedBy)?.by ?? "" }];
    });
}
