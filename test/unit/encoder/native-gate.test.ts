import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { NativeGate } from "../../../src-main/encoder/native-gate.ts";

describe("NativeGate", () => {
  it("lets in while it is open, and nobody once the other side has closed it", () => {
    const owner = new NativeGate();
    const worker = new NativeGate(owner.memory);
    expect(worker.enter()).toBe(true);
    worker.leave();
    owner.close();
    expect(worker.enter()).toBe(false);
  });

  it("waits while somebody is inside, and not when one was turned away", () => {
    const owner = new NativeGate();
    const worker = new NativeGate(owner.memory);
    worker.enter();
    const before = performance.now();
    owner.waitUntilEmpty(60);
    expect(performance.now() - before).toBeGreaterThan(50);
    worker.leave();
    owner.close();
    worker.enter();
    // Longer than any test may take: to come back at all is not to have waited.
    owner.waitUntilEmpty(600_000);
  });

  it("tells without blocking when the other thread has left", async () => {
    const owner = new NativeGate();
    const code = 'const { workerData: memory, parentPort } = require("node:worker_threads"); parentPort.once("message", () => { Atomics.store(new Int32Array(memory), 1, 0); Atomics.notify(new Int32Array(memory), 1); process.exit(); });';
    const thread = new Worker(code, { eval: true, workerData: owner.memory });
    expect(owner.enter()).toBe(true);
    expect(owner.isEmpty).toBe(false);
    await owner.emptied(30);
    expect(owner.isEmpty).toBe(false);
    const left = owner.emptied(20_000);
    thread.postMessage("leave");
    await left;
    expect(owner.isEmpty).toBe(true);
    await owner.emptied(20_000);
  });
});
