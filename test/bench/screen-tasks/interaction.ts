/** What is played in a page that shows a large library, and with what. */
import type { Page } from "@playwright/test";

export interface Played {
  page: Page;
  /** Asks the engine, past the screen. */
  ask(method: string, params: unknown): Promise<unknown>;
  /** Goes to a place of the app by its address and waits for nothing. */
  goTo(address: string): Promise<void>;
  /** Plays what should go as evenly as the screen draws, and keeps its frames under this name. */
  evenly(what: string, task: () => Promise<void>): Promise<void>;
}

export interface Interaction {
  /** What must be on screen before anything is measured. */
  prepare(played: Played): Promise<void>;
  /** What is measured. */
  play(played: Played): Promise<void>;
}

/** Time to look at what came. */
export const look = (page: Page): Promise<void> => page.waitForTimeout(1500);

/** Large lists take their time on a busy machine; in milliseconds. */
export const patience = { timeout: 300_000 };

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  }
}

/** One notch of a wheel, in pixels; a finger turns some at once and then looks. */
const notch = 100;

export async function turnWheel(page: Page): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, (turn % 4 === 3 ? -1 : 1) * notch * (step < 8 ? 2 : 1));
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(150);
  }
}

/** Down a whole list and half of the way back, as fast as one looks for a place. */
export async function dragScrollBar(page: Page, grid: string): Promise<void> {
  const scroller = page.getByRole("grid", { name: grid }).locator("xpath=..");
  await scroller.evaluate((element) => { element.scrollTop = 0; });
  const box = await scroller.boundingBox();
  if (box === null) throw new Error("The list is not on screen.");
  // The bar is narrow and has a button at either end.
  const [x, top, way] = [box.x + box.width - 3, box.y + 16, box.height - 32];
  await page.mouse.move(x, top);
  await page.mouse.down();
  for (let step = 1; step <= 150; step += 1) {
    await page.mouse.move(x, top + way * (step <= 100 ? step : 200 - step) / 100);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  if ((await scroller.evaluate((element) => element.scrollTop)) < 1000) throw new Error("The scroll bar was not where it was dragged.");
}

interface KnownJob {
  jobId: string;
  title: string;
}

const made = async ({ ask }: Played, name: string): Promise<string> => ((await ask("jobs.createSample", { name })) as KnownJob).jobId;
const known = async ({ ask }: Played, title: RegExp): Promise<KnownJob[]> => ((await ask("jobs.list", {})) as { jobs: KnownJob[] }).jobs.filter((job) => title.test(job.title));

/** The job made of one of the sample ads; a library that is kept has it already, as it was left. */
export const sampleJob = async (played: Played, name: string, title: RegExp): Promise<string> => (await known(played, title))[0]?.jobId ?? made(played, name);

/** The same as if nobody had touched it. */
export async function freshJob(played: Played, name: string, title: RegExp): Promise<string> {
  for (const { jobId } of await known(played, title)) await played.ask("jobs.remove", { jobId });
  return made(played, name);
}

export async function everyone({ ask }: Played): Promise<string[]> {
  const { candidates } = (await ask("tracking.people", {})) as { candidates: { candidateId: string }[] };
  return candidates.map(({ candidateId }) => candidateId);
}
