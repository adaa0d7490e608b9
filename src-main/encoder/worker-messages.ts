/** What passes between the encoder and its worker thread. */
import type { Dtype } from "./model-folder.ts";

/** Given to the worker when it starts. */
export interface WorkerStart {
  modelFolder: string;
  dtype: Dtype;
  /** Of the `NativeGate`. The worker starts inside and leaves when the model is loaded. */
  gate: SharedArrayBuffer;
}

export type WorkerRequest = { kind: "encode"; batch: number; texts: string[] } | { kind: "end" };

export type WorkerAnswer =
  /** `vectors` holds the batch's vectors one after the other, `dimension` numbers each. */
  | { kind: "vectors"; batch: number; dimension: number; vectors: Float32Array<ArrayBuffer> }
  /** The model's files could not be loaded; this worker is of no more use. */
  | { kind: "unusable"; detail: string };
