import path from "node:path";
import { expect, it } from "vitest";
import { createEncoders } from "../../../src-main/engine/encoders.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import { rebuildIndex } from "../../../src-main/engine/rebuilt-index.ts";
import { modelKey } from "../../../src-main/encoder/cached-encoder.ts";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const resourcesFolder = path.resolve("resources");

function addResume(library: Library, file: string, lines: number): void {
  const text = Array.from({ length: lines }, (_, n) => `${file} cared for ward ${String(n)}`).join("\n");
  library.resumes.add(newResume(file, text), "2026-01-05T10:00:00.000Z", () => undefined);
}

it("is not waited for when Winnow is closed", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const library = await openLibrary(folder);
  addResume(library, "long.txt", 6000);
  await library.close();
  const engine = await openEngine({ libraryFolder: folder, resourcesFolder, host: "web" });
  const { model } = await engine.handlers["app.info"]({});
  await engine.close();
  const again = await openLibrary(folder);
  expect(again.marks.pendingCount(modelKey(model))).toBeGreaterThan(0);
  await again.close();
});

it("is whole as soon as it knows what was there at the start, however much is imported meanwhile", { timeout: 60_000 }, async () => {
  const own = createEncoder({ modelFolder: path.join(resourcesFolder, "models", "winnow-lite") });
  const library = await openLibrary(temporaryFolder());
  addResume(library, "first.txt", 700);
  let rest = 20;
  const encoders = await createEncoders({
    library,
    embeddedId: "winnow-lite",
    open: async () => ({ encoder: own, release: () => undefined }),
    onIndexed: ({ upTo }) => {
      // An import that is always ahead.
      if (rest-- > 0) addResume(library, `${String(rest)}.txt`, 600);
      rebuilt.indexed(upTo);
    },
    onSwitched: () => undefined,
    onChange: () => undefined,
  });
  const rebuilt = rebuildIndex(library, encoders);
  await rebuilt.whole;
  const [first] = library.marks.pending(encoders.current().key, 1);
  expect(first?.passageId).toBeGreaterThan(700);
  await encoders.close();
  await own.close();
  await library.close();
});
