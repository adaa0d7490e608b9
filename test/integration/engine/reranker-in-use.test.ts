import path from "node:path";
import { expect, it } from "vitest";
import { readModel } from "../../../src-main/encoder/model-folder.ts";
import { createModelThread } from "../../../src-main/encoder/model-thread.ts";
import { createRerankerInUse } from "../../../src-main/engine/reranker-in-use.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { writeTinyBert } from "../../fixtures/encoder/tiny-bert.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

it("gives back what a re-ranker took when another takes its place, when it fails, and when it is switched off", async () => {
  const folder = temporaryFolder();
  for (const [seed, id] of ["one", "two"].entries()) writeTinyBert(path.join(folder, id), { kind: "reranker", size: 64, seed, positions: 64 });
  const library = await openLibrary(path.join(folder, "library"));
  const models = createModelThread();
  const released: string[] = [];
  const thread = {
    ...models,
    release: (model: Parameters<typeof models.release>[0]) => {
      released.push(model.identity.id);
      models.release(model);
    },
  };
  const reranker = await createRerankerInUse({ modelsInUse: library.modelsInUse, ready: (id) => readModel(path.join(folder, id)), thread, onChange: () => undefined });
  await reranker.use("one");
  await reranker.use("two");
  expect(released).toEqual(["one"]);
  expect((await reranker.current()?.score([["nurse", "nurse on a ward"]]))?.length).toBe(1);
  reranker.failed(new Error("It stopped."));
  expect(reranker.current()).toBeNull();
  expect(reranker.status()).toMatchObject({ id: "two", problem: { code: "internal" } });
  await reranker.use("two");
  reranker.stop();
  expect(released).toEqual(["one", "two", "two"]);
  await models.close();
  await library.close();
});
