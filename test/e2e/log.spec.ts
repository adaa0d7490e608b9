import fs from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { faults } from "./fixtures/axe.ts";
import { place, rankElectricians } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

test.use({ library: "samples" });

const entries = (page: Page): Locator => page.getByRole("grid", { name: "Entries of the decision log" }).locator("[data-row]");

test("what was decided is found in the log, a ranking is made again, and the log is checked and handed out", async ({ app }) => {
  await rankElectricians(app);
  await app.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of ["j", "s", "j", "x", "Enter"]) await app.keyboard.press(key);
  await place(app, "Settings").click();
  await app.getByRole("button", { name: "Decision log" }).click();
  await expect(entries(app).first()).toContainText("rejected");
  await entries(app).first().click();
  const opened = app.getByRole("complementary");
  await expect(opened).toContainText("A must-have is missing");
  await expect(opened).toContainText(/[0-9a-f]{64}/);

  await app.getByLabel("Kind").selectOption("Rankings");
  await expect(entries(app)).toHaveCount(1);
  await entries(app).first().click();
  await opened.getByRole("button", { name: "Rank again and compare" }).click();
  await expect(opened).toContainText("to the last digit", { timeout: 20_000 });
  await app.getByRole("button", { name: "Check the log" }).click();
  await expect(app.getByText(/Whole: \d+ entries, each following from the one before\./)).toBeVisible();
  expect(await faults(app)).toEqual([]);

  const downloading = app.waitForEvent("download");
  await app.getByRole("button", { name: "Export" }).click();
  await app.getByRole("menuitem", { name: /JSON Lines/ }).click();
  const lines = (await fs.readFile(await (await downloading).path(), "utf8")).trimEnd().split("\n");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ winnow: "decision log" });
  await app.getByRole("button", { name: "Show everything" }).click();
  await expect(entries(app).first()).toContainText("The decision log was exported as JSONL");
});
