/** Checking a database while everything else goes on. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { DatabaseCheck } from "./check-database.ts";

/** Checks the database in `file` in a thread of its own. Rejects with `cancelled` when `signal` aborts. */
export function checkInThread(file: string, signal: AbortSignal): Promise<DatabaseCheck> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./check-worker${path.extname(import.meta.url)}`, import.meta.url), { workerData: file });
    const stop = (): void => {
      reject(new WinnowError("cancelled", "Checking was cancelled."));
      void worker.terminate();
    };
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop);
    worker.once("message", (check: DatabaseCheck) => {
      resolve(check);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      signal.removeEventListener("abort", stop);
      // After an answer this changes nothing.
      reject(new WinnowError("internal", "Checking the library stopped before it had ended.", { hint: "Try again." }));
    });
  });
}
