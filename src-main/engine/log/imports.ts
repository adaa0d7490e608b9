import type { IngestStatus } from "../../../src-preload/contract.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";

/** Gives what follows imports by their status, and records each when it has ended. */
export function importRecorder(log: Pick<DecisionLog, "record">): (status: IngestStatus) => void {
  let isRunning = false;
  return ({ state, done, duplicates, failed }) => {
    if (state === "running") isRunning = true;
    if (state !== "idle" || !isRunning) return;
    isRunning = false;
    if (done + duplicates + failed > 0) log.record("library.imported", { imported: done, duplicates, failed });
  };
}
