import type { Locator, Page } from "@playwright/test";
import { drop } from "./fixtures/drop.ts";
import { pdfOf, placeIn, type Place } from "./fixtures/made-files.ts";
import { electrician, writeFiles } from "./fixtures/resume-files.ts";
import { panel, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const email = "marta.kowalczyk@example.org";
const pageOne = (page: Page): Locator => panel(page).getByRole("img", { name: /^Page 1 of / });

async function openDropped(page: Page, folder: string, pdf: Buffer): Promise<void> {
  await drop(page, [await writeFiles(`${folder}/in`, { "marta.pdf": pdf })]);
  await readingToEnd(page, "Added 1 resume");
  await rows(page, "Candidates").first().click();
}

/** The share of a canvas' pixels that are darker than paper. */
const inkOn = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 128) dark += 1;
    return dark / (width * height);
  });

/** Where the mark stands on its page, in parts of the page. */
async function markedPlace(sheet: Locator): Promise<Place> {
  const mark = sheet.locator("[data-mark]");
  await expect(mark).toHaveCount(1);
  const [page, box] = [await sheet.boundingBox(), await mark.boundingBox()];
  if (page === null || box === null) throw new Error("The mark is not on screen.");
  return { x: (box.x - page.x) / page.width, y: (box.y - page.y) / page.height, width: box.width / page.width, height: box.height / page.height };
}

const center = ({ x, y, width, height }: Place) => ({ x: x + width / 2, y: y + height / 2 });

test("a PDF is shown as its page, and a field lights up over its words", async ({ app, folder }) => {
  await openDropped(app, folder, await pdfOf(electrician));
  const sheet = pageOne(app);
  await expect.poll(() => inkOn(sheet.locator("canvas"))).toBeGreaterThan(0.002);
  await panel(app).getByRole("button", { name: `E-mail: ${email}` }).hover();
  const marked = await markedPlace(sheet);
  const there = placeIn(electrician, email);
  expect(center(marked).x).toBeCloseTo(center(there).x, 1);
  expect(Math.abs(center(marked).y - center(there).y)).toBeLessThan(0.012);
  expect(Math.abs(marked.width - there.width)).toBeLessThan(0.03);

  await sheet.hover();
  await app.keyboard.press("v");
  await panel(app).getByRole("button", { name: `E-mail: ${email}` }).focus();
  await expect(panel(app).getByRole("region", { name: "Resume" }).locator("mark")).toHaveText(email);
});

test("on a page that is turned the mark is turned with it", async ({ app, folder }) => {
  await openDropped(app, folder, await pdfOf(electrician, { rotate: 90 }));
  const sheet = pageOne(app);
  await expect(sheet.locator("canvas")).toBeVisible();
  await panel(app).getByRole("button", { name: `E-mail: ${email}` }).hover();
  const marked = center(await markedPlace(sheet));
  const upright = center(placeIn(electrician, email));
  expect(Math.abs(marked.x - (1 - upright.y))).toBeLessThan(0.02);
  expect(Math.abs(marked.y - upright.x)).toBeLessThan(0.02);
});

test("of a long file only the pages near the screen are drawn, and zooming draws them anew", async ({ app, folder }) => {
  await openDropped(app, folder, await pdfOf(electrician, { pages: 60 }));
  await expect(pageOne(app).locator("canvas")).toBeVisible();
  const sheets = panel(app).getByRole("img", { name: /^Page \d+ of 60/ });
  await expect(sheets).toHaveCount(60);
  expect(await panel(app).locator("canvas").count()).toBeLessThan(6);
  const width = (): Promise<number> => pageOne(app).locator("canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).width);
  const before = await width();
  await panel(app).getByRole("group", { name: "Pages of the resume" }).focus();
  await app.keyboard.press("Control++");
  await expect.poll(width).toBeGreaterThan(before);
  await sheets.nth(40).scrollIntoViewIfNeeded();
  await expect(sheets.nth(40).locator("canvas")).toBeVisible();
  await expect(pageOne(app).locator("canvas")).toHaveCount(0);
});
