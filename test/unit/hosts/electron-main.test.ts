import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakePage } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));
/** The very instance that the app gets. */
const fake = (await import("electron")) as unknown as typeof import("./fake-electron.ts");

/** Starts the app anew on the faked Electron, which it gives back. */
async function startApp({ isFirst = true } = {}): Promise<typeof fake> {
  fake.app.requestSingleInstanceLock.mockReturnValue(isFirst);
  vi.resetModules();
  await import("../../../src-main/hosts/electron/main.ts");
  await Promise.resolve();
  return fake;
}

beforeEach(() => {
  Object.assign(process, { resourcesPath: "/resources" });
  vi.clearAllMocks();
  fake.app.removeAllListeners();
  fake.ipcMain.removeAllListeners();
  fake.windows.length = 0;
  fake.processes.length = 0;
});

describe("the desktop app", () => {
  it("keeps Chromium’s own files out of the library", async () => {
    const { app, processes } = await startApp();
    const [name, folder] = app.setPath.mock.calls[0] ?? [];
    const { options } = processes[0]?.told[0]?.message as unknown as { options: { libraryFolder: string } };
    expect(name).toBe("userData");
    expect(String(folder).startsWith(options.libraryFolder)).toBe(false);
    expect(options.libraryFolder.startsWith(String(folder))).toBe(false);
  });

  it("opens one locked-down window on its own page", async () => {
    const { app, protocol, session, windows, Menu } = await startApp();
    expect(windows).toHaveLength(1);
    expect(windows[0]?.loadURL).toHaveBeenCalledWith("app://winnow/index.html");
    expect(windows[0]?.options.webPreferences).toMatchObject({
      contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false, spellcheck: false, devTools: false,
    });
    expect(app.enableSandbox).toHaveBeenCalled();
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalled();
    expect(protocol.handle.mock.calls[0]?.[0]).toBe("app");
    expect(session.defaultSession.setPermissionRequestHandler).toHaveBeenCalled();
    expect(JSON.stringify(Menu.setApplicationMenu.mock.calls)).not.toMatch(/toggleDevTools|"reload"/);
  });

  it("has its menu in the system's language, and then in the one that its page has chosen", async () => {
    fake.app.getLocale.mockReturnValueOnce("de-AT");
    const { Menu, ipcMain } = await startApp();
    const shown = (): string => JSON.stringify(Menu.setApplicationMenu.mock.lastCall);
    expect(shown()).toContain("Rückgängig");
    const load = (chosen: unknown, url = "app://winnow/index.html"): void => void ipcMain.emit("winnow:connect", { sender: new FakePage(), senderFrame: { url, parent: null } }, chosen);
    load("en");
    expect(shown()).toContain("&Undo");
    load("de");
    expect(shown()).toContain("&Datei");
    load("en", "https://example.com/");
    expect(shown()).toContain("&Datei");
    load({ nonsense: true });
    expect(shown()).toContain("&Undo");
  });

  it("names every entry of the menu in both languages, with no letter twice in one menu that opens two entries", async () => {
    vi.resetModules();
    const { createMenu } = await import("../../../src-main/hosts/electron/menu.ts");
    interface Item { label?: string; type?: string; submenu?: Item[] }
    const lettersOf = (items: readonly Item[]): string[] => items.flatMap(({ label }) => /&(.)/.exec(label ?? "")?.[1]?.toLowerCase() ?? []);
    for (const language of ["en", "de"] as const) {
      for (const platform of ["win32", "linux"] as const) {
        const menus = createMenu(platform, true, language) as unknown as Item[];
        for (const items of [menus, ...menus.map(({ submenu = [] }) => submenu)]) {
          expect(items.every(({ label, type }) => type === "separator" || (label ?? "") !== ""), language).toBe(true);
          const letters = lettersOf(items);
          expect(letters.filter((letter, i) => letters.indexOf(letter) !== i), `${language} ${letters.join("")}`).toEqual([]);
        }
      }
      expect((createMenu("darwin", false, language) as unknown as Item[])[0]?.label).toBe("Winnow");
    }
  });

  it("gives way to a Winnow that already runs", async () => {
    const { app, windows, processes } = await startApp({ isFirst: false });
    expect(app.quit).toHaveBeenCalled();
    expect([windows.length, processes.length]).toEqual([0, 0]);
  });

  it("comes to the front when it is started a second time", async () => {
    const { app, windows } = await startApp();
    app.emit("second-instance");
    expect(windows).toHaveLength(1);
    expect(windows[0]?.restore).toHaveBeenCalled();
    expect(windows[0]?.focus).toHaveBeenCalled();
  });

  it("gives a port to its own page and to nobody else", async () => {
    const { ipcMain } = await startApp();
    const ask = (url: string, parent: unknown = null): FakePage => {
      const sender = new FakePage();
      ipcMain.emit("winnow:connect", { sender, senderFrame: { url, parent } });
      return sender;
    };
    expect(ask("https://example.com/").ports).toHaveLength(0);
    expect(ask("app://winnow/index.html", {}).ports).toHaveLength(0);
    expect(ask("app://winnow/index.html").ports).toHaveLength(1);
  });

  it("denies navigation to everything it ever shows", async () => {
    const { app } = await startApp();
    const page = new FakePage();
    app.emit("web-contents-created", {}, page);
    const preventDefault = vi.fn();
    page.emit("will-navigate", { preventDefault, url: "https://example.com", isMainFrame: true });
    expect(preventDefault).toHaveBeenCalled();
  });

  it("loads a page that crashed again, but not one that crashes at once", async () => {
    const now = vi.spyOn(Date, "now").mockReturnValue(1_000_000);
    const { windows } = await startApp();
    const window = windows[0];
    const crash = (): void => void window?.webContents.emit("render-process-gone", {}, { reason: "oom" });
    now.mockReturnValue(1_002_000);
    crash();
    expect(window?.loadURL).toHaveBeenCalledTimes(1);
    now.mockReturnValue(1_020_000);
    crash();
    expect(window?.loadURL).toHaveBeenCalledTimes(2);
    now.mockReturnValue(1_040_000);
    window?.webContents.emit("render-process-gone", {}, { reason: "clean-exit" });
    expect(window?.loadURL).toHaveBeenCalledTimes(2);
    now.mockRestore();
  });

  it("waits for the engine to close before it leaves", async () => {
    const { app, processes } = await startApp();
    const preventDefault = vi.fn();
    app.emit("will-quit", { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
    await Promise.resolve();
    expect(app.exit).not.toHaveBeenCalled();
    processes[0]?.emit("exit", 0);
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalled());
  });
});
