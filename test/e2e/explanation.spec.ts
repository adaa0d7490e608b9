import type { Page } from "@playwright/test";
import { message, panel, pasteJob, rank, rankElectricians, rows } from "./fixtures/screens.ts";
import { scrollThrough } from "./fixtures/frames.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

// What cannot be pressed is named, and not only that the time was up.
test.use({ library: "samples", actionTimeout: 30_000 });

const ranked = (page: Page) => rows(page, "Ranked candidates");
const cents = (text: string): number => Math.round(Number.parseFloat(text) * 100);

test("the points of the requirements add up on screen to the score, to the last digit", async ({ app }) => {
  await rankElectricians(app);
  for (const index of [0, 3]) {
    await ranked(app).nth(index).click();
    const explanation = panel(app).getByRole("region", { name: "Explanation" });
    await expect(panel(app).getByRole("heading", { level: 2 })).toHaveText(new RegExp(`^${String(index + 1)}\\. `));
    await expect(explanation.getByRole("group", { name: "Sum of the points" })).toBeVisible();
    const texts = await explanation.getByRole("region", { name: "Requirements and evidence" }).locator("li").getByText(/^\d+\.\d\d of \d+\.\d\d points:/).allInnerTexts();
    const parts = texts.map((text) => (/^(\d+\.\d\d)\s+of (\d+\.\d\d)/.exec(text) ?? []).slice(1).map(cents));
    expect(parts.length).toBeGreaterThan(3);
    const sum = (index: number): number => parts.reduce((total, part) => total + (part[index] ?? 0), 0);
    const [said = ""] = (await explanation.getByRole("group", { name: "Sum of the points" }).innerText()).match(/\d+\.\d\d/) ?? [];
    expect(sum(0)).toBe(cents(said));
    expect(sum(1)).toBe(10_000);
    await expect(explanation.getByRole("region", { name: "Score" })).toContainText(said);
    const [inRow = ""] = (await ranked(app).nth(index).locator("[role=gridcell]:nth-child(5)").innerText()).match(/\d+\.\d/) ?? [];
    expect(inRow, "the list says the same score").toBe((cents(said) / 100).toFixed(1));
  }
});

test("strengths, what would pass the next one above, and questions stand beside the points", async ({ app }) => {
  await rankElectricians(app);
  await ranked(app).nth(4).click();
  const explanation = panel(app).getByRole("region", { name: "Explanation" });
  await expect(explanation.getByRole("region", { name: "Why here" })).toContainText(/^Why here\s*Number 5 of \d+ with \d+\.\d of 100 points/);
  await expect(explanation.getByRole("region", { name: "Why not higher" })).toContainText(/Number 4 \(.+\) has \d+\.\d points/);
  await expect(explanation.getByRole("list", { name: "What would pass number 4" }).getByRole("listitem").first()).toContainText(/^\+\d+\.\d/);
  await explanation.getByRole("button", { name: "Questions", exact: true }).click();
  const interview = explanation.getByRole("region", { name: "To ask in the interview" });
  await expect(interview).toBeInViewport();
  await expect(interview.getByText(/\?$/).first()).toBeVisible();
  expect(await app.evaluate(() => document.documentElement.scrollTop + document.body.scrollTop)).toBe(0);
});

test("two are compared by the keyboard, and their columns add up; four by the mouse, in a small window", async ({ app }) => {
  await rankElectricians(app);
  await app.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await app.keyboard.press("Control+k");
  await expect(app.getByRole("option", { name: /^Show the ranking as a list/ })).toBeVisible();
  // Nobody is chosen yet, so there is nobody to decide about.
  for (const name of [/^Put on the shortlist/, /^Reject/, /^Mark for comparison/]) await expect(app.getByRole("option", { name })).toHaveCount(0);
  await app.keyboard.press("Escape");
  await expect(app.getByRole("dialog")).toHaveCount(0);
  await app.keyboard.press("j");
  await app.keyboard.press("c");
  const bar = app.getByRole("region", { name: "Marked for comparison" });
  await expect(bar).toContainText("Mark another");
  await app.keyboard.press("j");
  await app.keyboard.press("j");
  await app.keyboard.press("c");
  const sheet = app.getByRole("dialog", { name: "Side by side" });
  await expect(bar).toContainText("2 of 4 marked");
  await expect(sheet).toHaveCount(0);
  await app.keyboard.press("o");
  await expect(sheet).toContainText(/Number 1 is \d+\.\d points ahead of number 3\./);
  const table = sheet.getByRole("table");
  for (const column of [2, 3]) {
    const earned = (await table.locator(`tbody td:nth-child(${String(column)})`).allInnerTexts()).map((text) => cents((/(\d+\.\d\d)\s+of/.exec(text) ?? [])[1] ?? ""));
    const total = cents(await table.locator(`tfoot td:nth-child(${String(column)})`).innerText());
    expect(earned.reduce((sum, one) => sum + one, 0)).toBe(total);
  }
  await sheet.getByRole("button", { name: /^“/ }).first().click();
  await expect(sheet).toHaveCount(0);
  await expect(panel(app).locator('button[aria-pressed="true"]').filter({ hasText: "“" }).first()).toBeVisible();

  await app.setViewportSize({ width: 1024, height: 700 });
  const mark = (index: number) => ranked(app).nth(index).getByRole("button", { name: /^Compare / }).click();
  await mark(3);
  await mark(4);
  await expect(bar).toContainText("4 of 4 marked");
  await mark(1);
  await expect(message(app, "4 can be compared at a time.")).toBeVisible();
  await bar.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(table.getByRole("columnheader")).toHaveCount(5);
  const asked = table.getByRole("rowheader").first();
  const place = await asked.boundingBox();
  await sheet.getByRole("region", { name: "Comparison" }).evaluate((box) => { box.scrollLeft = box.scrollWidth; });
  await expect(table.getByRole("columnheader").last()).toBeInViewport({ ratio: 0.95 });
  expect((await asked.boundingBox())?.x).toBe(place?.x);
});

test("the matrix is walked by the keyboard and leads to the evidence", async ({ app }) => {
  await rankElectricians(app);
  await app.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await app.keyboard.press("t");
  const matrix = app.getByRole("grid", { name: "Candidates and requirements" });
  await expect(matrix).toBeVisible();
  const signs = await matrix.getByRole("gridcell").allInnerTexts();
  expect(new Set(signs.map((sign) => sign.trim())).size).toBeGreaterThan(1);
  for (const sign of signs) expect(sign.trim()).toMatch(/^[✓◐–?]$/);
  await matrix.getByRole("gridcell").first().focus();
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("ArrowRight");
  await expect(matrix.locator('[data-cell="1-1"]')).toBeFocused();
  const label = await matrix.locator('[data-cell="1-1"]').getAttribute("aria-label");
  expect(label).toMatch(/: (met|in part|not found|not stated), \d+ of 100$/);
  await app.keyboard.press("Enter");
  await expect(panel(app).getByRole("heading", { level: 2 })).toHaveText(/^2\. /);
  await app.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await app.keyboard.press("t");
  await expect(matrix).toHaveCount(0);
});

test("what is copied for a mail is plain and rich, and tells no name when none is wanted", async ({ app }) => {
  await app.context().grantPermissions(["clipboard-read"]);
  await rankElectricians(app);
  const name = ((await ranked(app).first().locator("p").first().innerText()).split("·")[0] ?? "").trim();
  await ranked(app).first().click();
  await panel(app).getByRole("button", { name: "Copy for e-mail" }).click();
  const sheet = app.getByRole("dialog", { name: "Copy for e-mail" });
  await expect(sheet.getByRole("region", { name: "The text" })).toContainText(`${name} stands at number 1`);
  await sheet.getByRole("button", { name: "Without names" }).click();
  await expect(sheet.getByRole("region", { name: "The text" })).toContainText("Candidate number 1 stands at number 1");
  await sheet.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(app.getByText("Copied. Paste it into your mail.")).toBeVisible();
  const copied = await app.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (item === undefined ? "" : (await item.getType(type)).text());
    return { plain: await read("text/plain"), html: await read("text/html") };
  });
  expect(copied.plain).toContain("HOW THE POINTS ADD UP");
  expect(copied.html).toContain("<table");
  for (const part of name.split(" ")) expect(copied.plain + copied.html).not.toContain(part);

  await panel(app).getByRole("button", { name: "Copy for e-mail" }).click();
  await sheet.getByRole("button", { name: /asks why/ }).click();
  await expect(sheet.getByRole("region", { name: "The text" })).toContainText("That does not mean that you lack them.");
});

test.describe("with a library of 5,000 and 40 requirements", () => {
  test.use({ library: "five thousand" });

  test("the matrix scrolls both ways, holds only what is in view, and is walked to its end", async ({ app }, { annotations }) => {
    const skills = Array.from({ length: 40 }, (_, i) => `- Handling of machine type ${String.fromCharCode(65 + (i % 26))}${String(i)}`);
    await pasteJob(app, `Machine operator\n\nRequirements:\n${skills.join("\n")}`);
    await rank(app);
    await app.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await app.keyboard.press("t");
    const matrix = app.getByRole("grid", { name: "Candidates and requirements" });
    await expect(matrix.getByRole("gridcell").first()).toBeVisible();
    expect(Number(await matrix.getAttribute("aria-colcount"))).toBeGreaterThan(35);
    expect(await matrix.getByRole("gridcell").count()).toBeLessThan(2500);
    await scrollThrough(matrix, annotations, { steps: 90, down: 300, across: 20 });
    const head = matrix.getByRole("columnheader").first();
    await expect(head).toBeInViewport();
    await matrix.getByRole("gridcell").first().focus();
    await app.keyboard.press("Control+End");
    const last = Number(await matrix.getAttribute("aria-rowcount")) - 2;
    expect(last).toBeGreaterThan(400);
    await expect(matrix.locator(`[data-cell^="${String(last)}-"]:focus`)).toBeInViewport();
    await expect(matrix.getByRole("rowheader").last()).toBeInViewport();
  });
});
