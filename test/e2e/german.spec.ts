/** The whole app as somebody in Germany walks it: nothing on any screen may still be English. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
// First, because words and formats of numbers know each other.
import "../../src-renderer/words/words.ts";
import { de } from "../../src-renderer/words/de/de.ts";
import { en } from "../../src-renderer/words/en/en.ts";
import { saidOn } from "./fixtures/said.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ locale: "de-DE" });

const textsOf = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? textsOf(value) : []));
const german = new Set(textsOf(de));
/** What is said in English and in German otherwise. */
const english = new Set(textsOf(en).filter((text) => !german.has(text)));

/** How the engine speaks of a ranking; no resume and no ad does. */
const engineInEnglish = /\b(the (resume|job|candidate|library)|(is|are) asked|not (stated|found)|in all|kept back)\b/i;

/** Says which English words stand on the screen. */
async function checkWords(page: Page, screen: string): Promise<void> {
  // A resume speaks its own language.
  const said = (await saidOn(page)).filter(({ where }) => !where.endsWith(` in ${de.resume.textOf}`));
  const left = said.filter(({ text }) => english.has(text) || engineInEnglish.test(text));
  expect.soft(left.map(({ text, where }) => `${text} (${where})`), `English on ${screen}`).toEqual([]);
}

/** The same, and what axe finds there; colours are the same in every language. */
async function check(page: Page, screen: string): Promise<void> {
  await page.mouse.move(0, 0);
  await checkWords(page, screen);
  const { violations } = await new AxeBuilder({ page }).options({ rules: { "color-contrast": { enabled: false } } }).setLegacyMode(true).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`), `axe on ${screen}`).toEqual([]);
}

const rows = (page: Page): Locator => page.getByRole("grid").locator("[data-row]");
const dialog = (page: Page): Locator => page.getByRole("dialog");

/** Every menu and every choice of the screen, opened once; of those in rows and lists, the first. */
async function checkMenus(page: Page, screen: string): Promise<void> {
  const openers = page.locator("main button[aria-haspopup]:not([data-row] ~ [data-row] *, li ~ li *)");
  for (let at = 0; at < (await openers.count()); at += 1) {
    const opener = openers.nth(at);
    if (!(await opener.isVisible()) || (await opener.isDisabled())) continue;
    const name = (await opener.getAttribute("aria-label")) ?? (await opener.innerText());
    await opener.click();
    await expect(page.locator("[role=menu], [role=dialog], [role=listbox]").first()).toBeVisible();
    await checkWords(page, `${screen}: ${name}`);
    await page.keyboard.press("Escape");
    await expect(page.locator("[role=menu], [role=dialog], [role=listbox]")).toHaveCount(0);
  }
}

test.describe("with the samples", () => {
  test.use({ library: "samples" });

  test("every screen speaks German", async ({ app, winnow }) => {
    test.setTimeout(240_000);
    await expect(rows(app).first()).toBeVisible();
    await expect(app.locator("html")).toHaveAttribute("lang", "de");
    await check(app, "library");
    await checkMenus(app, "library");
    await rows(app).nth(1).click();
    await expect(app.getByRole("complementary")).toBeVisible();
    await check(app, "candidate");
    await app.keyboard.press("Space");
    await check(app, "selection");
    await app.keyboard.press("Space");
    await app.keyboard.press("/");
    await app.keyboard.type("electrician");
    await expect(rows(app).first()).toBeVisible();
    await check(app, "search");
    await app.getByRole("searchbox").first().fill("");

    await app.goto(`${winnow.origin}/#/jobs/new`);
    await expect(app.getByRole("button", { name: /electrician/i })).toBeVisible();
    await check(app, "new job");
    await app.getByRole("button", { name: /electrician/i }).click();
    await expect(app).toHaveURL(/#\/jobs\/(?!new)/);
    await expect(app.getByRole("button", { name: de.jobs.more })).toBeVisible();
    const jobId = new URL(app.url()).hash.split("/")[2] ?? "";
    await check(app, "job");
    await checkMenus(app, "job");

    await app.goto(`${winnow.origin}/#/ranking/${jobId}`);
    await expect(rows(app).first()).toBeVisible({ timeout: 45_000 });
    await check(app, "ranking");
    await checkMenus(app, "ranking");
    await rows(app).first().click();
    await expect(app.getByRole("complementary").getByRole("heading").nth(2)).toBeVisible();
    await check(app, "explanation");
    await app.keyboard.press("s");
    await app.keyboard.press("j");
    await app.keyboard.press("x");
    await expect(dialog(app)).toBeVisible();
    await check(app, "reasons");
    await app.keyboard.press("Escape");
    await expect(dialog(app)).toHaveCount(0);
    await app.keyboard.press("c");
    await check(app, "marked for comparison");
    await app.keyboard.press("k");
    await app.keyboard.press("c");
    await app.keyboard.press("o");
    await expect(app.getByRole("dialog", { name: de.ranking.compare.title })).toBeVisible();
    await check(app, "comparison");
    await app.keyboard.press("Escape");
    await expect(app.getByRole("dialog", { name: de.ranking.compare.title })).toHaveCount(0);
    await app.keyboard.press("b");
    await expect(app.getByText(de.blind.covering)).toHaveCount(0);
    await expect(rows(app).first()).toBeVisible();
    await check(app, "blind review");
    await app.keyboard.press("b");
    await expect(app.getByText(de.blind.covering)).toHaveCount(0);
    await expect(rows(app).first()).toBeVisible();
    await app.keyboard.press("t");
    await expect(app.locator("[data-cell]").first()).toBeVisible();
    await check(app, "matrix");
    await app.keyboard.press("t");
    await app.getByRole("button", { name: de.exports.button, exact: true }).click();
    await expect(dialog(app)).toBeVisible();
    await check(app, "export");
    await app.keyboard.press("Escape");

    for (const address of ["", `/${jobId}`, `/${jobId}/shortlist`, `/${jobId}/funnel`]) {
      await app.goto(`${winnow.origin}/#/pipeline${address}`);
      await expect(app.getByRole("heading", { level: 1 })).toBeVisible();
      await check(app, `pipeline${address.replace(jobId, "job")}`);
      await checkMenus(app, `pipeline${address.replace(jobId, "job")}`);
    }

    await app.keyboard.press("5");
    await expect(app.getByRole("list", { name: de.settings.models.list })).toBeVisible();
    await expect(app.getByRole("table", { name: de.settings.privacy.table })).toBeVisible();
    await check(app, "settings");
    await app.keyboard.press("?");
    await expect(dialog(app)).toBeVisible();
    await check(app, "keyboard shortcuts");
    await app.keyboard.press("Escape");
    await app.keyboard.press("Control+k");
    await expect(app.getByRole("combobox", { name: de.palette.title })).toBeFocused();
    await check(app, "palette");
    await app.keyboard.type("rundg");
    await check(app, "palette with something typed");
    await app.keyboard.press("Enter");
    for (const step of [1, 2, 3, 4, 5]) {
      await expect(app.getByRole("dialog", { name: de.tour.name(step, 5) })).toBeFocused();
      await check(app, `tour, step ${String(step)}`);
      if (step < 5) await app.getByRole("button", { name: de.tour.next, exact: true }).click();
    }
    await app.getByRole("button", { name: de.tour.done, exact: true }).click();
  });
});

test("another language is one click away, is remembered, and loses nothing that was typed", async ({ app }) => {
  await check(app, "empty library");
  await app.keyboard.press("2");
  await app.getByRole("textbox", { name: de.jobs.create.text }).fill("Wir suchen eine Elektrikerin.");
  await app.keyboard.press("Tab");
  await app.getByRole("navigation", { name: de.app.placesLabel }).getByRole("link", { name: de.app.places.settings }).click();
  const languages = (name: string): Locator => app.getByRole("group", { name });
  const folder = app.getByRole("textbox", { name: de.settings.folders.field });
  await folder.fill("/home/anna/Bewerbungen");
  await languages(de.app.language).getByRole("button", { name: "English" }).click();
  await expect(dialog(app)).toContainText("/home/anna/Bewerbungen");
  await check(app, "the question before another language");
  await dialog(app).getByRole("button", { name: de.app.reload.stay }).click();
  await expect(folder).toHaveValue("/home/anna/Bewerbungen");
  await folder.fill("");

  await languages(de.app.language).getByRole("button", { name: "English" }).click();
  await expect(app.locator("html")).toHaveAttribute("lang", "en");
  await expect(app).toHaveURL(/#\/settings\/appearance$/);
  await expect(app.getByRole("heading", { name: en.settings.section.appearance })).toBeFocused();
  await expect(languages(en.app.language)).toBeInViewport();
  await expect(languages(en.app.language).getByRole("button", { name: "English", pressed: true })).toBeVisible();
  await app.keyboard.press("2");
  await expect(app.getByRole("textbox", { name: en.jobs.create.text })).toHaveValue("Wir suchen eine Elektrikerin.");
  await app.keyboard.press("Tab");
  await app.keyboard.press("Control+k");
  await app.keyboard.type("computer says");
  await app.keyboard.press("Enter");
  await expect(app.locator("html")).toHaveAttribute("lang", "de");
  await expect(app.getByRole("textbox", { name: de.jobs.create.text })).toHaveValue("Wir suchen eine Elektrikerin.");
});
