import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Models } from "../../../src-preload/contract/models.ts";
import { noFilters } from "../../../src-preload/contract/search.ts";
import type { Ranking } from "../../../src-preload/domain.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { openLibrary } from "../../../src-main/library/open-library.ts";
import { writeTinyBert, type TinyBert } from "../../fixtures/encoder/tiny-bert.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const resourcesFolder = path.resolve("resources");
const tiny: TinyBert = { kind: "encoder", size: 64, seed: 1, positions: 128 };
const ad = "Registered nurse\n\nRequirements\n- Experience in intensive care\n- Nursing degree\n- Good English\n";

let folder: string;
let modelsFolder: string;
let engine: Engine;

const opened = (host: "web" | "cli" = "web"): Promise<Engine> => openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder, modelsFolder, host });
const models = (): Promise<Models> => engine.handlers["models.list"]({});
const rank = async (): Promise<Ranking> => engine.handlers["ranking.ofText"]({ text: ad });
const order = ({ candidates }: Ranking): [string, number][] => candidates.map(({ candidateId, score }) => [candidateId, score]);
const use = (id: string): Promise<Models> => engine.handlers["models.use"]({ id });
async function stateOf(id: string): Promise<string | undefined> {
  return (await models()).models.find((one) => one.id === id)?.state.is;
}
async function reopened(host: "web" | "cli" = "web"): Promise<void> {
  await engine.close();
  engine = await opened(host);
}

/** A library of the samples, read once and copied for each test. */
let samples: string;
beforeAll(async () => {
  samples = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-"));
  const reading = await openEngine({ libraryFolder: samples, resourcesFolder, modelsFolder: path.join(samples, "models"), host: "cli" });
  await reading.handlers["ingest.add"]({ paths: [path.join(resourcesFolder, "samples", "resumes")] });
  await reading.settled();
  await reading.close();
});
afterAll(() => {
  fs.rmSync(samples, { recursive: true });
});
beforeEach(async () => {
  folder = temporaryFolder();
  modelsFolder = path.join(folder, "models");
  writeTinyBert(path.join(modelsFolder, "tiny"), tiny);
  fs.cpSync(path.join(resourcesFolder, "models", "winnow-lite"), path.join(modelsFolder, "twin"), { recursive: true });
  fs.cpSync(samples, path.join(folder, "library"), { recursive: true });
  engine = await opened();
}, 60_000);
afterEach(() => engine.close());

describe("going over to another encoder", () => {
  it("ranks by it, and says so, once every text was read; the same network under another name gives the same scores", { timeout: 60_000 }, async () => {
    const before = await rank();
    await use("twin");
    await engine.settled();
    const after = await rank();
    expect(after.model).toEqual({ id: "twin", hash: before.model.hash });
    expect(order(after)).toEqual(order(before));
    expect(await models()).toMatchObject({ switching: null, standIn: null });
    expect(await stateOf("twin")).toBe("active");
    const search = await engine.handlers["search.run"]({ query: "cared for patients in intensive care", filters: noFilters, limit: 5, offset: 0 });
    expect(search.hits.length).toBeGreaterThan(0);
  });

  it("leaves the rankings of the one before as they are until then, and tells how far it is", { timeout: 60_000 }, async () => {
    const before = await rank();
    const told: Models[] = [];
    engine.subscribe((event) => { if (event.event === "models.changed") told.push(event.data); });
    await use("twin");
    const during = await rank();
    expect((await models()).switching?.id).toBe("twin");
    expect(during.model.id).toBe("winnow-lite");
    expect(order(during)).toEqual(order(before));
    await engine.settled();
    const progress = told.flatMap(({ switching }) => (switching === null ? [] : [switching]));
    expect(progress.length).toBeGreaterThan(0);
    expect(progress.every(({ done, total }) => done <= total && total > 0)).toBe(true);
    await expect.poll(() => told.at(-1)?.switching).toBeNull();
  });

  it("goes back in a moment as long as the vectors are kept, with what was imported since", { timeout: 90_000 }, async () => {
    await use("tiny");
    await engine.settled();
    expect((await models()).models.find(({ id }) => id === "winnow-lite")?.kept).toBe(true);
    fs.writeFileSync(path.join(folder, "new.txt"), "Nora Newcomb\nRegistered nurse in intensive care since 2015\nNursing degree\nEnglish C1\n");
    await engine.handlers["ingest.add"]({ paths: [path.join(folder, "new.txt")] });
    await engine.settled();
    await use("winnow-lite");
    await engine.settled();
    const back = await rank();
    expect(back.model.id).toBe("winnow-lite");
    expect(back.candidates.some(({ file }) => file.endsWith("new.txt"))).toBe(true);
    expect((await models()).models.find(({ id }) => id === "tiny")?.kept).toBe(true);
  });

  it("survives a restart in the middle and goes on by itself, not for a single command", { timeout: 90_000 }, async () => {
    await use("twin");
    await engine.close();
    engine = await opened("cli");
    await engine.settled();
    expect((await rank()).model.id).toBe("winnow-lite");
    await reopened("web");
    await expect.poll(async () => (await engine.handlers["app.info"]({})).model.id, { timeout: 30_000 }).toBe("twin");
    await reopened("web");
    expect((await rank()).model.id).toBe("twin");
  });

  it("is not gone on with when its model is gone, and nothing waits for it", { timeout: 60_000 }, async () => {
    await use("twin");
    await engine.close();
    fs.rmSync(path.join(modelsFolder, "twin"), { recursive: true });
    engine = await opened();
    await engine.settled();
    expect(await models()).toMatchObject({ switching: null, standIn: null });
    expect((await rank()).model.id).toBe("winnow-lite");
    await engine.close();
    const library = await openLibrary(path.join(folder, "library"));
    expect(library.modelsInUse.get("next")).toBeNull();
    await library.close();
    engine = await opened();
  });

  it("is gone on with another time when Winnow is closed while it looks at the model", { timeout: 60_000 }, async () => {
    await use("twin");
    await engine.close();
    fs.rmSync(path.join(modelsFolder, "twin", "winnow.json"));
    await (await opened()).close();
    engine = await opened("cli");
    await engine.close();
    const library = await openLibrary(path.join(folder, "library"));
    expect(library.modelsInUse.get("next")?.id).toBe("twin");
    await library.close();
    engine = await opened();
  });

  it("goes over to the one that was chosen last when several are chosen at once", { timeout: 60_000 }, async () => {
    await Promise.all([use("twin"), use("tiny"), use("twin"), use("tiny")]);
    await engine.settled();
    expect((await rank()).model.id).toBe("tiny");
    expect(await models()).toMatchObject({ switching: null });
  });

  it("stays with the one in use when the switch is given up in the same moment", { timeout: 60_000 }, async () => {
    await Promise.all([use("tiny"), engine.handlers["models.cancelSwitch"]({})]);
    await engine.settled();
    expect((await rank()).model.id).toBe("winnow-lite");
    expect(await models()).toMatchObject({ switching: null });
  });

  it("is given up without a trace", { timeout: 60_000 }, async () => {
    await use("tiny");
    await engine.handlers["models.cancelSwitch"]({});
    await engine.settled();
    expect(await models()).toMatchObject({ switching: null });
    expect((await rank()).model.id).toBe("winnow-lite");
    await engine.close();
    const library = await openLibrary(path.join(folder, "library"));
    expect(library.modelsInUse.get("next")).toBeNull();
    await library.close();
    expect(fs.readdirSync(path.join(folder, "library", "vectors")).filter((name) => name.includes("tiny"))).toEqual([]);
    engine = await opened();
  });

  it("forgets the vectors of a removed person under every encoder", { timeout: 90_000 }, async () => {
    await use("tiny");
    await engine.settled();
    const { rows } = await engine.handlers["library.candidates"]({ filter: "", sort: { column: "added", descending: true }, offset: 0, limit: 200 });
    await engine.handlers["library.remove"]({ candidateIds: rows.slice(1).map(({ candidateId }) => candidateId) });
    await reopened();
    await engine.settled();
    await engine.close();
    const library = await openLibrary(path.join(folder, "library"));
    const kept = [library.modelsInUse.get("encoder"), library.modelsInUse.get("previous")].map((model) => `${model?.id ?? ""}@${model?.hash.slice(0, 12) ?? ""}`);
    const held: Record<string, number> = {};
    for (const key of kept) held[key] = await (await library.openIndex(key, kept)).count();
    const total = library.marks.total();
    expect(held).toEqual(Object.fromEntries(kept.map((key) => [key, total])));
    await library.close();
    engine = await opened();
  });
});

describe("an encoder that cannot be used", () => {
  it("is refused when it is chosen, and nothing changes", { timeout: 60_000 }, async () => {
    fs.truncateSync(path.join(modelsFolder, "tiny", "onnx", "model.onnx"), 4000);
    await expect(use("tiny")).rejects.toMatchObject({ code: "damaged_file" });
    await expect(use("nothing")).rejects.toMatchObject({ code: "not_found" });
    expect(await stateOf("tiny")).toBe("broken");
    expect((await rank()).model.id).toBe("winnow-lite");
  });

  it("has Winnow's own stand in for it, which is said, until it is back", { timeout: 90_000 }, async () => {
    await use("tiny");
    await engine.settled();
    const before = await rank();
    await engine.close();
    fs.renameSync(path.join(modelsFolder, "tiny"), path.join(folder, "away"));
    engine = await opened();
    expect((await models()).standIn).toMatchObject({ code: "not_found", message: expect.stringContaining("stands in") });
    expect((await rank()).model.id).toBe("winnow-lite");
    await engine.close();
    fs.renameSync(path.join(folder, "away"), path.join(modelsFolder, "tiny"));
    engine = await opened();
    expect(await models()).toMatchObject({ standIn: null });
    expect(order(await rank())).toEqual(order(before));
  });

  it("is not removed while it is in use", { timeout: 60_000 }, async () => {
    await use("tiny");
    await expect(engine.handlers["models.remove"]({ id: "tiny" })).rejects.toMatchObject({ code: "invalid_input" });
    await engine.settled();
    await expect(engine.handlers["models.remove"]({ id: "tiny" })).rejects.toMatchObject({ code: "invalid_input" });
    await engine.handlers["models.remove"]({ id: "twin" });
    expect(await stateOf("twin")).toBeUndefined();
    await engine.handlers["models.restore"]({ id: "twin" });
    expect(await stateOf("twin")).toBe("installed");
  });
});
