import { describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import { idleStatus } from "../../../unit/hosts/small-engine.ts";
import { hostUnderTest } from "./host-under-test.ts";

const web = hostUnderTest();

function next(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve) => socket.once("message", (data) => resolve(JSON.parse(String(data)))));
}

function closing(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once("close", resolve));
}

describe("the WebSocket", () => {
  it("answers requests under their ids", async () => {
    const socket = await web.connect();
    socket.send(JSON.stringify({ id: 5, method: "jobs.list", params: {} }));
    expect(await next(socket)).toEqual({ id: 5, result: { jobs: [] } });
    socket.send(JSON.stringify({ id: 6, method: "jobs.get", params: {} }));
    expect(await next(socket)).toMatchObject({ id: 6, error: { code: "invalid_input" } });
  });

  it("tells every client of an event, in order", async () => {
    const sockets = await Promise.all([web.connect(), web.connect()]);
    const seen = sockets.map(() => [] as unknown[]);
    sockets.forEach((socket, n) => socket.on("message", (data) => seen[n]?.push(JSON.parse(String(data)))));
    const sent = [1, 2, 3].map((candidates) => ({ event: "library.changed" as const, data: { candidates } }));
    for (const event of sent) web.engine.emit(event);
    await expect.poll(() => seen).toEqual([sent, sent]);
  });

  it("spares a client that does not keep up all but the newest news", async () => {
    const socket = await web.connect();
    const seen: number[] = [];
    socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as { data: { found?: number; candidates?: number } };
      if (message.data.found !== undefined) seen.push(message.data.found);
    });
    socket.pause();
    const current = "x".repeat(1024 ** 2);
    for (let found = 1; found <= 60; found += 1) {
      web.engine.emit({ event: "ingest.changed", data: { ...idleStatus, found, current } });
      await new Promise((resolve) => setImmediate(resolve));
    }
    socket.resume();
    await expect.poll(() => seen.at(-1), { timeout: 10_000 }).toBe(60);
    expect(seen.length).toBeLessThan(60);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it("answers more requests at once than it works on at once", async () => {
    const socket = await web.connect();
    const ids = new Set<unknown>();
    socket.on("message", (data) => ids.add((JSON.parse(String(data)) as { id: number }).id));
    for (let id = 0; id < 500; id += 1) socket.send(JSON.stringify({ id, method: "jobs.list", params: {} }));
    await expect.poll(() => ids.size).toBe(500);
  });

  it("closes politely on what is not JSON, and lives on", async () => {
    const broken = await web.connect();
    broken.send("{");
    expect(await closing(broken)).toBe(1007);
    const binary = await web.connect();
    binary.send(Buffer.from([1, 2, 3]));
    expect(await closing(binary)).toBe(1003);
    const socket = await web.connect();
    socket.send(JSON.stringify({ id: 1, method: "jobs.list", params: {} }));
    expect(await next(socket)).toMatchObject({ id: 1, result: {} });
  });

  it("refuses a message without end", async () => {
    const socket = await web.connect();
    socket.on("error", () => undefined);
    const closed = closing(socket);
    socket.send(`"${"x".repeat(33 * 1024 ** 2)}"`);
    expect([1009, 1006]).toContain(await closed);
  });

  it("is told when the host closes", async () => {
    const closed = closing(await web.connect());
    await web.host.close();
    expect(await closed).toBe(1001);
    await web.start();
  });
});
