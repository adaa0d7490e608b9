/** The encoder as the rooms above see it. */
import type { ModelIdentity } from "../../src-preload/domain.ts";

export interface Encoder {
  /** Reads the model's files on first use. Rejects with `model_missing` when they are not there. */
  identity(): Promise<ModelIdentity>;
  /**
   * One L2-normalised vector per text, in order. The same text gives the same bits in any call. Whitespace is collapsed;
   * an empty text gives a zero vector. The model is loaded on the first call, in the encoder's one worker thread.
   * Rejects with `cancelled` when `signal` aborts.
   */
  encode(texts: string[], signal?: AbortSignal): Promise<Float32Array[]>;
  close(): Promise<void>;
}
