import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";
import { readModel } from "../../../src-main/encoder/model-folder.ts";
import { createModelThread, type ModelThread } from "../../../src-main/encoder/model-thread.ts";
import { writeTinyBert, type TinyBert } from "../../fixtures/encoder/tiny-bert.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const embedded = path.resolve("resources/models/winnow-lite");
const tiny: TinyBert = { kind: "encoder", size: 32, seed: 1, positions: 64 };
const length = (vector: Float32Array | undefined): number => Math.hypot(...(vector ?? []));

let thread: ModelThread;
beforeEach(() => {
  thread = createModelThread();
});
afterEach(() => thread.close());

function made(name: string, bert: TinyBert): string {
  const folder = path.join(temporaryFolder(), name);
  writeTinyBert(folder, bert);
  return folder;
}
const encoderOf = (name: string, bert: TinyBert) => createEncoder({ modelFolder: made(name, bert), thread });

describe("an encoder that is not Winnow's own", () => {
  it("gives vectors of length 1 that hang on the words, and the same bits every time", async () => {
    const encoder = encoderOf("tiny", tiny);
    const [nurse, welder, again] = await encoder.encode(["nurse and patients", "welder", " nurse  and patients "]);
    expect(nurse).toHaveLength(32);
    expect(length(nurse)).toBeCloseTo(1, 5);
    expect(again).toEqual(nurse);
    expect(welder).not.toEqual(nurse);
    expect((await encoder.encode(["", " "])).map(length)).toEqual([0, 0]);
  });

  it("is pooled as its own settings say, by the mean where they say nothing", async () => {
    const text = ["software developer"];
    const [unsaid] = await encoderOf("a", tiny).encode(text);
    const [mean] = await encoderOf("b", { ...tiny, pooling: "mean" }).encode(text);
    const [first] = await encoderOf("c", { ...tiny, pooling: "cls" }).encode(text);
    expect(mean).toEqual(unsaid);
    expect(first).not.toEqual(unsaid);
    await expect(encoderOf("d", { ...tiny, pooling: "max" }).encode(text)).rejects.toMatchObject({ code: "model_missing" });
  });

  it("reads a text longer than its positions as far as they go", async () => {
    const encoder = encoderOf("tiny", { ...tiny, positions: 8 });
    const [long, longer] = await encoder.encode(["nurse ".repeat(40), "nurse ".repeat(50)]);
    expect(length(long)).toBeCloseTo(1, 5);
    expect(longer).toEqual(long);
  });

  it("fills vectors of an odd length with zeros, which change no cosine", async () => {
    const [vector] = await encoderOf("tiny", { ...tiny, size: 20 }).encode(["nurse"]);
    expect(vector).toHaveLength(32);
    expect([...(vector ?? [])].slice(20)).toEqual(Array.from({ length: 12 }, () => 0));
    expect(length(vector)).toBeCloseTo(1, 5);
  });

  it("runs beside another in one thread: both answer, and neither changes the other's bits", async () => {
    const own = createEncoder({ modelFolder: embedded, thread });
    const other = encoderOf("tiny", tiny);
    const alone = await own.encode(["registered nurse"]);
    const texts = Array.from({ length: 200 }, (_, i) => `nurse ${i}`);
    const [many, among] = await Promise.all([other.encode(texts), own.encode(["registered nurse"])]);
    expect(many).toHaveLength(200);
    expect(among).toEqual(alone);
  });

  it("that cannot be loaded is refused, and the others go on", async () => {
    const own = createEncoder({ modelFolder: embedded, thread });
    const bad = createEncoder({ modelFolder: made("bad", { ...tiny, pooling: "max" }), thread });
    const outcomes = await Promise.allSettled([bad.encode(["nurse"]), own.encode(["nurse"])]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });

  it("stops for its owner's close, not for its neighbour's", async () => {
    const one = encoderOf("one", tiny);
    const two = encoderOf("two", { ...tiny, seed: 2 });
    const texts = Array.from({ length: 3000 }, (_, i) => `welder ${i}`);
    const ended = expect(one.encode(texts)).rejects.toMatchObject({ code: "cancelled" });
    const going = two.encode(texts.slice(0, 100));
    await one.close();
    await ended;
    await expect(going).resolves.toHaveLength(100);
  });
});

describe("a re-ranker's network", () => {
  it("gives one number for a pair of texts, which hangs on both", async () => {
    const model = await readModel(made("judge", { ...tiny, kind: "reranker" }));
    expect(model.kind).toBe("reranker");
    const pairs = [["nurse", "patients"], ["nurse", "python"], ["welder", "patients"], ["nurse", "patients"]] as const;
    const [same, other, third, again] = (await thread.run(model, pairs)).map(([odds]) => odds);
    expect(again).toBe(same);
    expect(new Set([same, other, third]).size).toBe(3);
  });

  it("reads of both texts, however long the first is", async () => {
    const model = await readModel(made("judge", { ...tiny, kind: "reranker", positions: 16 }));
    const asked = "nurse ".repeat(60);
    const [one, other] = await thread.run(model, [[asked, "patients"], [asked, "python"]]);
    expect(one).not.toEqual(other);
  });
});
