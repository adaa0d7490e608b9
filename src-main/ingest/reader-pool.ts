/** A few worker threads that read files, and one that recognises scans, each under a limit of time and memory. */
import os from "node:os";
import path from "node:path";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { WinnowError } from "../../src-preload/errors.ts";
import { NeedsRecognition } from "./needs-recognition.ts";
import type { ParsedText, ReadFile, ReadOutcome, ReaderData, ReadTask, RecogniseTask, ReparseOutcome, ReparseTask, WarmUpTask } from "./reader-worker.ts";

export interface ReaderPool {
  readonly threads: number;
  /** Resolves when a thread has loaded what reading needs, or could not: then the first file says so. */
  ready(): Promise<void>;
  /**
   * Reads and parses one file, without its pictures of text: a file of nothing else rejects with `NeedsRecognition`. Rejects with
   * the file's own error, or `timed_out`, `out_of_memory`, `reader_crashed`; with `cancelled` when `signal` aborts. Whatever
   * happens to one file, the next is read by a sound thread.
   */
  read(task: ReadTask, signal?: AbortSignal): Promise<ReadFile>;
  /**
   * Reads and parses one file with its pictures of text, `pages` in number, in a thread of its own. `onPage` is told before each
   * of them. Files are recognised one after the other. Rejects as `read` does.
   */
  recognise(task: ReadTask, pages: number, onPage: (page: number, pages: number) => void, signal?: AbortSignal): Promise<ReadFile>;
  /** Parses a text that was read before. Rejects as `read` does. */
  reparse(task: ReparseTask, signal?: AbortSignal): Promise<ParsedText>;
  /** Ends the threads once they are done; the next task starts new ones, which load the taxonomy anew, from these folders. */
  renew(data: ReaderData): Promise<void>;
  close(): Promise<void>;
}

const SECONDS_A_FILE = 40;
/** What a scan takes besides: starting recognition, drawing pages. */
const SECONDS_A_SCANNED_PAGE = 45;
const SECONDS_A_SCAN = 10;
const HEAP_MB = 512;
const MAX_THREADS = 4;
const IDLE_MS = 30_000;

export function createReaderPool(data: ReaderData): ReaderPool {
  const threads = Math.max(1, Math.min(MAX_THREADS, os.availableParallelism()));
  const pool = <Task, Outcome>(maxThreads: number, workerData: ReaderData): Piscina<Task, Outcome> =>
    new Piscina<Task, Outcome>({
      filename: new URL(`./reader-worker${path.extname(import.meta.url)}`, import.meta.url).href,
      minThreads: 0,
      maxThreads,
      idleTimeout: IDLE_MS,
      concurrentTasksPerWorker: 1,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
  let readers = pool<ReadTask | ReparseTask | WarmUpTask, ReadOutcome | ReparseOutcome>(threads, data);
  let scanner = pool<RecogniseTask, ReadOutcome>(1, data);
  let lastScan: Promise<unknown> = Promise.resolve();

  async function scan(task: ReadTask, pages: number, onPage: (page: number, pages: number) => void, signal?: AbortSignal): Promise<ReadFile> {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", (at: [page: number, pages: number]) => {
      onPage(...at);
    });
    try {
      const outcome = await limited(
        task.fileName,
        SECONDS_A_SCAN + SECONDS_A_SCANNED_PAGE * Math.max(1, pages),
        (limits) => scanner.run({ ...task, progress: port2 }, { name: "recogniseFile", transferList: [port2], signal: limits }),
        signal,
      );
      return readOf(outcome);
    } finally {
      port1.close();
    }
  }

  return {
    threads,
    async ready() {
      await readers.run({}, { name: "warmUp" }).catch(() => undefined);
    },
    async read(task, signal) {
      const outcome = await limited(task.fileName, SECONDS_A_FILE, (limits) => readers.run(task, { signal: limits }) as Promise<ReadOutcome>, signal);
      return readOf(outcome);
    },
    recognise(task, pages, onPage, signal) {
      // The time of a scan counts from its own turn.
      const mine = lastScan.then(() => scan(task, pages, onPage, signal));
      lastScan = mine.catch(() => undefined);
      return mine;
    },
    async reparse(task, signal) {
      const outcome = await limited("This resume", SECONDS_A_FILE, (limits) => readers.run(task, { name: "reparse", signal: limits }) as Promise<ReparseOutcome>, signal);
      if ("error" in outcome) throw errorOf(outcome.error);
      return outcome.parsed;
    },
    async renew(newData) {
      const old = [readers, scanner];
      readers = pool(threads, newData);
      scanner = pool(1, newData);
      await Promise.all(old.map((each) => each.close()));
    },
    async close() {
      await Promise.all([readers.destroy(), scanner.destroy()]);
    },
  };
}

/** Runs a task under a limit of time. Rejects with what the limit, the end of its thread or `signal` mean. */
async function limited<Outcome>(fileName: string, seconds: number, run: (limits: AbortSignal) => Promise<Outcome>, signal?: AbortSignal): Promise<Outcome> {
  const timeLimit = AbortSignal.timeout(seconds * 1000);
  try {
    return await run(signal ? AbortSignal.any([signal, timeLimit]) : timeLimit);
  } catch (cause) {
    if (signal?.aborted) throw new WinnowError("cancelled", "Reading was cancelled.", { cause });
    throw readerFailure(cause, timeLimit.aborted ? seconds : null, fileName);
  }
}

function readOf(outcome: ReadOutcome): ReadFile {
  if ("read" in outcome) return outcome.read;
  if (outcome.error.code === "needs_ocr") throw new NeedsRecognition(outcome.error, outcome.scannedPages);
  throw errorOf(outcome.error);
}

function errorOf({ code, message, hint }: Extract<ReadOutcome, { error: unknown }>["error"]): WinnowError {
  return new WinnowError(code, message, hint === undefined ? {} : { hint });
}

function readerFailure(cause: unknown, tooLong: number | null, fileName: string): WinnowError {
  const hint = "Open it in the program that made it and save it again as PDF.";
  if (tooLong !== null) {
    return new WinnowError("timed_out", `${fileName} took longer than ${String(tooLong)} seconds to read, so Winnow gave up.`, { hint, cause });
  }
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new WinnowError("out_of_memory", `${fileName} needs more memory to read than a resume should.`, { hint, cause });
  }
  return new WinnowError("reader_crashed", `${fileName} could not be read: it made the reader stop.`, { hint, cause });
}
