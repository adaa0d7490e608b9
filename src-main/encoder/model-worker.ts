/** The owner's end of the thread that runs models: starting it, and ending it without harm. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { NativeGate } from "./native-gate.ts";
import type { WorkerAnswer, WorkerRequest, WorkerStart } from "./worker-messages.ts";

/**
 * How long a worker may stay in native code that it is to leave. Loading a model takes well under a second, one text some milliseconds;
 * on a computer that is busy with other things many times that.
 */
const mostInside = 30_000;
/** How long it may take to end once it is outside. */
const mostOutside = 5000;

export interface ModelWorker {
  post(request: WorkerRequest): void;
  /** Whether the worker has work, and so keeps the process alive. */
  busy(is: boolean): void;
  /** Ends the thread after the text it is at. Resolves when it is gone, or, stuck in native code, keeps nobody any longer. */
  end(): Promise<void>;
}

export interface ModelWorkerEvents {
  answered(answer: WorkerAnswer): void;
  /** The thread is gone, or of no more use. */
  died(cause: unknown): void;
}

/** Beside this file, as source under Node and as a bundle alike. */
function workerFile(): URL {
  return new URL(`./encoder-worker${path.extname(fileURLToPath(import.meta.url))}`, import.meta.url);
}

/** Starts a worker, which loads models as they are asked for. It does not keep the process alive unless it is busy. */
export function startModelWorker(events: ModelWorkerEvents): ModelWorker {
  const gate = new NativeGate();
  gate.enter();
  const workerData: WorkerStart = { gate: gate.memory };
  const worker = new Worker(workerFile(), { workerData });
  worker.unref();

  // process.exit() terminates threads wherever they are.
  const beforeProcessEnds = () => {
    gate.close();
    gate.waitUntilEmpty(mostInside);
  };
  process.once("exit", beforeProcessEnds);
  const gone = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      process.off("exit", beforeProcessEnds);
      resolve();
    });
  });

  worker.on("message", (answer: WorkerAnswer) => events.answered(answer));
  worker.on("error", (cause) => events.died(cause));
  worker.on("messageerror", (cause) => events.died(cause));
  worker.on("exit", (code) => events.died(`exit code ${code}`));

  return {
    post: (request) => worker.postMessage(request),
    busy: (is) => (is ? worker.ref() : worker.unref()),
    async end() {
      worker.ref();
      gate.close();
      worker.postMessage({ kind: "end" } satisfies WorkerRequest);
      await Promise.race([gone, gate.emptied(mostInside)]);
      if (!gate.isEmpty) return worker.unref();
      // It cannot go in again, so from here on it may be ended by force.
      const tooLong = setTimeout(() => void worker.terminate(), mostOutside);
      await gone;
      clearTimeout(tooLong);
    },
  };
}
