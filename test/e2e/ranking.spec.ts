import { readFile } from "node:fs/promises";
import { parse } from "node:path";
import type { Page } from "@playwright/test";
import { drop } from "./fixtures/drop.ts";
import { electrician, writeFiles } from "./fixtures/resume-files.ts";
import { panel, pasteJob, place, rank, rankElectricians, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

const ranked = (page: Page) => rows(page, "Ranked candidates");

/** Names on screen in their order. */
async function names(page: Page): Promise<string[]> {
  return (await ranked(page).locator("[role=gridcell]:nth-child(3) p:first-child").allInnerTexts()).map((text) => text.trim());
}

async function exportAs(page: Page, item: RegExp): Promise<{ name: string; content: string }> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("button", { name: "CSV" }).click();
  await dialog.getByRole("radio", { name: item }).check();
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: /^Export \d/ }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), "utf8") };
}

test("everyone is ranked, best first, and the best do the work that the job asks for", async ({ app }) => {
  await rankElectricians(app);
  await expect(app.getByText(/^\d+ candidates ranked in/)).toBeVisible();
  const texts = await ranked(app).allInnerTexts();
  expect(texts.slice(0, 3).join(" ")).toMatch(/electric/i);
  const cells = await ranked(app).locator("[role=gridcell]:nth-child(5)").allInnerTexts();
  const scores = cells.map((text) => Number.parseFloat(text));
  expect(scores.length).toBeGreaterThan(8);
  expect(scores.every((score) => score >= 0 && score <= 100)).toBe(true);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores[0]).toBeGreaterThan(scores.at(-1) ?? 100);
});

test("a candidate's score is taken apart, and each line of evidence stands in the resume where it is shown", async ({ app }) => {
  await rankElectricians(app);
  await ranked(app).first().click();
  const match = panel(app);
  const explanation = match.getByRole("region", { name: "Explanation" });
  const score = explanation.getByRole("region", { name: "Score" });
  for (const term of ["Skill", "Experience", "Meaning"]) await expect(score.getByRole("rowheader", { name: term })).toBeVisible();
  await expect(explanation.getByRole("region", { name: "Must-haves" })).toContainText(/licen[cs]e/i);
  await expect(explanation.getByRole("region", { name: "Why not higher" })).toBeVisible();

  const resume = match.getByRole("region", { name: "Resume" });
  await match.getByRole("button", { name: "Text", exact: true }).click();
  const quotes = explanation.getByRole("region", { name: "Requirements and evidence" }).locator("button[aria-pressed]");
  expect(await quotes.count()).toBeGreaterThan(2);
  for (const quote of [quotes.first(), quotes.nth(1), quotes.last()]) {
    const [line = ""] = (await quote.innerText()).split("\n");
    const words = line.replace(/^[“"]|[”"]$/g, "").replace(/\s+/g, " ").trim();
    await quote.click();
    await expect(quote).toHaveAttribute("aria-pressed", "true");
    const marked = async (): Promise<string> => (await resume.locator("mark").allInnerTexts()).join(" ").replace(/\s+/g, " ");
    await expect.poll(marked).toContain(words.slice(0, 40));
    expect((await resume.innerText()).replace(/\s+/g, " ")).toContain(words.slice(0, 40));
  }
  await match.getByRole("button", { name: "Page", exact: true }).click();
  await expect(resume.locator("canvas").first()).toBeVisible();
  await expect(resume.locator('[data-mark="active"]').first()).toBeInViewport();
});

test("stars make the shortlist, which is kept and exported as CSV", async ({ app }) => {
  await rankElectricians(app);
  const [first = "", second = "", third = ""] = (await names(app)).map((text) => (text.split("·")[0] ?? "").trim());
  const star = (name: string) => ranked(app).getByRole("button", { name: `Shortlist ${name}`, exact: true });
  await app.getByRole("button", { name: "Export", exact: true }).click();
  await expect(app.getByRole("radio", { name: /^The shortlist/ })).toBeDisabled();
  await app.keyboard.press("Escape");

  for (const name of [first, second, third]) await star(name).click();
  await star(second).click();
  await expect(star(second)).toHaveAttribute("aria-pressed", "false");
  await app.getByRole("group", { name: "Show" }).getByRole("button", { name: /Shortlist/ }).click();
  await expect(ranked(app)).toHaveCount(2);

  const { name, content } = await exportAs(app, /^The shortlist/);
  expect(parse(name).ext).toBe(".csv");
  const lines = content.replace(/^\ufeff/, "").trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/Rank,Name,.*Score.*Evidence/);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(first);
  expect(lines[2]).toContain(third);
  expect(content).not.toContain(second);

  await app.reload();
  await expect(app.getByText(/candidates? ranked in/)).toBeVisible({ timeout: 30_000 });
  await expect(star(first)).toHaveAttribute("aria-pressed", "true");
  await expect(star(second)).toHaveAttribute("aria-pressed", "false");
});

test("two exports of the same ranking are the same bytes", async ({ app }) => {
  await rankElectricians(app);
  const first = await exportAs(app, /^Everyone ranked/);
  await app.reload();
  await expect(app.getByText(/candidates? ranked in/)).toBeVisible({ timeout: 30_000 });
  const second = await exportAs(app, /^Everyone ranked/);
  expect(second).toEqual(first);
  expect(first.content.trimEnd().split("\r\n").length).toBeGreaterThan(40);
});

test("moving a weight ranks again, and can be put back", async ({ app }) => {
  await rankElectricians(app);
  const cells = () => ranked(app).locator("[role=gridcell]:nth-child(5)").allInnerTexts();
  const before = { names: await names(app), scores: await cells() };
  const slider = app.getByRole("slider", { name: "Weight of Meaning" });
  await slider.focus();
  await slider.press("End");
  await expect(slider).toHaveAttribute("aria-valuenow", "100");
  await expect.poll(cells).not.toEqual(before.scores);
  await app.getByRole("button", { name: /Put the weights back/ }).click();
  await expect(slider).toHaveAttribute("aria-valuenow", "20");
  await expect.poll(cells).toEqual(before.scores);
  expect(await names(app)).toEqual(before.names);
});

test("a changed requirement changes the ranking", async ({ app }) => {
  await rankElectricians(app);
  const cells = () => ranked(app).locator("[role=gridcell]:nth-child(5)").allInnerTexts();
  const before = await cells();
  await ranked(app).first().click();
  await panel(app).getByRole("button", { name: /^Importance of “.*”: Must have/ }).first().click();
  await app.getByRole("menuitemradio", { name: /Low importance/ }).click();
  await expect.poll(cells, { timeout: 20_000 }).not.toEqual(before);
});

test("the ranking is filtered by must-haves and by words", async ({ app }) => {
  await rankElectricians(app);
  const all = await ranked(app).count();
  await app.getByRole("searchbox", { name: "Filter the ranking" }).fill((await names(app))[0]?.split("·")[0]?.trim() ?? "");
  await expect(ranked(app)).toHaveCount(1);
  await app.getByRole("button", { name: "Clear the search" }).click();
  await expect.poll(() => ranked(app).count()).toBe(all);
  const passes = app.getByRole("group", { name: "Show" }).getByRole("button", { name: /No must-have failed/ });
  const counted = Number.parseInt((await passes.innerText()).replace(/\D+/g, ""), 10);
  const grid = app.getByRole("grid", { name: "Ranked candidates" });
  const everyone = Number(await grid.getAttribute("aria-rowcount")) - 1;
  expect(counted).toBeLessThan(everyone);
  await passes.click();
  await expect(grid).toHaveAttribute("aria-rowcount", String(counted + 1));
  await expect(ranked(app).filter({ hasText: "Fails a must-have" })).toHaveCount(0);
});

test("a job with nobody in the library says what to do", async ({ app, winnow }) => {
  await place(app, "Jobs").click();
  await app.getByRole("button", { name: /electrician/i }).click();
  const api = (method: string, data: unknown) =>
    app.request.post(`${winnow.origin}/api/${method}`, { data, headers: { authorization: `Bearer ${winnow.token}` } });
  const page = await api("library.candidates", { filter: "", sort: { column: "name", descending: false }, offset: 0, limit: 500 });
  const { result } = (await page.json()) as { result: { rows: { candidateId: string }[] } };
  await api("library.remove", { candidateIds: result.rows.map(({ candidateId }) => candidateId) });
  await app.getByRole("button", { name: "Rank candidates" }).click();
  await expect(app.getByText("There is nobody to rank yet")).toBeVisible({ timeout: 30_000 });
});

test.describe("with an invoice among the resumes", () => {
  test.use({ library: "nothing" });

  test("what looks like no resume stands apart, and comes back with a click", async ({ app, folder }) => {
    const invoice = "Brightwire Ltd\n\nINVOICE\n\nInvoice No: 2024-0117\nDate: 03/03/2024\n\nElectrician, wiring tested\t40\t500.00\nSubtotal\t500.00\nTotal due\t600.00\n\nPayment terms: 30 days";
    await drop(app, [await writeFiles(`${folder}/in`, { "a.txt": electrician, "invoice.txt": invoice })]);
    await readingToEnd(app, "Added 2 files");
    await pasteJob(app, "Electrician\n\n- You must know electrical wiring\n- Fault finding");
    await rank(app);
    await expect(ranked(app)).toHaveCount(1);
    await app.getByRole("group", { name: "Show", exact: true }).getByRole("button", { name: /^Not resumes/ }).click();
    await expect(ranked(app)).toContainText("Not a resume");
    await ranked(app).click();
    await panel(app).getByRole("button", { name: "It is a resume after all" }).click();
    await expect(app.getByRole("button", { name: /^Not resumes/ })).toHaveText(/0$/);
    await app.getByRole("button", { name: "Show everyone" }).click();
    await expect(ranked(app)).toHaveCount(2);
    await expect(app.getByRole("button", { name: /^Not resumes/ })).toHaveCount(0);
    await expect(app.getByText("The library has changed")).toHaveCount(0);
  });
});
