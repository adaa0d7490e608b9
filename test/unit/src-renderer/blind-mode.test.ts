import { describe, expect, it } from "vitest";
import type { RequestMessage, ServerMessage } from "../../../src-preload/contract.ts";
import { createBlindMode } from "../../../src-renderer/blind/blind-mode.ts";
import { createClient } from "../../../src-renderer/client/client.ts";

function storage(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/** A window, and an engine that answers when it is told to. */
function made() {
  const window = { localStorage: storage(), sessionStorage: storage() };
  const blind = createBlindMode(window);
  const sent: RequestMessage[] = [];
  let tell: (message: ServerMessage) => void = () => undefined;
  const client = createClient({
    send: (message) => void sent.push(message),
    listen(listener) {
      tell = listener;
      return () => undefined;
    },
  }, () => ({ language: "en", ...blind.asker() }));
  return { window, blind, client, sent, tell: (message: ServerMessage) => tell(message) };
}

const notes = (text: string) => ({ notes: [{ noteId: "1", text, createdAt: "2026-01-01T00:00:00Z", editedAt: null }] });

describe("blind review in a window", () => {
  it("is told to the engine with every request, and no more when it is left", () => {
    const { blind, client, sent } = made();
    const ask = (): void => void client.request("notes.list", { candidateId: "a" });
    ask();
    blind.toggle();
    ask();
    blind.setSchools(true);
    ask();
    blind.toggle();
    ask();
    expect(sent.map(({ asker }) => asker?.blind)).toEqual([undefined, { schools: false }, { schools: true }, undefined]);
  });

  it("lets nothing through that was asked for before it began and comes after", async () => {
    const { blind, client, sent, tell } = made();
    const answer = client.request("notes.list", { candidateId: "a" });
    blind.toggle();
    tell({ id: sent[0]?.id ?? 0, result: notes("Call Anna") });
    expect((await answer).notes[0]?.text).toBe("████ ████");
  });

  it("takes what was made for it as it came", async () => {
    const { blind, client, sent, tell } = made();
    blind.toggle();
    const answer = client.request("notes.list", { candidateId: "a" });
    tell({ id: sent[0]?.id ?? 0, result: notes("Call ████") });
    expect((await answer).notes[0]?.text).toBe("Call ████");
  });

  it("takes the names of files out of what every window is told", () => {
    const { blind, client, tell } = made();
    const seen: (string | null)[] = [];
    client.on("ingest.changed", ({ current }) => void seen.push(current));
    const data = { state: "running", found: 1, done: 0, duplicates: 0, failed: 0, cancelled: 0, waiting: 1, discovering: false, filesPerSecond: null, secondsLeft: null, current: "Anna CV.pdf", scans: { waiting: 0, current: null } };
    tell({ event: "ingest.changed", data });
    blind.toggle();
    tell({ event: "ingest.changed", data });
    expect(seen).toEqual(["Anna CV.pdf", "███.pdf"]);
  });

  it("covers the screen until everything there was asked for blind, however often one switches", async () => {
    const { blind } = made();
    const waiting: (() => void)[] = [];
    blind.onSwitch(() => new Promise((resolve) => void waiting.push(resolve)));
    const isCovered = (): boolean => blind.store.getState().switching;
    blind.toggle();
    expect(isCovered()).toBe(true);
    blind.toggle();
    expect(isCovered()).toBe(false);
    blind.toggle();
    waiting[0]?.();
    waiting[1]?.();
    await Promise.resolve();
    expect(isCovered()).toBe(true);
    waiting[2]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(isCovered()).toBe(false);
  });

  it("stays on when the window is loaded anew, and begins on its own only where that was chosen", () => {
    const { window, blind } = made();
    blind.toggle();
    expect(createBlindMode(window).store.getState().on).toBe(true);
    const another = { ...window, sessionStorage: storage() };
    expect(createBlindMode(another).store.getState().on).toBe(false);
    blind.setBegin(true);
    expect(createBlindMode({ ...another, sessionStorage: storage() }).store.getState().on).toBe(true);
  });
});
