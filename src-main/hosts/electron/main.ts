/** Entry of the desktop app's main process: one window, one engine process, and the rules both live by. */
import { join } from "node:path";
import { app, ipcMain, Menu, protocol, screen, session, type BrowserWindow } from "electron";
import { channels } from "../../../src-preload/electron-channels.ts";
import { defaultLibrary, defaultModels } from "../default-library.ts";
import { appOrigin, appPage, appScheme, isOwnFrame, originOf } from "./addresses.ts";
import { appSchemePrivileges, serveFolder } from "./app-protocol.ts";
import { startEngine } from "./engine-supervisor.ts";
import { lockContents, lockSession } from "./lockdown.ts";
import { createMenu, menuLanguage } from "./menu.ts";
import { createWindowState } from "./window-state.ts";
import { openWindow, showAgain, smallestWindow } from "./window.ts";

const built = import.meta.dirname;
const developing = !app.isPackaged;
/** electron-vite's development server, while it runs. */
const devPage = developing ? (process.env["ELECTRON_RENDERER_URL"] ?? null) : null;
const pageOrigin = devPage === null ? appOrigin : originOf(devPage);

function run(): void {
  const engine = startEngine(join(built, "engine-process.js"), {
    libraryFolder: process.env["WINNOW_LIBRARY"] ?? defaultLibrary(),
    modelsFolder: process.env["WINNOW_MODELS"] ?? defaultModels(),
    resourcesFolder: developing ? join(app.getAppPath(), "resources") : join(process.resourcesPath, "winnow"),
    host: "electron",
    hostFolders: { window: app.getPath("userData") },
  });
  const state = createWindowState(join(app.getPath("userData"), "window.json"), screen, smallestWindow);
  let window: BrowserWindow | null = null;
  const open = (): void => {
    window = openWindow({ preload: join(built, "../preload/electron-preload.cjs"), page: devPage ?? appPage, devTools: developing, state });
    window.once("closed", () => (window = null));
  };

  protocol.handle(appScheme, serveFolder(join(built, "../renderer")));
  lockSession(session.defaultSession, devPage === null ? null : pageOrigin);
  const showMenu = (chosen: unknown): void => Menu.setApplicationMenu(createMenu(process.platform, developing, menuLanguage(chosen, app.getLocale())));
  showMenu(null);
  ipcMain.on(channels.connect, (event, chosen: unknown) => {
    if (pageOrigin === null || !isOwnFrame(event.senderFrame, pageOrigin)) return;
    engine.connect(event.sender);
    // A page is loaded anew when another language is chosen.
    showMenu(chosen);
  });

  app.on("second-instance", () => (window === null ? open() : showAgain(window)));
  app.on("activate", () => {
    if (window === null) open();
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  app.once("will-quit", (event) => {
    event.preventDefault();
    void engine.stop().finally(() => app.exit());
  });
  open();
}

// Chromium's own files (caches, window state) stay out of the library, which would be Electron's default place for them.
app.setPath("userData", join(app.getPath("appData"), "Winnow Desktop"));
if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
  void app.whenReady().then(run);
} else {
  app.quit();
}
