/** The impact tables of a library of which everyone has reported categories. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { everyone, look, patience, sampleJob, type Interaction, type Played } from "../interaction.ts";

const races = ["White", "Asian", "Black or African American", "Hispanic or Latino", "Two or more races"];

async function prepare(played: Played): Promise<void> {
  const { page, ask, goTo } = played;
  await sampleJob(played, "electrician", /electrician/i);
  const { candidates } = (await ask("fairness.groups", {})) as { candidates: number };
  if (candidates === 0) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-groups-"));
    try {
      const list = path.join(folder, "groups.csv");
      const rows = (await everyone(played)).map((id, n) => `${id};${n % 2 === 0 ? "F" : "M"};${races[n % 7 % races.length] ?? ""}`);
      fs.writeFileSync(list, ["Candidate id;Sex;Race/Ethnicity", ...rows].join("\n"));
      const { previewId } = (await ask("fairness.previewGroups", { path: list })) as { previewId: string };
      await ask("fairness.importGroups", { previewId });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
  await goTo("#/settings/fairness");
  await page.getByRole("button", { name: "Show the tables" }).waitFor(patience);
}

async function play({ page }: Played): Promise<void> {
  const section = page.getByRole("region", { name: "Fairness" });
  await section.getByRole("button", { name: "Everyone ranked" }).click();
  await section.getByRole("button", { name: "Show the tables" }).click();
  await section.getByRole("table").first().waitFor(patience);
  await look(page);
}

export const fairness: Readonly<Record<string, Interaction>> = { fairness: { prepare, play } };
