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
    const waited = (milliseconds: number) => {
      const before = performance.now();
      owner.waitUntilEmpty(milliseconds);
      return performance.now() - before;
    };
    worker.enter();
    expect(waited(60)).toBeGreaterThan(50);
    worker.leave();
    owner.close();
    worker.enter();
    expect(waited(2000)).toBeLessThan(1000);
  });
});
