import { fork, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Method, Params, Result, ServerMessage } from "../../../src-preload/contract.ts";

const built = resolve("out/main/engine-process.js");
let libraryFolder: string;
let engine: ChildProcess;
let lastId = 0;

beforeAll(async () => {
  if (!existsSync(built)) throw new Error("This test runs the built engine: run `npm run build` first.");
  libraryFolder = await mkdtemp(join(tmpdir(), "winnow-built-"));
  engine = fork(built, { execArgv: ["--import", resolve("test/integration/hosts/utility-process.mjs")] });
  engine.send({ to: "engine", message: { kind: "open", options: { libraryFolder, resourcesFolder: resolve("resources"), host: "electron" } } });
  engine.send({ to: "engine", message: { kind: "connect" } });
});

afterAll(async () => {
  if (engine.exitCode === null) engine.kill("SIGKILL");
  await rm(libraryFolder, { recursive: true, force: true });
});

function ask<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
  const id = ++lastId;
  engine.send({ to: "page", message: { id, method, params } });
  return new Promise((answer, fail) => {
    const hear = (message: ServerMessage): void => {
      if (!("id" in message) || message.id !== id) return;
      engine.off("message", hear);
      engine.off("exit", end);
      if ("error" in message) fail(new Error(message.error.message));
      else if ("result" in message) answer(message.result as Result<M>);
    };
    const end = (status: number | null): void => fail(new Error(`The engine ended with status ${String(status)}.`));
    engine.on("message", hear);
    engine.once("exit", end);
  });
}

it("reads with its workers, ranks with its encoder, and closes when told to, all from the bundle", async () => {
  expect(await ask("app.info", {})).toMatchObject({ host: "electron", libraryFolder });
  await ask("ingest.add", { paths: [resolve("resources/samples/resumes")] });
  await expect.poll(() => ask("ingest.status", {}), { timeout: 150_000, interval: 200 }).toMatchObject({ state: "idle", failed: 0, waiting: 0 });
  const { done } = await ask("ingest.status", {});
  expect(done).toBeGreaterThan(30);

  const ad = "Electrician\n\nRequirements:\n- wiring and conduit\n- 4 years of electrical experience";
  const ranking = await ask("ranking.ofText", { text: ad, top: 3 });
  expect(ranking.candidates).toHaveLength(3);
  expect(ranking.candidates[0]?.semantic).toBeGreaterThan(0);

  const ended = new Promise((resolve) => engine.once("exit", resolve));
  engine.send({ to: "engine", message: { kind: "close" } });
  expect(await ended).toBe(0);
}, 200_000);
