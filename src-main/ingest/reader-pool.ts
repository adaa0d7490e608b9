/** A few worker threads that read files, each under a limit of time and memory. */
import os from "node:os";
import path from "node:path";
import { Piscina } from "piscina";
import { WinnowError } from "../../src-preload/errors.ts";
import type { ReadFile, ReadOutcome, ReaderData, ReadTask } from "./reader-worker.ts";

export interface ReaderPool {
  readonly threads: number;
  /**
   * Reads and parses one file. Rejects with the file's own error, or `timed_out`, `out_of_memory`, `reader_crashed`; with
   * `cancelled` when `signal` aborts. Whatever happens to one file, the next is read by a sound thread.
   */
  read(task: ReadTask, signal?: AbortSignal): Promise<ReadFile>;
  close(): Promise<void>;
}

const SECONDS_A_FILE = 40;
const HEAP_MB = 512;
const MAX_THREADS = 4;

export function createReaderPool(options: ReaderData): ReaderPool {
  const threads = Math.max(1, Math.min(MAX_THREADS, os.availableParallelism()));
  const pool = new Piscina<ReadTask, ReadOutcome>({
    filename: new URL(`./reader-worker${path.extname(import.meta.url)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    concurrentTasksPerWorker: 1,
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });

  return {
    threads,
    async read(task, signal) {
      const timeLimit = AbortSignal.timeout(SECONDS_A_FILE * 1000);
      let outcome: ReadOutcome;
      try {
        outcome = await pool.run(task, { signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit });
      } catch (cause) {
        if (signal?.aborted) throw new WinnowError("cancelled", "Reading was cancelled.", { cause });
        throw readerFailure(cause, timeLimit.aborted, task.fileName);
      }
      if ("error" in outcome) {
        const { code, message, hint } = outcome.error;
        throw new WinnowError(code, message, hint === undefined ? {} : { hint });
      }
      return outcome.read;
    },
    close: () => pool.destroy(),
  };
}

function readerFailure(cause: unknown, outOfTime: boolean, fileName: string): WinnowError {
  const hint = "Open it in the program that made it and save it again as PDF.";
  if (outOfTime) {
    return new WinnowError("timed_out", `${fileName} took longer than ${String(SECONDS_A_FILE)} seconds to read, so Winnow gave up.`, { hint, cause });
  }
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new WinnowError("out_of_memory", `${fileName} needs more memory to read than a resume should.`, { hint, cause });
  }
  return new WinnowError("reader_crashed", `${fileName} could not be read: it made the reader stop.`, { hint, cause });
}
