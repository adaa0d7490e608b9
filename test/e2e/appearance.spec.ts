import type { Page } from "@playwright/test";
import { faults } from "./fixtures/axe.ts";
import { drop } from "./fixtures/drop.ts";
import { pdfOf } from "./fixtures/made-files.ts";
import { electrician, writeFiles } from "./fixtures/resume-files.ts";
import { panel, place, rank, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

async function chooseTheme(page: Page, theme: "Light" | "Dark"): Promise<void> {
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: theme }).click();
  await expect(page.getByRole("menu")).toHaveCount(0);
}

const brightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d");
    if (canvas === null) throw new Error("no canvas");
    for (let element: Element | null = document.querySelector("main"); element !== null; element = element.parentElement) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = getComputedStyle(element).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      if (alpha > 0) return (red + green + blue) / 3;
    }
    return 255;
  });

test("the theme follows the system until one is chosen, and the choice is kept", async ({ app }) => {
  await app.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => brightness(app)).toBeGreaterThan(200);
  await app.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => brightness(app)).toBeLessThan(60);
  await chooseTheme(app, "Light");
  await expect.poll(() => brightness(app)).toBeGreaterThan(200);
  await app.reload();
  await expect.poll(() => brightness(app)).toBeGreaterThan(200);
  await chooseTheme(app, "Dark");
  await app.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => brightness(app)).toBeLessThan(60);
});

test.describe("axe finds nothing in any theme", () => {
  test("on screens that are still empty", async ({ app }) => {
    expect(await faults(app), "Library").toEqual([]);
    await place(app, "Ranking").click();
    await expect(app.getByText("A ranking starts with a job")).toBeVisible();
    expect(await faults(app), "Ranking").toEqual([]);
    await place(app, "Jobs").click();
    await expect(app.getByRole("textbox", { name: "Text of the job ad" })).toBeVisible();
    expect(await faults(app), "Jobs").toEqual([]);
  });

  test("on settings, a field being corrected, a skill, duplicates and protected files", async ({ app, folder }) => {
    await place(app, "Settings").click();
    await expect(app.getByText(/Winnow comes with/)).toBeVisible();
    expect(await faults(app), "settings").toEqual([]);
    await place(app, "Library").click();
    const twin = electrician.replace(/^.*\n/, "M. Kowal\n").replace(/marta\.\S+ \| [^|]+ \| /, "");
    const files = { "a.pdf": await pdfOf(electrician), "b.txt": twin, "locked.pdf": await pdfOf(electrician, { password: "volt" }) };
    await drop(app, [await writeFiles(`${folder}/in`, files)]);
    await readingToEnd(app, "Added 2 resumes");
    await rows(app, "Candidates").filter({ hasText: "Marta" }).click();
    await expect(panel(app).locator("canvas")).toBeVisible();
    await panel(app).getByRole("button", { name: "Name: Marta Kowalczyk" }).click();
    expect(await faults(app), "a field being corrected").toEqual([]);
    await app.keyboard.press("Escape");
    await panel(app).locator("[data-skill]").first().click();
    expect(await faults(app), "a skill").toEqual([]);
    await app.keyboard.press("Escape");
    await app.getByRole("button", { name: /^Duplicates/ }).click();
    await expect(app.getByRole("dialog").locator("mark").first()).toBeVisible();
    expect(await faults(app), "duplicates").toEqual([]);
    await app.keyboard.press("Escape");
    await app.getByRole("button", { name: /needs your attention/ }).click();
    await expect(app.getByLabel("Password of locked.pdf")).toBeVisible();
    expect(await faults(app), "protected files").toEqual([]);
  });

  test.describe("with a library", () => {
    test.use({ library: "samples" });

    test("on the table, a candidate, a job, a ranking and a match", async ({ app }) => {
      await expect(rows(app, "Candidates").first()).toBeVisible();
      expect(await faults(app), "table").toEqual([]);
      await rows(app, "Candidates").nth(1).click();
      await expect(panel(app).getByRole("region", { name: "Resume" })).toBeVisible();
      expect(await faults(app), "candidate").toEqual([]);

      await place(app, "Jobs").click();
      await app.getByRole("button", { name: /nurse/i }).click();
      await expect(app.getByRole("region", { name: "Requirements", exact: true })).toBeVisible();
      expect(await faults(app), "job").toEqual([]);
      await app.getByRole("button", { name: /Edit$/ }).first().click();
      await expect(app.getByRole("dialog", { name: "Edit the requirement" })).toBeVisible();
      expect(await faults(app), "requirement").toEqual([]);
      await app.keyboard.press("Escape");

      await rank(app);
      expect(await faults(app), "ranking").toEqual([]);
      await rows(app, "Ranked candidates").first().click();
      await expect(panel(app).getByRole("region", { name: "Requirements and evidence" })).toBeVisible();
      expect(await faults(app), "match").toEqual([]);
      await app.getByRole("button", { name: "Keyboard shortcuts" }).click();
      await expect(app.getByRole("dialog")).toBeVisible();
      expect(await faults(app), "help").toEqual([]);
    });
  });
});
