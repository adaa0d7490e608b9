import { describe, expect, it } from "vitest";
import { createCachedEncoder, modelKey } from "../../../src-main/encoder/cached-encoder.ts";
import { textHash } from "../../../src-main/encoder/text-hash.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import type { EmbeddingStore } from "../../../src-main/library/types.ts";
import { WinnowError } from "../../../src-preload/errors.ts";

/** Letters of a text as a vector: enough of an encoder to see what is asked of it. */
function countingEncoder(hash = "a".repeat(64)) {
  const calls: string[][] = [];
  const encoder: Encoder = {
    identity: () => Promise.resolve({ id: "counting", hash }),
    encode(texts, signal) {
      if (signal?.aborted === true) return Promise.reject(new WinnowError("cancelled", "Cancelled."));
      calls.push(texts);
      return Promise.resolve(texts.map((text) => Float32Array.of(text.length, text.codePointAt(0) ?? 0)));
    },
    close: () => Promise.resolve(),
  };
  return { encoder, calls };
}

function memoryStore() {
  const models = new Map<string, Map<string, Float32Array>>();
  const writes: number[] = [];
  const store: EmbeddingStore = {
    get(modelId, hashes) {
      const known = models.get(modelId);
      return new Map(
        hashes.flatMap((hash) => {
          const vector = known?.get(hash);
          return vector === undefined ? [] : [[hash, vector.slice()] as const];
        }),
      );
    },
    put(modelId, vectors) {
      writes.push(vectors.size);
      const known = models.get(modelId) ?? new Map<string, Float32Array>();
      models.set(modelId, new Map([...known, ...vectors]));
    },
  };
  return { store, models, writes };
}

describe("the cached encoder", () => {
  it("encodes a text once, however often and wherever it is asked for", async () => {
    const { encoder, calls } = countingEncoder();
    const cached = createCachedEncoder(encoder, memoryStore().store);
    await cached.encode(["nurse", "welder", "nurse", "nurse "]);
    await cached.encode(["welder", "cook"]);
    expect(calls).toEqual([["nurse", "welder"], ["cook"]].map((texts) => texts.map((text) => expect.stringMatching(`^${text} ?$`))));
  });

  it("answers in the order of the texts, whether found or encoded", async () => {
    const { encoder } = countingEncoder();
    const cached = createCachedEncoder(encoder, memoryStore().store);
    await cached.encode(["bb"]);
    const vectors = await cached.encode(["a", "bb", "ccc", "a"]);
    expect(vectors.map(([length]) => length)).toEqual([1, 2, 3, 1]);
  });

  it("returns copies, so that a caller who changes one vector changes no other and not what is stored", async () => {
    const { encoder } = countingEncoder();
    const cached = createCachedEncoder(encoder, memoryStore().store);
    const [first, second] = await cached.encode(["nurse", "nurse"]);
    first?.fill(99);
    expect(second?.[0]).toBe(5);
    expect((await cached.encode(["nurse"]))[0]?.[0]).toBe(5);
  });

  it("stores under the model's id and hash, by the hash of the text", async () => {
    const { encoder } = countingEncoder("0123456789abcdef".repeat(4));
    const { store, models } = memoryStore();
    await createCachedEncoder(encoder, store).encode(["nurse"]);
    expect([...models.keys()]).toEqual(["counting@0123456789ab"]);
    expect([...(models.get("counting@0123456789ab")?.keys() ?? [])]).toEqual([textHash("nurse")]);
    expect(modelKey({ id: "x", hash: "f".repeat(64) })).toBe("x@ffffffffffff");
  });

  it("does not take one model's vectors for another's", async () => {
    const { store } = memoryStore();
    const old = countingEncoder("a".repeat(64));
    const next = countingEncoder("b".repeat(64));
    await createCachedEncoder(old.encoder, store).encode(["nurse"]);
    await createCachedEncoder(next.encoder, store).encode(["nurse"]);
    expect(next.calls).toEqual([["nurse"]]);
  });

  it("writes as it goes on, so that what was done before a cancellation is kept", async () => {
    const { encoder, calls } = countingEncoder();
    const { store, writes } = memoryStore();
    const controller = new AbortController();
    const stopping: EmbeddingStore = {
      get: store.get,
      put(modelId, vectors) {
        store.put(modelId, vectors);
        if (writes.length === 2) controller.abort();
      },
    };
    const texts = Array.from({ length: 1000 }, (_, i) => `text ${i}`);
    await expect(createCachedEncoder(encoder, stopping).encode(texts, controller.signal)).rejects.toMatchObject({ code: "cancelled" });
    const done = writes.reduce((sum, count) => sum + count, 0);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(300);
    calls.length = 0;
    await createCachedEncoder(encoder, store).encode(texts);
    expect(calls.flat()).toHaveLength(1000 - done);
  });

  it("asks nothing of the encoder or the store for no texts", async () => {
    const { encoder, calls } = countingEncoder();
    const { store, writes } = memoryStore();
    expect(await createCachedEncoder(encoder, store).encode([])).toEqual([]);
    expect([calls.length, writes.length]).toEqual([0, 0]);
  });
});
