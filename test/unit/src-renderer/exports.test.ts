import { describe, expect, it, vi } from "vitest";
import type { ExportStatus, RememberedExports } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import { createToasts } from "../../../src-renderer/app/toasts.ts";
import { countOf, moved, settingsFor, whomOf, whoNow, type Counts } from "../../../src-renderer/exports/choices.ts";
import { createExportDesk } from "../../../src-renderer/exports/export-desk.ts";

const counts: Counts = { shortlist: 0, everyone: 7, selected: [] };
const settings = { who: "first", count: 10, columns: ["rank" as const], blind: false } as const;

describe("what is chosen", () => {
  it("is as it was the last time, also where nobody is on the shortlist now", () => {
    const before = { ...settings, who: "shortlist" as const, columns: [...settings.columns] };
    const remembered: RememberedExports = { last: "pdf", settings: { pdf: before } };
    expect(settingsFor("pdf", remembered, counts)).toBe(before);
    expect([whoNow(before, counts), whoNow(before, { ...counts, shortlist: 2 })]).toEqual(["first", "shortlist"]);
    expect(whomOf(before, counts)).toEqual({ who: "first", count: 10 });
  });
  it("counts no more candidates than there are", () => {
    expect(countOf({ ...settings, columns: ["rank"] }, counts)).toBe(7);
    expect(countOf({ ...settings, columns: ["rank"], who: "selected" }, { ...counts, selected: ["a", "b"] })).toBe(2);
  });
  it("has fewer columns for a mail than for a spreadsheet", () => {
    expect(settingsFor("table", null, counts).columns.length).toBeLessThan(settingsFor("xlsx", null, counts).columns.length);
  });
  it("moves a column by one place, and not beyond an end", () => {
    expect([moved(["a", "b", "c"], "b", 1), moved(["a", "b"], "a", -1), moved(["a", "b"], "x", 1)]).toEqual([["a", "c", "b"], ["a", "b"], ["a", "b"]]);
  });
});

type Answer = (params: never) => unknown;

/** A client that answers as it is told; gives what was asked. */
function opened(answers: Record<string, Answer>) {
  const asked: string[] = [];
  const client = {
    request: vi.fn(async (method: string, params: unknown) => {
      asked.push(method);
      return answers[method]?.(params as never) ?? {};
    }),
    on: () => () => undefined,
  };
  const toasts = createToasts();
  const desk = createExportDesk(client as unknown as Client, toasts);
  return { asked, desk, told: (): string[] => toasts.store.getState().map(({ text }) => text) };
}

const status = (more: Partial<ExportStatus>): ExportStatus => ({ exportId: "e1", state: "ready", done: 1, total: 1, file: null, error: null, ...more });
const run = (desk: ReturnType<typeof opened>["desk"]): Promise<boolean> => desk.run("j1", "csv", { who: "everyone" }, { ...settings, columns: ["rank"] });

describe("the export desk", () => {
  it("tells why an export failed, throws its file away, and is ready for the next", async () => {
    const { desk, asked, told } = opened({
      "exports.start": () => ({ exportId: "e1" }),
      "exports.status": () => status({ state: "failed", error: { code: "disk_full", message: "There is no room left on the disk for this export." } }),
    });
    expect(await run(desk)).toBe(false);
    expect(told()).toEqual(["There is no room left on the disk for this export."]);
    expect(asked.at(-1)).toBe("exports.end");
    expect(desk.store.getState().running).toBeNull();
  });

  it("makes one at a time", async () => {
    const { desk, asked } = opened({ "exports.start": () => new Promise(() => undefined) });
    void run(desk);
    expect(await run(desk)).toBe(false);
    expect(asked.filter((method) => method === "exports.start")).toHaveLength(1);
  });

  it("ends one that was cancelled before the engine had named it, and says nothing of it", async () => {
    let begin: (started: { exportId: string }) => void = () => undefined;
    const { desk, asked, told } = opened({ "exports.start": () => new Promise((resolve) => (begin = resolve)) });
    const made = run(desk);
    desk.cancel();
    expect(desk.store.getState().running).toBeNull();
    begin({ exportId: "e1" });
    expect(await made).toBe(false);
    expect(asked.at(-1)).toBe("exports.end");
    expect(told()).toEqual([]);
  });

  it("says nothing of an export that fails after it was cancelled", async () => {
    let fail: (thrown: unknown) => void = () => undefined;
    const { desk, told } = opened({ "exports.start": () => new Promise((_, reject) => (fail = reject)) });
    const made = run(desk);
    desk.cancel();
    fail(new WinnowError("internal", "It broke."));
    expect(await made).toBe(false);
    expect(told()).toEqual([]);
  });
});
