/** The encoder: texts in, vectors out, by one worker thread that is started when the first text comes. */
import path from "node:path";
import { WinnowError } from "../../src-preload/errors.ts";
import { missingModel, readModel } from "./model-folder.ts";
import type { Dtype, Model } from "./model-folder.ts";
import { startModelWorker } from "./model-worker.ts";
import type { ModelWorker } from "./model-worker.ts";
import type { Encoder } from "./types.ts";
import type { WorkerAnswer } from "./worker-messages.ts";

/** Texts the worker gets at a time. Small, so that a cancelled or a competing request waits only some 20 ms. */
const batchSize = 16;
/** Batches at the worker at once: while one is answered the next is there, so that the worker never waits for us. */
const batchesAhead = 2;

/** One call of `encode`. */
interface Request {
  texts: string[];
  vectors: Float32Array[];
  /** Texts given to the worker so far, and texts answered. */
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

const cancelled = () => new WinnowError("cancelled", "Reading for meaning was cancelled.");

/**
 * An encoder over a model folder in the Hugging Face layout. Nothing is read or started before it is needed; an idle
 * encoder does not keep the process alive. Requests share the worker in turn, batch by batch. When the worker dies, what
 * was asked of it rejects with `internal` and the next call starts a new one; files that are missing or cannot be
 * loaded reject with `model_missing`, and are tried again by the next call.
 */
export function createEncoder({ modelFolder }: { modelFolder: string }): Encoder {
  const folder = path.resolve(modelFolder);
  let model: Promise<Model> | null = null;
  let running: Running | null = null;
  let closed = false;
  let nextBatch = 0;
  /** Requests with texts not yet sent, the next to be served first. */
  const waiting: Request[] = [];

  function readOnce(): Promise<Model> {
    const reading = model ?? readModel(folder);
    model = reading;
    reading.catch(() => {
      if (model === reading) model = null;
    });
    return reading;
  }

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

  function start(dtype: Dtype): Running {
    const batches: Running["batches"] = new Map();
    const worker = startModelWorker(
      { folder, dtype },
      {
        answered(answer) {
          if (answer.kind === "vectors") {
            accept(run, answer);
            return;
          }
          // Whoever mends the files changes the model's hash.
          model = null;
          void stop(run, missingModel(folder, answer.detail));
        },
        died(cause) {
          const message = "The part of Winnow that reads for meaning stopped unexpectedly.";
          void stop(run, new WinnowError("internal", message, { hint: "Try again: it starts afresh.", cause }));
        },
      },
    );
    const run: Running = { worker, batches };
    return run;
  }

  function accept(run: Running, { batch, dimension, vectors }: Extract<WorkerAnswer, { kind: "vectors" }>): void {
    const given = run.batches.get(batch);
    if (given === undefined) return;
    run.batches.delete(batch);
    const { request, at } = given;
    const count = vectors.length / dimension;
    for (let i = 0; i < count; i++) request.vectors[at + i] = vectors.slice(i * dimension, (i + 1) * dimension);
    request.answered += count;
    if (request.answered === request.texts.length) request.resolve(request.vectors);
    serve(run);
  }

  /** Keeps the worker supplied, a batch from each waiting request in turn. */
  function serve(run: Running): void {
    while (run.batches.size < batchesAhead) {
      const request = waiting.shift();
      if (request === undefined) break;
      const batch = nextBatch++;
      const at = request.sent;
      const texts = request.texts.slice(at, at + batchSize);
      request.sent += texts.length;
      run.batches.set(batch, { request, at });
      run.worker.post({ kind: "encode", batch, texts });
      if (request.sent < request.texts.length) waiting.push(request);
    }
    run.worker.busy(run.batches.size > 0);
  }

  function drop(request: Request): void {
    const place = waiting.indexOf(request);
    if (place >= 0) waiting.splice(place, 1);
    request.reject(cancelled());
  }

  function request(texts: string[], dtype: Dtype, signal: AbortSignal | undefined): Promise<Float32Array[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Float32Array[]>();
    const mine: Request = { texts, vectors: [], sent: 0, answered: 0, resolve, reject };
    const onAbort = () => drop(mine);
    signal?.addEventListener("abort", onAbort, { once: true });
    waiting.push(mine);
    running ??= start(dtype);
    serve(running);
    return promise.finally(() => signal?.removeEventListener("abort", onAbort));
  }

  function refuseIfEnded(signal: AbortSignal | undefined): void {
    if (closed || signal?.aborted === true) throw cancelled();
  }

  return {
    async identity() {
      return (await readOnce()).identity;
    },

    async encode(texts, signal) {
      refuseIfEnded(signal);
      if (texts.length === 0) return [];
      const { dtype } = await readOnce();
      refuseIfEnded(signal);
      return request([...texts], dtype, signal);
    },

    async close() {
      closed = true;
      if (running !== null) await stop(running, cancelled());
    },
  };
}
