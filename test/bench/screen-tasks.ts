/**
 * How long the screen is busy at a time while a recruiter does something in a large library:
 *   node test/bench/screen-tasks.ts INTERACTION [COUNT [LIBRARY]]
 * INTERACTION is one of test/bench/screen-tasks/interactions.ts; COUNT candidates (500) are made of the shipped samples, in the folder
 * LIBRARY, which is kept and used again, else in one that is gone afterwards. Plays it in Chromium on what `npm run build` made, traced,
 * and prints the tasks of the page's thread above 50 ms, by the clock and by the processor (a busy machine stretches only the first),
 * how long after an input the rows begin to glide, and of what is scrolled the times between frames. It decides nothing: that is the machine's matter.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { serve, type ServedWinnow } from "../e2e/fixtures/served-winnow.ts";
import { growLibrary } from "../fixtures/large-library.ts";
import { framesInWords, framesOf, noteFrames, type Frames } from "./screen-tasks/frames.ts";
import { interactions, type Played } from "./screen-tasks/interactions.ts";
import { mainThreadTasks, traceCategories, type Task } from "./screen-tasks/main-thread.ts";

/** In milliseconds, as the browser has it. */
const long = 50;
const frame = 16;

const [name = "", count = "500", kept] = process.argv.slice(2);
const interaction = interactions[name];
if (interaction === undefined) throw new Error(`Name one of: ${Object.keys(interactions).join(", ")}.`);

/**
 * Runs in the page, where there is a window: notes how long after an input rows first began to glide. Of several inputs without a glide
 * between them the first counts.
 */
const noteGlides = `
  window.glides = [];
  let input = null;
  for (const type of ["keydown", "pointermove", "click"]) addEventListener(type, ({ timeStamp }) => { input ??= timeStamp; }, { capture: true });
  const { animate } = Element.prototype;
  Element.prototype.animate = function (...how) {
    if (input !== null) window.glides.push(performance.now() - input);
    input = null;
    return animate.apply(this, how);
  };
`;

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
const ms = (time: number): string => `${time.toFixed(0)} ms`;

function report(tasks: readonly Task[], glides: readonly number[], frames: readonly Frames[]): void {
  const tooLong = tasks.filter(({ took }) => took > long);
  const busiest = Math.max(0, ...tasks.map(({ busy }) => busy));
  console.log(`${name}, ${count} candidates: ${String(tooLong.length)} tasks over ${ms(long)} by the clock, ${String(tasks.filter(({ busy }) => busy > long).length)} by the processor; the longest ${ms(Math.max(0, ...tasks.map(({ took }) => took)))}, the busiest ${ms(busiest)}`);
  const working = tasks.filter(({ busy }) => busy > frame);
  console.log(`  ${ms(tasks.reduce((sum, { busy }) => sum + busy, 0))} of the processor in all; ${String(working.length)} tasks took more of it than a frame has, ${ms(middle(working.map(({ busy }) => busy).sort((a, b) => a - b)))} in the middle`);
  for (const { at, took, busy, parts } of tooLong) console.log(`  at ${ms(at).padStart(9)}: ${ms(took)}, busy ${ms(busy)} (${parts})`);
  const sorted = [...glides].sort((a, b) => a - b);
  if (sorted.length > 0) console.log(`  rows began to glide ${String(sorted.length)} times, after ${ms(middle(sorted))} in the middle, ${ms(sorted.at(-1) ?? 0)} at worst`);
  for (const each of frames) console.log(`  ${framesInWords(each)}`);
}

async function play(page: Page, { url, origin, token }: ServedWinnow): Promise<void> {
  const frames: Frames[] = [];
  const played: Played = {
    page,
    evenly: async (what, task) => void frames.push(await framesOf(page, what, task)),
    async ask(method, params) {
      const answer = await page.request.post(`${origin}/api/${method}`, { data: params, headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok()) throw new Error(`${method}: ${await answer.text()}`);
      return ((await answer.json()) as { result: unknown }).result;
    },
    goTo: (address) => page.evaluate(`location.hash = ${JSON.stringify(address)}`),
  };
  await page.addInitScript({ content: noteGlides + noteFrames });
  await page.goto(url);
  await interaction?.prepare(played);
  await page.waitForTimeout(1000);
  await page.evaluate("window.glides.length = 0");
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: traceCategories });
  await interaction?.play(played);
  await page.waitForTimeout(1000);
  const trace = await browser?.stopTracing();
  const glides = await page.evaluate<number[]>("window.glides");
  if (trace !== undefined) report(mainThreadTasks(trace), glides, frames);
}

const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), "winnow-bench-"));
try {
  await growLibrary(folder, Number(count));
  const served = await serve(folder);
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"], ignoreDefaultArgs: ["--hide-scrollbars"] });
  try {
    await play(await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" }), served);
  } finally {
    await browser.close();
    await served.stop();
  }
} finally {
  if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true });
}
