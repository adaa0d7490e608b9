import { AxeBuilder } from "@axe-core/playwright";
import { drop } from "./fixtures/drop.ts";
import { electrician, writeFiles } from "./fixtures/resume-files.ts";
import { panel, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const longer = `${electrician}
PROJECTS
Rewired the lecture theatres of a college in ten weeks without closing one of them.
Replaced the switchboards of a bakery by night, so that no bread was missed.
Taught four apprentices how to read a drawing, test a ring and write down what they found.
`;
/** The same text under another name, without contact details: nobody can tell for sure. */
const twin = longer.replace("Marta Kowalczyk", "M. Kowal").replace("marta.kowalczyk@example.org | +44 20 7946 0101 | Leeds", "Leeds");

test("a probable duplicate is compared, merged and taken apart again by keys", async ({ app, folder }) => {
  await drop(app, [await writeFiles(`${folder}/in`, { "marta.txt": longer, "kowal.txt": twin })]);
  await readingToEnd(app, "Added 2 resumes");
  await app.getByRole("button", { name: "Duplicates (1)" }).click();
  const dialog = app.getByRole("dialog", { name: "Probable duplicates" });
  await expect(dialog.getByRole("region", { name: /marta\.txt/ }).locator("mark").first()).toContainText("Marta Kowalczyk");
  await app.keyboard.press("m");
  await expect(dialog).toContainText("Everything is decided");
  await expect(app.locator("[data-row]")).toHaveCount(1);
  await app.keyboard.press("u");
  await expect(dialog.getByRole("list", { name: "Pairs" }).getByRole("listitem")).toHaveCount(1);
  await app.keyboard.press("k");
  await expect(dialog).toContainText("Everything is decided");
  await app.keyboard.press("Escape");
  await expect(rows(app, "Candidates")).toHaveCount(2);
  await expect(app.getByRole("button", { name: /^Duplicates/ })).toHaveCount(0);
});

test("a second resume of a person is a newer version: the older is looked at, made current, or another person's", async ({ app, folder }) => {
  await drop(app, [await writeFiles(`${folder}/in`, { "2023.txt": electrician })]);
  await readingToEnd(app, "Added 1 resume");
  await drop(app, [await writeFiles(`${folder}/later`, { "2024.txt": longer.replace("Electrician\nmarta", "Senior Electrician\nmarta") })]);
  await expect(app.getByRole("gridcell", { name: "Senior Electrician" })).toBeVisible({ timeout: 30_000 });
  await expect(rows(app, "Candidates")).toHaveCount(1);
  await rows(app, "Candidates").first().click();

  const versions = panel(app).getByRole("button", { name: "2 resumes" });
  const lookAtOlder = async (file: RegExp): Promise<void> => {
    await versions.click();
    await app.getByRole("menuitem", { name: file }).click();
    await expect(panel(app).getByRole("region", { name: "An older resume" })).toBeVisible();
  };
  await versions.click();
  await app.getByRole("menuitem", { name: "Compare with…" }).click();
  const changes = app.getByRole("dialog", { name: "What changed in the resumes of Marta Kowalczyk" });
  await expect(changes).toContainText("2 changes in the text");
  await app.keyboard.press("j");
  await expect(changes.getByRole("group", { name: "Change 1 of 2" })).toBeFocused();
  await expect(changes.getByRole("insertion").filter({ hasText: "Senior" })).toBeVisible();
  await app.keyboard.press("j");
  await expect(changes.getByRole("group", { name: "Change 2 of 2" })).toContainText("Taught four apprentices");
  await changes.getByRole("button", { name: /^Show \d+ unchanged lines$/ }).click();
  await expect(changes).toContainText("Brightwire Ltd, Leeds");
  await changes.getByLabel("To").selectOption({ index: 1 });
  await expect(changes.getByRole("deletion").filter({ hasText: "Taught four apprentices" })).toBeVisible();
  expect((await new AxeBuilder({ page: app }).analyze()).violations).toEqual([]);
  await app.keyboard.press("Escape");
  await expect(versions).toBeFocused();

  await lookAtOlder(/2023\.txt/);
  await expect(panel(app).getByRole("button", { name: /^Title/ })).toHaveCount(0);
  await panel(app).getByRole("button", { name: "Make this the current one" }).click();
  await expect(panel(app).getByRole("button", { name: "Title: Electrician" }).first()).toBeVisible();

  await lookAtOlder(/2024\.txt/);
  await panel(app).getByRole("button", { name: "This is another person" }).click();
  await expect(rows(app, "Candidates")).toHaveCount(2);
  await app.getByText(/Two people now/).locator("xpath=../..").getByRole("button", { name: "Undo" }).click();
  await expect(rows(app, "Candidates")).toHaveCount(1);
});
