/** What a recruiter does, by name; each is played in a page that shows a large library. */
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

/** A hand moves a slider about so often; in milliseconds. */
const handStep = 40;

/** With `panel` a candidate's stands beside the list; with `everyone` all are scored and listed, and not only the nearest. */
async function openRanking({ page, ask, goTo }: Played, { panel = false, everyone = false }): Promise<void> {
  const { jobId } = (await ask("jobs.createSample", { name: "electrician" })) as { jobId: string };
  await goTo(`#/ranking/${jobId}`);
  const ranked = page.getByText(/candidates ranked in/);
  await ranked.waitFor({ timeout: 300_000 });
  if (everyone) {
    await page.getByRole("button", { name: /^Rank all/ }).click();
    await page.getByText(/^[\d,]+ candidates ranked in/).waitFor({ timeout: 300_000 });
  }
  if (!panel) return;
  await page.getByRole("grid", { name: "Ranked candidates" }).locator("[data-row]").nth(2).click();
  await page.getByRole("group", { name: "Sum of the points" }).waitFor();
}

/** All are scored and listed, then one goes through the first, filters, and looks at the matrix and back. */
async function rankEveryone({ page }: Played): Promise<void> {
  await page.getByRole("button", { name: /^Rank all/ }).click();
  await page.getByText(/^[\d,]+ candidates ranked in/).waitFor({ timeout: 300_000 });
  await look(page);
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press("j");
    await page.waitForTimeout(250);
  }
  await page.keyboard.press("Escape");
  const show = page.getByRole("group", { name: "Show", exact: true });
  await show.getByRole("button", { name: /^Passes/ }).click();
  await look(page);
  await show.getByRole("button", { name: /^Everyone/ }).click();
  await look(page);
  await page.getByRole("searchbox", { name: "Filter the ranking" }).click();
  await page.keyboard.type("wiring", { delay: 120 });
  await look(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  for (const key of ["t", "t"]) {
    await page.keyboard.press(key);
    await look(page);
  }
}

async function dragWeight({ page }: Played): Promise<void> {
  const slider = page.getByRole("slider", { name: "Weight of Meaning" });
  const box = await slider.boundingBox();
  if (box === null) throw new Error("The slider is not on screen.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 40; step += 1) {
    await page.mouse.move(x + 30 * Math.sin(step / 6), y);
    await page.waitForTimeout(handStep);
  }
  await page.mouse.up();
}

async function pressWeight({ page }: Played): Promise<void> {
  await page.getByRole("slider", { name: "Weight of Skills" }).focus();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press(step < 15 ? "ArrowLeft" : "ArrowRight");
    await page.waitForTimeout(handStep);
  }
}

async function changeImportance({ page }: Played): Promise<void> {
  for (const importance of [/Low importance/, /Must have/, /Medium importance/]) {
    await page.getByRole("button", { name: /^Importance of “/ }).first().click();
    await page.getByRole("menuitemradio", { name: importance }).click();
    await page.waitForTimeout(1500);
  }
}

/** One notch of a wheel, in pixels; a finger turns some at once and then looks. */
const notch = 100;

async function turnWheel(page: Page): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, (turn % 4 === 3 ? -1 : 1) * notch * (step < 8 ? 2 : 1));
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(150);
  }
}

/** Down the whole list and half of the way back, as fast as one looks for a place. */
async function dragScrollBar(page: Page): Promise<void> {
  const scroller = page.getByRole("grid", { name: "Candidates" }).locator("xpath=..");
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

async function scrollLibrary({ page, evenly }: Played): Promise<void> {
  await page.getByRole("grid", { name: "Candidates" }).hover();
  await evenly("wheel", () => turnWheel(page));
  await evenly("scroll bar", () => dragScrollBar(page));
}

const library = async ({ page, goTo }: Played): Promise<void> => {
  await goTo("#/library");
  await page.getByRole("grid", { name: "Candidates" }).locator("[data-row]").first().waitFor({ timeout: 120_000 });
};

/** Time to look at what came. */
const look = (page: Page): Promise<void> => page.waitForTimeout(1500);

async function sortLibrary({ page }: Played): Promise<void> {
  for (const name of ["Name", "Years", "Skills", "Tags", "Added"]) {
    await page.getByRole("columnheader").getByRole("button", { name, exact: true }).click();
    await look(page);
  }
}

async function filterLibrary({ page }: Played): Promise<void> {
  await page.getByRole("button", { name: "Filter by title" }).click();
  await page.keyboard.type("manager", { delay: 120 });
  await look(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Filter by skill" }).click();
  await page.getByRole("dialog").getByRole("checkbox").first().click({ timeout: 120_000 });
  await look(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await look(page);
}

async function tagEveryone({ page }: Played): Promise<void> {
  await page.getByRole("checkbox", { name: "Select everyone in the list" }).click();
  const bar = page.getByRole("region", { name: "With the selected candidates" });
  await bar.waitFor({ timeout: 120_000 });
  await look(page);
  await bar.getByRole("button", { name: "Tag", exact: true }).click();
  await page.keyboard.type("Everyone");
  await page.keyboard.press("Enter");
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click({ timeout: 120_000 });
  await look(page);
  await page.keyboard.press("Escape");
}

export const interactions: Readonly<Record<string, Interaction>> = {
  "weights-dragged": { prepare: (played) => openRanking(played, { panel: true }), play: dragWeight },
  "weights-dragged-everyone": { prepare: (played) => openRanking(played, { panel: true, everyone: true }), play: dragWeight },
  "everyone-ranked": { prepare: (played) => openRanking(played, {}), play: rankEveryone },
  "weights-pressed": { prepare: (played) => openRanking(played, {}), play: pressWeight },
  "importance": { prepare: (played) => openRanking(played, { panel: true }), play: changeImportance },
  "library-scrolled": { prepare: library, play: scrollLibrary },
  "library-sorted": { prepare: library, play: sortLibrary },
  "library-filtered": { prepare: library, play: filterLibrary },
  "library-tagged": { prepare: library, play: tagEveryone },
};
