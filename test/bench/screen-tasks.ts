/**
 * How long the screen is busy at a time while a recruiter does something in a large library:
 *   node test/bench/screen-tasks.ts INTERACTION[,INTERACTION…] [COUNT [LIBRARY]]
 * INTERACTION is one of test/bench/screen-tasks/interactions.ts, or "all"; COUNT candidates (500) are made of the shipped samples, in the
 * folder LIBRARY, which is kept and used again, else in one that is gone afterwards. Plays each in Chromium on what `npm run build` made,
 * traced, and prints the tasks of the page's thread above 50 ms, by the clock and by the processor (a busy machine stretches the first),
 * how long after an input the rows begin to glide, and the frames of what is scrolled; at the end a table for README.md. It decides nothing.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { serve, type ServedWinnow } from "../e2e/fixtures/served-winnow.ts";
import { growLibrary } from "../fixtures/large-library.ts";
import { frame, framesInWords, framesOf, late, overworked, tellFrames, withFrames, type Frames } from "./screen-tasks/frames.ts";
import type { Interaction, Played } from "./screen-tasks/interaction.ts";
import { interactions } from "./screen-tasks/interactions.ts";
import { mainThreadOf, traceCategories, type Task } from "./screen-tasks/main-thread.ts";

/** In milliseconds, as the browser has it. */
const long = 50;

const [asked = "", count = "500", kept] = process.argv.slice(2);
const names = asked === "all" ? Object.keys(interactions) : asked.split(",");
const toPlay = names.map((name): [string, Interaction] => {
  const interaction = interactions[name];
  if (interaction === undefined) throw new Error(`Name one or more of: ${Object.keys(interactions).join(", ")}.`);
  return [name, interaction];
});

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
const load = (): string => (os.loadavg()[0] ?? 0).toFixed(1);

/** Prints what was measured; gives its row for the table. */
function report(name: string, tasks: readonly Task[], glides: readonly number[], frames: readonly Frames[]): string {
  const [byClock, byProcessor] = [tasks.filter(({ took }) => took > long), tasks.filter(({ busy }) => busy > long)];
  const busiest = Math.max(0, ...tasks.map(({ busy }) => busy));
  const inAll = ms(tasks.reduce((sum, { busy }) => sum + busy, 0));
  console.log(`${name}, ${count} candidates: ${String(byProcessor.length)} tasks over ${ms(long)} by the processor, ${String(byClock.length)} by the clock; the busiest ${ms(busiest)}, the longest ${ms(Math.max(0, ...tasks.map(({ took }) => took)))}; ${inAll} of the processor in all`);
  for (const { at, took, busy, parts } of byProcessor) console.log(`  at ${ms(at).padStart(9)}: busy ${ms(busy)}, by the clock ${ms(took)} (${parts})`);
  const sorted = [...glides].sort((a, b) => a - b);
  if (sorted.length > 0) console.log(`  rows began to glide ${String(sorted.length)} times, after ${ms(middle(sorted))} in the middle, ${ms(sorted.at(-1) ?? 0)} at worst`);
  for (const each of frames) console.log(`  ${framesInWords(each)}`);
  const shares = frames.map((one) => `${one.of} ${overworked(one).toFixed(1)} % (${late(one).toFixed(0)} %)`).join(", ");
  return `| ${name} | ${String(byProcessor.length)} | ${ms(busiest)} | ${String(byClock.length)} | ${inAll} | ${shares} | ${load()} |`;
}

async function play(page: Page, name: string, interaction: Interaction, { url, origin, token }: ServedWinnow): Promise<string> {
  const evenly: string[] = [];
  const played: Played = {
    page,
    evenly(what, task) {
      evenly.push(what);
      return withFrames(page, what, task);
    },
    async ask(method, params) {
      const answer = await page.request.post(`${origin}/api/${method}`, { data: params, headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok()) throw new Error(`${method}: ${await answer.text()}`);
      return ((await answer.json()) as { result: unknown }).result;
    },
    goTo: (address) => page.evaluate(`location.hash = ${JSON.stringify(address)}`),
  };
  await page.addInitScript({ content: noteGlides + tellFrames });
  await page.goto(url);
  await interaction.prepare(played);
  await page.waitForTimeout(1000);
  await page.evaluate("window.glides.length = 0");
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: traceCategories });
  await interaction.play(played);
  await page.waitForTimeout(1000);
  const thread = mainThreadOf((await browser?.stopTracing()) ?? Buffer.from('{"traceEvents":[]}'));
  return report(name, thread.tasks, await page.evaluate<number[]>("window.glides"), evenly.map((of) => framesOf(of, thread)));
}

const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), "winnow-bench-"));
try {
  await growLibrary(folder, Number(count));
  const served = await serve(folder);
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"], ignoreDefaultArgs: ["--hide-scrollbars"] });
  const rows: string[] = [];
  try {
    for (const [name, interaction] of toPlay) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
      rows.push(await play(page, name, interaction, served));
      await page.close();
    }
  } finally {
    await browser.close();
    await served.stop();
    console.log(`\n| ${count} candidates | tasks over ${ms(long)} by the processor | busiest | over ${ms(long)} by the clock | processor in all | frames that took over ${String(frame)} ms of work (late by the clock) | load |\n|---|---|---|---|---|---|---|\n${rows.join("\n")}`);
  }
} finally {
  if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true });
}
