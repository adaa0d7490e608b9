/** What passes between the encoder and its worker thread. */
import type { Dtype } from "./model-folder.ts";

/** Given to the worker when it starts. */
export interface WorkerModel {
  modelFolder: string;
  dtype: Dtype;
}

export interface EncodeMessage {
  batch: number;
  texts: string[];
}

export type WorkerAnswer =
  /** `vectors` holds the batch's vectors one after the other, `dimension` numbers each. */
  | { kind: "vectors"; batch: number; dimension: number; vectors: Float32Array<ArrayBuffer> }
  /** The model's files could not be loaded; this worker is of no more use. */
  | { kind: "unusable"; detail: string };
