/** How a candidate stands for a job: a pure function of the latest events and of the stages. */
import { isOut, type Stage, type StageKind, type Standing } from "../../src-preload/contract.ts";
import type { LiveEvent } from "../library/tracking/tracking-log.ts";

/** Finds the stage that an event means today. */
export interface StageFinder {
  /** A removed stage is taken for the first of its kind that is still there. Null for an id that never was. */
  byId(stageId: string): Stage | null;
  first(kind: StageKind): Stage | null;
}

/** `kept` are the stages in their order; `all` those that were removed, too. */
export function stageFinder(kept: readonly Stage[], all: readonly Stage[]): StageFinder {
  const keptById = new Map(kept.map((stage) => [stage.stageId, stage]));
  const kindOf = new Map(all.map(({ stageId, kind }) => [stageId, kind]));
  const first = (kind: StageKind): Stage | null => kept.find((stage) => stage.kind === kind) ?? null;
  return {
    first,
    byId(stageId) {
      const kind = kindOf.get(stageId);
      return keptById.get(stageId) ?? (kind === undefined ? null : first(kind));
    },
  };
}

/** Whether `one` holds against `other`: it happened later, or at the same time and was recorded later. */
const isLater = (one: LiveEvent, other: LiveEvent): boolean => one.at > other.at || (one.at === other.at && one.eventId > other.eventId);

interface Where {
  stage: Stage | null;
  since: string | null;
  reason: string | null;
}
const nowhere: Where = { stage: null, since: null, reason: null };

/**
 * Where a mark alone puts somebody: on the shortlist one is new, and who is rejected stands with the rejected; "maybe" is not in the
 * pipeline yet.
 */
function whereMarked(mark: LiveEvent | undefined, find: StageFinder): Where {
  if (mark?.mark === "rejected") return { stage: find.first("rejected"), since: mark.at, reason: mark.reason };
  if (mark?.mark === "shortlisted") return { stage: find.first("new"), since: mark.at, reason: null };
  return nowhere;
}

/**
 * The standing that follows from the latest move and the latest mark. The later one decides: a move into the race ends a mark
 * "rejected", a mark "rejected" takes out of any stage, and a mark "shortlisted" or "maybe" brings back who was out. Any other mark
 * leaves the stage as it is.
 */
export function standingOf(candidateId: string, latest: readonly LiveEvent[], find: StageFinder): Standing {
  const move = latest.find(({ what }) => what === "stage");
  const mark = latest.find(({ what }) => what === "mark");
  const stage = move?.stageId == null ? null : find.byId(move.stageId);
  const moved: Where = move === undefined || stage === null ? nowhere : { stage, since: move.at, reason: move.reason };
  const markDecides = mark !== undefined && (move === undefined || isLater(mark, move));
  const isBack = markDecides && stage !== null && isOut(stage.kind) && mark.mark !== null;
  const where = moved.stage === null || (markDecides && (mark.mark === "rejected" || isBack)) ? whereMarked(mark, find) : moved;
  const endedByMove = !markDecides && mark?.mark === "rejected" && stage !== null && !isOut(stage.kind);
  return {
    candidateId,
    mark: endedByMove ? null : (mark?.mark ?? null),
    stageId: where.stage?.stageId ?? null,
    since: where.since,
    reason: where.reason,
    note: latest.find(({ what }) => what === "note")?.note || null,
  };
}

/** Everyone's standing, of the latest events of many candidates in one job. */
export function standingsOf(latest: readonly LiveEvent[], find: StageFinder): Standing[] {
  const byCandidate = new Map<string, LiveEvent[]>();
  for (const event of latest) {
    const own = byCandidate.get(event.candidateId);
    if (own) own.push(event);
    else byCandidate.set(event.candidateId, [event]);
  }
  return [...byCandidate].map(([candidateId, events]) => standingOf(candidateId, events, find));
}
