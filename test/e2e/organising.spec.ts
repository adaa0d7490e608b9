import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { faults } from "./fixtures/axe.ts";
import { column, panel, pasteJob, place, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

const bar = (app: Page) => app.getByRole("region", { name: "With the selected candidates" });
/** In the header of its column. */
const filter = (app: Page, by: string) => app.getByRole("columnheader").getByRole("button", { name: new RegExp(`^Filter by ${by}`) });
const box = (app: Page, index: number) => rows(app, "Candidates").nth(index).getByRole("checkbox");
const nameAt = async (app: Page, index: number): Promise<string> => ((await box(app, index).getAttribute("aria-label")) ?? "").replace("Select ", "");

/** Whether the rows stand in the order of their years, most first. */
async function yearsFall(app: Page): Promise<boolean> {
  const years = (await column(app, "Years")).map(Number);
  return years.every((year, i) => i === 0 || year <= (years[i - 1] ?? 0));
}

async function total(app: Page): Promise<number> {
  return Number.parseInt((await app.getByRole("banner").or(app.locator("header")).first().getByRole("status").first().innerText()).replace(/\D+/g, ""), 10);
}

test("a candidate is tagged and noted with the keyboard, and the history tells it", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  const name = await nameAt(app, 0);
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("Enter");
  await expect(panel(app).getByRole("heading", { level: 2 })).toContainText(name);
  const tags = panel(app).getByRole("region", { name: "Tags" });
  await tags.getByRole("button", { name: "Add a tag" }).focus();
  await app.keyboard.press("Enter");
  await app.keyboard.type("Call back");
  await expect(app.getByRole("option", { name: "Make the tag “Call back”" })).toBeVisible();
  await app.keyboard.press("Enter");
  await expect(tags.getByRole("listitem")).toHaveText(["Call back"]);
  await app.keyboard.type("Night shifts");
  await app.keyboard.press("Enter");
  await expect(tags.getByRole("listitem")).toHaveText(["Call back", "Night shifts"]);
  expect(await faults(app), "adding a tag").toEqual([]);
  await app.keyboard.press("Escape");
  await expect(tags.getByRole("combobox")).toHaveCount(0);
  await expect(rows(app, "Candidates").first()).toBeVisible();

  const notes = panel(app).getByRole("region", { name: "Notes" });
  await notes.getByRole("button", { name: "Add a note" }).focus();
  await app.keyboard.press("Enter");
  await app.keyboard.type("Wants to start in May.");
  await app.keyboard.press("Control+Enter");
  await expect(notes.getByRole("listitem")).toContainText(["Wants to start in May."]);
  await notes.getByRole("button", { name: "Edit this note" }).click();
  await app.keyboard.type(" Or in June.");
  await notes.getByRole("button", { name: "Save", exact: true }).click();
  await expect(notes.getByRole("listitem")).toContainText(["Wants to start in May. Or in June."]);
  await notes.getByRole("button", { name: "Delete this note" }).click();
  await expect(notes.getByRole("listitem")).toHaveCount(0);
  await app.getByRole("button", { name: "Undo" }).last().click();
  await expect(notes.getByRole("listitem")).toContainText(["Wants to start in May. Or in June."]);

  const history = panel(app).getByRole("region", { name: "History" });
  await history.getByRole("button").click();
  await expect(history.getByRole("listitem").filter({ hasText: "Tagged “Call back”" })).toBeVisible();
  await expect(history.getByRole("listitem").last()).toContainText("Imported");
  expect(await faults(app), "notes and history").toEqual([]);
  await tags.getByRole("button", { name: "Take off the tag Night shifts" }).click();
  await expect(tags.getByRole("listitem")).toHaveText(["Call back"]);
});

test("rows are selected with the keyboard, tagged, filtered by the tag, and the tag is renamed, deleted and brought back", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("Space");
  await expect(box(app, 0)).toBeChecked();
  await app.keyboard.press("Shift+ArrowDown");
  await app.keyboard.press("Shift+ArrowDown");
  await expect(bar(app).getByRole("status")).toHaveText("3 candidates selected");
  await app.keyboard.press("Shift+ArrowUp");
  await expect(bar(app).getByRole("status")).toHaveText("2 candidates selected");
  expect(await faults(app), "a selection").toEqual([]);

  await bar(app).getByRole("button", { name: "Tag", exact: true }).click();
  await app.keyboard.type("Second look");
  await app.keyboard.press("Enter");
  await expect(app.getByText("Tagged 2 candidates “Second look”.")).toBeVisible();
  await expect(rows(app, "Candidates").nth(1)).toContainText("Second look");
  await app.keyboard.press("Escape");
  await expect(bar(app)).toHaveCount(0);

  await filter(app, "tag").click();
  await app.getByRole("checkbox", { name: /^Second look/ }).click();
  await app.keyboard.press("Escape");
  await expect(app.getByText("2 found", { exact: true })).toBeVisible();
  await filter(app, "tag").click();
  await app.getByRole("button", { name: "Manage tags" }).click();
  const sheet = app.getByRole("dialog", { name: "Manage tags" });
  await sheet.getByRole("button", { name: "Rename Second look" }).click();
  await app.keyboard.type("Third look");
  await app.keyboard.press("Enter");
  await expect(sheet.getByText("Third look")).toBeVisible();
  expect(await faults(app), "managing tags").toEqual([]);
  await sheet.getByRole("button", { name: "Delete Third look" }).click();
  await expect(sheet.getByText("Third look")).toHaveCount(0);
  await app.keyboard.press("Escape");
  await expect(app.getByRole("heading", { name: "Nobody was found" })).toBeVisible();
  await app.getByRole("button", { name: "Undo" }).last().click();
  await expect(app.getByText("2 found", { exact: true })).toBeVisible();
});

test("everyone the filters find is selected, also who was never on screen, and deleted with a way back", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  const everyone = await total(app);
  await filter(app, "years").click();
  await app.getByRole("textbox", { name: "from years" }).fill("3");
  await app.getByRole("textbox", { name: "up to years" }).fill("30");
  await expect(app.getByText(/^\d+ found$/)).toBeVisible();
  await app.keyboard.press("Escape");
  const found = await total(app);
  expect(found).toBeGreaterThan(1);
  expect(found).toBeLessThan(everyone);
  await rows(app, "Candidates").first().click();
  await app.keyboard.press("Escape");
  await app.keyboard.press("Control+a");
  await expect(bar(app).getByRole("status")).toHaveText(`${String(found)} candidates selected`);
  await bar(app).getByRole("button", { name: "Remove" }).click();
  await expect(app.getByRole("heading", { name: "Nobody was found" })).toBeVisible();
  await app.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => total(app)).toBe(found);
  await app.getByRole("button", { name: "Clear filters" }).click();
  await expect.poll(() => total(app)).toBe(everyone);
});

test("a click with Shift selects what lies between, which goes to a job's shortlist and into a table", async ({ app }) => {
  await pasteJob(app, "React Developer\n\nRequirements:\n- React required\n- TypeScript");
  await place(app, "Library").click();
  await expect(rows(app, "Candidates").first()).toBeVisible();
  const first = await nameAt(app, 1);
  await box(app, 1).click();
  await box(app, 4).click({ modifiers: ["Shift"] });
  await expect(bar(app).getByRole("status")).toHaveText("4 candidates selected");
  await bar(app).getByRole("button", { name: "Add to a job" }).click();
  await app.getByRole("menuitem", { name: "React Developer" }).click();
  await expect(app.getByText("Put 4 candidates on the shortlist of “React Developer”.")).toBeVisible();
  const saving = app.waitForEvent("download");
  await bar(app).getByRole("button", { name: "Export as CSV" }).click();
  const table = await readFile(await (await saving).path(), "utf8");
  expect(table.split("\r\n").filter((line) => line !== "")).toHaveLength(5);
  expect(table).toContain(first);
});

test("a saved search keeps the filters and the order of the columns", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  await filter(app, "title").click();
  await app.getByRole("textbox", { name: "Words of the title" }).fill("dev");
  // Nothing typed is lost where one leaves at once.
  await app.keyboard.press("Escape");
  await expect(app.getByText(/^\d+ found$/)).toBeVisible();
  await filter(app, "added").click();
  await app.getByLabel("Added since").focus();
  await app.keyboard.type("01012020");
  await expect(app.getByLabel("Added since")).toHaveValue("2020-01-01");
  await app.keyboard.press("Escape");
  await app.getByRole("columnheader", { name: "Years" }).getByRole("button", { name: "Years", exact: true }).click();
  await expect.poll(() => yearsFall(app)).toBe(true);
  const best = await nameAt(app, 0);
  await app.getByRole("button", { name: "Saved" }).click();
  await app.getByRole("textbox", { name: "Save this search as" }).fill("Senior developers");
  await app.getByRole("button", { name: "Save", exact: true }).click();
  await app.getByRole("button", { name: "Clear filters" }).click();
  await app.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await app.getByRole("button", { name: "Saved" }).click();
  await app.getByRole("button", { name: /^Senior developers/ }).click();
  await expect(app.getByRole("columnheader", { name: "Years" })).toHaveAttribute("aria-sort", "descending");
  await expect(app.getByRole("button", { name: "Filter by title: “dev”" })).toBeVisible();
  await expect.poll(() => nameAt(app, 0)).toBe(best);
});
