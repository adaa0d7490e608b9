import { drop } from "./fixtures/drop.ts";
import { pdfOf } from "./fixtures/made-files.ts";
import { electrician, writeFiles } from "./fixtures/resume-files.ts";
import { panel, reading, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test("a protected file asks for its password, in the list and again before its page is shown", async ({ app, folder }) => {
  const files = await writeFiles(`${folder}/in`, { "locked.pdf": await pdfOf(electrician, { password: "volt" }) });
  await drop(app, [files]);
  await reading(app).getByRole("button", { name: "1 could not be read" }).click();
  const failures = app.getByRole("dialog", { name: "Files that could not be read" });
  const password = failures.getByLabel("Password of locked.pdf");
  await expect(password).toHaveAttribute("type", "password");
  await password.fill("ampere");
  await password.press("Enter");
  await expect(failures.getByRole("alert")).toContainText(/password/i);
  await password.fill("volt");
  await failures.getByRole("button", { name: "Show the password" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await failures.getByRole("button", { name: "Open" }).click();
  await expect(failures).toContainText("Nothing left here");
  await app.keyboard.press("Escape");
  await readingToEnd(app, "Added 1 resume");

  await rows(app, "Candidates").first().click();
  const asked = panel(app).getByLabel("Password", { exact: true });
  await asked.fill("ampere");
  await asked.press("Enter");
  await expect(panel(app).getByRole("alert")).toContainText("not the password");
  await panel(app).getByLabel("Password", { exact: true }).fill("volt");
  await app.keyboard.press("Enter");
  await expect(panel(app).locator("canvas")).toBeVisible();
});
