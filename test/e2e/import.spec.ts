import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defaultUploadsFolder } from "../../src-main/hosts/web/uploads.ts";
import { drop } from "./fixtures/drop.ts";
import { accountant, developer, electrician, resumesOf, writeFiles } from "./fixtures/resume-files.ts";
import { reading, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test("an empty library says what to do, and a dropped folder is read with all its folders", async ({ app, folder }) => {
  await expect(app.getByText("Drop a folder of resumes anywhere in this window")).toBeVisible();
  const resumes = await writeFiles(`${folder}/team`, {
    "electrician.txt": electrician,
    "web/frontend/developer.md": developer,
    "accounts/accountant.txt": accountant,
  });
  await drop(app, [resumes]);
  await readingToEnd(app, "Added 3 resumes");
  await expect(rows(app, "Candidates")).toHaveCount(3);
  for (const name of ["Marta Kowalczyk", "Tomás Herrera", "Ruth Adeyemi"]) {
    await expect(app.getByRole("gridcell", { name, exact: true })).toBeVisible();
  }
  await expect(app.getByText("3 candidates", { exact: true })).toBeVisible();
});

test("chosen files are read, and the same content again is not added twice", async ({ app, folder }) => {
  const files = await writeFiles(`${folder}/in`, { "a.txt": electrician, "b.txt": developer, "copy of a.txt": electrician });
  const choosing = app.waitForEvent("filechooser");
  await app.getByRole("button", { name: "Choose files" }).click();
  await (await choosing).setFiles([`${files}/a.txt`, `${files}/b.txt`]);
  await readingToEnd(app, "Added 2 resumes");

  const again = app.waitForEvent("filechooser");
  await app.getByRole("button", { name: "Choose files" }).click();
  await (await again).setFiles([`${files}/copy of a.txt`]);
  await readingToEnd(app, "1 already in the library");
  await expect(rows(app, "Candidates")).toHaveCount(2);
});

test("a chosen folder is read, and what is said of it goes by itself, but not from under the pointer", async ({ app, folder }) => {
  await app.clock.install();
  const files = await writeFiles(`${folder}/in`, { "a.txt": electrician, "deeper/b.txt": accountant });
  const choosing = app.waitForEvent("filechooser");
  await app.getByRole("button", { name: "Choose folder" }).click();
  await (await choosing).setFiles(files);
  await readingToEnd(app, "Added 2 resumes");
  await expect(app.getByRole("gridcell", { name: "b.txt", exact: true })).toBeVisible();
  await reading(app).hover();
  await app.clock.fastForward(15_000);
  await expect(reading(app).getByRole("status")).toHaveText("Added 2 resumes");
  await app.getByRole("heading", { level: 1 }).hover();
  await app.clock.fastForward(15_000);
  await expect(reading(app)).toHaveCount(0);
  await app.keyboard.press("ControlOrMeta+k");
  await app.getByRole("option", { name: "Show what was read last" }).click();
  await expect(reading(app).getByRole("status")).toHaveText("Added 2 resumes");
  await reading(app).getByRole("button", { name: "Close" }).click();
  await app.getByRole("button", { name: "Last import: 2 files" }).click();
  await expect(reading(app).getByRole("status")).toHaveText("Added 2 resumes");
  // It went from under the pointer and the focus, which are not on it any more.
  await app.clock.fastForward(15_000);
  await expect(reading(app)).toHaveCount(0);
});

test("the samples are read to the end while progress is shown", async ({ app }) => {
  const samples = (await readdir("resources/samples/resumes")).length;
  await app.getByRole("button", { name: "Try it with sample resumes" }).click();
  const bar = app.getByRole("progressbar", { name: "Resumes read" });
  await expect(bar).toBeVisible();
  await expect(reading(app).getByRole("status")).toContainText(`of ${samples}`);
  await readingToEnd(app, "Added ");
  await expect(bar).toHaveAttribute("aria-valuenow", "100");
  // Two of the samples are one person's.
  await expect(app.getByText(`${samples - 1} candidates`, { exact: true })).toBeVisible();
  await expect(app.getByText("could not be read")).toHaveCount(0);
});

test("a file that cannot be read is listed with a reason, can be tried again and dismissed, and stops no other", async ({ app, winnow, folder }) => {
  const files = await writeFiles(`${folder}/in`, {
    "broken.pdf": Buffer.from("%PDF-1.7 this is no document at all"),
    "empty.txt": Buffer.alloc(0),
    "good.txt": electrician,
  });
  await drop(app, [files]);
  await readingToEnd(app, "Added 1 resume");
  await expect(app.getByRole("gridcell", { name: "Marta Kowalczyk", exact: true })).toBeVisible();

  await reading(app).getByRole("button", { name: "2 could not be read" }).click();
  const failures = app.getByRole("dialog", { name: "Files that could not be read" });
  const broken = failures.getByRole("listitem").filter({ hasText: "broken.pdf" });
  await expect(broken).toContainText(/damaged|not a|cannot|could not/i);
  await expect(failures.getByRole("listitem").filter({ hasText: "empty.txt" })).toContainText(/empty/i);
  expect(await failures.innerText()).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\/tmp\/winnow-e2e/);

  // The copy that Winnow made of the empty file gets content; trying again must then read it.
  const uploads = defaultUploadsFolder(winnow.libraryFolder);
  const copy = (await readdir(uploads, { recursive: true })).find((path) => path.endsWith("empty.txt")) ?? "";
  await writeFile(join(uploads, copy), accountant);
  await failures.getByRole("button", { name: "Try empty.txt again" }).click();
  await expect(failures.getByRole("listitem")).toHaveCount(1);
  await failures.getByRole("button", { name: "Try broken.pdf again" }).click();
  await expect(broken).toContainText(/damaged|not a|cannot|could not/i);
  await failures.getByRole("button", { name: "Dismiss broken.pdf" }).click();
  await expect(failures).toContainText("Nothing left here");
  await app.keyboard.press("Escape");
  await expect(app.getByText("could not be read")).toHaveCount(0);
  await expect(app.getByRole("gridcell", { name: "Ruth Adeyemi", exact: true })).toBeVisible();
});

test("reading can be paused, resumed and cancelled", async ({ app, folder }) => {
  await drop(app, [await writeFiles(`${folder}/many`, resumesOf(300))]);
  await expect(app.getByRole("gridcell").first()).toBeVisible();
  await reading(app).getByRole("button", { name: "Pause" }).click();
  const status = reading(app).getByRole("status");
  await expect(status).toContainText("Paused");
  const settledAt = async (): Promise<string> => status.innerText();
  await expect.poll(async () => {
    const before = await settledAt();
    await app.waitForTimeout(700);
    return (await settledAt()) === before;
  }).toBe(true);

  await reading(app).getByRole("button", { name: "Resume" }).click();
  await expect(status).toContainText("Reading resumes");
  await reading(app).getByRole("button", { name: "Cancel" }).click();
  await expect(status).toContainText(/Added \d+ resumes.*cancelled/, { timeout: 20_000 });
  const [, added] = /Added (\d+)/.exec(await status.innerText()) ?? [];
  await expect(app.getByText(`${added} candidates`, { exact: true })).toBeVisible();
});

test("what was dropped is not left behind in the temporary folder", async ({ app, winnow, folder }) => {
  await drop(app, [await writeFiles(`${folder}/in`, { "a.txt": electrician })]);
  await readingToEnd(app, "Added 1 resume");
  const token = winnow.token;
  const answer = await app.request.post(`${winnow.origin}/upload?token=${token}&path=later.txt`, { data: "later" });
  const { path } = (await answer.json()) as { path: string };
  expect(await readdir(path.slice(0, path.lastIndexOf("/")))).toEqual(["later.txt"]);
  await app.goto("about:blank");
  expect(await winnow.stop()).toBe(0);
  await expect(readdir(path.slice(0, path.lastIndexOf("/")))).rejects.toThrow("ENOENT");
});
