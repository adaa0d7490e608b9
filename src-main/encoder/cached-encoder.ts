/** An encoder that remembers: a text that any model has read once is not read by it again. */
import type { ModelIdentity } from "../../src-preload/domain.ts";
import type { EmbeddingStore } from "../library/types.ts";
import { textHash } from "./text-hash.ts";
import type { Encoder } from "./types.ts";

/** Texts encoded between two writes: about a tenth of a second of work, all that a kill can lose. */
const textsPerWrite = 64;

/** The name under which vectors are stored: it changes whenever the model's files do. */
export function modelKey({ id, hash }: ModelIdentity): string {
  return `${id}@${hash.slice(0, 12)}`;
}

/**
 * `encoder` with `store` before it. Each distinct text is looked up by model and `textHash`, and encoded only when it is
 * not there; what is encoded is stored as the work goes on, so that a cancelled call loses little. Every vector returned
 * is the caller's own copy.
 */
export function createCachedEncoder(encoder: Encoder, store: EmbeddingStore): Encoder {
  async function encodeMissing(
    key: string,
    texts: ReadonlyMap<string, string>,
    vectors: Map<string, Float32Array>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const missing = [...texts].filter(([hash]) => !vectors.has(hash));
    for (let at = 0; at < missing.length; at += textsPerWrite) {
      const chunk = missing.slice(at, at + textsPerWrite);
      const encoded = await encoder.encode(
        chunk.map(([, text]) => text),
        signal,
      );
      const fresh = new Map<string, Float32Array>();
      for (const [index, [hash]] of chunk.entries()) {
        const vector = encoded[index];
        if (vector !== undefined) fresh.set(hash, vector);
      }
      store.put(key, fresh);
      for (const [hash, vector] of fresh) vectors.set(hash, vector);
    }
  }

  return {
    identity: () => encoder.identity(),

    async encode(texts, signal) {
      if (texts.length === 0) return [];
      const key = modelKey(await encoder.identity());
      const hashes = texts.map(textHash);
      const byHash = new Map(hashes.map((hash, index) => [hash, texts[index] ?? ""]));
      const vectors = new Map(store.get(key, [...byHash.keys()]));
      await encodeMissing(key, byHash, vectors, signal);
      return hashes.map((hash) => {
        const vector = vectors.get(hash);
        if (vector === undefined) throw new Error("The encoder gave fewer vectors than texts.");
        return vector.slice();
      });
    },

    close: () => encoder.close(),
  };
}
