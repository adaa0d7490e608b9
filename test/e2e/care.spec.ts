import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { faults } from "./fixtures/axe.ts";
import { place, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const sample = (name: string): string => `resources/samples/resumes/${name}`;

test("a folder is watched: what lies in it and what comes is imported, it is paused, and removing it is undone", async ({ app, folder }) => {
  const resumes = join(folder, "applications");
  await mkdir(resumes);
  await copyFile(sample("dale-kowalczek.txt"), join(resumes, "dale.txt"));
  await place(app, "Settings").click();
  const folders = section(app, "Watched folders");
  await expect(folders).toContainText("No folder is watched yet.");

  await folders.getByRole("textbox", { name: "Folder to watch" }).fill(join(folder, "nowhere"));
  await folders.getByRole("button", { name: "Watch this folder" }).click();
  await expect(folders.getByRole("alert")).toContainText("is not there");
  await folders.getByRole("textbox", { name: "Folder to watch" }).fill(`"${resumes}"`);
  await folders.getByRole("textbox", { name: "Folder to watch" }).press("Enter");
  const list = folders.getByRole("list", { name: "Watched folders" });
  await expect(list.getByRole("listitem")).toContainText("1 file found", { timeout: 20_000 });
  await copyFile(sample("tyler-novak.txt"), join(resumes, "tyler.txt"));
  await expect(list.getByRole("listitem")).toContainText("2 files found", { timeout: 20_000 });
  // A file that goes before it was read cannot be.
  await place(app, "Library").click();
  await expect(rows(app, "Candidates")).toHaveCount(2, { timeout: 40_000 });
  await place(app, "Settings").click();
  await rm(join(resumes, "dale.txt"));

  await list.getByRole("button", { name: `Pause ${resumes}` }).click();
  await expect(list).toContainText("Paused");
  await list.getByRole("button", { name: `Go on with ${resumes}` }).click();
  await expect(list).toContainText("Watched", { timeout: 20_000 });
  await list.getByRole("button", { name: `Stop watching ${resumes}` }).click();
  await expect(list).toHaveCount(0);
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(list.getByRole("listitem")).toContainText(resumes);

  await rm(resumes, { recursive: true });
  await expect(list).toContainText("Not there now", { timeout: 20_000 });
  await place(app, "Library").click();
  await expect(rows(app, "Candidates")).toHaveCount(2);
});

test.describe("with a library", () => {
  test.use({ library: "samples" });

  test("it is backed up, checked, restored into a new folder, and never over the one that is there", async ({ app, folder, winnow }) => {
    await place(app, "Settings").click();
    const backups = section(app, "Backups");
    await expect(backups).toContainText("has not been backed up yet");
    await backups.getByRole("textbox", { name: "Folder for backups" }).fill(join(folder, "backups"));
    await backups.getByRole("button", { name: "Back up now" }).click();
    await expect(backups).toContainText("Backed up and checked", { timeout: 30_000 });
    expect((await readdir(join(folder, "backups"))).length).toBe(1);
    await backups.getByRole("button", { name: "Every week" }).click();
    await expect(backups).toContainText("The next one is made about", { timeout: 30_000 });

    await backups.getByRole("textbox", { name: "Backup, or the folder that backups are in" }).fill(join(folder, "backups"));
    await backups.getByRole("textbox", { name: "New folder for the restored library" }).fill(winnow.libraryFolder);
    await backups.getByRole("list", { name: "Backups there" }).getByRole("button", { name: /^Take the backup of/ }).last().click();
    await backups.getByRole("button", { name: "Restore", exact: true }).click();
    await expect(backups.getByRole("alert")).toContainText("so that nothing is overwritten");
    await backups.getByRole("textbox", { name: "New folder for the restored library" }).fill(join(folder, "restored"));
    await backups.getByRole("button", { name: "Restore", exact: true }).click();
    await expect(backups).toContainText(/49 candidates restored as of .* into .*restored/, { timeout: 30_000 });
    expect(await readdir(join(folder, "restored"))).toContain("library.sqlite");
  });

  test("checking it names what is missing, and the index is rebuilt", async ({ app, winnow }) => {
    const originals = join(winnow.libraryFolder, "files");
    const [first = ""] = (await readdir(originals, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));
    await place(app, "Settings").click();
    const library = section(app, "Library");
    await expect(library).toContainText(winnow.libraryFolder);
    await library.getByRole("button", { name: "Check the library" }).click();
    await expect(library).toContainText("The library is whole.", { timeout: 30_000 });
    await writeFile(join(originals, first), "other");
    await library.getByRole("button", { name: "Check the library" }).click();
    await expect(library).toContainText("Not everything is as it should be.", { timeout: 30_000 });
    await expect(library.getByRole("list", { name: "Files concerned" }).getByRole("listitem")).toHaveCount(1);
    await library.getByRole("button", { name: "Rebuild the index" }).click();
    await expect(app.getByText("The index has been rebuilt.")).toBeVisible({ timeout: 30_000 });
  });

  test("the privacy page names real places, and the report names nobody", async ({ app, winnow }) => {
    await place(app, "Settings").click();
    const table = app.getByRole("table", { name: "What is stored on this computer, and where" });
    await expect(table.getByRole("row", { name: /original files/ })).toContainText(join(winnow.libraryFolder, "files"));
    await expect(table.getByRole("row", { name: /original files/ })).toContainText("50 files");
    const download = app.waitForEvent("download");
    await app.getByRole("button", { name: "Save the report" }).click();
    const report = await readFile(await (await download).path(), "utf8");
    expect(JSON.parse(report)).toMatchObject({ library: { counts: { candidates: 49 } } });
    expect(report).not.toMatch(new RegExp(`kowalczek|santos|${winnow.libraryFolder}`, "i"));
  });

  test("one goes through the sections by keyboard, and every section is free of faults", async ({ app }) => {
    await place(app, "Settings").press("Enter");
    const sections = app.getByRole("navigation", { name: "Sections of the settings" });
    await sections.getByRole("button", { name: "Backups" }).focus();
    await app.keyboard.press("Enter");
    await expect(app.getByRole("heading", { name: "Backups" })).toBeFocused();
    await expect(app.getByRole("heading", { name: "Backups" })).toBeInViewport();
    await expect(sections.getByRole("button", { name: "Backups" })).toHaveAttribute("aria-current", "true");
    await app.keyboard.press("Tab");
    await expect(app.getByRole("textbox", { name: "Folder for backups" })).toBeFocused();
    await expect(app.getByRole("table")).toBeVisible();
    expect(await faults(app)).toEqual([]);
  });
});
