import { writeFile } from "node:fs/promises";
import { faults } from "./fixtures/axe.ts";
import { message, panel, place, rankElectricians, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

test("an interview is planned and scored from the keyboard, its average stands beside the evidence, and all of it is taken back", async ({ app }) => {
  await rankElectricians(app);
  await rows(app, "Ranked candidates").first().click();
  const part = panel(app).getByRole("region", { name: "Interviews and offers" });
  await panel(app).getByRole("button", { name: "Interviews", exact: true }).click();
  await expect(part.getByRole("heading", { name: "Interviews and offers" })).toBeInViewport();
  await part.getByRole("button", { name: "Add an interview" }).click();
  await part.getByLabel("When").fill("2026-01-05T09:30");
  await part.getByLabel("Interviewers, separated by commas").fill("Lee Ann, Sam");
  await app.keyboard.press("Enter");
  await expect(part).toContainText("Lee Ann, Sam");

  await part.getByRole("button", { name: "Fill in a scorecard" }).click();
  const card = part.getByRole("form", { name: "Fill in a scorecard" });
  await expect(card.getByLabel("Filled in by")).toHaveValue("Lee Ann");
  const marks = card.getByRole("radiogroup").first();
  await marks.getByRole("radio").first().focus();
  await app.keyboard.press("4");
  await expect(marks.getByRole("radio", { name: "4", exact: true })).toBeChecked();
  await card.getByLabel("Note", { exact: true }).fill("She is too old for the ladder");
  await card.getByLabel("Filled in by").focus();
  await expect(card.getByRole("status")).toContainText("too old");
  await app.keyboard.press("Enter");
  await expect(panel(app).getByRole("img", { name: "Interviews: 4 of 5 on average, from 1 scorecard" })).toBeVisible();
  const average = panel(app).getByRole("img", { name: /^Interviews: / });
  await part.getByRole("button", { name: "Take away: Scorecard by Lee Ann" }).click();
  await expect(average).toHaveCount(0);
  await message(app, "Taken away.").getByRole("button", { name: "Undo" }).click();
  await expect(average).toBeVisible();

  await part.getByRole("button", { name: "Take away: Scorecard by Lee Ann" }).click();
  await app.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Pipeline" }).click();
  await app.getByRole("link", { name: "All jobs" }).click();
  await expect(app.getByRole("region", { name: "Interviews due" })).toContainText("no scorecard yet");
});

test("another system's list is mapped, looked at, recorded and taken back in one go", async ({ app, folder }) => {
  await rankElectricians(app);
  const list = `${folder}/export.csv`;
  await writeFile(list, "Candidate Name,Email,Job Name,Stage,Stage date,Recruiter\nDale Kowalczek,,Journeyman Electrician,Interview,03/02/2026,Kim\nMarcus Bell,,Something else,Workshop,04/02/2026,Kim\n");
  await place(app, "Settings").click();
  const settings = app.getByRole("region", { name: "Where candidates stand, from other systems" });
  await settings.locator("input[type=file]").setInputFiles(list);
  const sheet = app.getByRole("dialog", { name: "What will happen" });
  await expect(sheet).toContainText("can be read in two ways");
  await expect(sheet.getByRole("combobox", { name: "What “Candidate Name” holds" })).toHaveValue("name");
  await sheet.getByRole("button", { name: "Day first" }).click();
  await sheet.getByRole("combobox", { name: "What “Workshop” means" }).selectOption("Interview");
  await sheet.getByRole("checkbox", { name: /^Make jobs/ }).check();
  await expect(sheet.getByRole("status")).toContainText("2 to record");
  expect(await faults(app)).toEqual([]);
  await sheet.getByRole("button", { name: "Record 2 rows" }).click();
  await message(app, "2 events of 2 candidates recorded.").getByRole("button", { name: "Undo" }).click();
  await expect(message(app, "2 events taken back.")).toBeVisible();
});
