import type { Locator, Page } from "@playwright/test";
import { faults } from "./fixtures/axe.ts";
import { pasteJob, place, rank, rows } from "./fixtures/screens.ts";
import type { ServedWinnow } from "./fixtures/served-winnow.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const ranked = (page: Page): Locator => rows(page, "Ranked candidates");
const show = (page: Page, name: RegExp): Locator => page.getByRole("group", { name: "Show", exact: true }).getByRole("button", { name });
const showAs = (page: Page, name: string): Locator => page.getByRole("group", { name: "Show as" }).getByRole("button", { name });
const column = (page: Page, stage: string): Locator => page.getByRole("region", { name: new RegExp(`^${stage}, `) });
const goToPipeline = (page: Page): Promise<void> => page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Pipeline" }).click();
const everyone = async (page: Page): Promise<number> => Number.parseInt(await page.getByText(/candidates ranked in/).innerText(), 10);
/** Of the rows that are on screen from the top. */
const names = async (page: Page): Promise<string[]> => (await ranked(page).locator("[role=gridcell]:nth-child(3) p:first-child").allInnerTexts()).map((text) => (text.split(/\s·\s/)[0] ?? "").trim());

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function rankElectricians(page: Page): Promise<void> {
  await place(page, "Jobs").click();
  await page.getByRole("button", { name: /electrician/i }).click();
  await rank(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** Ranks, and puts the first three on the shortlist. */
async function shortlistThree(page: Page): Promise<string[]> {
  await rankElectricians(page);
  const first = (await names(page)).slice(0, 3);
  for (const count of [1, 2, 3]) {
    await press(page, "j", "s");
    await expect(show(page, /^Shortlist/)).toHaveText(`Shortlist${String(count)}`);
  }
  await press(page, "Escape");
  return first;
}

async function request(page: Page, { origin, token }: ServedWinnow, method: string, data: unknown): Promise<unknown> {
  const response = await page.request.post(`${origin}/api/${method}`, { data, headers: { authorization: `Bearer ${token}` } });
  return ((await response.json()) as { result: unknown }).result;
}

test.describe("with the samples", () => {
  test.use({ library: "samples" });

  test("candidates are marked from the keyboard, which moves nobody, and every mark is taken back", async ({ app }) => {
    await rankElectricians(app);
    const order = (await names(app)).slice(0, 8);
    const total = await everyone(app);
    await press(app, "j", "s", "j", "m", "j", "x");
    const picker = app.getByRole("dialog", { name: `Why is ${order[2] ?? ""} rejected?` });
    await expect(picker.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
    await press(app, "ArrowDown", "Enter");
    await expect(picker).toHaveCount(0);
    await expect(ranked(app).nth(2)).toContainText("Rejected: Too little experience in this work");
    await expect(ranked(app).nth(1)).toContainText("Maybe");
    for (const [name, count] of [["Undecided", String(total - 3)], ["Shortlist", "1"], ["Maybe", "1"], ["Rejected", "1"]] as const) {
      await expect(show(app, new RegExp(`^${name}`))).toHaveText(`${name}${count}`);
    }
    expect((await names(app)).slice(0, 8)).toEqual(order);

    // The reason that was given last is the first at hand.
    await press(app, "j", "x");
    await expect(app.getByRole("option").first()).toHaveText(/^Too little experience/);
    await app.keyboard.type("no night shifts");
    await expect(app.getByRole("option")).toHaveText(["Use “no night shifts”"]);
    await press(app, "Enter");
    await expect(ranked(app).nth(3)).toContainText("Rejected: no night shifts");

    await press(app, "u", "u", "u", "u");
    await expect(show(app, /^Undecided/)).toHaveText(`Undecided${String(total)}`);
    await expect(ranked(app).nth(3)).not.toContainText("Rejected");
    await app.reload();
    await expect(app.getByText(/candidates ranked in/)).toBeVisible({ timeout: 30_000 });
    await expect(show(app, /^Undecided/)).toHaveText(`Undecided${String(total)}`);
    expect((await names(app)).slice(0, 8)).toEqual(order);
  });

  test("who is rejected can be hidden, and the keyboard goes on with the next", async ({ app }) => {
    await rankElectricians(app);
    const order = await names(app);
    await press(app, "j", "x", "1");
    await app.getByRole("checkbox", { name: "Hide rejected (1)" }).check();
    await expect(ranked(app).first()).toContainText(order[1] ?? "");
    await ranked(app).first().click();
    await press(app, "x", "1");
    await expect(app.getByRole("complementary").getByRole("heading", { level: 2 })).toContainText(order[2] ?? "");
    await expect(app.getByText(`Rejected ${order[1] ?? ""}.`)).toBeVisible();
    await app.getByRole("button", { name: "Undo" }).last().click();
    await expect(ranked(app).first()).toContainText(order[1] ?? "");
  });

  test("a board is worked with keys, by a menu and by dragging, asks why somebody is out, and undoes", async ({ app }) => {
    const [first = "", second = "", third = ""] = await shortlistThree(app);
    await press(app, "4");
    await expect(column(app, "New").getByRole("listitem")).toHaveCount(3);

    await press(app, "j");
    const card = (name: string): Locator => app.getByRole("listitem", { name: new RegExp(`^${name}, `) });
    await expect(card(first)).toBeFocused();
    await press(app, "Alt+ArrowRight");
    await expect(column(app, "Screening")).toContainText(first);
    await expect(card(first)).toBeFocused();
    await press(app, "ArrowLeft");
    await expect(card(second)).toBeFocused();

    // On a busy machine the menu takes its leave late; whoever looks after a lost focus must not have been faster.
    await app.evaluate(() => {
      const { setTimeout: real } = window;
      window.setTimeout = ((doing: () => void, after = 0) => real(doing, after + 300)) as typeof window.setTimeout;
    });
    await press(app, "m");
    await app.getByRole("menuitem", { name: "Interview" }).press("Enter");
    await expect(column(app, "Interview")).toContainText(second);
    await expect(card(second)).toBeFocused();
    await press(app, "m");
    await expect(app.getByRole("menuitem", { name: "Interview" })).toBeVisible();
    await press(app, "Escape");
    await expect(card(second)).toBeFocused();

    await press(app, "x");
    await expect(app.getByRole("dialog", { name: `Why is ${second} rejected?` })).toBeVisible();
    await press(app, "Escape");
    await expect(card(second)).toBeFocused();
    await expect(column(app, "Interview")).toContainText(second);
    await press(app, "x", "2");
    await expect(column(app, "Rejected")).toContainText("Too little experience in this work");
    await press(app, "u");
    await expect(column(app, "Interview")).toContainText(second);

    await card(third).dragTo(column(app, "Offer"));
    await expect(column(app, "Offer")).toContainText(third);
    await app.reload();
    await expect(column(app, "Offer")).toContainText(third);
    await expect(column(app, "Screening")).toContainText(first);

    await app.getByRole("button", { name: `Move ${second}` }).click();
    await app.getByRole("menuitem", { name: "What happened" }).click();
    const history = app.getByRole("dialog", { name: `What happened to ${second}` });
    await expect(history.getByRole("listitem").nth(0)).toContainText("Taken back: Moved to Rejected");
    await expect(history.getByRole("listitem").nth(1)).toContainText("Too little experience in this work");
    await expect(history.getByRole("listitem").last()).toContainText("Marked as shortlisted");
  });

  test("cards are moved together by keys, by dragging and with a finger, and one undo takes them all back", async ({ app }) => {
    const [first = "", second = "", third = ""] = await shortlistThree(app);
    await press(app, "4");
    const card = (name: string): Locator => app.getByRole("listitem", { name: new RegExp(`^${name}, `) });
    const inColumn = (stage: string): Locator => column(app, stage).getByRole("listitem");
    await expect(inColumn("New")).toHaveCount(3);
    await press(app, "j");
    await expect(card(first)).toBeFocused();
    await press(app, "Shift+ArrowDown");
    const bar = app.getByRole("region", { name: "Selected candidates" });
    await expect(bar.getByRole("status")).toHaveText("2 selected");
    await press(app, "Alt+ArrowRight");
    await expect(inColumn("Screening")).toHaveCount(2);
    await expect(card(second)).toBeFocused();
    await expect(app.getByText("Moved 2 candidates to Screening.")).toBeVisible();
    await press(app, "u");
    await expect(inColumn("New")).toHaveCount(3);

    // What is typed and speaks of the person is asked back once, and then kept.
    await press(app, "x");
    await expect(app.getByRole("dialog", { name: "Why are 2 candidates rejected?" })).toBeVisible();
    await app.keyboard.type("too old for us");
    await press(app, "Enter");
    await expect(app.getByText(/“too old” speaks of the person, not of the work/)).toBeVisible();
    await press(app, "Enter");
    await expect(inColumn("Rejected")).toHaveCount(2);
    await press(app, "u");
    await expect(inColumn("New")).toHaveCount(3);

    await press(app, "Escape");
    await expect(bar).toHaveCount(0);
    await card(first).click();
    await card(third).click({ modifiers: ["ControlOrMeta"] });
    await card(third).click({ modifiers: ["Shift"] });
    await card(first).dragTo(column(app, "Offer"));
    await expect(column(app, "Offer")).toContainText(first);

    // A finger that rests picks up; one that moves at once scrolls.
    const touch = await app.context().newCDPSession(app);
    const centre = async (of: Locator): Promise<{ x: number; y: number }> => {
      const box = await of.boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    const [from, to] = [await centre(card(second)), await centre(column(app, "Hired"))];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    await expect(card(second)).toHaveClass(/opacity-40/);
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: to.x - 20, y: to.y }] });
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [to] });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect(column(app, "Hired")).toContainText(second);
  });

  test("the shortlist is ordered by keys and by dragging, keeps notes, and goes out in that order", async ({ app }) => {
    const [first = "", second = "", third = ""] = await shortlistThree(app);
    await show(app, /^Shortlist/).click();
    await app.getByRole("link", { name: "Order and notes" }).click();
    const entries = app.getByRole("list", { name: "Shortlist" }).getByRole("listitem");
    const order = async (): Promise<string[]> => (await entries.getByRole("link").allInnerTexts()).map((text) => text.trim());
    await expect.poll(order).toEqual([first, second, third]);
    await entries.first().focus();
    await press(app, "Alt+ArrowDown");
    await expect.poll(order).toEqual([second, first, third]);
    await expect(entries.nth(1)).toBeFocused();
    await press(app, "Alt+ArrowDown");
    await expect.poll(order).toEqual([second, third, first]);
    await entries.nth(2).dragTo(entries.nth(0), { sourcePosition: { x: 12, y: 20 } });
    await expect.poll(order).toEqual([first, second, third]);
    await entries.first().focus();
    await press(app, "u");
    await expect.poll(order).toEqual([second, third, first]);

    await entries.first().focus();
    await press(app, "n");
    await app.keyboard.type("Call before Friday");
    await press(app, "Enter");
    await expect(app.getByText("Saved the note.")).toBeVisible();
    await app.reload();
    await expect.poll(order).toEqual([second, third, first]);
    await expect(app.getByRole("textbox", { name: `Note on ${second}` })).toHaveValue("Call before Friday");

    await app.getByRole("button", { name: `Take ${third} off the shortlist` }).click();
    await expect.poll(order).toEqual([second, first]);
    await expect(app.getByText(`Took ${third} off the shortlist.`)).toBeVisible();
    await app.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(order).toEqual([second, third, first]);
  });

  test("funnel and overview say how far candidates came, and stages bear the recruiter's names", async ({ app }) => {
    const [first = ""] = await shortlistThree(app);
    await goToPipeline(app);
    await expect(column(app, "New").getByRole("listitem")).toHaveCount(3);
    await press(app, "j", "Alt+ArrowRight");
    await expect(column(app, "Screening")).toContainText(first);
    await app.getByRole("button", { name: "Stages and reasons" }).click();
    const name = app.getByRole("textbox", { name: "Name of the stage that means Screening" });
    await name.fill("Phone call");
    await name.press("Enter");
    await expect(app.getByText("Saved the stages.")).toBeVisible();
    await app.getByRole("textbox", { name: "Name of the new stage" }).fill("Trial day");
    await app.getByRole("button", { name: "Add a stage" }).click();
    await press(app, "Escape");
    await expect(column(app, "Phone call")).toContainText(first);
    await expect(column(app, "Trial day")).toBeVisible();

    await showAs(app, "Funnel").click();
    await expect(app.getByRole("img", { name: /How far candidates came/ })).toBeVisible();
    const step = (kind: string): Locator => app.getByRole("row", { name: new RegExp(`^${kind} `) });
    await expect(step("New")).toContainText("3");
    await expect(step("Screening")).toContainText("33 %");

    await app.getByRole("link", { name: "All jobs" }).click();
    const job = app.getByRole("row", { name: /electrician/i });
    await expect(job.getByRole("cell").nth(1)).toHaveText("2");
    await expect(job.getByRole("cell").nth(2)).toHaveText("1");
    await job.getByRole("link").click();
    await expect(app.getByRole("group", { name: "Board" })).toBeVisible();
    expect(app.url()).toMatch(/#\/pipeline\/[0-9a-f-]+$/);
  });

  test("axe finds nothing on the pipeline's screens", async ({ app }) => {
    await goToPipeline(app);
    await expect(app.getByText("A pipeline starts with a job")).toBeVisible();
    expect(await faults(app), "no jobs").toEqual([]);
    await shortlistThree(app);
    await press(app, "j", "x");
    await expect(app.getByRole("dialog")).toBeVisible();
    expect(await faults(app), "reasons").toEqual([]);
    await press(app, "1", "Escape");
    await goToPipeline(app);
    await expect(app.getByRole("group", { name: "Board" })).toBeVisible();
    expect(await faults(app), "board").toEqual([]);
    for (const view of ["Shortlist", "Funnel"]) {
      await showAs(app, view).click();
      await expect(app.getByRole(view === "Funnel" ? "table" : "list").first()).toBeVisible();
      expect(await faults(app), view).toEqual([]);
    }
    await app.getByRole("button", { name: "Stages and reasons" }).click();
    await expect(app.getByRole("dialog")).toBeVisible();
    expect(await faults(app), "stages").toEqual([]);
    await press(app, "Escape");
    await app.getByRole("link", { name: "All jobs" }).click();
    await expect(app.getByRole("table")).toBeVisible();
    expect(await faults(app), "overview").toEqual([]);
  });
});

test.describe("with 5,000 candidates", () => {
  test.use({ library: "five thousand" });

  test("a board of all of them has only the cards in view, and moves at once", async ({ app, winnow }) => {
    await pasteJob(app, "Electrician\n\nRequirements:\n- Wiring\n- 3 years of electrical experience");
    const { jobs } = (await request(app, winnow, "jobs.list", {})) as { jobs: { jobId: string }[] };
    const jobId = jobs[0]?.jobId ?? "";
    const candidateIds: string[] = [];
    for (let offset = 0; offset < 5000; offset += 500) {
      const { rows: some } = (await request(app, winnow, "library.candidates", { filter: "", sort: { column: "name", descending: false }, offset, limit: 500 })) as { rows: { candidateId: string }[] };
      candidateIds.push(...some.map(({ candidateId }) => candidateId));
    }
    await request(app, winnow, "tracking.mark", { jobId, candidateIds, mark: "shortlisted" });
    await app.goto(`${winnow.url.split("#")[0] ?? ""}#/pipeline/${jobId}`);
    await app.reload();
    await expect(app.getByText("5,000 candidates in the pipeline")).toBeVisible({ timeout: 30_000 });
    const cards = column(app, "New").getByRole("listitem");
    await expect.poll(() => cards.count()).toBeLessThan(60);
    await press(app, "j", "End");
    await expect(cards.last()).toBeFocused();
    await expect(cards.last()).toHaveAttribute("aria-posinset", "5000");
    await press(app, "Alt+ArrowRight");
    await expect(column(app, "Screening").getByRole("listitem")).toHaveCount(1);
    await expect(column(app, "Screening").getByRole("listitem")).toBeFocused();
    await press(app, "u");
    await expect(column(app, "Screening").getByRole("listitem")).toHaveCount(0);
  });
});
