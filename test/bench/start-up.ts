/**
 * How soon the screen can be used with a large library:
 *   node test/bench/start-up.ts [COUNT [LIBRARY]]        (default 5000)
 * Starts `winnow serve` and opens it in Chromium, on what `npm run build` made; first as the engine has just started, then in fresh
 * windows with nothing in their caches. Usable is when the first rows are on screen and the page's thread is free: it answers the next
 * input. The processor's time is that of the page's thread until then, which a busy machine hardly stretches. It decides nothing.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { serve } from "../e2e/fixtures/served-winnow.ts";
import { growLibrary } from "../fixtures/large-library.ts";
import { mainThreadOf, traceCategories } from "./screen-tasks/main-thread.ts";

const windows = 5;
const [count = "5000", kept] = process.argv.slice(2);

/** Runs in the page: marks when it can be used, and tells when that was, in milliseconds since the navigation began. */
const tellUsable = `
  window.usable = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[role="grid"] [data-row] [role="gridcell"]') === null) return requestAnimationFrame(look);
      setTimeout(() => {
        performance.mark("winnow usable");
        resolve(performance.now());
      });
    };
    look();
  });
`;

interface Started {
  clock: number;
  processor: number;
}

async function open(browser: Browser, url: string): Promise<Started> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: tellUsable });
    await browser.startTracing(page, { categories: traceCategories });
    await page.goto(url, { waitUntil: "commit" });
    const clock = await page.evaluate<number>("usable");
    const { tasks, marks } = mainThreadOf(await browser.stopTracing());
    const until = marks.get("winnow usable") ?? Infinity;
    return { clock, processor: tasks.filter(({ at }) => at <= until).reduce((sum, { busy }) => sum + busy, 0) };
  } finally {
    await context.close();
  }
}

const said = ({ clock, processor }: Started): string => `usable after ${clock.toFixed(0)} ms by the clock, ${processor.toFixed(0)} ms of the processor`;

const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), "winnow-bench-"));
try {
  await growLibrary(folder, Number(count));
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const began = performance.now();
  const served = await serve(folder);
  try {
    console.log(`${count} candidates, load ${(os.loadavg()[0] ?? 0).toFixed(1)}\n  the engine listens after ${(performance.now() - began).toFixed(0)} ms\n  at once:  ${said(await open(browser, served.url))}`);
    const later: Started[] = [];
    for (let n = 0; n < windows; n += 1) later.push(await open(browser, served.url));
    later.sort((a, b) => a.clock - b.clock);
    for (const one of later) console.log(`  later:    ${said(one)}`);
  } finally {
    await browser.close();
    await served.stop();
  }
} finally {
  if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true });
}
