import { manyRows } from "./fixtures/libraries.ts";
import { hits, rows } from "./fixtures/screens.ts";
import { scrollThrough } from "./fixtures/frames.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "five thousand" });

test("5,000 rows scroll to the end, and only those in view exist", async ({ app }, { annotations }) => {
  await expect(app.getByText("5,000 candidates", { exact: true })).toBeVisible();
  await app.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await expect(rows(app, "Candidates").first()).toContainText("Person 0001");
  expect(await rows(app, "Candidates").count()).toBeLessThan(80);

  const grid = app.getByRole("grid", { name: "Candidates" });
  await grid.hover();
  await scrollThrough(grid, annotations, { steps: 120, down: 400, across: 0 });

  await app.keyboard.press("End");
  await expect(rows(app, "Candidates").last()).toContainText(`Person ${manyRows}`);
  expect(await rows(app, "Candidates").count()).toBeLessThan(80);
  await app.keyboard.press("Home");
  await expect(rows(app, "Candidates").first()).toContainText("Person 0001");

  // Another order is another list: it starts at its top, wherever the last one was left.
  await grid.locator("xpath=..").evaluate((element) => element.scrollTo(0, 100_000));
  await expect(rows(app, "Candidates").nth(20)).toContainText(/Person [2-3]\d{3}/);
  await app.getByRole("columnheader", { name: "Title" }).getByRole("button", { name: "Title", exact: true }).click();
  await expect(rows(app, "Candidates").first()).toContainText("Bookkeeper");
  await expect(rows(app, "Candidates").first()).toBeInViewport();
  await app.getByRole("button", { name: "Filter by title" }).click();
  await app.keyboard.type("welder");
  await expect(app.getByRole("heading", { name: "Nobody was found" })).toBeVisible();
  await app.keyboard.press("ControlOrMeta+a");
  await app.keyboard.type("electr");
  await expect(app.getByText("2,500 found", { exact: true })).toBeVisible();
});

test("words find one of 5,000", async ({ app }) => {
  await expect(app.getByText("5,000 candidates", { exact: true })).toBeVisible();
  await app.getByRole("searchbox", { name: "Search the library" }).fill("4321");
  await expect(app.getByText("1 found", { exact: true })).toBeVisible();
  await expect(hits(app)).toContainText(["Person 4321"]);
});
