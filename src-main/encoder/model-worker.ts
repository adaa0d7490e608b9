/** The owner's end of the thread that runs models: starting it, and ending it without harm. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { NativeGate } from "./native-gate.ts";
import type { WorkerAnswer, WorkerRequest, WorkerStart } from "./worker-messages.ts";

/** How long the end of a worker may take. Loading a model takes well under a second, one text some milliseconds. */
const patience = 5000;

export interface ModelWorker {
  post(request: WorkerRequest): void;
  /** Whether the worker has work, and so keeps the process alive. */
  busy(is: boolean): void;
  /** Ends the thread after the text it is at. Resolves when it is gone. */
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
    gate.waitUntilEmpty(patience);
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
      const tooLong = setTimeout(() => void worker.terminate(), patience);
      await gone;
      clearTimeout(tooLong);
    },
  };
}
