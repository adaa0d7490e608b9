import { drop } from "./fixtures/drop.ts";
import { writeFiles } from "./fixtures/resume-files.ts";
import { pasteJob, place } from "./fixtures/screens.ts";
import { expect, test } from "./fixtures/winnow-test.ts";

const ad = `Frontend Developer

We look for somebody for our shop's team in Lisbon.

Requirements:
- You must have 3 years of experience with React
- TypeScript is required
- Good English

Nice to have:
- Playwright
`;

test("a pasted ad becomes requirements with their importance", async ({ app }) => {
  await pasteJob(app, ad);
  await expect(app.getByRole("textbox", { name: "Title of the job" })).toHaveValue("Frontend Developer");
  const requirements = app.getByRole("region", { name: "Requirements", exact: true });
  await expect(requirements.getByRole("button", { name: /React.*Must have\. Edit$/ })).toBeVisible();
  await expect(requirements.getByRole("button", { name: /TypeScript.*Must have\. Edit$/ })).toBeVisible();
  await expect(requirements.getByRole("button", { name: /Playwright.*(Medium|Low) importance\. Edit$/ })).toBeVisible();
});

test("the words a requirement was read from are marked in the ad", async ({ app }) => {
  await pasteJob(app, ad);
  await app.getByRole("button", { name: /TypeScript.*Edit$/ }).focus();
  await expect(app.getByRole("region", { name: "Job ad" }).locator("mark")).toContainText("TypeScript");
});

test("requirements are changed, added, removed and brought back, and stay so after a reload", async ({ app }) => {
  await pasteJob(app, ad);
  await app.getByRole("button", { name: /Playwright.*Edit$/ }).click();
  const editor = app.getByRole("dialog", { name: "Edit the requirement" });
  await editor.getByRole("textbox", { name: "Requirement" }).fill("Writing tests with Cypress");
  await editor.getByRole("button", { name: "Keep the change" }).click();
  await expect(app.getByRole("button", { name: /^Writing tests with Cypress: .*(Medium|Low) importance/ })).toBeVisible();

  await app.getByRole("button", { name: /^Writing tests with Cypress/ }).click();
  await app.getByRole("group", { name: "Importance" }).getByRole("button", { name: "High" }).click();
  await expect(app.getByRole("button", { name: /^Writing tests with Cypress: .*High importance/ })).toBeVisible();

  await app.getByRole("button", { name: "Add a requirement: Medium importance" }).click();
  const field = app.getByRole("textbox", { name: "New requirement: Medium importance" });
  await field.fill("5 years of experience in retail");
  await field.press("Enter");
  await expect(app.getByRole("button", { name: /^5 years of experience in retail: Experience, Medium importance/ })).toBeVisible();

  await app.getByRole("button", { name: /TypeScript.*Edit$/ }).click();
  await editor.getByRole("button", { name: "Remove" }).click();
  await expect(app.getByRole("button", { name: /TypeScript.*Edit$/ })).toHaveCount(0);
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(app.getByRole("button", { name: /TypeScript.*Must have\. Edit$/ })).toBeVisible();

  await app.reload();
  await expect(app.getByRole("button", { name: /^Writing tests with Cypress: .*High importance/ })).toBeVisible();
  await expect(app.getByRole("button", { name: /^5 years of experience in retail/ })).toBeVisible();
  await expect(app.getByRole("button", { name: /TypeScript.*Edit$/ })).toBeVisible();
});

test("a job is renamed, removed and brought back", async ({ app }) => {
  await pasteJob(app, ad);
  const title = app.getByRole("textbox", { name: "Title of the job" });
  await title.fill("Shop developer");
  await title.press("Enter");
  const list = app.getByRole("region", { name: "Jobs", exact: true });
  await expect(list.getByRole("link", { name: /^Shop developer/ })).toBeVisible();
  await app.getByRole("button", { name: "Remove the job" }).click();
  await expect(list.getByRole("link", { name: /^Shop developer/ })).toHaveCount(0);
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(list.getByRole("link", { name: /^Shop developer/ })).toBeVisible();
});

test("a sample ad and a dropped file become jobs", async ({ app, folder }) => {
  await place(app, "Jobs").click();
  await app.getByRole("button", { name: /electrician/i }).click();
  await expect(app.getByRole("textbox", { name: "Title of the job" })).toHaveValue(/electrician/i);

  await app.getByRole("button", { name: "New job" }).click();
  const box = await app.getByRole("textbox", { name: "Text of the job ad" }).boundingBox();
  if (box === null) throw new Error("The field for the ad is not on screen.");
  const files = await writeFiles(`${folder}/ads`, { "ad.txt": ad });
  await drop(app, [`${files}/ad.txt`], { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await expect(app.getByRole("textbox", { name: "Title of the job" })).toHaveValue("Frontend Developer");
  await expect(app.getByRole("region", { name: "Jobs", exact: true }).getByRole("link")).toHaveCount(2);
});

test("a job of which only the title is known asks for its ad, says so in its ranking, and keeps its title with the ad", async ({ app }) => {
  await app.getByRole("link", { name: "Jobs" }).click();
  await app.getByLabel("Text of the job ad").fill("Line Cook");
  await app.getByRole("button", { name: "Read the requirements" }).click();
  const ad = app.getByRole("region", { name: "Job ad" });
  await expect(ad).toContainText("Paste the ad to rank for it.");
  await app.getByRole("button", { name: "Rank candidates" }).click();
  await app.getByRole("button", { name: "Paste its ad" }).click();
  await ad.getByLabel("Text of the job ad").fill("Cook wanted in Leeds\n\nRequirements:\n- Food safety certificate\n- Grill station\n");
  await ad.getByRole("button", { name: "Read the requirements" }).click();
  await expect(ad).toContainText("Grill station");
  await expect(app.getByRole("article", { name: "Line Cook" })).toContainText("Food safety certificate");
});
