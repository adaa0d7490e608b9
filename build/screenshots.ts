/** `npm run screenshots`: takes the README's pictures of the real app, with the shipped samples, into `docs/`. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import config from "../playwright.config.ts";
import { serve } from "../test/e2e/fixtures/served-winnow.ts";
import { place, rank, reading, readingToEnd, rows } from "../test/e2e/fixtures/screens.ts";

const folder = path.resolve("docs");
const size = { width: 1600, height: 1000 };

async function takeAll(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: /sample resumes/ }).click();
  await readingToEnd(page, "Added");
  await reading(page).getByRole("button", { name: "Close" }).click();
  await picture(page, "library");

  // A PDF, so that its page is shown.
  await rows(page, "Candidates").filter({ hasText: ".pdf" }).first().click();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await page.locator("[data-skill]").nth(1).hover();
  await picture(page, "candidate");
  await page.getByRole("button", { name: "Close the candidate" }).click();

  await place(page, "Jobs").click();
  await page.getByRole("button", { name: "React Developer" }).click();
  await page.getByRole("button", { name: "Rank candidates" }).waitFor();
  await picture(page, "job");

  await rank(page);
  await rows(page, "Ranked candidates").nth(1).click();
  await page.getByRole("region", { name: "Explanation" }).waitFor();
  await picture(page, "ranking");

  await rows(page, "Ranked candidates").first().click();
  for (let place = 0; place < 6; place++) {
    await page.keyboard.press("s");
    await page.keyboard.press("j");
  }
  await page.keyboard.press("4");
  await page.getByRole("group", { name: "Board" }).waitFor();
  for (const stages of [3, 2, 1, 1]) {
    // Whoever stands first among the new ones goes so many stages on.
    await page.locator("[data-card]").first().focus();
    for (let stage = 0; stage < stages; stage++) {
      await page.keyboard.press("Alt+ArrowRight");
      await page.waitForTimeout(500);
    }
  }
  const messages = page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Close the message" });
  while ((await messages.count()) > 0) await messages.first().click();
  await page.locator("h1").click();
  await picture(page, "board");
}

async function picture(page: Page, name: string): Promise<void> {
  // Whatever slides or fades has come to rest.
  await page.waitForTimeout(1000);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

const library = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-screenshots-"));
const served = await serve(library);
const browser = await chromium.launch(config.projects?.[0]?.use?.launchOptions ?? {});
try {
  fs.mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: size, locale: "en-GB" });
  await takeAll(page, served.url);
} finally {
  await browser.close();
  await served.stop();
  fs.rmSync(library, { recursive: true, force: true });
}
