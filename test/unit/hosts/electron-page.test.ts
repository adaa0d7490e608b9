import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Session, WebContents, WebFrameMain } from "electron";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { appOrigin, appPage, isOwnFrame } from "../../../src-main/hosts/electron/addresses.ts";
import { serveFolder } from "../../../src-main/hosts/electron/app-protocol.ts";
import { lockContents, lockSession } from "../../../src-main/hosts/electron/lockdown.ts";
import { FakePage, session } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

describe("app://winnow", () => {
  let folder: string;
  let get: (url: string, method?: string) => Promise<Response>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "winnow-app-"));
    await mkdir(join(folder, "renderer", "assets"), { recursive: true });
    await mkdir(join(folder, "renderer-old"));
    await writeFile(join(folder, "renderer", "index.html"), "<!doctype html><title>Winnow</title>");
    await writeFile(join(folder, "renderer", "assets", "a b.js"), "export {};");
    await writeFile(join(folder, "renderer-old", "secret.txt"), "secret");
    const handler = serveFolder(join(folder, "renderer"));
    get = (url, method = "GET") => handler({ url, method });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("serves the renderer with its policy and types", async () => {
    const page = await get(appPage);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<title>Winnow</title>");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("content-security-policy")).not.toMatch(/ws:|http|\*/);
    const script = await get("app://winnow/assets/a%20b.js");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await script.text()).toBe("export {};");
  });

  it.each([
    "app://winnow/../renderer-old/secret.txt", "app://winnow/..%2frenderer-old%2fsecret.txt", "app://winnow/%2e%2e%2frenderer-old/secret.txt",
    "app://winnow/..%5crenderer-old%5csecret.txt", "app://winnow/%00", "app://winnow/%", "app://winnow/", "app://winnow/assets", "app://winnow//etc/passwd",
    "app://other/index.html", "file:///etc/passwd",
  ])("refuses %s", async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("secret");
  });

  it("is read only", async () => {
    expect((await get(appPage, "POST")).status).toBe(404);
  });
});

describe("the page's limits", () => {
  beforeEach(() => vi.clearAllMocks());

  it("no permission is ever granted", () => {
    lockSession(session.defaultSession as unknown as Session, null);
    const answers: boolean[] = [];
    session.defaultSession.setPermissionRequestHandler.mock.calls[0]?.[0](null, "geolocation", (granted: boolean) => answers.push(granted));
    answers.push(session.defaultSession.setPermissionCheckHandler.mock.calls[0]?.[0](null, "media"));
    answers.push(session.defaultSession.setDevicePermissionHandler.mock.calls[0]?.[0]({ deviceType: "usb" }));
    expect(answers).toEqual([false, false, false]);
  });

  it.each([
    ["app://winnow/index.html", null, false],
    ["blob:app://winnow/1234", null, false],
    ["data:image/png;base64,AA==", null, false],
    ["https://example.com/", null, true],
    ["ws://127.0.0.1:5173/", null, true],
    ["http://localhost:5173/main.tsx", null, true],
    ["file:///etc/passwd", null, true],
    ["not an address", null, true],
    ["http://localhost:5173/main.tsx", "http://localhost:5173", false],
    ["ws://localhost:5173/", "http://localhost:5173", false],
    ["http://localhost:5174/", "http://localhost:5173", true],
  ])("a request to %s with development server %s is cancelled: %s", (url, devOrigin, cancelled) => {
    lockSession(session.defaultSession as unknown as Session, devOrigin);
    let answer: unknown;
    session.defaultSession.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, (given: unknown) => (answer = given));
    expect(answer).toEqual({ cancel: cancelled });
  });

  it("navigation, windows and webviews are denied", () => {
    const page = new FakePage();
    lockContents(page as unknown as WebContents);
    for (const name of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"]) {
      const preventDefault = vi.fn();
      page.emit(name, { preventDefault, url: "https://example.com", isMainFrame: true });
      expect(preventDefault, name).toHaveBeenCalled();
    }
    expect(page.setWindowOpenHandler.mock.calls[0]?.[0]({ url: "https://example.com" })).toEqual({ action: "deny" });
  });

  it("the page itself may be loaded anew, and nothing else of the app in its place", () => {
    const page = new FakePage();
    lockContents(page as unknown as WebContents);
    const denied = (url: string, isMainFrame = true): boolean => {
      const preventDefault = vi.fn();
      page.emit("will-navigate", { preventDefault, url, isMainFrame });
      return preventDefault.mock.calls.length > 0;
    };
    expect(denied(`${appPage}#/settings/appearance`)).toBe(false);
    expect(denied(appPage, false)).toBe(true);
    expect(["app://winnow/other.html", "app://winnow/index.html?x", "app://winnow.example/index.html", "file:///etc/passwd"].map((url) => denied(url))).toEqual([true, true, true, true]);
  });

  it("only the top frame of Winnow's own page is believed", () => {
    const frame = (url: string, parent: unknown = null): WebFrameMain => ({ url, parent }) as WebFrameMain;
    expect(isOwnFrame(frame(appPage), appOrigin)).toBe(true);
    expect(isOwnFrame(frame(appPage, frame(appPage)), appOrigin)).toBe(false);
    for (const url of ["https://winnow/index.html", "app://winnow.example/", "app://other/", "file:///index.html", "about:blank", ""]) {
      expect(isOwnFrame(frame(url), appOrigin), url).toBe(false);
    }
    expect(isOwnFrame(null, appOrigin)).toBe(false);
  });
});
