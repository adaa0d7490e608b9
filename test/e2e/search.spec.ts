import type { Page } from "@playwright/test";
import { hits, panel, pasteJob, place, rank, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

const box = (app: Page) => app.getByRole("searchbox", { name: "Search the library" });
const found = async (app: Page): Promise<number> => Number.parseInt(await app.getByText(/^\d+ found/).innerText(), 10);

test("what one says is found by meaning, and opens at the line that says it", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  await app.keyboard.press("/");
  await app.keyboard.type("looked after patients on a hospital ward");
  await expect(hits(app).first()).toContainText(/nurs|patient|ward|hospital|clinic/i, { timeout: 30_000 });
  const first = hits(app).first();
  await expect(first.locator("mark").first()).toBeVisible();
  await expect(first).toContainText(/page \d/);
  await app.keyboard.press("Enter");
  await app.keyboard.press("Enter");
  const resume = panel(app).getByRole("region", { name: "Resume" });
  await expect(resume).toBeVisible();
  // As text, whether or not the file has pages to show.
  await app.keyboard.press("v");
  await expect(resume.locator("mark").first()).toBeInViewport();
});

test("conditions and filters narrow, a slip is explained and mended with a click", async ({ app }) => {
  await box(app).fill("(react OR vue) AND typescript");
  await expect(hits(app).first()).toBeVisible();
  const all = await found(app);
  await box(app).fill("(react OR vue) AND typescript NOT angular");
  await expect.poll(() => found(app)).toBeLessThan(all);

  await box(app).fill("(react OR vue AND typescript");
  await expect(app.getByText("This bracket is not closed.")).toBeVisible();
  await app.getByRole("button", { name: "Search for (react OR vue AND typescript)" }).click();
  await expect(box(app)).toHaveValue("(react OR vue AND typescript)");
  await expect(app.getByText("This bracket is not closed.")).toHaveCount(0);

  await box(app).fill("skill:k8s");
  await expect(app.getByText("“k8s” is looked for as the skill Kubernetes.")).toBeVisible();
  await expect(hits(app).first()).toContainText("Kubernetes");

  const kubernetes = await found(app);
  await box(app).fill("react");
  await expect.poll(() => found(app)).toBeGreaterThan(kubernetes);
  const before = await found(app);
  await app.getByRole("button", { name: /^Skill/ }).click();
  const option = app.getByRole("checkbox", { name: /^GraphQL/ });
  const count = Number.parseInt((await option.innerText()).replace(/\D+/g, ""), 10);
  await option.click();
  await app.keyboard.press("Escape");
  await expect.poll(() => found(app)).toBe(count);
  expect(count).toBeLessThan(before);
  await app.getByRole("button", { name: "Take away the filter Skill" }).click();
  await expect.poll(() => found(app)).toBe(before);
});

test("the list stays where it was left while the library changes, and so does the row that is open", async ({ app, winnow }) => {
  await box(app).fill("years>=1");
  await expect.poll(() => found(app)).toBeGreaterThan(20);
  const before = await found(app);
  await hits(app).nth(8).click();
  const heading = panel(app).getByRole("heading", { level: 2 });
  await expect(heading).toHaveText(/\S/);
  const name = await heading.innerText();
  const scroller = app.getByRole("grid", { name: "Candidates found" }).locator("xpath=..");
  await scroller.evaluate((element) => element.scrollTo(0, 600));
  const topmost = await scroller.evaluate((element) => element.scrollTop);
  expect(topmost).toBeGreaterThan(300);

  const api = async (method: string, data: unknown): Promise<unknown> => {
    const answer = await app.request.post(`${winnow.origin}/api/${method}`, { data, headers: { authorization: `Bearer ${winnow.token}` } });
    return ((await answer.json()) as { result: unknown }).result;
  };
  const { hits: [first] } = (await api("search.run", { query: "years>=1", limit: 1 })) as { hits: { candidateId: string }[] };
  await api("library.remove", { candidateIds: [first?.candidateId] });
  await expect.poll(() => found(app)).toBe(before - 1);
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(topmost);
  await expect(app.getByRole("grid", { name: "Candidates found" }).locator('[aria-selected="true"]')).toContainText(name);
});

test("a search that begins with a slip leaves everyone on screen", async ({ app }) => {
  await expect(rows(app, "Candidates").first()).toBeVisible();
  await box(app).fill("(react OR vue");
  await expect(app.getByText("This bracket is not closed.")).toBeVisible();
  await expect(rows(app, "Candidates").first()).toBeVisible();
});

test("the help shows how, and an example is tried with a click", async ({ app }) => {
  await app.getByRole("button", { name: "How to search" }).click();
  await app.getByRole("button", { name: /^years>=5/ }).click();
  await expect(box(app)).toHaveValue("years>=5");
  await expect(hits(app).first()).toBeVisible();
});

test("a search is saved, named anew, run again, deleted and brought back", async ({ app }) => {
  await box(app).fill("degree:master");
  await expect(hits(app).first()).toBeVisible();
  await app.getByRole("button", { name: "Saved" }).click();
  await app.getByRole("textbox", { name: "Save this search as" }).fill("Masters");
  await app.getByRole("button", { name: "Save", exact: true }).click();
  await box(app).fill("");
  await app.getByRole("button", { name: "Saved" }).click();
  await app.getByRole("button", { name: "Rename Masters" }).click();
  await app.getByRole("textbox", { name: "New name" }).fill("Graduates");
  await app.getByRole("button", { name: "Rename", exact: true }).click();
  await app.getByRole("button", { name: /^Graduates/ }).click();
  await expect(box(app)).toHaveValue("degree:master");
  await app.getByRole("button", { name: "Saved" }).click();
  await app.getByRole("button", { name: "Delete Graduates" }).click();
  await expect(app.getByRole("button", { name: /^Graduates/ })).toHaveCount(0);
  await app.keyboard.press("Escape");
  await app.getByRole("button", { name: "Undo" }).click();
  await app.getByRole("button", { name: "Saved" }).click();
  await expect(app.getByRole("button", { name: /^Graduates/ })).toBeVisible();
});

test("more like a candidate, and the jobs that fit one with the numbers of their rankings", async ({ app }) => {
  await pasteJob(app, "React Developer\n\nRequirements:\n- 3 years of experience in web development\n- React required\n- TypeScript\n- GraphQL");
  await rank(app);
  const best = app.getByRole("grid", { name: "Ranked candidates" }).locator("[data-row]").first();
  const [name, score] = [await best.locator(".font-semibold").first().innerText(), (await best.innerText()).match(/\d+[.,]\d$/m)?.[0] ?? "?"];
  await best.getByRole("button", { name: `More for ${name}` }).click();
  await app.getByRole("menuitem", { name: "Find more like this candidate" }).click();
  await expect(app.getByText(`Like ${name}`)).toBeVisible();
  const similar = app.getByRole("grid", { name: "Similar candidates" }).locator("[data-row]");
  await expect(similar.first()).toContainText(/skills in common/, { timeout: 30_000 });
  await expect(similar.filter({ hasText: name })).toHaveCount(0);
  await app.getByRole("button", { name: "Back", exact: true }).click();

  await box(app).fill(name);
  await hits(app).first().click();
  await panel(app).getByRole("button", { name: `More for ${name}` }).click();
  await app.getByRole("menuitem", { name: "Which jobs fit" }).click();
  const sheet = app.getByRole("dialog");
  const fit = sheet.getByRole("listitem").filter({ hasText: "React Developer" });
  await expect(fit).toContainText(score, { timeout: 30_000 });
  await expect(fit).toContainText("Place 1 of");
  await fit.getByRole("link").click();
  await expect(place(app, "Ranking")).toHaveAttribute("aria-current", "page");
  await expect(panel(app).getByRole("heading", { level: 2 })).toContainText(name);
});
