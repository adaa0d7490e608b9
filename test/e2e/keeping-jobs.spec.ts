import type { Locator, Page } from "@playwright/test";
import { faults } from "./fixtures/axe.ts";
import { pasteJob, place, rank, rankElectricians, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const ad = `Frontend Developer

Requirements:
- You must have 3 years of experience with React
- TypeScript is required
- Accessibility is required

Nice to have:
- Playwright
`;

const jobList = (page: Page): Locator => page.getByRole("region", { name: "Jobs", exact: true });
const group = (page: Page, name: string): Locator => page.getByRole("region", { name: new RegExp(`^${name}`) });
const chip = (page: Page, words: RegExp): Locator => page.getByRole("button", { name: words }).and(page.locator("[data-chip] *"));
/** The chips under an importance, each by the first word that tells it from the others. */
const order = async (page: Page, importance: string): Promise<string[]> =>
  (await group(page, importance).locator("[data-chip]").allInnerTexts()).flatMap((text) => /React|TypeScript|Accessibility|Playwright/.exec(text)?.[0] ?? []);
const fromMenu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole("button", { name: "More for this job" }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
const undo = (page: Page): Promise<void> => page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).last().click();

test("requirements are put in order from the keyboard, the focus goes with them, and each move is taken back", async ({ app }) => {
  await pasteJob(app, ad);
  await expect.poll(() => order(app, "Must have")).toEqual(["React", "TypeScript", "Accessibility"]);
  await chip(app, /TypeScript/).focus();
  await app.keyboard.press("Alt+ArrowLeft");
  await expect.poll(() => order(app, "Must have")).toEqual(["TypeScript", "React", "Accessibility"]);
  await app.keyboard.press("Alt+ArrowLeft");
  await app.keyboard.press("Alt+ArrowRight");
  await app.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => order(app, "Must have")).toEqual(["React", "Accessibility", "TypeScript"]);
  await app.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => order(app, "High importance")).toEqual(["TypeScript"]);
  await expect(chip(app, /TypeScript.*High importance/)).toBeFocused();
  await expect(app.getByRole("region", { name: "Messages" })).toContainText("is now under High importance");
  await app.reload();
  await expect.poll(() => order(app, "High importance")).toEqual(["TypeScript"]);

  await chip(app, /TypeScript/).focus();
  await app.keyboard.press("Alt+ArrowUp");
  await app.keyboard.press("Alt+ArrowLeft");
  await expect.poll(() => order(app, "Must have")).toEqual(["React", "TypeScript", "Accessibility"]);
  await app.keyboard.press("u");
  await expect.poll(() => order(app, "Must have")).toEqual(["React", "Accessibility", "TypeScript"]);
  await app.keyboard.press("u");
  await expect.poll(() => order(app, "High importance")).toEqual(["TypeScript"]);
});

test("requirements are dragged within an importance and to another, and put back", async ({ app }) => {
  await pasteJob(app, ad);
  await expect.poll(() => order(app, "Must have")).toEqual(["React", "TypeScript", "Accessibility"]);
  await chip(app, /Accessibility/).dragTo(chip(app, /React/), { targetPosition: { x: 4, y: 10 } });
  await expect.poll(() => order(app, "Must have")).toEqual(["Accessibility", "React", "TypeScript"]);
  await chip(app, /React/).dragTo(group(app, "Low importance").getByRole("heading"));
  await expect.poll(() => order(app, "Must have")).toEqual(["Accessibility", "TypeScript"]);
  await expect.poll(() => order(app, "Low importance")).toContain("React");
  await undo(app);
  await expect.poll(() => order(app, "Must have")).toEqual(["Accessibility", "React", "TypeScript"]);
  // Without dragging, by the buttons beside the importance.
  await chip(app, /TypeScript/).click();
  await app.getByRole("dialog", { name: "Edit the requirement" }).getByRole("button", { name: "Move before the one before it" }).click();
  await expect.poll(() => order(app, "Must have")).toEqual(["Accessibility", "TypeScript", "React"]);
});

test("a job is kept as a template, others are started from it, and it is renamed, removed and brought back", async ({ app }) => {
  await place(app, "Jobs").click();
  await expect(app.getByText("No templates yet.")).toBeVisible();
  await pasteJob(app, ad);
  await chip(app, /Playwright/).focus();
  await app.keyboard.press("Alt+ArrowUp");
  await fromMenu(app, "Save as a template");
  await app.getByRole("button", { name: "New job" }).click();
  await expect(app.getByRole("button", { name: "Start a job from Frontend Developer" })).toBeVisible();
  await app.getByRole("button", { name: "More for the template Frontend Developer" }).click();
  await app.getByRole("menuitem", { name: "Rename" }).click();
  const name = app.getByRole("textbox", { name: "New name of the template Frontend Developer" });
  await expect(name).toBeFocused();
  await name.fill("Shop developers");
  await name.press("Enter");
  const start = app.getByRole("button", { name: "Start a job from Shop developers" });
  await expect(start).toBeFocused();
  await app.getByRole("button", { name: "More for the template Shop developers" }).click();
  await app.getByRole("menuitem", { name: "Remove" }).click();
  await expect(start).toHaveCount(0);
  await undo(app);
  expect(await faults(app)).toEqual([]);
  await start.click();
  await expect(app.getByRole("textbox", { name: "Title of the job" })).toHaveValue("Frontend Developer");
  await expect(chip(app, /Playwright.*(High|Medium) importance/)).toBeVisible();
  await expect(jobList(app).getByRole("link")).toHaveCount(2);
});

test("a copy asks the same and waits for its title; archived jobs are out of the way and come back", async ({ app }) => {
  await pasteJob(app, ad);
  await fromMenu(app, "Make a copy");
  const title = app.getByRole("textbox", { name: "Title of the job" });
  await expect(jobList(app).getByRole("link")).toHaveCount(2);
  await expect(title).toBeFocused();
  await app.keyboard.type("Backend Developer");
  await app.keyboard.press("Enter");
  await expect(jobList(app).getByRole("link", { name: /^Backend Developer/ })).toBeVisible();
  await expect.poll(() => order(app, "Must have")).toEqual(["React", "TypeScript", "Accessibility"]);

  await fromMenu(app, "Archive");
  await expect(jobList(app).getByRole("link")).toHaveCount(1);
  await expect(app.getByText("This job is archived.")).toBeVisible();
  expect(await faults(app)).toEqual([]);
  await app.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Pipeline" }).click();
  await expect(app.getByRole("link", { name: "Frontend Developer" })).toBeVisible();
  await expect(app.getByRole("link", { name: "Backend Developer" })).toHaveCount(0);

  await place(app, "Jobs").click();
  await app.getByRole("group", { name: "Which jobs" }).getByRole("button", { name: /^Archived/ }).click();
  await jobList(app).getByRole("link", { name: /^Backend Developer/ }).click();
  await app.getByRole("button", { name: "Take out of the archive" }).click();
  await expect(app.getByText("This job is archived.")).toHaveCount(0);
  await expect(jobList(app).getByRole("link")).toHaveCount(2);

  await app.keyboard.press("Escape");
  await app.getByRole("searchbox", { name: "Find a job" }).fill("front");
  await expect(jobList(app).getByRole("link")).toHaveCount(1);
  await app.getByRole("searchbox", { name: "Find a job" }).fill("cook");
  await expect(jobList(app).getByText("No job’s title says “cook”.")).toBeVisible();
  await jobList(app).getByRole("button", { name: "Show all" }).click();
  await expect(jobList(app).getByRole("link")).toHaveCount(2);
});

test.describe("in the ranking", () => {
  test.use({ library: "samples" });

  /** Whether any row is on its way, as soon as the order is another. */
  const glides = (page: Page): Promise<boolean> =>
    page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const stop = performance.now() + 4000;
          const look = (): void => {
            // Where less motion is wanted every change is a transition of a millisecond, which nobody sees.
            const moving = document
              .getAnimations()
              .some((one) => !(one instanceof CSSTransition) && one.effect instanceof KeyframeEffect && one.effect.target?.hasAttribute("data-row") === true);
            if (moving || performance.now() > stop) resolve(moving);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );

  test("candidates glide to their places when a weight is moved and when an importance is changed, and do not where less motion is wanted", async ({ app }) => {
    await rankElectricians(app);
    const slider = app.getByRole("slider", { name: "Weight of Meaning" });
    await slider.focus();
    let looking = glides(app);
    await slider.press("End");
    expect(await looking).toBe(true);
    await expect(app.getByText(/candidates ranked in/)).toBeVisible();

    await app.getByRole("button", { name: /^\d+ requirements$/ }).click();
    const before = await rows(app, "Ranked candidates").allInnerTexts();
    const first = app.locator("[data-chip] button").first();
    await first.focus();
    looking = glides(app);
    await app.keyboard.press("Alt+ArrowDown");
    await expect(app.locator("[data-chip] button:focus")).toHaveAccessibleName(/High importance/);
    await expect.poll(() => rows(app, "Ranked candidates").allInnerTexts()).not.toEqual(before);
    expect(await looking).toBe(true);
    await app.keyboard.press("u");
    await expect.poll(() => rows(app, "Ranked candidates").allInnerTexts()).toEqual(before);
    await app.keyboard.press("Escape");

    await app.emulateMedia({ reducedMotion: "reduce" });
    await app.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
    await slider.focus();
    looking = glides(app);
    await slider.press("Home");
    await expect(slider).toHaveAttribute("aria-valuenow", "0");
    expect(await looking).toBe(false);
  });

  test("axe finds nothing on a job and on its requirements in the ranking", async ({ app }) => {
    await app.emulateMedia({ reducedMotion: "reduce" });
    await pasteJob(app, ad);
    expect(await faults(app)).toEqual([]);
    await rank(app);
    await app.getByRole("button", { name: /^\d+ requirements$/ }).click();
    expect(await faults(app)).toEqual([]);
  });
});
