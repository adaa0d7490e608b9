import { AxeBuilder } from "@axe-core/playwright";
import { drop } from "./fixtures/drop.ts";
import { electrician, writeFiles } from "./fixtures/resume-files.ts";
import { panel, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test("where somebody came from is kept, what is stored is given out, and they are erased only by their name", async ({ app, folder }) => {
  await drop(app, [await writeFiles(`${folder}/in`, { "marta.txt": electrician })]);
  await readingToEnd(app, "Added 1 resume");
  await rows(app, "Candidates").first().click();
  const part = panel(app).getByRole("region", { name: "Data and consent" });
  await part.getByLabel("Came by").selectOption("Agency");
  await part.getByLabel("Who or which").fill("Northern Staffing");
  await part.getByLabel("Who or which").press("Enter");
  await part.getByLabel("Consent").selectOption("Given");
  await part.getByLabel("Until").fill("2020-01-31");
  await part.getByLabel("Until").blur();
  await expect(part).toContainText("The consent ended on");
  await expect(part.getByLabel("Who or which")).toHaveValue("Northern Staffing");

  const given = app.waitForEvent("download");
  await part.getByRole("button", { name: "Give out what is stored" }).click();
  await app.getByRole("menuitem", { name: "PDF, to be read" }).click();
  expect((await given).suggestedFilename()).toBe("what-is-stored-about-marta-kowalczyk.pdf");

  await panel(app).getByRole("button", { name: /Marta Kowalczyk/ }).first().click();
  await app.getByRole("menuitem", { name: "Erase for good…" }).click();
  const sheet = app.getByRole("dialog");
  await expect(sheet).toContainText("1 resume, with what was read of them");
  const erase = sheet.getByRole("button", { name: "Erase for good" });
  await expect(erase).toBeDisabled();
  expect((await new AxeBuilder({ page: app }).include("[role=dialog]").analyze()).violations).toEqual([]);
  await sheet.getByLabel(/^Type “Marta Kowalczyk”/).fill("marta kowalczyk");
  await erase.click();
  await expect(sheet).toContainText("The whole library was looked through");
  await sheet.getByRole("button", { name: "Close" }).last().click();
  await expect(rows(app, "Candidates")).toHaveCount(0);
});

test("a rule for how long people are kept is made, speaks of nobody who has just come, and its removal is undone", async ({ app, folder }) => {
  await drop(app, [await writeFiles(`${folder}/in`, { "marta.txt": electrician })]);
  await readingToEnd(app, "Added 1 resume");
  await app.getByRole("link", { name: "Settings" }).click();
  const section = app.getByRole("region", { name: "How long people are kept", exact: true });
  await section.getByLabel("Who").selectOption("Of whom nothing was recorded");
  await section.getByLabel("Days ago").fill("1");
  await section.getByRole("button", { name: "Add the rule" }).click();
  await expect(section.getByRole("region", { name: "Rules" })).toContainText("Nothing recorded for more than 1 day (all jobs)");
  await expect(section).toContainText("Nobody is due.");
  await section.getByRole("button", { name: "Remove this rule" }).click();
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(section.getByRole("region", { name: "Rules" }).getByRole("listitem")).toHaveCount(1);
});
