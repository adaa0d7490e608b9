import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("electron", () => import("./fake-electron.ts"));
/** The very instance that the app gets. */
const fake = (await import("electron")) as unknown as typeof import("./fake-electron.ts");

const left = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const right = { id: 2, workArea: { x: 1920, y: 0, width: 3840, height: 2120 } };
let folder: string;

async function startApp(): Promise<InstanceType<typeof fake.BrowserWindow>> {
  vi.resetModules();
  fake.app.removeAllListeners();
  fake.ipcMain.removeAllListeners();
  fake.windows.length = 0;
  await import("../../../src-main/hosts/electron/main.ts");
  await Promise.resolve();
  const [window] = fake.windows;
  if (window === undefined) throw new Error("The app opened no window.");
  return window;
}

/** Starts, closes the window as it is then, and starts again. */
async function afterClosing(bounds: typeof left.workArea, maximized = false, meanwhile: () => void = () => undefined): ReturnType<typeof startApp> {
  const window = await startApp();
  window.bounds = bounds;
  window.isMaximized.mockReturnValue(maximized);
  window.emit("close");
  meanwhile();
  return startApp();
}

beforeEach(() => {
  Object.assign(process, { resourcesPath: "/resources" });
  vi.clearAllMocks();
  folder = mkdtempSync(join(tmpdir(), "winnow-window-"));
  fake.app.userData = folder;
  fake.displays.splice(0, Infinity, left, right);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the window", () => {
  it("opens in its first size where nothing is remembered, and Electron places it", async () => {
    const { options } = await startApp();
    expect([options.width, options.height, options.x]).toEqual([1280, 840, undefined]);
  });

  it("comes back where it was and as large", async () => {
    const bounds = { x: 2400, y: 300, width: 1500, height: 900 };
    expect((await afterClosing(bounds)).options).toMatchObject(bounds);
  });

  it("comes back maximised, with the size it had before", async () => {
    const bounds = { x: 100, y: 80, width: 1000, height: 700 };
    const window = await afterClosing(bounds, true);
    expect(window.options).toMatchObject(bounds);
    window.emit("ready-to-show");
    expect(window.maximize).toHaveBeenCalled();
  });

  it("is not opened on a display that is gone", async () => {
    const { options } = await afterClosing({ x: 2400, y: 300, width: 1500, height: 900 }, false, () => fake.displays.pop());
    expect([options.width, options.height, options.x]).toEqual([1280, 840, undefined]);
  });

  it("is brought inside a display that has become smaller", async () => {
    const { options } = await afterClosing({ x: 900, y: 400, width: 1800, height: 1000 }, false, () => fake.displays.splice(0, 1, { id: 1, workArea: { x: 0, y: 30, width: 1366, height: 700 } }));
    expect(options).toMatchObject({ x: 0, y: 30, width: 1366, height: 700 });
  });

  it("remembers each display apart, and is as it was on the one that is there", async () => {
    await afterClosing({ x: 50, y: 60, width: 1100, height: 800 });
    const { options } = await afterClosing({ x: 2400, y: 300, width: 1500, height: 900 }, false, () => fake.displays.pop());
    expect(options).toMatchObject({ x: 50, y: 60, width: 1100, height: 800 });
  });

  it.each(["", "{", '{"display":"1","places":{"1":{"x":"left"}}}', '{"display":"1","places":{"1":{"x":0,"y":0,"width":-5,"height":9,"maximized":false}}}'])("opens as on the first day where the file says %s", async (content) => {
    writeFileSync(join(folder, "window.json"), content);
    expect((await startApp()).options).toMatchObject({ width: 1280, height: 840 });
  });

  it("closes even where nothing can be written", async () => {
    const silent = vi.spyOn(console, "error").mockReturnValue(undefined);
    fake.app.userData = join(folder, "not", "there");
    const window = await startApp();
    expect(() => window.emit("close")).not.toThrow();
    expect(silent).toHaveBeenCalled();
    silent.mockRestore();
  });
});
