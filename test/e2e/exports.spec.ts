import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { openZipBytes } from "../../src-main/documents/zip.ts";
import { faults } from "./fixtures/axe.ts";
import { place, rank, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

async function rankNurses(page: Page): Promise<void> {
  await place(page, "Jobs").click();
  await page.getByRole("button", { name: /nurse/i }).click();
  await rank(page);
}

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Export" });

async function open(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog(page)).toBeVisible();
  return dialog(page);
}

const format = (page: Page, name: string): Promise<void> => dialog(page).getByRole("group", { name: "Format" }).getByRole("button", { name }).click();

/** Presses the dialog's main button; gives what is saved. */
async function saved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: /^Export \d/ }).click();
  const download: Download = await downloading;
  const bytes = await readFile(await download.path());
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText(`Saved ${download.suggestedFilename()}.`)).toBeVisible();
  return { name: download.suggestedFilename(), bytes };
}

test("everyone is exported as sheets, as a workbook and as the original files", async ({ app }) => {
  await rankNurses(app);
  await open(app);
  await dialog(app).getByRole("radio", { name: /^Everyone ranked/ }).check();
  const pdf = await saved(app);
  expect(pdf.name).toMatch(/^registered-nurse.*-ranking\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");

  await open(app);
  await format(app, "Excel");
  await dialog(app).getByRole("radio", { name: /^Everyone ranked/ }).check();
  const xlsx = await saved(app);
  const workbook = await openZipBytes(xlsx.bytes, { entries: 100, totalBytes: 1e8 });
  expect([...workbook.entries.keys()]).toContain("xl/worksheets/sheet1.xml");
  workbook.close();

  await open(app);
  await format(app, "Files");
  await expect(dialog(app).getByRole("checkbox", { name: "Leave out names" })).toBeDisabled();
  await expect(dialog(app).getByText(/as the candidates wrote them/)).toBeVisible();
  const zip = await saved(app);
  const archive = await openZipBytes(zip.bytes, { entries: 100, totalBytes: 1e8 });
  expect(archive.entries.size).toBe(10);
  expect([...archive.entries.keys()][0]).toMatch(/^01 /);
  archive.close();
});

test("each format remembers whom, names and columns, and the last format comes first, also after the app was started again", async ({ app }) => {
  await rankNurses(app);
  await open(app);
  await format(app, "CSV");
  await dialog(app).getByRole("spinbutton", { name: "How many of the first" }).fill("4");
  await dialog(app).getByRole("checkbox", { name: "Leave out names" }).check();
  await expect(dialog(app).getByText("left out without names").first()).toBeVisible();
  await dialog(app).getByRole("button", { name: "Move Name up" }).click();
  await dialog(app).getByRole("checkbox", { name: "Evidence" }).uncheck();
  const csv = await saved(app);
  const [header = "", first = ""] = csv.bytes.toString("utf8").replace("\uFEFF", "").split("\r\n");
  expect(csv.name).toMatch(/-ranking-blind\.csv$/);
  expect(header).toMatch(/^Name,Rank,Title,/);
  expect(header).not.toMatch(/Evidence|E-mail|File/);
  expect(first).toMatch(/^Candidate \d+,1,/);

  await app.reload();
  await expect(app.getByText(/candidates? ranked in/)).toBeVisible({ timeout: 30_000 });
  await open(app);
  await expect(dialog(app).getByRole("button", { name: "CSV" })).toHaveAttribute("aria-pressed", "true");
  await expect(dialog(app).getByRole("spinbutton")).toHaveValue("4");
  await expect(dialog(app).getByRole("checkbox", { name: "Leave out names" })).toBeChecked();
  expect((await dialog(app).getByRole("list", { name: "Columns" }).getByRole("listitem").allInnerTexts())[0]).toContain("Name");
  await expect(dialog(app).getByRole("checkbox", { name: "Evidence" })).not.toBeChecked();
  await format(app, "Excel");
  await expect(dialog(app).getByRole("checkbox", { name: "Leave out names" })).not.toBeChecked();
});

test("an export is chosen, its columns are moved, and it is made with the keyboard alone", async ({ app }) => {
  await rankNurses(app);
  await app.getByRole("button", { name: "Export", exact: true }).focus();
  await app.keyboard.press("Enter");
  const box = dialog(app);
  await expect(box).toBeVisible();
  await box.getByRole("button", { name: "CSV" }).focus();
  await app.keyboard.press("Space");
  for (let tab = 0; tab < 4; tab += 1) await app.keyboard.press("Tab");
  await expect(box.getByRole("radio", { name: /^The first/ })).toBeFocused();
  await app.keyboard.press("ArrowDown");
  await expect(box.getByRole("radio", { name: /^Everyone ranked/ })).toBeChecked();
  const name = box.getByRole("checkbox", { name: "Name", exact: true });
  await name.focus();
  await app.keyboard.press("Alt+ArrowUp");
  await expect(name).toBeFocused();
  expect((await box.getByRole("list", { name: "Columns" }).getByRole("listitem").allInnerTexts())[0]).toContain("Name");
  await app.keyboard.press("Alt+ArrowDown");
  await expect(name, "also where its row is the one that is moved").toBeFocused();
  const downloading = app.waitForEvent("download");
  await app.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
  await expect(box).toBeHidden();
  await expect(app.getByRole("button", { name: "Export", exact: true })).toBeFocused();
});

test("a table is copied for a mail, with its lines where the mail takes them", async ({ app, context }) => {
  await context.grantPermissions(["clipboard-read"]);
  await rankNurses(app);
  await open(app);
  await format(app, "E-mail");
  await dialog(app).getByRole("spinbutton", { name: "How many of the first" }).fill("3");
  await dialog(app).getByRole("button", { name: "Copy 3 candidates as a table" }).click();
  await expect(app.getByText(/^Copied 3 candidates as a table/)).toBeVisible();
  await expect(dialog(app)).toBeHidden();
  const copied = await app.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (item === undefined ? "" : (await item.getType(type)).text());
    return { html: await read("text/html"), plain: await read("text/plain") };
  });
  expect(copied.html.match(/<tr/g)).toHaveLength(4);
  expect(copied.plain).toMatch(/^Rank +Name +Title +Score/m);
  const [first = ""] = await rows(app, "Ranked candidates").first().locator("p").first().allInnerTexts();
  expect(copied.plain).toContain(first.split("·")[0]?.trim() ?? "?");
});

test("an export that is under way can be cancelled, and begun again", async ({ app }) => {
  await rankNurses(app);
  await open(app);
  await dialog(app).getByRole("radio", { name: /^Everyone ranked/ }).check();
  await dialog(app).getByRole("button", { name: /^Export \d/ }).click();
  const cancel = dialog(app).getByRole("button", { name: "Cancel" });
  await cancel.click();
  await expect(dialog(app).getByRole("group", { name: "Format" })).toBeVisible();
  await expect(app.getByText(/^Saved .*\.pdf/)).toHaveCount(0);
  const pdf = await saved(app);
  expect(pdf.name).toMatch(/\.pdf$/);
});

test("axe finds nothing in the dialog", async ({ app }) => {
  await rankNurses(app);
  await open(app);
  expect(await faults(app), "sheets").toEqual([]);
  await format(app, "Excel");
  await dialog(app).getByRole("checkbox", { name: "Leave out names" }).check();
  expect(await faults(app), "columns").toEqual([]);
});
