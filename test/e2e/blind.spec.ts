import type { Locator, Page } from "@playwright/test";
import { faults } from "./fixtures/axe.ts";
import { drop } from "./fixtures/drop.ts";
import { pdfOf, placeIn, type Place } from "./fixtures/made-files.ts";
import { electrician, writeFiles } from "./fixtures/resume-files.ts";
import { panel, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const named = /marta|kowalczyk/i;
const sheetOf = (page: Page): Locator => panel(page).getByRole("img", { name: /^Page 1 of / });

/** How many colours there are where a word stands on its page: letters have several, a box one. */
const coloursAt = (sheet: Locator, place: Place): Promise<number> =>
  sheet.locator("canvas").evaluate((element, { x, y, width, height }) => {
    const canvas = element as HTMLCanvasElement;
    const part = canvas.getContext("2d")?.getImageData(x * canvas.width, y * canvas.height, width * canvas.width, height * canvas.height);
    return new Set(new Uint32Array(part?.data.buffer ?? new ArrayBuffer(0))).size;
  }, place);

/** Without the edge, which lies between two pixels. */
const within = ({ x, y, width, height }: Place): Place => ({ x: x + width / 8, y: y + height / 4, width: width * 0.75, height: height / 2 });

const everything = async (page: Page): Promise<string> => `${await page.locator("html").innerHTML()} ${page.url()} ${await page.title()}`;

test("B hides who somebody is in every place, and brings it back", async ({ app, folder }) => {
  await drop(app, [await writeFiles(`${folder}/in`, { "marta.pdf": await pdfOf(electrician) })]);
  await readingToEnd(app, "Added 1 resume");
  await rows(app, "Candidates").first().click();
  await expect(panel(app).getByRole("heading", { name: /Marta/ })).toBeVisible();
  await expect.poll(() => coloursAt(sheetOf(app), within(placeIn(electrician, "Kowalczyk")))).toBeGreaterThan(2);

  await app.keyboard.press("b");
  await expect(app.getByRole("button", { name: "Blind review" })).toHaveAttribute("aria-pressed", "true");
  await expect(panel(app).getByRole("heading", { name: "Candidate 1" })).toBeVisible();
  await expect(rows(app, "Candidates").first()).toContainText("Candidate 1");
  await expect.poll(() => coloursAt(sheetOf(app), within(placeIn(electrician, "Kowalczyk")))).toBe(1);
  await expect.poll(() => coloursAt(sheetOf(app), within(placeIn(electrician, "Installed")))).toBeGreaterThan(2);
  expect(await everything(app)).not.toMatch(named);
  await panel(app).getByText("Text", { exact: true }).click();
  await expect(panel(app).getByRole("group", { name: "Text of the resume" })).toContainText("Installed");
  expect(await everything(app)).not.toMatch(named);
  expect(await faults(app)).toEqual([]);

  await app.keyboard.press("/");
  await app.keyboard.type("kowalczyk");
  await expect(app.getByText("Nobody")).toBeVisible();
  await app.keyboard.press("Escape");

  await app.getByRole("button", { name: "Blind review" }).click();
  await expect(rows(app, "Candidates").first()).toContainText("Marta Kowalczyk");
});
