import type { Locator, Page } from "@playwright/test";
import { panel, rank, rankElectricians, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const field = (page: Page): Locator => page.getByRole("combobox", { name: "Find anything, and do it" });
const option = (page: Page, name: string | RegExp): Locator => page.getByRole("listbox", { name: "What was found" }).getByRole("option", { name });
const chosen = (page: Page): Locator => page.getByRole("option", { selected: true });

async function open(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

test.describe("with the samples", () => {
  test.use({ library: "samples" });

  test("candidates, jobs, places and settings are found by the beginnings of their words, with the keyboard alone", async ({ app }) => {
    await expect(rows(app, "Candidates").first()).toBeVisible();
    const name = (await rows(app, "Candidates").nth(3).locator("[role=gridcell] .font-medium, [role=gridcell] .font-semibold").first().innerText()).trim();
    await open(app);
    await app.keyboard.type(name.split(/\s+/).map((word) => word.slice(0, 3)).join(" "));
    await expect(option(app, new RegExp(`^${name}`)).first()).toBeVisible();
    await option(app, new RegExp(`^${name}`)).first().click();
    await expect(panel(app).getByRole("heading", { level: 2 })).toContainText(name);

    await open(app);
    await app.keyboard.type("set back");
    await expect(chosen(app)).toHaveText(/^Backups/);
    await app.keyboard.press("Enter");
    await expect(app).toHaveURL(/#\/settings\/backups$/);
    await expect(app.getByRole("heading", { name: "Backups" })).toBeInViewport();

    await open(app);
    await app.keyboard.type("goli");
    await expect(chosen(app)).toHaveText(/^Go to Library/);
    await app.keyboard.press("Enter");
    await expect(app.getByRole("heading", { name: "Library", level: 1 })).toBeVisible();
  });

  test("what this screen can do is offered with its keys, is done, and stands first the next time", async ({ app }) => {
    await rankElectricians(app);
    await rows(app, "Ranked candidates").first().click();
    await open(app);
    await expect(option(app, /^Put on the shortlist.*S$/)).toBeVisible();
    await app.keyboard.type("put short");
    await app.keyboard.press("Enter");
    await expect(app.getByRole("group", { name: "Show", exact: true }).getByRole("button", { name: /Shortlist/ })).toHaveText(/1/);
    await open(app);
    await expect(app.getByRole("group", { name: "Recently used" }).getByRole("option").first()).toHaveText(/^Put on the shortlist/);
    await app.keyboard.type("electrician rank");
    await expect(chosen(app)).toHaveText(/electrician.*Ranking/i);
    await app.keyboard.press("Escape");
    await expect(field(app)).toHaveCount(0);
    await expect.poll(() => app.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
    await app.keyboard.press("2");
    await expect(app.getByRole("button", { name: "Rank candidates" })).toBeVisible();
    await open(app);
    await expect(option(app, /^Put on the shortlist/)).toHaveCount(0);
    await app.keyboard.press("Escape");
    await rank(app);
  });

  test("every button and field of a screen is found by its name, and the filters by a recruiter's words", async ({ app }) => {
    await rankElectricians(app);
    await rows(app, "Ranked candidates").first().click();
    await app.keyboard.press("s");
    await app.keyboard.press("Escape");
    const buttons = app.locator("main").locator("button:visible:not([data-row] *), input:visible:not([data-row] *)");
    const names = await buttons.evaluateAll((all) => all.map((one) => (one.getAttribute("aria-label") ?? (one as HTMLElement).innerText).replace(/\s+/g, " ").trim()).filter((name) => name !== ""));
    expect(names.length).toBeGreaterThan(10);
    await open(app);
    for (const name of new Set(names)) {
      await field(app).fill(name);
      await expect(option(app, name).first()).toBeVisible();
    }
    await field(app).fill("filter shortlist");
    await expect(chosen(app)).toHaveText(/^Shortlist 1/);
    await app.keyboard.press("Enter");
    await expect(rows(app, "Ranked candidates")).toHaveCount(1);
    await rows(app, "Ranked candidates").first().click();
    await app.keyboard.press("1");
    await rows(app, "Candidates").first().click();
    // The palette finds what is on the screen when it opens.
    await expect(panel(app).getByRole("button", { name: /^More for / })).toBeVisible();
    await open(app);
    await app.keyboard.type("similar");
    await expect(chosen(app)).toHaveText(/^More for /);
    await app.keyboard.press("Enter");
    await expect(app.getByRole("menuitem", { name: "Find more like this candidate" })).toBeVisible();
  });

  test("what nothing is called is looked for in the resumes", async ({ app }) => {
    await expect(rows(app, "Candidates").first()).toBeVisible();
    await app.keyboard.press("2");
    await open(app);
    await app.keyboard.type("wiring of houses");
    await expect(chosen(app)).toHaveText("Search the resumes for “wiring of houses”");
    await app.keyboard.press("Enter");
    await expect(app.getByRole("searchbox", { name: "Search the library" })).toHaveValue("wiring of houses");
    await expect(app.getByText(/\d+ found/)).toBeVisible();
  });
});

test.describe("with five thousand candidates", () => {
  test.use({ library: "five thousand" });

  test("each letter is answered without holding up the window", async ({ app }, { annotations }) => {
    await expect(rows(app, "Candidates").first()).toBeVisible();
    await open(app);
    await app.evaluate(() => {
      const long: number[] = [];
      Object.assign(globalThis, { long });
      new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    });
    const begun = Date.now();
    await app.keyboard.type("person 2345", { delay: 60 });
    await expect(option(app, /^Person 2345/)).toBeVisible();
    await expect(option(app, /^Person/)).toHaveCount(1);
    annotations.push({ type: "milliseconds from the first letter of eleven to the answer", description: String(Date.now() - begun) });
    const long = await app.evaluate(() => (globalThis as unknown as { long: number[] }).long);
    annotations.push({ type: "tasks over 50 ms", description: long.map((duration) => duration.toFixed(0)).join(" ") || "none" });
    await app.keyboard.press("Enter");
    await expect(panel(app).getByRole("heading", { level: 2 })).toHaveText("Person 2345");
  });
});
