import type { MessagePortMain, WebContents } from "electron";
import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WinnowError } from "../../../src-preload/errors.ts";
import { connectPort, serveEngine } from "../../../src-main/hosts/electron/engine-service.ts";
import { startEngine } from "../../../src-main/hosts/electron/engine-supervisor.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { FakePage, type FakePort, type FakeProcess, MessageChannelMain, processes } from "./fake-electron.ts";
import { createSmallEngine, idleStatus } from "./small-engine.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const options = { libraryFolder: "/library", resourcesFolder: "/resources", host: "electron" } as const;
const newest = (): FakeProcess => processes.at(-1) as FakeProcess;
const connect = (supervisor: ReturnType<typeof startEngine>): FakePage => {
  const page = new FakePage();
  supervisor.connect(page as unknown as WebContents);
  return page;
};

describe("the engine's supervisor", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    processes.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it("gives the page one end of a channel and the engine the other", () => {
    const page = connect(startEngine("engine.js", options));
    expect(newest().told[0]).toEqual({ message: { kind: "open", options }, ports: [] });
    expect(newest().kinds).toEqual(["open", "connect"]);
    expect(page.ports[0]?.partner).toBe(newest().told[1]?.ports[0]);
  });

  it("starts the engine again after it died, tells the page, and hands it a new port", () => {
    const page = connect(startEngine("engine.js", options));
    newest().emit("exit", 134);
    expect(page.sent).toEqual(["winnow:engine-port", "winnow:engine-stopped"]);
    expect(processes).toHaveLength(1);
    vi.advanceTimersByTime(500);
    expect(processes).toHaveLength(2);
    expect(newest().kinds).toEqual(["open", "connect"]);
    expect(page.ports[1]?.partner).toBe(newest().told[1]?.ports[0]);
  });

  it("waits longer each time it dies at once, and starts over after a healthy while", () => {
    startEngine("engine.js", options);
    const waits: number[] = [];
    for (let times = 0; times < 9; times += 1) {
      const before = processes.length;
      newest().emit("exit", 1);
      let waited = 0;
      while (processes.length === before && waited < 60_000) {
        vi.advanceTimersByTime(500);
        waited += 500;
      }
      waits.push(waited);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    vi.advanceTimersByTime(61_000);
    newest().emit("exit", 1);
    const before = processes.length;
    vi.advanceTimersByTime(500);
    expect(processes).toHaveLength(before + 1);
  });

  it("forgets pages that are gone", () => {
    const page = connect(startEngine("engine.js", options));
    page.emit("destroyed");
    newest().emit("exit", 1);
    vi.advanceTimersByTime(500);
    expect(page.sent).toEqual(["winnow:engine-port"]);
    expect(newest().kinds).toEqual(["open"]);
  });

  it("connects a page that comes while the engine is down as soon as it is up", () => {
    const supervisor = startEngine("engine.js", options);
    newest().emit("exit", 1);
    const page = connect(supervisor);
    expect(page.ports).toHaveLength(0);
    vi.advanceTimersByTime(500);
    expect(page.ports).toHaveLength(1);
  });

  it("lets the engine close, and does not start it again", async () => {
    const supervisor = startEngine("engine.js", options);
    const stopped = supervisor.stop();
    expect(newest().kinds).toEqual(["open", "close"]);
    newest().emit("exit", 0);
    await stopped;
    vi.advanceTimersByTime(120_000);
    expect(processes).toHaveLength(1);
    expect(newest().kill).not.toHaveBeenCalled();
  });

  it("kills an engine that does not close", async () => {
    const stopped = startEngine("engine.js", options).stop();
    vi.advanceTimersByTime(10_000);
    await stopped;
    expect(newest().kill).toHaveBeenCalled();
  });

  it("stops while a restart is due without starting it", async () => {
    const supervisor = startEngine("engine.js", options);
    newest().emit("exit", 1);
    await supervisor.stop();
    vi.advanceTimersByTime(120_000);
    expect(processes).toHaveLength(1);
  });
});

describe("the engine's process", () => {
  /** Plays the main process and a page: `tell` goes to the engine's process, `page` is the page's end of the port. */
  function serve(openEngine: () => Promise<Engine>) {
    const parentPort = new EventEmitter();
    const exit = vi.fn();
    const reported: unknown[] = [];
    serveEngine({ parentPort: parentPort as never, openEngine, exit, report: (thrown) => reported.push(thrown) });
    const tell = (data: unknown, ports: unknown[] = []): void => void parentPort.emit("message", { data, ports });
    const { port1, port2: page } = new MessageChannelMain();
    const seen: unknown[] = [];
    page.on("message", ({ data }: { data: unknown }) => seen.push(data));
    return { tell, exit, reported, page, seen, connect: () => tell({ kind: "connect" }, [port1]) };
  }

  it("answers a page, and tells it of events", async () => {
    const engine = createSmallEngine();
    const { tell, page, seen, connect } = serve(async () => engine);
    tell({ kind: "open", options });
    connect();
    await vi.waitFor(() => {
      page.postMessage({ id: 4, method: "jobs.list", params: {} });
      expect(seen).toContainEqual({ id: 4, result: { jobs: [] } });
    });
    const event = { event: "library.changed", data: { candidates: 3 } } as const;
    engine.emit(event);
    expect(seen).toContainEqual(event);
  });

  it("tells a page that connects how things stand", async () => {
    const engine = createSmallEngine({ "library.candidates": async () => ({ total: 12, rows: [] }) });
    const { port1, port2 } = new MessageChannelMain();
    const seen: unknown[] = [];
    port2.on("message", ({ data }: { data: unknown }) => seen.push(data));
    connectPort(port1 as unknown as MessagePortMain, engine, () => undefined);
    await vi.waitFor(() =>
      expect(seen).toEqual([
        { event: "library.changed", data: { candidates: 12 } },
        { event: "ingest.changed", data: idleStatus },
      ]),
    );
  });

  it("sends nothing more to a page that is gone", async () => {
    const engine = createSmallEngine();
    const { port1 } = new MessageChannelMain();
    connectPort(port1 as unknown as MessagePortMain, engine, () => undefined);
    const post = vi.spyOn(port1, "postMessage");
    (port1 as FakePort).close();
    engine.emit({ event: "library.changed", data: { candidates: 3 } });
    expect(post).not.toHaveBeenCalled();
  });

  it("answers every request with the reason when the library cannot be opened", async () => {
    const { tell, page, seen, connect } = serve(async () => {
      throw new WinnowError("library_locked", "Another Winnow has this library open.");
    });
    tell({ kind: "open", options });
    connect();
    await vi.waitFor(() => {
      page.postMessage({ id: 9, method: "app.info", params: {} });
      expect(seen).toContainEqual({ id: 9, error: { code: "library_locked", message: "Another Winnow has this library open." } });
    });
    tell({ kind: "close" });
  });

  it("closes the engine before it exits", async () => {
    const engine = createSmallEngine();
    const order: string[] = [];
    engine.close = async () => void order.push("closed");
    const { tell, exit } = serve(async () => engine);
    exit.mockImplementation(() => order.push("exited"));
    tell({ kind: "open", options });
    tell({ kind: "close" });
    await vi.waitFor(() => expect(order).toEqual(["closed", "exited"]));
  });
});
