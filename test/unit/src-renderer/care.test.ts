import { describe, expect, it } from "vitest";
import type { WatchedFolder } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { createToasts } from "../../../src-renderer/app/toasts.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import { createCareDesk } from "../../../src-renderer/settings/care-store.ts";

const folder: WatchedFolder = { folderId: "f1", path: "/in", state: "watching", problem: null, files: 3, lastAt: null };

/** A desk whose engine answers by method; what is not named is refused. */
function deskOf(answers: Record<string, unknown>) {
  const request = (method: string): Promise<unknown> =>
    method in answers ? Promise.resolve(answers[method]) : Promise.reject(new WinnowError("internal", `No ${method}.`, { hint: "Try again." }));
  const toasts = createToasts();
  const listeners = new Map<string, (data: unknown) => void>();
  const on = (event: string, listener: (data: unknown) => void): (() => void) => {
    listeners.set(event, listener);
    return () => undefined;
  };
  const desk = createCareDesk({ request, on } as unknown as Client, toasts);
  return { desk, said: () => toasts.store.getState().map(({ text }) => text), tell: (event: string, data: unknown) => listeners.get(event)?.(data) };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("the desk of care", () => {
  it("does not say that a folder is let go of when it is not", async () => {
    const { desk, said } = deskOf({});
    desk.remove(folder);
    await settled();
    expect(said()).toEqual(["No folders.remove."]);
  });

  it("says which folder is let go of, with a way back", async () => {
    const { desk, said } = deskOf({ "folders.remove": { folders: [] } });
    desk.remove(folder);
    await settled();
    expect(said()).toEqual(["/in is not watched any more. Everyone from it stays."]);
    expect(desk.store.getState().folders).toEqual([]);
  });

  it("keeps knowing why the library’s state could not be had when the folders could", async () => {
    const { desk } = deskOf({ "folders.list": { folders: [folder] } });
    desk.refresh();
    await settled();
    expect(desk.store.getState()).toMatchObject({ care: null, careFailure: { code: "internal" }, folders: [folder], foldersFailure: null });
  });

  it("tells once that a backup which nobody began was not made, wherever one is", () => {
    const { said, tell } = deskOf({});
    const ended = (more: object): void => {
      tell("care.changed", { outcomes: [{ workId: "w", at: "2026-03-02T09:00:00.000Z", kind: "backup", automatic: true, backup: null, error: null, ...more }], rebuilding: null });
    };
    const error = { code: "file_not_found", message: "There is no folder /away.", hint: "Check that its disk is connected, or choose another folder." };
    ended({ error });
    ended({ error });
    expect(said()).toEqual(["The automatic backup was not made. There is no folder /away."]);
    ended({ backup: {} });
    ended({ error: { ...error, code: "cancelled" } });
    ended({ automatic: false, error });
    expect(said()).toHaveLength(1);
    ended({ backup: {}, error: { ...error, message: "The older backup /b could not be removed." } });
    expect(said().at(-1)).toBe("The older backup /b could not be removed.");
  });
});
