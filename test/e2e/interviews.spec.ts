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
  const form = app.getByRole("dialog", { name: "New interview" });
  await expect(form.getByLabel("When")).toBeFocused();
  await form.getByLabel("When").fill("2026-01-05T09:30");
  await form.getByLabel("Interviewers, separated by commas").fill("Lee Ann, Sam");
  // What was typed is not thrown away by a key; nothing is asked where nothing was typed.
  await app.keyboard.press("Escape");
  await expect(form.getByRole("alert")).toHaveText("Throw away what you typed?");
  await app.keyboard.press("Escape");
  await expect(form.getByLabel("Interviewers, separated by commas")).toBeFocused();
  await app.keyboard.press("Enter");
  await expect(part).toContainText("Lee Ann, Sam");
  await part.getByRole("button", { name: "Add an interview" }).click();
  await app.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
  await expect(part.getByRole("button", { name: "Add an interview" })).toBeFocused();

  await part.getByRole("button", { name: "Fill in a scorecard" }).click();
  const card = app.getByRole("dialog", { name: "New scorecard" });
  await expect(card.getByLabel("Filled in by")).toHaveValue("Lee Ann");
  await expect(card.getByRole("button", { name: "Save" })).toBeInViewport({ ratio: 1 });
  const marks = card.getByRole("radiogroup").first();
  await marks.getByRole("radio").first().focus();
  await app.keyboard.press("4");
  await expect(marks.getByRole("radio", { name: "4", exact: true })).toBeChecked();
  await expect(marks.getByRole("radio", { name: "4", exact: true })).toBeFocused();
  await app.keyboard.press("Enter");
  await app.keyboard.press("Tab");
  await app.keyboard.type("Told us of a night shift");
  await app.keyboard.press("Control+Enter");
  await expect(card.getByRole("alert")).toContainText("Give a mark from 1 to 5");
  await app.keyboard.press("ControlOrMeta+a");
  await app.keyboard.press("Delete");
  await card.getByLabel("Note", { exact: true }).fill("She is too old for the ladder");
  await expect(card.getByRole("status")).toContainText("too old");
  expect(await faults(app)).toEqual([]);
  await app.keyboard.press("Control+Enter");
  await expect(panel(app).getByRole("img", { name: "Interviews: 4 of 5 on average, from 1 scorecard" })).toBeVisible();
  const average = panel(app).getByRole("img", { name: /^Interviews: / });
  await part.getByRole("button", { name: "Take away: Scorecard by Lee Ann" }).click();
  await expect(average).toHaveCount(0);
  await message(app, "Scorecard by Lee Ann: taken away.").getByRole("button", { name: "Undo" }).click();
  await expect(average).toBeVisible();

  await part.getByRole("button", { name: "Take away: Scorecard by Lee Ann" }).click();
  await app.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Pipeline" }).click();
  await app.getByRole("link", { name: "All jobs" }).click();
  const due = app.getByRole("region", { name: "Interviews due" }).getByRole("list", { name: "Interviews without a scorecard" });
  await expect(due.getByRole("listitem")).toContainText(/^5 Jan 2026, 09:30.+On site · Lee Ann · Sam · /);
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
