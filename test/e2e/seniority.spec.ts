import fs from "node:fs/promises";
import path from "node:path";
import { serve } from "./fixtures/served-winnow.ts";
import { winnow as commandLine } from "../fixtures/command-line.ts";
import { panel, pasteJob, rank, rows } from "./fixtures/screens.ts";
import { expect, test, watch } from "./fixtures/winnow-test.ts";

const resume = (name: string, jobs: readonly [title: string, dates: string, line: string][]): string =>
  [name, `${name.toLowerCase().replace(" ", ".")}@example.com`, "", "Experience", ...jobs.flatMap(([title, dates, line]) => [`${title}, Nordwind GmbH`, dates, `- ${line}`, ""]), "Skills", "Excel", ""].join("\n");

const resumes = {
  "ines.txt": resume("Ines Falk", [["Head of Accounting", "03/2016 - 12/2024", "Led the monthly close and a team of nine"], ["Accountant", "01/2004 - 02/2016", "Ran the month-end postings in SAP"]]),
  "oskar.txt": resume("Oskar Brandt", [["Accountant", "05/2023 - 12/2024", "Ran the monthly close in SAP and paid suppliers"]]),
};

const ad = `Junior Accountant

Requirements:
- 1-2 years of experience as an accountant
- Hands-on SAP within the last 3 years (must)
- Excel
`;

test("who is far above the job is shown so, with the lines that say it and a question, and the points stay as they are", async ({ folder, page }) => {
  const library = path.join(folder, "library");
  const files = path.join(folder, "resumes");
  await fs.mkdir(files);
  for (const [file, text] of Object.entries(resumes)) await fs.writeFile(path.join(files, file), text);
  expect((await commandLine(["import", files, "--library", library, "--json"])).status).toBe(0);
  const served = await serve(library);
  try {
    const faults = watch(page, served.origin);
    await page.goto(served.url);
    await pasteJob(page, ad);

    // What was read of when SAP is to have been used is shown, and can be changed.
    const sap = page.getByRole("region", { name: "Requirements", exact: true }).getByRole("button", { name: /^Hands-on SAP within the last 3 years/ });
    await expect(sap).toContainText("used in the last 3 years");
    const editor = page.getByRole("dialog", { name: "Edit the requirement" });
    await sap.click();
    await editor.getByLabel("Last used").selectOption("5");
    await editor.getByRole("button", { name: "Keep the change" }).click();
    await expect(sap).toContainText("used in the last 5 years");

    await rank(page);
    const row = (name: string) => rows(page, "Ranked candidates").filter({ hasText: name });
    await expect(row("Ines Falk")).toContainText("More senior");
    await expect(row("Ines Falk").getByTitle(/It moves no points\. The role is junior/)).toBeVisible();
    await expect(row("Oskar Brandt")).not.toContainText("senior");

    await row("Ines Falk").click();
    const explanation = panel(page).getByRole("region", { name: "Explanation" });
    const note = explanation.getByRole("region", { name: "More senior than asked" });
    await expect(note).toContainText("Moves no points");
    await expect(note).toContainText(/The role is junior and asks for 1 year of experience; the resume’s jobs in Accounting come to 2\d years in all, and the resume names the post of “Head of Accounting” \(2016 – 2024\)\./);
    await note.getByRole("button", { name: /^“Head of Accounting”/ }).click();
    await expect(panel(page).locator("mark").filter({ hasText: "Head of Accounting" }).first()).toBeInViewport();
    await expect(explanation.getByRole("region", { name: "To ask in the interview" })).toContainText("The role is junior; what draws you to it?");
    await expect(explanation).toContainText("last used February 2016, 8.8 years before the newest date of the resume; the job asks for use in the last 5 years");

    await panel(page).getByRole("button", { name: "Copy for e-mail" }).click();
    await expect(page.getByRole("dialog", { name: "Copy for e-mail" })).toContainText("More senior than asked. The role is junior");
    expect(faults).toEqual([]);
  } finally {
    await served.stop();
  }

  const jobFile = path.join(folder, "ad.txt");
  await fs.writeFile(jobFile, ad);
  const explained = await commandLine(["explain", "Ines", "--job", jobFile, "--library", library]);
  expect(explained.stdout).toContain("More senior than asked. The role is junior");
  const table = path.join(folder, "ranking.csv");
  await commandLine(["export", "--job", jobFile, "--format", "csv", "--out", table, "--library", library]);
  expect(await fs.readFile(table, "utf8")).toContain("More senior than asked. The role is junior");
});
