import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCachedEncoder, modelKey } from "../../../src-main/encoder/cached-encoder.ts";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";
import { textHash } from "../../../src-main/encoder/text-hash.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import type { Library } from "../../../src-main/library/open-library.ts";
import type { EmbeddingStore } from "../../../src-main/library/types.ts";

const modelFolder = path.resolve(import.meta.dirname, "../../../resources/models/winnow-lite");

/** An encoder, and what was asked of it. */
function watched(encoder: Encoder) {
  const asked: string[] = [];
  const watching: Encoder = {
    ...encoder,
    encode(texts, signal) {
      asked.push(...texts);
      return encoder.encode(texts, signal);
    },
  };
  return { encoder: watching, asked };
}

let folder: string;
let library: Library;
let real: Encoder;

beforeAll(() => {
  real = createEncoder({ modelFolder });
});
afterAll(() => real.close());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "winnow-cached-"));
  library = await openLibrary(path.join(folder, "library"));
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the cached encoder", () => {
  it("encodes a text once, however often it is asked for and in whatever white space", async () => {
    const { encoder, asked } = watched(real);
    const cached = createCachedEncoder(encoder, library.embeddings);
    await cached.encode(["nurse", "welder", "nurse", " nurse\n"]);
    await cached.encode(["welder", "cook"]);
    expect(asked.map((text) => text.trim())).toEqual(["nurse", "welder", "cook"]);
  });

  it("remembers when the library is opened again, to the bit", async () => {
    const texts = ["Registered nurse in intensive care", "Welder"];
    const first = await createCachedEncoder(real, library.embeddings).encode(texts);
    await library.close();
    library = await openLibrary(path.join(folder, "library"));
    const { encoder, asked } = watched(real);
    expect(await createCachedEncoder(encoder, library.embeddings).encode(texts)).toEqual(first);
    expect(asked).toEqual([]);
  });

  it("answers in the order of the texts, whether found or encoded", async () => {
    const cached = createCachedEncoder(real, library.embeddings);
    await cached.encode(["welder"]);
    const texts = ["nurse", "welder", "cook", "nurse"];
    expect(await cached.encode(texts)).toEqual(await real.encode(texts));
  });

  it("returns copies, so that a caller who changes one vector changes no other and not what is stored", async () => {
    const cached = createCachedEncoder(real, library.embeddings);
    const [first, second] = await cached.encode(["nurse", "nurse"]);
    const [expected] = await real.encode(["nurse"]);
    first?.fill(99);
    expect(second).toEqual(expected);
    expect(await cached.encode(["nurse"])).toEqual([expected]);
  });

  it("stores under the model's id and hash, by the hash of the text", async () => {
    const [vector] = await createCachedEncoder(real, library.embeddings).encode(["nurse"]);
    const { hash } = await real.identity();
    expect(modelKey({ id: "winnow-lite", hash })).toBe(`winnow-lite@${hash.slice(0, 12)}`);
    expect(library.embeddings.get(`winnow-lite@${hash.slice(0, 12)}`, [textHash("nurse")])).toEqual(new Map([[textHash("nurse"), vector]]));
  });

  it("does not take one model's vectors for another's of the same name", async () => {
    await createCachedEncoder(real, library.embeddings).encode(["nurse"]);
    const copy = path.join(folder, "winnow-lite");
    await cp(modelFolder, copy, { recursive: true });
    await appendFile(path.join(copy, "config.json"), "\n");
    const other = createEncoder({ modelFolder: copy });
    const { encoder, asked } = watched(other);
    await createCachedEncoder(encoder, library.embeddings).encode(["nurse"]);
    await other.close();
    expect(asked).toEqual(["nurse"]);
  });

  it("writes as it goes on, so that what was done before a cancellation is kept", async () => {
    const controller = new AbortController();
    let stored = 0;
    const stopping: EmbeddingStore = {
      get: library.embeddings.get,
      put(modelId, vectors) {
        library.embeddings.put(modelId, vectors);
        stored += vectors.size;
        if (stored > 100) controller.abort();
      },
    };
    const texts = Array.from({ length: 1000 }, (_, i) => `Repaired lift number ${i}`);
    const encoding = createCachedEncoder(real, stopping).encode(texts, controller.signal);
    await expect(encoding).rejects.toMatchObject({ code: "cancelled" });
    expect(stored).toBeLessThan(300);
    const { encoder, asked } = watched(real);
    await createCachedEncoder(encoder, library.embeddings).encode(texts);
    expect(asked).toHaveLength(1000 - stored);
  });

  it("asks nothing of the encoder for no texts", async () => {
    const { encoder, asked } = watched(real);
    expect(await createCachedEncoder(encoder, library.embeddings).encode([])).toEqual([]);
    expect(asked).toEqual([]);
  });
});
