import { drop } from "./fixtures/drop.ts";
import { accountant, writeFiles } from "./fixtures/resume-files.ts";
import { panel, pasteJob, place, rank, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.beforeEach(async ({ app, folder }) => {
  await drop(app, [await writeFiles(`${folder}/in`, { "ruth.txt": accountant })]);
  await readingToEnd(app, "Added 1 resume");
  await rows(app, "Candidates").first().click();
  await expect(panel(app).getByRole("heading", { level: 2 })).toHaveText("Ruth Adeyemi");
});

test("a corrected name is kept when all resumes are read again, and can be given back", async ({ app }) => {
  const name = panel(app).getByRole("heading", { level: 2 });
  await panel(app).getByRole("button", { name: "Name: Ruth Adeyemi" }).focus();
  await app.keyboard.press("Enter");
  await panel(app).getByRole("textbox", { name: "Name" }).fill("Ruth Adeyemi-Clarke");
  await app.keyboard.press("Enter");
  await expect(name).toHaveText("Ruth Adeyemi-Clarke");
  await expect(panel(app).getByRole("button", { name: "Name: Ruth Adeyemi-Clarke" })).toBeFocused();
  await expect(app.getByRole("gridcell", { name: "Ruth Adeyemi-Clarke", exact: true })).toBeVisible();

  await place(app, "Settings").click();
  await app.getByRole("button", { name: "Read all resumes again" }).click();
  await expect(app.getByText("1 resume was read again.")).toBeVisible({ timeout: 30_000 });
  await place(app, "Library").click();
  await expect(app.getByRole("gridcell", { name: "Ruth Adeyemi-Clarke", exact: true })).toBeVisible();

  await rows(app, "Candidates").first().click();
  await panel(app).getByRole("button", { name: "Name: corrected by you" }).click();
  await app.getByRole("menuitem", { name: "Back to what the resume says" }).click();
  await expect(name).toHaveText("Ruth Adeyemi");
});

test("what cannot be is said in place, and Esc leaves the field as it was", async ({ app }) => {
  await panel(app).getByRole("button", { name: "E-mail: ruth.adeyemi@example.org" }).click();
  const field = panel(app).getByRole("textbox", { name: "E-mail" });
  await field.fill("nonsense");
  await field.press("Enter");
  await expect(panel(app).getByRole("alert")).toContainText("not an e-mail address");
  await field.press("Escape");
  await expect(panel(app).getByRole("button", { name: "E-mail: ruth.adeyemi@example.org" })).toBeFocused();
});

test("dates are corrected, a job and a skill are added and removed, each with a way back", async ({ app }) => {
  const employment = panel(app).getByRole("region", { name: "Employment" });
  await employment.getByRole("button", { name: "Dates: 2012 – 2021" }).click();
  await employment.getByRole("textbox", { name: /^To/ }).fill("6/2020");
  await app.keyboard.press("Enter");
  await expect(employment.getByRole("button", { name: "Dates: 2012 – Jun 2020" })).toBeVisible();
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(employment.getByRole("button", { name: "Dates: 2012 – 2021" })).toBeVisible();

  await employment.getByRole("button", { name: "Add a job" }).click();
  await employment.getByLabel("Title", { exact: true }).fill("Finance Lead");
  await employment.getByLabel("Company", { exact: true }).fill("Quay Ltd");
  await app.keyboard.press("Enter");
  await expect(employment.getByRole("button", { name: "Title: Finance Lead" })).toBeVisible();
  await expect(employment.getByRole("listitem")).toHaveCount(2);

  await employment.getByRole("listitem").filter({ hasText: "Harbour" }).getByRole("button", { name: "Change the job" }).click();
  await app.getByRole("menuitem", { name: "Remove the job" }).click();
  await expect(employment.getByRole("listitem")).toHaveCount(1);
  await app.getByText("Removed the job.").locator("xpath=../..").getByRole("button", { name: "Undo" }).click();
  await expect(employment.getByRole("listitem")).toHaveCount(2);
  await expect(employment.getByRole("button", { name: /Company: Harbour/ })).toBeVisible();

  const skills = panel(app).getByRole("region", { name: "Skills" });
  await skills.getByRole("button", { name: /VAT/ }).first().click();
  await app.getByRole("button", { name: "Not a skill of this person" }).click();
  await expect(skills.getByRole("button", { name: /^VAT/ })).toHaveCount(0);
});

test("who has no name is offered one beside the profile and beside the ranking, but not in blind review", async ({ app }) => {
  const name = panel(app).getByRole("heading", { level: 2 });
  const add = panel(app).getByRole("button", { name: "Add it" });
  await panel(app).getByRole("button", { name: "Name: Ruth Adeyemi" }).click();
  await panel(app).getByRole("textbox", { name: "Name" }).fill("");
  await app.keyboard.press("Enter");
  await expect(panel(app)).toContainText("No name was found in this resume.");
  await app.keyboard.press("b");
  await expect(name).toHaveText(/^Candidate \d+$/);
  await expect(add).toHaveCount(0);
  await expect(panel(app)).not.toContainText(".txt");
  await app.keyboard.press("b");
  await add.click();
  await expect(panel(app).getByRole("textbox", { name: "Name" })).toBeFocused();
  await app.keyboard.press("Escape");

  await pasteJob(app, "Accountant\n\nRequirements:\n- Ledgers\n- Month-end close");
  await rank(app);
  await rows(app, "Ranked candidates").first().click();
  await add.click();
  await app.keyboard.type("Ruth A.");
  await app.keyboard.press("Enter");
  await expect(name).toHaveText("1. Ruth A.");
  await expect(rows(app, "Ranked candidates").first()).toContainText("Ruth A.");
});
