import { createStore } from "zustand/vanilla";
import { describe, expect, it } from "vitest";
import type { RequestMessage } from "../../../src-preload/contract.ts";
import { createServices } from "../../../src-renderer/app/services.ts";
import type { ConnectedBridge, Connection } from "../../../src-renderer/client/connection.ts";

const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
const quiet = { addEventListener: () => undefined };
const window = {
  localStorage: storage, sessionStorage: storage, location: { hash: "" }, navigator: { languages: [] }, document: { ...quiet, documentElement: { dataset: {} } }, matchMedia: () => ({ ...quiet, matches: false }), ...quiet,
} as unknown as Window;

/** Services over a connection that is as given, and what they have asked for since the last look. */
function opened(connection: Connection): { open: (opened: number) => void; asked: () => string[] } {
  const sent: RequestMessage[] = [];
  const store = createStore(() => connection);
  const bridge: ConnectedBridge = { host: "web", folderHasPath: false, connection: store, send: (message) => void sent.push(message), listen: () => () => undefined, pathsOf: () => Promise.resolve([]) };
  createServices(bridge, window);
  return { open: (count) => store.setState({ state: "open", opened: count }), asked: () => sent.splice(0).map(({ method }) => method) };
}

describe("what a window asks for", () => {
  it("is the rows of the library before all else, also where the engine was there before the window, as in the desktop app", () => {
    expect(opened({ state: "open", opened: 1 }).asked()[0]).toBe("library.candidates");
    const browser = opened({ state: "connecting", opened: 0 });
    expect(browser.asked()).toEqual([]);
    browser.open(1);
    expect(browser.asked()[0]).toBe("library.candidates");
  });

  it("is asked for again when the connection has broken, and nothing of it twice", () => {
    const { open, asked } = opened({ state: "connecting", opened: 0 });
    open(1);
    const first = asked();
    // Jobs are two lists: those that are open and those in the archive.
    expect(first.filter((method, at) => method !== "jobs.list" && first.indexOf(method) !== at)).toEqual([]);
    open(2);
    // What was not answered yet is not asked for a second time meanwhile.
    const again = asked();
    expect(again).toContain("library.candidates");
    expect(again.filter((method) => !first.includes(method))).toEqual([]);
  });
});
