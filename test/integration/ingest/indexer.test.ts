import path from "node:path";
import { expect, it } from "vitest";
import { modelKey as keyOf } from "../../../src-main/encoder/cached-encoder.ts";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";
import { createIndexer } from "../../../src-main/ingest/indexer.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

it("indexes what comes while the index is being compacted, before anybody is told that all is indexed", async () => {
  const encoder = createEncoder({ modelFolder: path.resolve("resources/models/winnow-lite") });
  const modelKey = keyOf(await encoder.identity());
  const library = await openLibrary(temporaryFolder());
  const whole = await library.openIndex(modelKey);
  const add = (name: string): void => void library.resumes.add(newResume(`${name}.txt`, name), "2026-01-05T10:00:00.000Z", () => undefined);
  let compactions = 0;
  const index = {
    ...whole,
    compact: async () => {
      compactions++;
      await whole.compact();
      if (compactions > 1) return;
      add("late");
      indexer.wake();
    },
  };
  const indexer = createIndexer({ library, encoder, index, modelKey, onIndexed: () => undefined });
  for (let n = 0; compactions === 0; n++) {
    expect(n, "resumes written without a compaction").toBeLessThan(100);
    add(`resume ${String(n)}`);
    indexer.wake();
    await indexer.settled();
  }
  expect(library.marks.pendingCount(modelKey)).toBe(0);
  expect(await whole.count()).toBe(library.marks.total());
  await indexer.close();
  await encoder.close();
  await library.close();
});

it("indexes everything again when it starts over, also in the middle of a batch", async () => {
  const encoder = createEncoder({ modelFolder: path.resolve("resources/models/winnow-lite") });
  const modelKey = keyOf(await encoder.identity());
  const library = await openLibrary(temporaryFolder());
  const index = await library.openIndex(modelKey);
  let encodings = 0;
  const counted = {
    ...encoder,
    async encode(texts: string[], signal?: AbortSignal) {
      const vectors = await encoder.encode(texts, signal);
      encodings++;
      if (encodings === 2) await forget();
      return vectors;
    },
  };
  const indexer = createIndexer({ library, encoder: counted, index, modelKey, onIndexed: () => undefined });
  async function forget(): Promise<void> {
    await index.clear();
    library.care.forgetMarks(modelKey);
    indexer.startOver();
  }
  for (const name of ["first", "second"]) {
    library.resumes.add(newResume(`${name}.txt`, `${name} line\nanother ${name}`), "2026-01-05T10:00:00.000Z", () => undefined);
    indexer.wake();
    await indexer.settled();
  }
  expect(await index.count()).toBe(4);
  await forget();
  indexer.wake();
  await indexer.settled();
  expect(await index.count()).toBe(4);
  expect(library.marks.pendingCount(modelKey)).toBe(0);
  await indexer.close();
  await encoder.close();
  await library.close();
});
