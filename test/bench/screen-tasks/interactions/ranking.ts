/** A ranking: its weights moved, all of it scrolled, triaged from the keyboard and seen as a matrix. */
import { dragScrollBar, freshJob, look, patience, press, turnWheel, type Interaction, type Played } from "../interaction.ts";

/** A hand moves a slider about so often; in milliseconds. */
const handStep = 40;

/** With `panel` a candidate's stands beside the list; with `all` everyone is scored and listed, and not only the nearest. */
async function open(played: Played, { panel = false, all = false }): Promise<void> {
  const { page, goTo } = played;
  await goTo(`#/ranking/${await freshJob(played, "electrician", /electrician/i)}`);
  await page.getByText(/candidates ranked in/).waitFor(patience);
  if (all) await rankAll(played);
  if (!panel) return;
  await page.getByRole("grid", { name: "Ranked candidates" }).locator("[data-row]").nth(2).click();
  await page.getByRole("group", { name: "Sum of the points" }).waitFor();
}

async function rankAll({ page }: Played): Promise<void> {
  const button = page.getByRole("button", { name: /^Rank all/ });
  if ((await button.count()) > 0) await button.click();
  await page.getByText(/^[\d,]+ candidates ranked in/).waitFor(patience);
}

/** All are scored and listed, then one goes through the first, filters, and looks at the matrix and back. */
async function rankEveryone(played: Played): Promise<void> {
  const { page } = played;
  await rankAll(played);
  await look(page);
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press("j");
    await page.waitForTimeout(250);
  }
  await page.keyboard.press("Escape");
  const show = page.getByRole("group", { name: "Show", exact: true });
  await show.getByRole("button", { name: /^No must-have failed/ }).click();
  await look(page);
  await show.getByRole("button", { name: /^Everyone/ }).click();
  await look(page);
  await page.getByRole("searchbox", { name: "Filter the ranking" }).click();
  await page.keyboard.type("wiring", { delay: 120 });
  await look(page);
  await press(page, "Escape", "Escape");
  for (const key of ["t", "t"]) {
    await page.keyboard.press(key);
    await look(page);
  }
}

async function scrolled({ page, evenly }: Played): Promise<void> {
  await page.getByRole("grid", { name: "Ranked candidates" }).hover();
  await evenly("wheel", () => turnWheel(page));
  await evenly("scroll bar", () => dragScrollBar(page, "Ranked candidates"));
}

/** Eight are looked at; of every four one is shortlisted, one is a maybe and one is rejected. All of it is taken back. */
async function triaged({ page }: Played): Promise<void> {
  await page.evaluate("document.activeElement?.blur()");
  for (const mark of ["s", "m", "x", "k", "s", "m", "x", "k"]) {
    await press(page, "j", mark);
    if (mark === "x") await press(page, "1");
    await page.waitForTimeout(400);
  }
  for (let n = 0; n < 6; n += 1) await press(page, "u");
  await look(page);
}

async function matrix({ page, evenly }: Played): Promise<void> {
  await page.evaluate("document.activeElement?.blur()");
  await page.keyboard.press("t");
  const name = "Candidates and requirements";
  const grid = page.getByRole("grid", { name });
  await grid.getByRole("gridcell").first().waitFor(patience);
  await look(page);
  await grid.hover();
  await evenly("wheel", () => turnWheel(page));
  await evenly("scroll bar", () => dragScrollBar(page, name));
  await grid.getByRole("gridcell").first().focus();
  for (const key of ["ArrowDown", "ArrowRight", "PageDown", "Control+End", "Control+Home"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
  await page.evaluate("document.activeElement?.blur()");
  await page.keyboard.press("t");
  await look(page);
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
    await look(page);
  }
}

export const ranking: Readonly<Record<string, Interaction>> = {
  "weights-dragged": { prepare: (played) => open(played, { panel: true }), play: dragWeight },
  "weights-dragged-everyone": { prepare: (played) => open(played, { panel: true, all: true }), play: dragWeight },
  "weights-pressed": { prepare: (played) => open(played, {}), play: pressWeight },
  "importance": { prepare: (played) => open(played, { panel: true }), play: changeImportance },
  "everyone-ranked": { prepare: (played) => open(played, {}), play: rankEveryone },
  "ranking-scrolled": { prepare: (played) => open(played, { all: true }), play: scrolled },
  "ranking-triaged": { prepare: (played) => open(played, { all: true }), play: triaged },
  "matrix": { prepare: (played) => open(played, { all: true }), play: matrix },
};
