import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ModelInfo } from "../../../src-preload/contract/models.ts";
import { createModelShelf, type ModelShelf } from "../../../src-main/engine/model-shelf.ts";
import type { KnownModel } from "../../../src-main/encoder/known-models.ts";
import { createModelThread, type ModelThread } from "../../../src-main/encoder/model-thread.ts";
import { writeTinyBert, type TinyBert } from "../../fixtures/encoder/tiny-bert.ts";
import { serveModels, type ModelServer } from "../../fixtures/model-server.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const embeddedFolder = path.resolve("resources/models/winnow-lite");
const tiny: TinyBert = { kind: "encoder", size: 256, seed: 1, positions: 64 };
const files = ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model.onnx"];

let folder: string;
let server: ModelServer;
let thread: ModelThread;
let shelf: ModelShelf;
let known: KnownModel;

beforeEach(async () => {
  folder = temporaryFolder();
  const hub = path.join(folder, "hub");
  writeTinyBert(path.join(hub, "tiny"), tiny);
  known = {
    id: "tiny", kind: "encoder", license: "MIT", languages: "English", page: "https://example.org/tiny", dimensions: 256, maxTokens: 64,
    files: files.map((file) => {
      const bytes = fs.readFileSync(path.join(hub, "tiny", file));
      return { path: file, from: `tiny/${file}`, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: file.endsWith(".onnx") ? bytes.length : null };
    }),
  };
  server = await serveModels(hub);
  thread = createModelThread();
  shelf = opened();
});
afterEach(async () => {
  await shelf.close();
  await thread.close();
  await server.close();
});

function opened(address = server.address): ModelShelf {
  return createModelShelf({
    folder: path.join(folder, "models"), embeddedFolder, known: [known], thread, download: { address, limits: { patience: 300, pause: 10 } }, onChange: () => undefined,
  });
}

function model(id: string): ModelInfo {
  const found = shelf.list().find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}
const state = (id = "tiny") => model(id).state;
const downloaded = (done: () => boolean): Promise<void> => expect.poll(done, { timeout: 15_000, interval: 20 }).toBe(true);
const idle = (): Promise<void> => downloaded(() => { const now = state(); return now.is === "downloading" && now.paused; });
const installed = (): Promise<void> => downloaded(() => state().is === "installed");

describe("downloading a known model", () => {
  it("is offered with what is known of it, and asks nothing of the network before it is wanted", () => {
    expect(model("winnow-lite")).toMatchObject({ origin: "embedded", state: { is: "installed" }, license: "Apache-2.0" });
    expect(model("tiny")).toMatchObject({ origin: "known", state: { is: "available" }, license: "MIT", languages: "English", dimensions: 256 });
    expect(server.asked).toEqual([]);
  });

  it("brings every file, loads the model once and says how fast it is here", async () => {
    shelf.download("tiny");
    await installed();
    expect(server.asked).toEqual(files.map((file) => `/tiny/${file}`));
    expect(model("tiny")).toMatchObject({ dimensions: 256, maxTokens: 64 });
    expect(model("tiny").speed?.perSecond).toBeGreaterThan(10);
    expect((await shelf.ready("tiny", true)).identity.id).toBe("tiny");
    shelf.download("tiny");
    expect(server.asked).toHaveLength(files.length);
  });

  it("goes on by itself where the connection was cut, without asking again for what has come", async () => {
    server.next("model.onnx", { how: "cut", after: 1000 });
    shelf.download("tiny");
    await installed();
    expect(server.asked.slice(3)).toEqual(["/tiny/onnx/model.onnx", "/tiny/onnx/model.onnx from 1000"]);
  });

  it("stops with a sentence when the server says nothing more, and goes on from there when asked to", async () => {
    for (let i = 0; i < 2; i++) server.next("model.onnx", { how: "stall", after: i === 0 ? 500 : 0 });
    shelf.download("tiny");
    await idle();
    expect(state()).toMatchObject({ is: "downloading", problem: { code: "timed_out", message: expect.stringContaining("broke off") } });
    const before = server.asked.length;
    shelf.download("tiny");
    await installed();
    expect(server.asked.slice(before)).toEqual(["/tiny/onnx/model.onnx from 500"]);
  });

  it("is paused, survives a restart paused, and goes on with the bytes that were there", async () => {
    server.next("model.onnx", { how: "stall", after: 700 });
    shelf.download("tiny");
    await downloaded(() => { const now = state(); return now.is === "downloading" && now.bytes > 700; });
    shelf.pause("tiny");
    await idle();
    expect(state()).toMatchObject({ problem: null });
    await shelf.close();
    shelf = opened();
    expect(state()).toMatchObject({ is: "downloading", paused: true });
    shelf.download("tiny");
    await installed();
    expect(server.asked.at(-1)).toBe("/tiny/onnx/model.onnx from 700");
  });

  it("begins again where the server cannot go on in the middle", async () => {
    server.next("model.onnx", { how: "cut", after: 1000 });
    server.next("model.onnx", { how: "no ranges" });
    shelf.download("tiny");
    await installed();
  });

  it("throws away what has a wrong byte, says so, and gets the right file next time", async () => {
    server.next("model.onnx", { how: "wrong" });
    shelf.download("tiny");
    await idle();
    expect(state()).toMatchObject({ problem: { code: "damaged_file" } });
    expect(fs.existsSync(path.join(folder, "models", "tiny"))).toBe(false);
    expect(fs.readdirSync(path.join(folder, "models", ".downloads", "tiny", "onnx"))).toEqual([]);
    shelf.download("tiny");
    await installed();
  });

  it.each([
    ["is gone", { how: "status", status: 404 }, "not_found", "no longer at"],
    ["refuses", { how: "status", status: 503 }, "timed_out", "refused"],
  ] as const)("says that the server %s", async (_, misbehaviour, code, words) => {
    server.next("config.json", misbehaviour);
    shelf.download("tiny");
    await idle();
    expect(state()).toMatchObject({ problem: { code, message: expect.stringContaining(words) } });
  });

  it("says that nobody can be reached", async () => {
    await shelf.close();
    shelf = opened("http://127.0.0.1:1/");
    shelf.download("tiny");
    await idle();
    expect(state()).toMatchObject({ problem: { code: "not_found", message: expect.stringContaining("could not be reached") } });
  });

  it("given up leaves nothing", async () => {
    server.next("model.onnx", { how: "stall", after: 700 });
    shelf.download("tiny");
    await downloaded(() => { const now = state(); return now.is === "downloading" && now.bytes > 700; });
    await shelf.cancelDownload("tiny");
    expect(state()).toEqual({ is: "available" });
    expect(fs.readdirSync(path.join(folder, "models", ".downloads"))).toEqual([]);
  });

  it("takes nothing that Winnow does not know", () => {
    expect(() => shelf.download("../../etc")).toThrowError(expect.objectContaining({ code: "not_found" }));
    expect(server.asked).toEqual([]);
  });
});

describe("importing a model from a folder", () => {
  const source = (name: string, bert: TinyBert = tiny): string => {
    writeTinyBert(path.join(folder, "chosen", name), bert);
    return path.join(folder, "chosen", name);
  };

  it("copies it, loads it once, and says what its card says", async () => {
    const id = await shelf.import(source("My model (ü)"));
    expect(id).toBe("My-model-u");
    expect(model(id)).toMatchObject({ origin: "own", kind: "encoder", state: { is: "installed" }, license: "mit", languages: "en, de", dimensions: 256 });
    expect(model(id).bytes).toBeGreaterThan(10_000);
    fs.rmSync(path.join(folder, "chosen"), { recursive: true });
    await expect(shelf.ready(id, true)).resolves.toMatchObject({ identity: { id } });
  });

  it("takes the embedded encoder under another name, and never takes its place", async () => {
    const copy = path.join(folder, "chosen", "winnow-lite");
    fs.cpSync(embeddedFolder, copy, { recursive: true });
    expect(await shelf.import(copy)).toBe("winnow-lite-2");
    expect((await shelf.ready("winnow-lite-2", true)).identity.hash).toBe((await shelf.ready("winnow-lite", true)).identity.hash);
  });

  it("twice is once; another of the same name gets a number, also where it has the name of a known one", async () => {
    expect(await shelf.import(source("mine"))).toBe("mine");
    expect(await shelf.import(source("mine"))).toBe("mine");
    expect(await shelf.import(source("mine", { ...tiny, seed: 2 }))).toBe("mine-2");
    expect(await shelf.import(source("tiny", { ...tiny, seed: 3 }))).toBe("tiny-2");
    expect(await shelf.import(source("tiny"))).toBe("tiny");
    expect(model("tiny")).toMatchObject({ origin: "known", state: { is: "installed" } });
  });

  it("finds the network beside the rest, and the model one folder further in", async () => {
    const at = source("outer/inner");
    fs.renameSync(path.join(at, "onnx/model.onnx"), path.join(at, "model.onnx"));
    expect(await shelf.import(path.join(folder, "chosen", "outer"))).toBe("inner");
  });

  it("refuses what lacks a file, and names it", async () => {
    const at = source("half");
    fs.rmSync(path.join(at, "tokenizer.json"));
    await expect(shelf.import(at)).rejects.toMatchObject({ code: "invalid_input", message: expect.stringContaining("tokenizer.json") });
    await expect(shelf.import(path.join(folder, "nowhere"))).rejects.toMatchObject({ code: "file_not_readable" });
    fs.mkdirSync(path.join(folder, "letters"));
    await expect(shelf.import(path.join(folder, "letters"))).rejects.toMatchObject({ code: "invalid_input" });
  });

  it.each(["cut", "rubbish", "other numbers"])("refuses a network that is %s and leaves nothing", async (how) => {
    const at = source("bad");
    const network = path.join(at, "onnx/model.onnx");
    if (how === "cut") fs.truncateSync(network, 5000);
    if (how === "rubbish") fs.writeFileSync(network, Buffer.alloc(5000, 7));
    if (how === "other numbers") writeTinyBert(at, { ...tiny, kind: "reranker" });
    if (how === "other numbers") fs.writeFileSync(path.join(at, "config.json"), JSON.stringify({ model_type: "bert", architectures: ["BertModel"] }));
    await expect(shelf.import(at)).rejects.toMatchObject({ code: "damaged_file" });
    expect(shelf.list().map(({ id }) => id)).toEqual(["winnow-lite", "tiny"]);
    expect(fs.readdirSync(path.join(folder, "models", ".incoming"))).toEqual([]);
  });
});

describe("what lies in the models folder", () => {
  it("put there by hand is listed, and loaded once when it is first wanted", async () => {
    writeTinyBert(path.join(folder, "models", "by-hand"), tiny);
    expect(model("by-hand")).toMatchObject({ origin: "own", state: { is: "installed" }, speed: null });
    await shelf.ready("by-hand", true);
    expect(model("by-hand").speed).not.toBeNull();
  });

  it("that does not work is broken with a sentence, and works again once it is mended", async () => {
    const at = path.join(folder, "models", "by-hand");
    writeTinyBert(at, tiny);
    const network = path.join(at, "onnx/model.onnx");
    const whole = fs.readFileSync(network);
    fs.truncateSync(network, 3000);
    await expect(shelf.ready("by-hand", true)).rejects.toMatchObject({ code: "damaged_file" });
    expect(state("by-hand")).toMatchObject({ is: "broken", reason: expect.stringContaining("could not be loaded") });
    fs.writeFileSync(network, whole);
    await shelf.ready("by-hand", true);
    expect(state("by-hand")).toEqual({ is: "installed" });
    fs.rmSync(network);
    expect(state("by-hand")).toMatchObject({ is: "broken", reason: expect.stringContaining("onnx/model.onnx") });
    fs.mkdirSync(path.join(folder, "models", "empty"));
    expect(state("empty").is).toBe("broken");
  });

  it("is broken when the process died of loading it", () => {
    const at = path.join(folder, "models", "by-hand");
    writeTinyBert(at, tiny);
    fs.writeFileSync(path.join(at, "winnow-trying"), "");
    expect(state("by-hand")).toMatchObject({ is: "broken", reason: expect.stringContaining("stopped when it first loaded") });
  });

  it("is loaded again after the process died of it only when a person asks for it", async () => {
    const at = path.join(folder, "models", "by-hand");
    writeTinyBert(at, tiny);
    fs.writeFileSync(path.join(at, "winnow-trying"), "");
    await expect(shelf.ready("by-hand", false)).rejects.toMatchObject({ code: "damaged_file", message: expect.stringContaining("stopped when it first loaded") });
    await shelf.ready("by-hand", true);
    expect(state("by-hand")).toEqual({ is: "installed" });
    await shelf.ready("by-hand", false);
  });

  it("is removed, comes back, and is gone after tidying", async () => {
    writeTinyBert(path.join(folder, "models", "by-hand"), tiny);
    shelf.remove("by-hand");
    expect(shelf.list().map(({ id }) => id)).not.toContain("by-hand");
    shelf.restore("by-hand");
    expect(state("by-hand").is).toBe("installed");
    shelf.remove("by-hand");
    shelf.tidy();
    expect(() => shelf.restore("by-hand")).toThrowError(expect.objectContaining({ code: "not_found" }));
    expect(() => shelf.remove("winnow-lite")).toThrowError(expect.objectContaining({ code: "not_found" }));
  });
});
