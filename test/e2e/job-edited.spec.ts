import type { Page } from "@playwright/test";
import { panel, pasteJob, place, rank, rows } from "./fixtures/screens.ts";
import { expect, test, watch } from "./fixtures/winnow-test.ts";

const ad = `Electrician

Requirements:
- Fluent German
- Wiring of homes and offices
- 3 years of experience as an electrician
- Bachelor's degree in engineering or at least 5 years in the trade
`;

const requirements = (page: Page) => page.getByRole("region", { name: "Requirements", exact: true });
const editor = (page: Page) => page.getByRole("dialog", { name: "Edit the requirement" });

test("what was understood of a requirement is shown and changed: kind, years, degree and language level", async ({ app }) => {
  await pasteJob(app, ad);
  const german = requirements(app).getByRole("button", { name: /^Fluent German: Language/ });
  await expect(german).toContainText("C1, fluent");
  await expect(requirements(app).getByRole("button", { name: /^Bachelor's degree/ })).toContainText("Bachelor’s degree, or 5 years or more");

  await german.click();
  await editor(app).getByLabel("Level at least").selectOption("B1");
  await editor(app).getByRole("button", { name: "Keep the change" }).click();
  await expect(german).toContainText("B1, conversational");

  const years = requirements(app).getByRole("button", { name: /^3 years of experience as an electrician: Experience/ });
  await years.click();
  await editor(app).getByLabel("Years at least").fill("a few");
  await expect(editor(app)).toContainText("A number from 0 to 60");
  await editor(app).getByLabel("Years at least").fill("7");
  await editor(app).getByRole("button", { name: "Keep the change" }).click();
  await expect(years).toContainText("7 years or more");

  const wiring = requirements(app).getByRole("button", { name: /^Wiring of homes and offices/ });
  await wiring.click();
  await editor(app).getByLabel("Kind").selectOption("experience");
  await editor(app).getByRole("button", { name: "Keep the change" }).click();
  await expect(requirements(app).getByRole("button", { name: /^Wiring of homes and offices: Experience/ })).toBeVisible();

  await app.reload();
  await expect(german).toContainText("B1, conversational");
  await expect(years).toContainText("7 years or more");
});

test("a removed requirement comes back as it was, with what was set of it and its words in the ad", async ({ app }) => {
  await pasteJob(app, ad);
  const german = requirements(app).getByRole("button", { name: /^Fluent German: Language/ });
  await german.click();
  await editor(app).getByLabel("Level at least").selectOption("B2");
  await editor(app).getByRole("button", { name: "Keep the change" }).click();
  await expect(german).toContainText("B2, good");
  await german.click();
  await editor(app).getByRole("button", { name: "Remove" }).click();
  await expect(german).toHaveCount(0);
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(german).toContainText("B2, good");
  await german.focus();
  await expect(app.getByRole("region", { name: "Job ad" }).locator("mark")).toContainText("Fluent German");
});

test.describe("a job edited while its ranking is on screen", () => {
  test.use({ library: "samples" });

  const ranked = (page: Page) => rows(page, "Ranked candidates");
  const scores = (page: Page) => ranked(page).locator("[role=gridcell]:nth-child(5)").allInnerTexts();

  test("in the same window: the ranking follows, and the candidate that was looked at stays", async ({ app }) => {
    await pasteJob(app, ad);
    await rank(app);
    await ranked(app).nth(1).click();
    const name = await panel(app).getByRole("heading").first().innerText();
    const before = await scores(app);

    await app.getByRole("button", { name: "4 requirements" }).click();
    const popover = app.getByRole("dialog", { name: "Requirements" });
    await popover.getByRole("button", { name: /^Fluent German/ }).click();
    await editor(app).getByRole("button", { name: "Remove" }).click();
    await expect(app.getByRole("button", { name: "3 requirements" })).toBeVisible();
    await expect.poll(() => scores(app)).not.toEqual(before);
    await expect(panel(app).getByRole("heading").first()).toHaveText(name);

    await app.getByRole("button", { name: "Undo" }).click();
    await expect(app.getByRole("button", { name: "4 requirements" })).toBeVisible();
    await expect.poll(() => scores(app)).toEqual(before);
  });

  test("in another window: the ranking follows by itself, and the candidate that was looked at stays", async ({ app, winnow, context }) => {
    await pasteJob(app, ad);
    await rank(app);
    await ranked(app).nth(1).click();
    const name = await panel(app).getByRole("heading").first().innerText();
    const before = await scores(app);

    const other = await context.newPage();
    const faults = watch(other, winnow.origin);
    await other.goto(winnow.url);
    await place(other, "Jobs").click();
    await other.getByRole("button", { name: "Add a requirement: Must have" }).click();
    const field = other.getByRole("textbox", { name: "New requirement: Must have" });
    await field.fill("Welding");
    await field.press("Enter");
    await expect(other.getByRole("button", { name: /^Welding: Skill, Must have/ })).toBeVisible();

    await expect(app.getByRole("button", { name: "5 requirements" })).toBeVisible();
    await expect.poll(() => scores(app)).not.toEqual(before);
    await expect(panel(app).getByRole("heading").first()).toHaveText(name);
    expect(faults).toEqual([]);
  });
});
