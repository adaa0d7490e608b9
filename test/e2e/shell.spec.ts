import type { Page } from "@playwright/test";
import { faults } from "./fixtures/axe.ts";
import { message, panel, place, rankElectricians, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

/** What has the focus; the page itself must never have it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    // What rescues the focus waits for the browser to draw.
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    const element = document.activeElement;
    return element === null || element === document.body ? "nothing" : `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent.slice(0, 40)}`;
  });
const expectFocus = async (page: Page, after: string): Promise<void> => {
  await expect.poll(() => focused(page), `the focus after ${after}`).not.toBe("nothing");
};

test.describe("the tour", () => {
  test("brings samples into an empty library, shows the way to a shortlist, and does not come back by itself", async ({ app }) => {
    const step = (n: number) => app.getByRole("dialog", { name: `Tour, step ${String(n)} of 5` });
    const next = (): Promise<void> => app.keyboard.press("Enter");
    expect((await faults(app)).filter((fault) => !fault.startsWith("color-contrast-enhanced"))).toEqual([]);
    await app.getByRole("button", { name: "Import the samples and show me" }).click();
    await expect(step(1)).toBeFocused();
    await readingToEnd(app, "Added");
    await expect(rows(app, "Candidates").first()).toBeVisible();
    // The rest of the window works meanwhile.
    await rows(app, "Candidates").first().click();
    await expect(panel(app)).toBeVisible();
    await step(1).getByRole("button", { name: "Next" }).focus();
    await next();
    await expect(step(2)).toBeFocused();
    await step(2).getByRole("button", { name: "Next" }).focus();
    await next();
    await expect(step(3)).toBeFocused();
    await expect(rows(app, "Ranked candidates").first()).toBeVisible({ timeout: 45_000 });
    await step(3).getByRole("button", { name: "Next" }).click();
    await expect(step(4)).toBeFocused();
    await expect(panel(app).getByRole("region", { name: "Requirements and evidence" })).toBeVisible();
    expect((await faults(app)).filter((fault) => !fault.startsWith("color-contrast-enhanced"))).toEqual([]);
    await step(4).getByRole("button", { name: "Next" }).click();
    await expect(step(5)).toContainText("shortlist");
    await step(5).getByRole("button", { name: "Done" }).click();
    await expect(app.getByRole("dialog")).toHaveCount(0);
    await expectFocus(app, "the tour");
    await app.reload();
    await expect(rows(app, "Ranked candidates").first()).toBeVisible({ timeout: 45_000 });
    await expect(app.getByRole("dialog")).toHaveCount(0);
    await app.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await app.getByRole("button", { name: "Take the tour" }).click();
    await expect(step(1)).toBeFocused();
    await app.keyboard.press("Escape");
    await expect(app.getByRole("dialog")).toHaveCount(0);
    await expectFocus(app, "leaving the tour");
  });

  test("is not offered again once it was declined", async ({ app }) => {
    await app.getByRole("button", { name: "No, thanks" }).click();
    await expectFocus(app, "declining the tour");
    await expect(app.getByRole("region", { name: "New here?" })).toHaveCount(0);
    await app.reload();
    await expect(app.getByRole("button", { name: "Choose folder" })).toBeVisible();
    await expect(app.getByRole("region", { name: "New here?" })).toHaveCount(0);
  });
});

test.describe("with the samples", () => {
  test.use({ library: "samples" });

  test("the focus is never lost when something closes or goes away", async ({ app }) => {
    await expect(rows(app, "Candidates").first()).toBeVisible();
    /** Opens something with a button, closes it with Escape. */
    const openAndClose = async (name: string | RegExp, role: "dialog" | "menu" = "dialog"): Promise<void> => {
      await app.getByRole("button", { name }).first().click();
      await expect(app.getByRole(role).first()).toBeVisible();
      await app.keyboard.press("Escape");
      await expect(app.getByRole(role)).toHaveCount(0);
      await expectFocus(app, String(name));
    };
    for (const name of ["Keyboard shortcuts", "Find anything, and do it", "How to search", /^Saved/, /^Filter by skill/]) await openAndClose(name);
    await openAndClose("Theme", "menu");

    await rows(app, "Candidates").nth(2).click();
    await app.keyboard.press("Enter");
    await expect(panel(app)).toBeFocused();
    await app.keyboard.press("Escape");
    await expect(panel(app)).toHaveCount(0);
    await expectFocus(app, "closing the candidate");
    await app.keyboard.press("?");
    await expect(app.getByRole("dialog")).toBeVisible();
    await app.keyboard.press("Escape");
    await expectFocus(app, "closing the help that a key opened");

    await rows(app, "Candidates").nth(2).click();
    await panel(app).getByRole("button", { name: /^(Remove|Delete)/ }).first().click();
    await expect(message(app, "Removed")).toBeVisible();
    await expectFocus(app, "removing a candidate");
    await message(app, "Removed").getByRole("button", { name: "Undo" }).click();
    await expectFocus(app, "a message that closes");

    await rankElectricians(app);
    await openAndClose(/requirements$/);
    await openAndClose("Export");
    await rows(app, "Ranked candidates").first().click();
    await app.keyboard.press("x");
    await expect(app.getByRole("dialog")).toBeVisible();
    await app.keyboard.press("Escape");
    await expectFocus(app, "the reasons of a rejection");
    await app.keyboard.press("s");
    await app.keyboard.press("t");
    await expect(app.locator("[data-cell]").first()).toBeVisible();
    await expectFocus(app, "the list that gave way to the matrix");
    expect(await focused(app), "nothing beside the list takes the focus").not.toContain("BUTTON");
    await app.keyboard.press("4");
    await expect(app.getByRole("button", { name: "Stages and reasons" })).toBeVisible();
    await expectFocus(app, "going to the pipeline");
    await openAndClose("Stages and reasons");
    await app.keyboard.press("2");
    await app.getByRole("button", { name: /Edit$/ }).first().click();
    await expect(app.getByRole("dialog", { name: "Edit the requirement" })).toBeVisible();
    await app.keyboard.press("Escape");
    await expectFocus(app, "editing a requirement");
  });

  test("every place has an address that a reload keeps", async ({ app, winnow }) => {
    await rankElectricians(app);
    await rows(app, "Ranked candidates").nth(1).click();
    const ranked = new URL(app.url()).hash;
    const [, , jobId = ""] = ranked.split("/");
    const candidate = ranked.split("/")[3] ?? "";
    const shown: [string, () => Promise<void>][] = [
      [`#/library/${candidate}`, () => expect(panel(app)).toBeVisible()],
      [`#/jobs/${jobId}`, () => expect(app.getByRole("region", { name: "Requirements", exact: true })).toBeVisible()],
      ["#/jobs/new", () => expect(app.getByRole("textbox", { name: "Text of the job ad" })).toBeVisible()],
      [ranked, () => expect(panel(app).getByRole("heading", { level: 2 })).toContainText("2. ")],
      ["#/pipeline", () => expect(app.getByRole("heading", { level: 1, name: "Pipeline" })).toBeVisible()],
      [`#/pipeline/${jobId}`, () => expect(app.getByRole("button", { name: "Board", pressed: true })).toBeVisible()],
      [`#/pipeline/${jobId}/shortlist`, () => expect(app.getByRole("button", { name: "Shortlist", pressed: true })).toBeVisible()],
      [`#/pipeline/${jobId}/funnel`, () => expect(app.getByRole("button", { name: "Funnel", pressed: true })).toBeVisible()],
      ["#/settings/privacy", () => expect(app.getByRole("heading", { level: 2, name: "Privacy" })).toBeInViewport()],
      ["#/settings/shortcuts", () => expect(app.getByRole("heading", { level: 2, name: "Keyboard shortcuts" })).toBeInViewport()],
    ];
    for (const [hash, isShown] of shown) {
      await app.goto(`${winnow.origin}/${hash}`);
      await app.reload();
      await isShown();
      expect(new URL(app.url()).hash, hash).toBe(hash);
    }
  });

  test("axe finds nothing on any screen, in any theme", async ({ app }) => {
    await expect(rows(app, "Candidates").first()).toBeVisible();
    await rows(app, "Candidates").nth(1).click();
    await expect(panel(app).getByRole("region", { name: "Resume" })).toBeVisible();
    expect(await faults(app), "library").toEqual([]);
    await place(app, "Jobs").click();
    await app.getByRole("button", { name: /electrician/i }).first().click();
    await expect(app.getByRole("button", { name: "Rank candidates" })).toBeVisible();
    expect(await faults(app), "job").toEqual([]);
    await app.getByRole("button", { name: "Rank candidates" }).click();
    await expect(app.getByText(/candidates? ranked in/)).toBeVisible({ timeout: 45_000 });
    await rows(app, "Ranked candidates").first().click();
    await expect(panel(app).getByRole("region", { name: "Requirements and evidence" })).toBeVisible();
    await app.keyboard.press("s");
    expect(await faults(app), "ranking").toEqual([]);
    await app.keyboard.press("t");
    await expect(app.getByRole("grid", { name: /matrix|requirement/i })).toBeVisible();
    expect(await faults(app), "matrix").toEqual([]);
    await app.keyboard.press("Control+k");
    await expect(app.getByRole("combobox", { name: "Find anything, and do it" })).toBeFocused();
    expect(await faults(app), "palette").toEqual([]);
    await app.keyboard.press("Escape");
    await app.keyboard.press("4");
    await expect(app.getByRole("button", { name: "Stages and reasons" })).toBeVisible();
    expect(await faults(app), "pipeline").toEqual([]);
    await app.keyboard.press("5");
    await expect(app.getByText(/Winnow comes with/)).toBeVisible();
    expect(await faults(app), "settings").toEqual([]);
  });

  for (const [width, height] of [[1024, 700], [3840, 2160]] as const) {
    test(`nothing is cut off or lost at ${String(width)}×${String(height)}`, async ({ app }) => {
      await app.setViewportSize({ width, height });
      /** Buttons of the screen that stand, in part, outside the window, where nothing that holds them can be scrolled. */
      const lost = (): Promise<string[]> =>
        app.evaluate(() => {
          const scrolls = (element: Element | null): boolean => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
          const outside = [...document.querySelectorAll("main button, main a, nav a, nav button")].filter((element) => {
            const { left, right, width: wide } = element.getBoundingClientRect();
            return wide > 0 && (left < 0 || right > innerWidth) && !scrolls(element);
          });
          return outside.map((element) => element.getAttribute("aria-label") ?? element.textContent);
        });
      await expect(rows(app, "Candidates").first()).toBeVisible();
      await rows(app, "Candidates").first().click();
      await expect(panel(app).getByRole("region", { name: "Resume" })).toBeVisible();
      expect(await lost(), "library").toEqual([]);
      await rankElectricians(app);
      await rows(app, "Ranked candidates").first().click();
      await expect(panel(app).getByRole("region", { name: "Requirements and evidence" })).toBeVisible();
      expect(await lost(), "ranking").toEqual([]);
      await app.keyboard.press("s");
      for (const [key, screen] of [["2", "job"], ["4", "pipeline"], ["5", "settings"]] as const) {
        await app.keyboard.press(key);
        await expect(app.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await lost(), screen).toEqual([]);
      }
    });
  }

  test("who asks the system for more contrast gets it, until another theme is chosen", async ({ app }) => {
    const contrast = (): Promise<string | null> => app.evaluate(() => document.documentElement.dataset["contrast"] ?? null);
    expect(await contrast()).toBeNull();
    await app.emulateMedia({ contrast: "more" });
    await expect.poll(contrast).toBe("more");
    await app.getByRole("button", { name: "Theme" }).click();
    await app.getByRole("menuitemradio", { name: "Light" }).click();
    expect(await contrast()).toBeNull();
  });

  test("nothing moves for those who want no motion", async ({ app }) => {
    await app.emulateMedia({ reducedMotion: "reduce" });
    await expect(rows(app, "Candidates").first()).toBeVisible();
    await app.keyboard.press("?");
    await expect(app.getByRole("dialog")).toBeVisible();
    const longest = await app.evaluate(() => Math.max(0, ...document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().endTime ?? 0))));
    expect(longest).toBeLessThanOrEqual(1);
  });
});
