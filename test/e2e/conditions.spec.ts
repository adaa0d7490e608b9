import { writeFile } from "node:fs/promises";
import { drop } from "./fixtures/drop.ts";
import { accountant, developer, writeFiles } from "./fixtures/resume-files.ts";
import { message, panel, pasteJob, place, rank, readingToEnd, rows } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const ad = `Frontend Developer

Location: Valencia, Spain
Salary: EUR 40,000 - 50,000 per year
This is a full-time, permanent position.

Requirements
- 3 years of TypeScript
- Next.js
`;

const remoteOnly = developer.replace("\n\nEXPERIENCE", "\nExpected salary: EUR 4,500 per month\nNotice period: 4 weeks\n\nEXPERIENCE");

test.beforeEach(async ({ app, folder }) => {
  await drop(app, [await writeFiles(`${folder}/in`, { "ruth.txt": accountant, "tomas.txt": remoteOnly })]);
  await readingToEnd(app, "Added 2 resumes");
});

test("a condition that is a must fails those who say otherwise and nobody who says nothing, and moves no one", async ({ app }) => {
  await pasteJob(app, ad);
  const conditions = app.getByRole("region", { name: "Conditions" });
  await expect(conditions.getByRole("button", { name: "Pay: EUR 40,000–50,000 per year. Edit" })).toBeVisible();
  await expect(conditions.getByRole("button", { name: "Start: not stated. Edit" })).toBeVisible();
  const pay = conditions.getByRole("group", { name: "How much pay counts" });
  await expect(pay.getByRole("button", { name: "Preferred" })).toHaveAttribute("aria-pressed", "true");

  await rank(app);
  const first = rows(app, "Ranked candidates").first();
  const score = await first.getByRole("gridcell").last().innerText();
  await place(app, "Jobs").click();
  await pay.getByRole("button", { name: "Must" }).click();
  await expect(pay.getByRole("button", { name: "Must" })).toHaveAttribute("aria-pressed", "true");
  await rank(app);
  await expect(first).toContainText("Tomás Herrera");
  await expect(first).toContainText("Fails a must-have");
  expect(await first.getByRole("gridcell").last().innerText()).toBe(score);
  await first.click();
  const answers = panel(app).getByRole("region", { name: "Conditions" });
  await expect(answers).toContainText("EUR 54,000 per year (1 year is counted as 12 months)");
  await expect(answers.getByRole("listitem").filter({ hasText: "Pay" })).toContainText("Not met");

  await app.getByRole("button", { name: /^No must-have failed/ }).click();
  await expect(rows(app, "Ranked candidates")).toHaveCount(1);
  await expect(rows(app, "Ranked candidates").first()).toContainText("Ruth Adeyemi");
});

test("what a candidate told the recruiter is typed, said to be typed, and taken back", async ({ app, winnow }) => {
  await rows(app, "Candidates").filter({ hasText: "Herrera" }).click();
  // On a busy computer everything that waits comes late, all at once.
  await app.clock.install();
  await app.clock.pauseAt(Date.now() + 1000);
  const facts = panel(app).getByRole("region", { name: "Conditions" });
  await facts.getByRole("button", { name: "Notice period: 4 weeks. Edit" }).click();
  await app.getByRole("textbox", { name: "Notice" }).fill("2");
  await app.keyboard.press("Enter");
  await expect(facts.getByRole("button", { name: "Notice period: 2 weeks. Edit" })).toBeVisible();
  await facts.getByRole("button", { name: "Notice period: typed by you" }).click();
  // Meanwhile another window notes something, so that everything here is asked for anew.
  await app.request.post(`${winnow.origin}/api/conditions.say`, {
    data: { candidateId: /[^/]+$/.exec(app.url())?.[0], said: { name: "permit", value: { areas: ["ES"], needsSponsor: null } } },
    headers: { authorization: `Bearer ${winnow.token}` },
  });
  await app.clock.runFor(1000);
  await app.clock.resume();
  await expect(facts).toContainText("Spain");
  await app.getByRole("menuitem", { name: "Back to what the resume says" }).click();
  await expect(facts.getByRole("button", { name: "Notice period: 4 weeks. Edit" })).toBeVisible();

  await facts.getByRole("button", { name: "Notice period: 4 weeks. Edit" }).click();
  await app.getByRole("textbox", { name: "Notice" }).fill("soon");
  await panel(app).getByRole("heading", { name: "Employment" }).click();
  await expect(app.getByRole("alert")).toContainText("Write a whole number");
  await app.getByRole("textbox", { name: "Notice" }).fill("3");
  await panel(app).getByRole("heading", { name: "Employment" }).click();
  await expect(facts.getByRole("button", { name: "Notice period: 3 weeks. Edit" })).toBeVisible();

  await facts.getByRole("button", { name: "Note what the candidate told you" }).click();
  await facts.getByRole("button", { name: "Remote wish: Not stated. Edit" }).click();
  await app.getByRole("button", { name: "Keep" }).click();
  await expect(app.getByRole("alert")).toContainText("Choose at least one");
  await app.getByRole("checkbox", { name: "Remote" }).check();
  await app.getByRole("button", { name: "Keep" }).click();
  await expect(facts.getByRole("button", { name: "Remote wish: remote only. Edit" })).toBeVisible();
  await message(app, "Remote wish: remote only.").getByRole("button", { name: "Undo" }).click();
  await expect(facts.getByRole("button", { name: "Remote wish: Not stated. Edit" })).toBeVisible();
});

test("a list is looked at, imported and undone", async ({ app, folder }) => {
  const list = `${folder}/told.csv`;
  await writeFile(list, "E-mail;Name;Expected pay;Currency;Per;Notice weeks\ntomas.herrera@example.org;;45000;EUR;year;some\n;Ruth Adeyemi;30k;GBP;year;4\n;Nobody Known;1;EUR;year;1\n");
  await place(app, "Settings").click();
  const choosing = app.waitForEvent("filechooser");
  await app.getByRole("button", { name: "Choose a list", exact: true }).click();
  await (await choosing).setFiles(list);
  const preview = app.getByRole("dialog", { name: "What this list would change" });
  await expect(preview).toContainText("EUR 45,000 per year");
  await expect(preview.getByRole("region", { name: "Cells that are left out" })).toContainText("This is not a whole number.");
  await expect(preview.getByRole("region", { name: "Not in your library" })).toContainText("Nobody Known");
  await preview.getByRole("button", { name: "Update 2 candidates" }).click();
  await expect(app.getByText("Updated 2 candidates from the list.")).toBeVisible();

  await place(app, "Library").click();
  await rows(app, "Candidates").filter({ hasText: "Herrera" }).click();
  const facts = panel(app).getByRole("region", { name: "Conditions" });
  await expect(facts.getByRole("button", { name: "Expected pay: EUR 45,000 per year. Edit" })).toBeVisible();
  await message(app, "Updated 2 candidates from the list.").getByRole("button", { name: "Undo" }).click();
  await expect(facts.getByRole("button", { name: "Expected pay: EUR 4,500 per month. Edit" })).toBeVisible();
});
