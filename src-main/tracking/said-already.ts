/** Whether a move with its day is recorded already: whoever replays a list of moves, in part or as a whole, records nothing twice. */
import type { Stage } from "../../src-preload/contract.ts";
import type { TrackingLog } from "../library/tracking/tracking-log.ts";

/** A move as it would be recorded. `at`: ISO 8601 in UTC. */
export interface DatedMove {
  stageId: Stage["stageId"];
  at: string;
  reason: string | null;
  note: string | null;
}

/** Only what is not taken back counts. `candidateId` as it is known now. */
export function isSaidAlready(trackingLog: Pick<TrackingLog, "history">, jobId: string, candidateId: string, move: DatedMove): boolean {
  return trackingLog.history(candidateId, jobId).some(
    ({ what, undone, stageId, at, reason, note }) => what === "stage" && !undone && stageId === move.stageId && at === move.at && reason === move.reason && note === move.note,
  );
}
