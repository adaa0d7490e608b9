/**
 * The one thread that runs models, shared by all that need it: onnxruntime in several threads of one desktop process crashes.
 * Requests share it in turn, a small batch from each, so that a ranking need not wait for a library that is being read anew.
 */
import { WinnowError } from "../../src-preload/errors.ts";
import { missingModel } from "./model-folder.ts";
import type { Model } from "./model-folder.ts";
import { startModelWorker } from "./model-worker.ts";
import type { ModelWorker } from "./model-worker.ts";
import type { ModelInput, WorkerAnswer } from "./worker-messages.ts";

/** Inputs the worker gets at a time, at most; of a slow model as many as it runs in this time (ms), so that others get their turn. */
const mostInBatch = 16;
const batchTime = 40;
/** Batches at the worker at once: while one is answered the next is there, so that the worker never waits for us. */
const batchesAhead = 2;

export interface ModelThread {
  /**
   * One vector per input, in order; zeros for a text without words. The model is loaded when it is first asked for. Rejects with
   * `cancelled` when `signal` aborts or the thread is closed, with `model_missing` when the model cannot be loaded, and with
   * `internal` when the thread dies; the next call starts a new one.
   */
  run(model: Model, inputs: readonly ModelInput[], signal?: AbortSignal): Promise<Float32Array[]>;
  /** Gives back the memory that a model takes. */
  release(model: Model): void;
  close(): Promise<void>;
}

/** One call of `run`. */
interface Request {
  model: Model;
  inputs: readonly ModelInput[];
  vectors: Float32Array[];
  /** Inputs given to the worker so far, and inputs answered. */
  sent: number;
  answered: number;
  resolve: (vectors: Float32Array[]) => void;
  reject: (reason: unknown) => void;
}

/** The worker with what it has been given and not yet answered. */
interface Running {
  worker: ModelWorker;
  batches: Map<number, { request: Request; at: number }>;
}

export const cancelled = () => new WinnowError("cancelled", "Reading for meaning was cancelled.");
const keyOf = ({ folder, identity }: Model): string => `${identity.hash} ${folder}`;

export function createModelThread(): ModelThread {
  let running: Running | null = null;
  let closed = false;
  let nextBatch = 0;
  /** Requests with inputs not yet sent, the next to be served first. */
  const waiting: Request[] = [];
  /** Milliseconds an input takes, by model. */
  const pace = new Map<string, number>();

  /** Ends the worker, if it is still the one in use, and rejects everything that hoped for it. */
  function stop(run: Running, reason: WinnowError): Promise<void> {
    if (running !== run) return Promise.resolve();
    running = null;
    const requests = new Set([...[...run.batches.values()].map(({ request }) => request), ...waiting]);
    waiting.length = 0;
    run.batches.clear();
    for (const request of requests) request.reject(reason);
    return run.worker.end();
  }

  function start(): Running {
    const worker = startModelWorker({
      answered: (answer) => accept(run, answer),
      died(cause) {
        const message = "The part of Winnow that reads for meaning stopped unexpectedly.";
        void stop(run, new WinnowError("internal", message, { hint: "Try again: it starts afresh.", cause }));
      },
    });
    const run: Running = { worker, batches: new Map() };
    return run;
  }

  function accept(run: Running, answer: WorkerAnswer): void {
    const given = run.batches.get(answer.batch);
    if (given === undefined) return;
    run.batches.delete(answer.batch);
    const { request, at } = given;
    if (answer.kind === "unusable") drop(request, missingModel(request.model.folder, answer.detail));
    else take(request, at, answer);
    serve(run);
  }

  function take(request: Request, at: number, { dimension, vectors, milliseconds }: Extract<WorkerAnswer, { kind: "vectors" }>): void {
    const count = vectors.length / dimension;
    pace.set(keyOf(request.model), milliseconds / count);
    for (let i = 0; i < count; i++) request.vectors[at + i] = vectors.slice(i * dimension, (i + 1) * dimension);
    request.answered += count;
    if (request.answered === request.inputs.length) request.resolve(request.vectors);
  }

  function batchSize(model: Model): number {
    const each = pace.get(keyOf(model)) ?? 0;
    return each === 0 ? mostInBatch : Math.max(1, Math.min(mostInBatch, Math.floor(batchTime / each)));
  }

  /** Keeps the worker supplied, a batch from each waiting request in turn. */
  function serve(run: Running): void {
    while (run.batches.size < batchesAhead) {
      const request = waiting.shift();
      if (request === undefined) break;
      const batch = nextBatch++;
      const at = request.sent;
      const inputs = request.inputs.slice(at, at + batchSize(request.model));
      request.sent += inputs.length;
      run.batches.set(batch, { request, at });
      const { folder, dtype, kind, pooling, maxTokens } = request.model;
      run.worker.post({ kind: "run", batch, key: keyOf(request.model), model: { folder, dtype, kind, pooling, maxTokens }, inputs });
      if (request.sent < request.inputs.length) waiting.push(request);
    }
    run.worker.busy(run.batches.size > 0);
  }

  function drop(request: Request, reason: WinnowError): void {
    const place = waiting.indexOf(request);
    if (place >= 0) waiting.splice(place, 1);
    request.reject(reason);
  }

  return {
    async run(model, inputs, signal) {
      if (closed || signal?.aborted === true) throw cancelled();
      if (inputs.length === 0) return [];
      const { promise, resolve, reject } = Promise.withResolvers<Float32Array[]>();
      const mine: Request = { model, inputs: [...inputs], vectors: [], sent: 0, answered: 0, resolve, reject };
      const onAbort = () => drop(mine, cancelled());
      signal?.addEventListener("abort", onAbort, { once: true });
      waiting.push(mine);
      running ??= start();
      serve(running);
      return promise.finally(() => signal?.removeEventListener("abort", onAbort));
    },

    release(model) {
      running?.worker.post({ kind: "release", key: keyOf(model) });
    },

    async close() {
      closed = true;
      if (running !== null) await stop(running, cancelled());
    },
  };
}
