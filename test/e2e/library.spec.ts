import type { Page } from "@playwright/test";
import { column, hits, panel, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

/** The name over the open candidate, once it is there. */
async function openedName(page: Page): Promise<string> {
  const heading = panel(page).getByRole("heading", { level: 2 });
  await expect(heading).toHaveText(/\S/);
  return heading.innerText();
}

test("the table is sorted by any column, up and down", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  const header = (name: string) => app.getByRole("columnheader", { name });
  await header("Name").getByRole("button").click();
  await expect(header("Name")).toHaveAttribute("aria-sort", "ascending");
  const ascending = (await column(app, "Name")).slice(0, 12);
  const folded = ascending.map((name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  expect(folded).toEqual([...folded].sort());
  expect(new Set(ascending).size).toBeGreaterThan(8);

  await header("Name").getByRole("button").click();
  await expect(header("Name")).toHaveAttribute("aria-sort", "descending");
  await expect.poll(async () => (await column(app, "Name"))[0]).not.toBe(ascending[0]);

  await header("Years").getByRole("button", { name: "Years", exact: true }).click();
  await expect(header("Years")).toHaveAttribute("aria-sort", "descending");
  await expect
    .poll(async () => {
      const years = (await column(app, "Years")).slice(0, 12).map(Number);
      return years.every((year, n) => n === 0 || year <= (years[n - 1] ?? Infinity)) && (years[0] ?? 0) > 8;
    })
    .toBe(true);
});

test("words find candidates while one types, and clearing them brings everyone back", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  const everyone = await app.getByText(/^\d+ candidates$/).innerText();
  const search = app.getByRole("searchbox", { name: "Search the library" });
  await search.fill("electric");
  await expect(app.getByText(/^\d+ found$/)).toBeVisible();
  const found = Number.parseInt(await app.getByText(/^\d+ found$/).innerText(), 10);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(Number.parseInt(everyone, 10));
  await expect(hits(app).filter({ hasText: /electrician/i }).first()).toBeVisible();

  await search.fill("blorf wug zindle");
  await expect(app.getByText("Nobody was found")).toBeVisible();
  await app.getByRole("button", { name: "Clear the search" }).click();
  await expect(app.getByText(everyone, { exact: true })).toBeVisible();
});

test("a candidate opens beside the table with contact, jobs and the resume's own words", async ({ app }) => {
  await app.getByRole("searchbox", { name: "Search the library" }).fill("tomasz wisniewski");
  await expect(hits(app).first()).toContainText("Called so");
  await hits(app).first().click();
  const candidate = panel(app);
  await expect(candidate.getByRole("heading", { level: 2 })).toContainText(/Wi[sś]niewski/);
  await expect(candidate.getByRole("list", { name: "Contact" })).toContainText("@");
  await expect(candidate.getByRole("heading", { name: "Employment" })).toBeVisible();
  const resume = candidate.getByRole("region", { name: "Resume" });
  expect((await resume.innerText()).length).toBeGreaterThan(300);

  const skill = candidate.getByRole("region", { name: "Skills" }).locator("[data-skill]").first();
  const name = await skill.locator("span").first().innerText();
  await skill.click();
  const words = resume.locator("mark[data-mark=active]").first();
  await expect(words).toBeVisible();
  expect((await words.innerText()).toLowerCase()).toBe(name.toLowerCase());
  await expect(app.getByRole("dialog", { name })).toContainText(/Said (once|\d+ times)/);

  await app.keyboard.press("Escape");
  await expect(app.getByRole("dialog", { name })).toHaveCount(0);
  await app.keyboard.press("Escape");
  await expect(candidate).toHaveCount(0);
});

test("a removed candidate is gone, and back after undo", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  const before = Number.parseInt(await app.getByText(/^\d+ candidates$/).innerText(), 10);
  await rows(app, "Candidates").first().click();
  const name = await openedName(app);
  await panel(app).getByRole("button", { name: "Remove from the library" }).click();
  await expect(app.getByText(`${before - 1} candidates`, { exact: true })).toBeVisible();
  await expect(app.getByRole("gridcell", { name, exact: true })).toHaveCount(0);
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(app.getByText(`${before} candidates`, { exact: true })).toBeVisible();

  // The same from the keyboard, where the focus stays in the list.
  await app.keyboard.press("Escape");
  await rows(app, "Candidates").first().focus();
  await app.keyboard.press("j");
  await app.keyboard.press("Delete");
  await expect(app.getByText(`${before - 1} candidates`, { exact: true })).toBeVisible();
  await expect(rows(app, "Candidates").and(app.locator(":focus"))).toBeVisible();
  await app.keyboard.press("u");
  await expect(app.getByText(`${before} candidates`, { exact: true })).toBeVisible();
  await expect(app.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("a reload keeps everything where it was", async ({ app }) => {
  await rows(app, "Candidates").nth(2).click();
  const name = await openedName(app);
  await app.reload();
  await expect(panel(app).getByRole("heading", { level: 2 })).toHaveText(name);
  await expect(rows(app, "Candidates").nth(5)).toBeVisible();
});
