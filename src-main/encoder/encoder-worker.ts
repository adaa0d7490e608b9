/** The one thread that runs models. It loads each when it is first asked for, and answers batches in the order they come. */
import { parentPort, workerData } from "node:worker_threads";
import { loadModel } from "./loaded-model.ts";
import type { LoadedModel } from "./loaded-model.ts";
import { NativeGate } from "./native-gate.ts";
import type { WorkerAnswer, WorkerRequest, WorkerStart } from "./worker-messages.ts";

if (parentPort === null) throw new Error("encoder-worker runs in a worker thread only.");
const messages = parentPort;
const answer = (message: WorkerAnswer, transfer: ArrayBuffer[] = []) => messages.postMessage(message, transfer);

const start = workerData as WorkerStart;
const gate = new NativeGate(start.gate);
const loaded = new Map<string, LoadedModel>();

/** Does `work` if the gate is open, and ends this thread if it is not. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  if (!gate.enter()) process.exit();
  try {
    return await work();
  } finally {
    gate.leave();
  }
}

type Run = Extract<WorkerRequest, { kind: "run" }>;

/** The model, loaded; null, and an answer is given, when that fails. */
async function modelFor({ key, model, batch }: Run): Promise<LoadedModel | null> {
  const known = loaded.get(key);
  if (known !== undefined) return known;
  try {
    const fresh = await guarded(() => loadModel(model));
    loaded.set(key, fresh);
    return fresh;
  } catch (error) {
    answer({ kind: "unusable", batch, detail: String(error) });
    return null;
  }
}

async function runBatch(request: Run): Promise<void> {
  const model = await modelFor(request);
  if (model === null) return;
  const { dimension } = model;
  const { batch, inputs } = request;
  const vectors = new Float32Array(inputs.length * dimension);
  const began = performance.now();
  for (const [index, input] of inputs.entries()) {
    const vector = await guarded(() => model.run(input));
    if (vector !== null) vectors.set(vector, index * dimension);
  }
  answer({ kind: "vectors", batch, dimension, vectors, milliseconds: performance.now() - began }, [vectors.buffer]);
}

async function release(key: string): Promise<void> {
  const model = loaded.get(key);
  loaded.delete(key);
  if (model !== undefined) await guarded(() => model.dispose());
}

function follow(request: WorkerRequest): Promise<void> | void {
  if (request.kind === "end") process.exit();
  return request.kind === "release" ? release(request.key) : runBatch(request);
}

gate.leave();
let last = Promise.resolve();
messages.on("message", (request: WorkerRequest) => {
  // A batch that fails ends the thread (unhandled rejection): its owner starts a fresh one for the next texts.
  last = last.then(() => follow(request));
});
