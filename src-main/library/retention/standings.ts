/** Where everybody stands in each job, as far as a rule asks: whether they are in, out, or hired, and since when. */
import { isOut, type StageKind } from "../../../src-preload/contract.ts";
import type { Standing } from "./due.ts";

/** The last of each sort that was recorded of somebody in a job. */
export interface LastEvent {
  eventId: number;
  candidateId: string;
  jobId: string;
  what: "stage" | "mark" | "note";
  stageId: string | null;
  mark: string | null;
  /** ISO 8601. */
  at: string;
}

const isLater = (one: LastEvent, other: LastEvent): boolean => one.at > other.at || (one.at === other.at && one.eventId > other.eventId);

/**
 * Of the last move and the last mark the later one decides, as it does on the board: a mark "rejected" takes out of any stage, and any
 * other mark brings back who was out. Who is marked and was never moved goes on, too, unless rejected.
 */
function standingIn(jobId: string, events: readonly LastEvent[], kindOf: (stageId: string) => StageKind | null): Standing {
  const move = events.find(({ what, stageId }) => what === "stage" && stageId !== null);
  const mark = events.find(({ what }) => what === "mark");
  const kind = move?.stageId == null ? null : kindOf(move.stageId);
  const lastAt = events.reduce((last, { at }) => (at > last ? at : last), "");
  const markDecides = mark !== undefined && mark.mark !== null && (move === undefined || kind === null || isLater(mark, move));
  if (markDecides && mark.mark === "rejected") return { jobId, kind: "rejected", since: mark.at, lastAt };
  if (markDecides && (kind === null || isOut(kind))) return { jobId, kind: "new", since: mark.at, lastAt };
  return { jobId, kind, since: move?.at ?? "", lastAt };
}

/** By candidate. */
export function standingsIn(latest: readonly LastEvent[], kindOf: (stageId: string) => StageKind | null): Map<string, Standing[]> {
  const byPerson = new Map<string, Map<string, LastEvent[]>>();
  for (const event of latest) {
    const own = byPerson.get(event.candidateId) ?? new Map<string, LastEvent[]>();
    byPerson.set(event.candidateId, own);
    own.set(event.jobId, [...(own.get(event.jobId) ?? []), event]);
  }
  return new Map([...byPerson].map(([candidateId, jobs]) => [candidateId, [...jobs].map(([jobId, events]) => standingIn(jobId, events, kindOf))]));
}
