import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";

const modelFolder = path.resolve(import.meta.dirname, "../../../resources/models/winnow-lite");
const bits = (vector: Float32Array | undefined) => Buffer.from(vector?.slice().buffer ?? new ArrayBuffer(0)).toString("hex");
const cosine = (a: Float32Array = new Float32Array(1), b: Float32Array = new Float32Array()) =>
  a.reduce((sum, number, i) => sum + number * (b[i] ?? Number.NaN), 0);

describe("the encoder with the winnow-lite model", () => {
  let encoder: Encoder;
  beforeAll(() => {
    encoder = createEncoder({ modelFolder });
  });
  afterAll(() => encoder.close());

  it("names itself by its folder and the hash of its files", async () => {
    const { id, hash } = await encoder.identity();
    expect(id).toBe("winnow-lite");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("gives one vector of 256 numbers and length 1 per text, in order", async () => {
    const texts = ["nurse", "Prepared monthly closings under IFRS.", "x".repeat(20_000), "🎉"];
    const vectors = await encoder.encode(texts);
    expect(vectors.map((vector) => vector.length)).toEqual([256, 256, 256, 256]);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    const [alone] = await encoder.encode([texts[1] ?? ""]);
    expect(bits(vectors[1])).toBe(bits(alone));
  });

  it("gives a text the same bits alone, among others, in any place and in any white space", async () => {
    const text = "Migrated a payments platform from EC2 to Kubernetes";
    const others = Array.from({ length: 70 }, (_, i) => `Filler number ${i}, ${"and more of it ".repeat(i % 9)}`);
    const [alone] = await encoder.encode([text]);
    const among = await encoder.encode([...others, text, ...others.slice(0, 5), ` \n${text.replaceAll(" ", "\t  ")}\u00a0`]);
    expect(bits(among[70])).toBe(bits(alone));
    expect(bits(among[76])).toBe(bits(alone));
    expect(bits(among[69])).not.toBe(bits(alone));
  });

  it("gives the same bits in another process life", async () => {
    const second = createEncoder({ modelFolder });
    const text = ["Taught mathematics in grades 9–12"];
    expect(bits((await second.encode(text))[0])).toBe(bits((await encoder.encode(text))[0]));
    await second.close();
  });

  it("gives a zero vector for a text without words", async () => {
    const [empty, blank, icons] = await encoder.encode(["", " \n\t", "\uF0B7\uE000"]);
    for (const vector of [empty, blank, icons]) {
      expect(vector).toHaveLength(256);
      expect(vector?.every((number) => number === 0)).toBe(true);
    }
  });

  it("reads no reserved token out of a text, however it is spelled", async () => {
    const { model } = z
      .object({ model: z.object({ vocab: z.array(z.tuple([z.string(), z.number()])) }) })
      .parse(JSON.parse(await readFile(path.join(modelFolder, "tokenizer.json"), "utf8")));
    for (const id of [1, 2, 3, 4, 5]) {
      const spelled = model.vocab[id]?.[0] ?? "";
      const [asWritten, asPlainText] = await encoder.encode([
        `nurse ${spelled} needed`,
        `nurse ${spelled.replace(/[\uE000-\uF8FF]/g, " ")} needed`,
      ]);
      expect(spelled).toMatch(/^[\uE000-\uF8FF].*[\uE000-\uF8FF]$/);
      expect(bits(asWritten)).toBe(bits(asPlainText));
    }
  });

  it("finds what means the same nearer than what does not", async () => {
    const triples = [
      ["backend engineer", "server-side developer", "pastry chef"],
      ["registered nurse", "RN providing bedside patient care", "welder"],
      ["HR business partner", "people partner", "truck driver"],
      ["bookkeeper", "accounts clerk", "photographer"],
      ["sales representative", "account executive selling to new customers", "laboratory technician"],
      ["Built storefronts with Next.js", "React developer", "dental hygienist"],
    ];
    for (const [anchor = "", near = "", far = ""] of triples) {
      const [a, n, f] = await encoder.encode([anchor, near, far]);
      expect(cosine(a, n), `${anchor}: ${near} / ${far}`).toBeGreaterThan(cosine(a, f) + 0.05);
    }
  });

  it("stops between texts when the caller aborts, and serves the next call", async () => {
    const controller = new AbortController();
    const many = Array.from({ length: 4000 }, (_, i) => `Inspected bridge number ${i} and wrote the report on its bearings`);
    const outcome = expect(encoder.encode(many, controller.signal)).rejects.toMatchObject({ code: "cancelled" });
    setTimeout(() => controller.abort(), 30);
    await outcome;
    const before = performance.now();
    await encoder.encode(["nurse"]);
    // All 4,000 would take some three seconds.
    expect(performance.now() - before).toBeLessThan(1000);
    await expect(encoder.encode(["nurse"], AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
  });

  it("serves a short request before a long one that came first is done", async () => {
    const order: string[] = [];
    const long = encoder.encode(Array.from({ length: 600 }, (_, i) => `Audited branch ${i}`)).then(() => order.push("long"));
    const short = encoder.encode(["auditor"]).then(() => order.push("short"));
    await Promise.all([long, short]);
    expect(order).toEqual(["short", "long"]);
  });
});

describe("the encoder when things go wrong", () => {
  const folders: string[] = [];
  const open: Encoder[] = [];
  const opened = (encoder: Encoder) => {
    open.push(encoder);
    return encoder;
  };
  async function copyOfModel(): Promise<string> {
    const parent = await mkdtemp(path.join(tmpdir(), "winnow encoder ü-"));
    folders.push(parent);
    const copy = path.join(parent, "my model");
    await cp(modelFolder, copy, { recursive: true });
    return copy;
  }
  afterEach(async () => {
    await Promise.all(open.splice(0).map((encoder) => encoder.close()));
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
  });

  it("says that the model is missing, and works once it is there", async () => {
    const copy = await copyOfModel();
    const network = path.join(copy, "onnx", "model_int8.onnx");
    const bytes = await readFile(network);
    await rm(network);
    const encoder = opened(createEncoder({ modelFolder: copy }));
    await expect(encoder.identity()).rejects.toMatchObject({ code: "model_missing" });
    await expect(encoder.encode(["nurse"])).rejects.toMatchObject({
      code: "model_missing",
      message: expect.stringContaining("my model"),
      hint: expect.stringContaining(copy),
    });
    await writeFile(network, bytes);
    await expect(encoder.encode(["nurse"])).resolves.toHaveLength(1);
  });

  it.each([
    ["network", "onnx/model_int8.onnx", 4_000_000],
    ["tokenizer", "tokenizer.json", 100_000],
    ["configuration", "config.json", 10],
  ])("says that the model is damaged when its %s is cut short", async (_, file, length) => {
    const copy = await copyOfModel();
    await truncate(path.join(copy, file), length);
    const encoder = opened(createEncoder({ modelFolder: copy }));
    const calls = [encoder.encode(["nurse"]), encoder.encode(["welder", "nurse"])];
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({ status: "rejected", reason: { code: "model_missing" } });
    }
  });

  it("works under the right hash once damaged files are mended", async () => {
    const copy = await copyOfModel();
    await truncate(path.join(copy, "tokenizer.json"), 1000);
    const encoder = opened(createEncoder({ modelFolder: copy }));
    await expect(encoder.encode(["nurse"])).rejects.toMatchObject({ code: "model_missing" });
    await cp(path.join(modelFolder, "tokenizer.json"), path.join(copy, "tokenizer.json"));
    await expect(encoder.encode(["nurse"])).resolves.toHaveLength(1);
    expect((await encoder.identity()).hash).toBe((await createEncoder({ modelFolder }).identity()).hash);
  });

  it("rejects what was pending when its worker dies, and starts a fresh one for the next call", async () => {
    const copy = await copyOfModel();
    const file = path.join(copy, "tokenizer.json");
    const tokenizer = z
      .looseObject({ model: z.looseObject({ vocab: z.array(z.tuple([z.string(), z.number()])) }) })
      .parse(JSON.parse(await readFile(file, "utf8")));
    // A piece that the network has no embedding for: running it fails.
    tokenizer.model.vocab.push(["▁unembeddable", 0]);
    await writeFile(file, JSON.stringify(tokenizer));
    const encoder = opened(createEncoder({ modelFolder: copy }));
    await expect(encoder.encode(["nurse"])).resolves.toHaveLength(1);
    const both = await Promise.allSettled([encoder.encode(["an unembeddable word"]), encoder.encode(["nurse"])]);
    for (const result of both) expect(result).toMatchObject({ status: "rejected", reason: { code: "internal" } });
    const [after] = await encoder.encode(["nurse"]);
    expect(after).toHaveLength(256);
  });

  it("changes its identity with the model's files, not with what lies beside them", async () => {
    const identity = (folder: string) => createEncoder({ modelFolder: folder }).identity();
    const copy = await copyOfModel();
    const { hash } = await identity(modelFolder);
    await writeFile(path.join(copy, "NOTES.md"), "mine");
    expect(await identity(copy)).toEqual({ id: "my model", hash });
    await appendFile(path.join(copy, "config.json"), " ");
    expect((await identity(copy)).hash).not.toBe(hash);
  });

  it("does not keep a process alive that has no more texts for it", async () => {
    const script = path.resolve(import.meta.dirname, "../../fixtures/encoder/encode-once.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [script, modelFolder], { timeout: 30_000 });
    expect(stdout.trim()).toBe("256");
  });

  it.each([1, 120, 250, 400])("lets the process exit as it means to %d ms into the work", async (milliseconds) => {
    const script = path.resolve(import.meta.dirname, "../../fixtures/encoder/exit-while-encoding.ts");
    const run = promisify(execFile)(process.execPath, [script, modelFolder, String(milliseconds)], { timeout: 30_000 });
    await expect(run).rejects.toMatchObject({ code: 7, signal: null });
  });

  it("can be closed at any moment of its work", async () => {
    for (const milliseconds of [0, 60, 150, 220, 260, 300]) {
      const encoder = createEncoder({ modelFolder });
      const pending = encoder.encode(Array.from({ length: 3000 }, (_, i) => `Tuned piano ${i}`)).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await encoder.close();
      expect(await pending).toMatchObject({ code: "cancelled" });
    }
  });

  it("rejects what is pending, and what comes later, once it is closed", async () => {
    const encoder = createEncoder({ modelFolder });
    await encoder.encode(["nurse"]);
    const pending = expect(encoder.encode(Array.from({ length: 500 }, () => "nurse"))).rejects.toMatchObject({ code: "cancelled" });
    await encoder.close();
    await pending;
    await expect(encoder.encode(["nurse"])).rejects.toMatchObject({ code: "cancelled" });
    await encoder.close();
  });
});
