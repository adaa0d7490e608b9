/** What passes between the models' owner and the worker thread that runs them. */
import type { RunnableModel } from "./model-folder.ts";

/** Given to the worker when it starts. */
export interface WorkerStart {
  /** Of the `NativeGate`. The worker starts inside and leaves when its libraries are loaded. */
  gate: SharedArrayBuffer;
}

/** A text to be encoded, or the two that a re-ranker reads together. */
export type ModelInput = string | readonly [string, string];

export type WorkerRequest =
  /** The model is loaded if it is not; `key` names it, and what is loaded under it stays as it is. */
  | { kind: "run"; batch: number; key: string; model: RunnableModel; inputs: readonly ModelInput[] }
  /** What the model takes of memory may go. It is loaded again when it is next asked for. */
  | { kind: "release"; key: string }
  | { kind: "end" };

export type WorkerAnswer =
  /** `vectors` holds the batch's vectors one after the other, `dimension` numbers each (of a re-ranker one); `milliseconds` is the time of running them. */
  | { kind: "vectors"; batch: number; dimension: number; vectors: Float32Array<ArrayBuffer>; milliseconds: number }
  /** The model's files could not be loaded. */
  | { kind: "unusable"; batch: number; detail: string };
