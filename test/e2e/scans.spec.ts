import { drop } from "./fixtures/drop.ts";
import { pictureOf } from "./fixtures/made-files.ts";
import { electrician, writeFiles } from "./fixtures/resume-files.ts";
import { panel, reading, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test("a scan can be skipped, is read after all when asked for, and says that it was recognised", async ({ app, folder }) => {
  const picture = pictureOf(electrician.split("\n").slice(0, 8).join("\n"));
  await drop(app, [await writeFiles(`${folder}/in`, { "scan.png": picture })]);
  await reading(app).getByRole("button", { name: "1 scan" }).click();
  const scans = app.getByRole("dialog", { name: "Scans and photos" });
  await expect(scans.getByRole("listitem")).toContainText(/1 page, about \d+ s/);
  await scans.getByRole("button", { name: "Skip scan.png" }).click();
  await expect(scans).toContainText("No scan is waiting");
  await app.keyboard.press("Escape");

  await reading(app).getByRole("button", { name: "1 could not be read" }).click();
  await app.getByRole("button", { name: "Read by text recognition" }).click();
  await app.keyboard.press("Escape");
  await expect(reading(app).getByRole("status")).toContainText("Reading 1 scan by text recognition");
  await readingToEnd(app, "Added 1 resume");

  await rows(app, "Candidates").first().click();
  await expect(panel(app).getByRole("heading", { level: 2 })).toHaveText("Marta Kowalczyk");
  await expect(panel(app).getByRole("img", { name: /^Page 1 of 1/ }).locator("img")).toBeVisible();
  await panel(app).getByRole("button", { name: "Text", exact: true }).click();
  await expect(panel(app).getByText(/Read by text recognition \(OCR\)/)).toBeVisible();
});
