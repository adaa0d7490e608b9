import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pasteJob, place } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

const races = ["White", "Asian", "Black", "White"];

test("swapping who candidates are moves no score, and a list of categories gives tables until it is deleted", async ({ app, folder }) => {
  await pasteJob(app, "Electrician\n\nRequirements\n- Two years of electrical installation\n- Reads wiring diagrams\n");
  await place(app, "Settings").click();
  await app.getByRole("navigation", { name: "Sections of the settings" }).getByRole("button", { name: "Fairness" }).click();
  const section = app.getByRole("region", { name: "Fairness" });

  await section.getByRole("combobox", { name: "Job" }).first().selectOption({ label: "Electrician" });
  await section.getByRole("button", { name: "Swap and compare" }).click();
  await expect(section.getByText(/^No score moved: \d+ swaps in the resumes of \d+ candidates\.$/)).toBeVisible({ timeout: 60_000 });
  await section.locator("summary").first().click();
  await section.getByRole("button", { name: "Try the names of six other people" }).first().click();
  await expect(section.locator("summary").first().locator("xpath=..").getByText("Name", { exact: true })).toHaveCount(6);

  const list = `${folder}/groups.csv`;
  const files = readdirSync("resources/samples/resumes");
  await writeFile(list, ["File;Sex;Race/Ethnicity", ...files.map((file, i) => `${file};${i % 2 === 0 ? "F" : "M"};${races[i % races.length] ?? ""}`), "nobody.pdf;F;White"].join("\n"));
  const choosing = app.waitForEvent("filechooser");
  await section.getByRole("button", { name: "Choose the list of categories…" }).click();
  await (await choosing).setFiles(list);
  await expect(section.getByText(/^Row \d+: nobody\.pdf$/)).toBeVisible();
  await section.getByRole("button", { name: "Keep these categories" }).click();
  await expect(section.getByText(/^Categories of \d+ candidates, last imported on/)).toBeVisible();

  await section.getByRole("button", { name: "Everyone ranked" }).click();
  await section.getByRole("button", { name: "Show the tables" }).click();
  const table = section.getByRole("table", { name: "Score above the median, by Sex", exact: true });
  await expect(table.getByRole("row", { name: /Female/ })).toContainText(/\d+ of \d+/);
  await expect(section.getByText("They are not an independent audit", { exact: false })).toBeVisible();
  const saving = app.waitForEvent("download");
  await section.getByRole("button", { name: "Save as CSV" }).click();
  expect((await saving).suggestedFilename()).toBe("impact-ratios.csv");

  await section.getByRole("button", { name: "Delete all categories" }).click();
  await section.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(section.getByText("No categories are kept.")).toBeVisible();
  await section.getByRole("button", { name: "Show the tables" }).click();
  await expect(section.getByRole("alert")).toContainText("There are no self-reported categories");
});
