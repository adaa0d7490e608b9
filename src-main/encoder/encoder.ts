/** The encoder: texts in, vectors out, by the one thread that runs models. */
import path from "node:path";
import { WinnowError } from "../../src-preload/errors.ts";
import { readModel } from "./model-folder.ts";
import type { Model } from "./model-folder.ts";
import { cancelled, createModelThread } from "./model-thread.ts";
import type { ModelThread } from "./model-thread.ts";
import type { Encoder } from "./types.ts";

export interface EncoderParts {
  modelFolder: string;
  /** Whose thread runs the model; without one the encoder has a thread of its own. */
  thread?: ModelThread;
}

/**
 * An encoder over a model folder in the Hugging Face layout. Nothing is read or started before it is needed; an idle
 * encoder does not keep the process alive. When the thread dies, what was asked of it rejects with `internal` and the next
 * call starts a new one; files that are missing or cannot be loaded reject with `model_missing`, and are tried again by the
 * next call.
 */
export function createEncoder({ modelFolder, thread: shared }: EncoderParts): Encoder {
  const folder = path.resolve(modelFolder);
  const thread = shared ?? createModelThread();
  const closing = new AbortController();
  let model: Promise<Model> | null = null;

  function readOnce(): Promise<Model> {
    const reading = model ?? readModel(folder);
    model = reading;
    reading.catch(() => forget(reading));
    return reading;
  }

  /** Whoever mends the files changes the model's hash. */
  function forget(reading: Promise<Model> | null): void {
    if (model === reading) model = null;
  }

  return {
    async identity() {
      return (await readOnce()).identity;
    },

    async encode(texts, signal) {
      const stop = signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal]);
      if (stop.aborted) throw cancelled();
      if (texts.length === 0) return [];
      const reading = readOnce();
      try {
        return await thread.run(await reading, texts, stop);
      } catch (thrown) {
        if (thrown instanceof WinnowError && thrown.code === "model_missing") forget(reading);
        throw thrown;
      }
    },

    async close() {
      closing.abort();
      if (shared === undefined) await thread.close();
      else if (model !== null) await model.then((read) => thread.release(read), () => undefined);
    },
  };
}
