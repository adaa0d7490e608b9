import { existsSync } from "node:fs";
import { chromium, defineConfig, type Project } from "@playwright/test";
import { electronObstacle } from "./test/e2e/electron/electron-binary.ts";

const chromiumPaths = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/google-chrome", chromium.executablePath()];
const executablePath = chromiumPaths.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  throw new Error(
    "The end-to-end tests need Chromium, and none was found. Install it (Debian: apt-get install chromium; elsewhere: " +
      "npx playwright install chromium), or name one in CHROMIUM_PATH.",
  );
}

const browser: Project = {
  name: "browser",
  testIgnore: "electron/**",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] },
  },
};
const desktop: Project = { name: "desktop", testMatch: "electron/**/*.spec.ts" };

const obstacle = electronObstacle();
// Workers read this file too; one line is enough.
if (obstacle !== null && process.env["TEST_WORKER_INDEX"] === undefined) {
  console.log(`The desktop app's own tests do not run here: ${obstacle}. They are not counted.`);
}

export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/artifacts",
  projects: obstacle === null ? [browser, desktop] : [browser],
  // Each test has an engine of its own, with worker threads: two at once would only wait for each other.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A machine that stops for a while fails a test that waits for it. What fails twice is broken; what passes the second time is named.
  retries: 1,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: { viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "UTC", trace: "off", screenshot: "only-on-failure" },
});
