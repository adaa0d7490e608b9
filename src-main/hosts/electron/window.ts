/** Winnow's one window. */
import { BrowserWindow, nativeTheme } from "electron";
import type { WindowState } from "./window-state.ts";

export interface WindowOptions {
  preload: string;
  /** The page's address. */
  page: string;
  /** Developer tools, in a copy of Winnow that is being worked on. */
  devTools: boolean;
  state: WindowState;
}

/** In pixels; below it the screens would have to hide things. */
export const smallestWindow = { width: 760, height: 520 };
const firstWindow = { width: 1280, height: 840 };

/** A page that died sooner than this (milliseconds) after it was loaded is not loaded again: it would only die again. */
const worthReloading = 5_000;

export function openWindow({ preload, page, devTools, state }: WindowOptions): BrowserWindow {
  const { bounds, maximized } = state.opening();
  const window = new BrowserWindow({
    title: "Winnow",
    ...(bounds ?? firstWindow),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#111" : "#fff",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // The spell checker would fetch its dictionaries from the network.
      spellcheck: false,
      devTools,
    },
  });
  state.follow(window);
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  let loaded = 0;
  const load = (): void => {
    loaded = Date.now();
    void window.loadURL(page);
  };
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit" && Date.now() - loaded > worthReloading) load();
  });
  load();
  return window;
}

/** Brings the window to the person who started Winnow a second time. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
