import { panel, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

test("the whole of a recruiter's job is done without a mouse", async ({ app }) => {
  const { keyboard } = app;
  const focusedText = (): Promise<string> => app.evaluate(() => document.activeElement?.textContent ?? "");

  await expect(rows(app, "Candidates").first()).toBeVisible();
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  const second = await rows(app, "Candidates").nth(1).locator("[role=gridcell]").nth(1).innerText();
  expect(await focusedText()).toContain(second.trim());
  await keyboard.press("Enter");
  await expect(panel(app).getByRole("heading", { level: 2 })).toHaveText(second.trim());
  await keyboard.press("Escape");
  await expect(panel(app)).toHaveCount(0);

  await keyboard.press("/");
  await expect(app.getByRole("searchbox", { name: "Search the library" })).toBeFocused();
  await keyboard.type("electrician");
  await expect(app.getByText(/^\d+ found$/)).toBeVisible();
  await keyboard.press("Escape");
  await keyboard.press("Escape");

  await keyboard.press("2");
  await expect(app.getByRole("heading", { name: "New job" })).toBeVisible();
  await keyboard.press("/");
  await expect(app.getByRole("textbox", { name: "Text of the job ad" })).toBeFocused();
  await keyboard.insertText("Electrician\n\nRequirements:\n- 4 years of electrical experience required\n- Wiring\n- Reading blueprints");
  await keyboard.press("Tab");
  await expect(app.getByRole("button", { name: "Read the requirements" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(app.getByRole("button", { name: /^Wiring: .*Edit$/ })).toBeVisible();

  await app.getByRole("button", { name: "Rank candidates" }).focus();
  await keyboard.press("Enter");
  await expect(app).toHaveTitle(/^Ranking for /);
  // While it is still being ranked: nobody can be marked yet, and the moves are made once the rows are there.
  for (const key of ["s", "j", "j"]) await keyboard.press(key);
  const chosen = panel(app).getByRole("heading", { level: 2 });
  await expect(chosen).toHaveText(/^2\. /, { timeout: 30_000 });
  await keyboard.press("s");
  await expect(app.getByRole("group", { name: "Show" }).getByRole("button", { name: /Shortlist/ })).toHaveText(/1/);
  await keyboard.press("k");
  await expect(chosen).toHaveText(/^1\. /);
  await keyboard.press("Enter");
  await expect(panel(app)).toBeFocused();
});

test("the keys are explained, and letters typed into a field stay letters", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  await app.keyboard.press("?");
  const help = app.getByRole("dialog");
  await expect(help).toContainText("Next candidate");
  await app.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await app.keyboard.press("/");
  await app.keyboard.type("js2?");
  await expect(app.getByRole("searchbox", { name: "Search the library" })).toHaveValue("js2?");
  await expect(app.getByRole("heading", { name: "Library", level: 1 })).toBeVisible();
});

test("every control can be reached by Tab and shows that it is focused", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  const seen = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    await app.keyboard.press("Tab");
    const focus = await app.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      return { name: element.getAttribute("aria-label") ?? element.textContent.slice(0, 40), ring: getComputedStyle(element).outlineStyle };
    });
    if (focus === null) continue;
    seen.add(focus.name);
    expect(focus.ring, `the ring around “${focus.name}”`).not.toBe("none");
  }
  for (const name of ["Library", "Jobs", "Ranking", "Theme", "Keyboard shortcuts", "Search the library", "Choose files", "Choose folder"]) {
    expect([...seen], name).toContain(name);
  }
});
