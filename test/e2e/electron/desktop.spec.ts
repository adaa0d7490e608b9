/** The desktop app itself; runs where Electron's binary and a display are (see `electron-binary.ts`). */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron as electron, expect, test as base, type ElectronApplication, type Page } from "@playwright/test";
import { reading } from "../fixtures/screens.ts";
import { electronBinary } from "./electron-binary.ts";

interface DesktopFixtures {
  libraryFolder: string;
  desktop: ElectronApplication;
  view: Page;
}

const test = base.extend<DesktopFixtures>({
  libraryFolder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "winnow-desktop-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  desktop: async ({ libraryFolder }, use) => {
    const executablePath = electronBinary();
    if (executablePath === null) throw new Error("Electron's binary is not installed.");
    const desktop = await electron.launch({
      executablePath,
      args: [".", "--no-sandbox"],
      env: { ...process.env, WINNOW_LIBRARY: libraryFolder },
    });
    await use(desktop);
    await desktop.close();
  },
  view: async ({ desktop }, use) => {
    await use(await desktop.firstWindow());
  },
});

test("the window shows the library over Winnow's own protocol", async ({ view }) => {
  await expect(view.getByRole("heading", { name: "Library" })).toBeVisible();
  expect(view.url()).toMatch(/^app:\/\/winnow\/index\.html/);
  expect(await view.evaluate(() => window.winnow?.host)).toBe("electron");
});

test("the page has no Node, cannot leave, and cannot open a window", async ({ view, desktop }) => {
  await expect(view.getByRole("heading", { name: "Library" })).toBeVisible();
  const has = await view.evaluate(() => ["require", "process", "module"].filter((name) => name in window));
  expect(has).toEqual([]);
  await view.evaluate(() => {
    window.open("https://elsewhere.example/");
    location.href = "https://elsewhere.example/";
  });
  await view.waitForTimeout(500);
  expect(view.url()).toMatch(/^app:\/\/winnow\//);
  expect(desktop.windows()).toHaveLength(1);
  const fetched = await view.evaluate(() => fetch("https://elsewhere.example/").then(() => true, () => false));
  expect(fetched).toBe(false);
});

test("samples are read and shown", async ({ view }) => {
  await view.getByRole("button", { name: "Try it with sample resumes" }).click();
  await expect(reading(view).getByRole("status")).toContainText("Added", { timeout: 45_000 });
  await expect(view.getByRole("grid", { name: "Candidates" }).locator("[data-row]").first()).toBeVisible();
});

test("the window lives on when the engine's process is killed, and is answered again", async ({ view, desktop }) => {
  await expect(view.getByRole("heading", { name: "Library" })).toBeVisible();
  const killed = await desktop.evaluate(({ app }) => {
    const engine = app.getAppMetrics().find(({ name }) => name === "Winnow engine");
    if (engine !== undefined) process.kill(engine.pid, "SIGKILL");
    return engine !== undefined;
  });
  expect(killed).toBe(true);
  await view.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Jobs" }).click();
  await view.getByRole("textbox", { name: "Text of the job ad" }).fill("Electrician\n- Wiring required");
  await expect(async () => {
    await view.getByRole("button", { name: "Read the requirements" }).click();
    await expect(view.getByRole("button", { name: /^Wiring.*Edit$/ })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
});
