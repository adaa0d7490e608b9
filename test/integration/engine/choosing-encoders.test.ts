import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { WinnowError } from "../../../src-preload/errors.ts";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { createEncoders, type Encoders } from "../../../src-main/engine/encoders.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const own = createEncoder({ modelFolder: path.resolve("resources/models/winnow-lite") });
afterAll(() => own.close());

const lines = 300;
async function libraryOfLines(): Promise<Library> {
  const library = await openLibrary(temporaryFolder());
  const text = Array.from({ length: lines }, (_, n) => `Cared for ward ${String(n)}`).join("\n");
  library.resumes.add(newResume("nurse.txt", text), "2026-01-05T10:00:00.000Z", () => undefined);
  return library;
}

/** Winnow's own encoder under another name, which reads `most` texts and then fails. */
function other(most: number, read: string[]): Encoder {
  return {
    ...own,
    identity: async () => ({ id: "other", hash: (await own.identity()).hash }),
    async encode(texts, signal) {
      if (read.length + texts.length > most) throw new WinnowError("internal", "The model stopped.");
      read.push(...texts);
      return own.encode(texts, signal);
    },
  };
}

function encodersOf(library: Library, another: Encoder, released: string[] = []): Promise<Encoders> {
  return createEncoders({
    library,
    embeddedId: "winnow-lite",
    open: async (id) => (id === "other" ? { encoder: another, release: () => released.push(id) } : { encoder: own, release: () => undefined }),
    onIndexed: () => undefined,
    onSwitched: () => undefined,
    onChange: () => undefined,
  });
}

it("reads nothing again of what was read before a switch stopped", async () => {
  const library = await libraryOfLines();
  const before: string[] = [];
  const first = await encodersOf(library, other(200, before));
  await first.use("other");
  await expect(first.settled()).rejects.toMatchObject({ message: "The model stopped." });
  expect(first.switching()?.problem).toMatchObject({ code: "internal" });
  await first.close();
  expect(before.length).toBeGreaterThan(100);

  const after: string[] = [];
  const second = await encodersOf(library, other(lines, after));
  await second.use("other");
  await second.settled();
  expect(second.current().identity.id).toBe("other");
  expect(before.length + after.length).toBe(lines);
  await second.close();
  await library.close();
});

it("is settled again, and gives back what the model took, when a switch that failed is given up", async () => {
  const library = await libraryOfLines();
  const released: string[] = [];
  const encoders = await encodersOf(library, other(100, []), released);
  await encoders.use("other");
  await expect(encoders.settled()).rejects.toThrow("The model stopped.");
  await encoders.cancel();
  encoders.wake();
  await encoders.settled();
  expect(released).toEqual(["other"]);
  expect(library.marks.pendingCount(encoders.current().key)).toBe(0);
  await encoders.close();
  await library.close();
});
