import { beforeEach, describe, expect, it, vi } from "vitest";
import type { HostBridge } from "../../../src-preload/bridge.ts";
import type { ServerMessage } from "../../../src-preload/contract.ts";
import type { FakePort } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));
/** The very instance that the preload gets. */
const electron = (await import("electron")) as unknown as typeof import("./fake-electron.ts");

let bridge: HostBridge;
let heard: ServerMessage[];

/** Plays the main process: hands the page a port. Gives the engine's end and what it was asked. */
function handOver(): { engine: FakePort; asked: unknown[] } {
  const { port1: engine, port2 } = new electron.MessageChannelMain();
  const asked: unknown[] = [];
  engine.on("message", ({ data }: { data: unknown }) => asked.push(data));
  electron.ipcRenderer.emit("winnow:engine-port", { ports: [port2] });
  return { engine, asked };
}

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  electron.ipcRenderer.removeAllListeners();
  vi.stubGlobal("localStorage", { getItem: (key: string) => (key === "winnow.language" ? "de" : null) });
  await import("../../../src-preload/electron-preload.ts" as string);
  const [name, exposed] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe("winnow");
  bridge = exposed as HostBridge;
  heard = [];
  bridge.listen((message) => heard.push(message));
});

describe("the preload", () => {
  it("exposes the bridge and nothing of Electron, and tells the main process the language that was chosen", () => {
    expect(Object.keys(bridge).sort()).toEqual(["folderHasPath", "host", "listen", "pathsOf", "send"]);
    expect([bridge.host, bridge.folderHasPath]).toEqual(["electron", true]);
    expect(electron.ipcRenderer.send.mock.calls).toEqual([["winnow:connect", "de"]]);
  });

  it("holds requests until the port comes, then sends them in order", () => {
    const requests = [1, 2].map((id) => ({ id, method: "jobs.list", params: {} }));
    for (const request of requests) bridge.send(request);
    const { engine, asked } = handOver();
    expect(asked).toEqual(requests);
    engine.postMessage({ id: 1, result: { jobs: [] } });
    expect(heard).toEqual([{ id: 1, result: { jobs: [] } }]);
  });

  it("answers what an engine that died still owed, and asks its successor the rest", () => {
    const { engine: dying } = handOver();
    bridge.send({ id: 1, method: "jobs.list", params: {} });
    // A piece ahead of its answer is not the answer.
    dying.postMessage({ id: 1, list: "jobs", piece: [] });
    electron.ipcRenderer.emit("winnow:engine-stopped", {});
    expect(heard.splice(0, 1)).toMatchObject([{ id: 1, piece: [] }]);
    expect(heard).toMatchObject([{ id: 1, error: { code: "internal" } }]);
    bridge.send({ id: 2, method: "jobs.list", params: {} });
    expect(heard).toHaveLength(1);
    const { engine, asked } = handOver();
    expect(asked).toMatchObject([{ id: 2 }]);
    engine.postMessage({ id: 2, result: { jobs: [] } });
    expect(heard[1]).toEqual({ id: 2, result: { jobs: [] } });
  });

  it("hears no more of an engine whose port was replaced", () => {
    const first = handOver();
    handOver();
    first.engine.postMessage({ event: "library.changed", data: { candidates: 1 } });
    expect(heard).toEqual([]);
  });

  it("tells every listener until it stops listening", () => {
    const more: ServerMessage[] = [];
    const stop = bridge.listen((message) => more.push(message));
    const { engine } = handOver();
    const event = { event: "library.changed", data: { candidates: 1 } };
    engine.postMessage(event);
    stop();
    engine.postMessage(event);
    expect([heard.length, more.length]).toEqual([2, 1]);
  });

  it("gives the paths of dropped files in their order", async () => {
    const files = ["b.pdf", "a.pdf"].map((name) => ({ file: new File([], name), relativePath: name }));
    expect(await bridge.pathsOf(files)).toEqual(["/dropped/b.pdf", "/dropped/a.pdf"]);
  });
});
