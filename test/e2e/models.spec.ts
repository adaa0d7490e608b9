import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeTinyBert } from "../fixtures/encoder/tiny-bert.ts";
import { pasteJob, place, rank, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";
import type { Page } from "@playwright/test";

const ad = "Registered nurse\n\nRequirements\n- Experience in intensive care\n- Nursing degree\n- Good English\n";
const modelRow = (page: Page, name: string) => page.getByRole("list", { name: "Language models" }).getByRole("listitem").filter({ hasText: name });

async function importFolder(page: Page, folder: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import a model from a folder" }).click();
  await (await choosing).setFiles(folder);
}

async function ranked(page: Page): Promise<string[]> {
  await place(page, "Ranking").click();
  await expect(page.getByText(/candidates? ranked in/)).toBeVisible({ timeout: 45_000 });
  return rows(page, "Ranked candidates").allInnerTexts();
}

test.describe("models that read for meaning", () => {
  test.use({ library: "samples" });

  test("one is imported from a folder, used, ranked by, and gone back from", async ({ app, folder }) => {
    test.setTimeout(120_000);
    await pasteJob(app, ad);
    await rank(app);
    const before = await ranked(app);

    const chosen = join(folder, "house-model");
    await cp("resources/models/winnow-lite", chosen, { recursive: true });
    await place(app, "Settings").click();
    await expect(modelRow(app, "Winnow’s own model")).toContainText("In use");
    await expect(modelRow(app, "gte-small")).toContainText(/34 MB · MIT · English/);
    await importFolder(app, chosen);
    const own = modelRow(app, "house-model");
    await expect(own).toContainText(/reads [\d,]+ sentences a second/, { timeout: 30_000 });
    await rm(chosen, { recursive: true });

    await own.getByRole("button", { name: "Use house-model" }).click();
    await expect(own).toContainText("In use", { timeout: 60_000 });
    await expect(modelRow(app, "Winnow’s own model")).toContainText("going back to it takes a moment");
    // The same network under another name: the same ranking.
    expect(await ranked(app)).toEqual(before);

    await place(app, "Settings").click();
    await app.getByRole("button", { name: "Use Winnow’s own model" }).click();
    await expect(modelRow(app, "Winnow’s own model")).toContainText("In use", { timeout: 30_000 });
    await app.getByRole("button", { name: "Remove house-model" }).click();
    await expect(own).toHaveCount(0);
    await app.getByRole("button", { name: "Undo" }).click();
    await expect(own).toHaveCount(1);
  });

  test("what is no model is refused in a sentence, also when it only looks like one", async ({ app, folder }) => {
    await place(app, "Settings").click();
    await importFolder(app, "resources/taxonomy");
    await expect(app.getByRole("alert")).toContainText("There is no language model in this folder");
    const bad = join(folder, "bad");
    writeTinyBert(bad, { kind: "encoder", size: 32, seed: 1, positions: 64, pooling: "max" });
    writeTinyBert(bad, { kind: "reranker", size: 32, seed: 1, positions: 64 });
    await rm(join(bad, "tokenizer.json"));
    await importFolder(app, bad);
    await expect(app.getByRole("alert")).toContainText("it has no tokenizer.json");
    await expect(app.getByRole("list", { name: "Language models" }).getByRole("listitem")).toHaveCount(3);
  });
});
