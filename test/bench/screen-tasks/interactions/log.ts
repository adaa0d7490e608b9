/** The decision log of a library in which 10,000 decisions were made. */
import { dragScrollBar, everyone, look, patience, sampleJob, turnWheel, type Interaction, type Played } from "../interaction.ts";

const entries = 10_000;

async function prepare(played: Played): Promise<void> {
  const { page, ask, goTo } = played;
  const { total } = (await ask("log.list", { filter: {}, limit: 1 })) as { total: number };
  const jobId = await sampleJob(played, "staff-accountant", /accountant/i);
  const people = await everyone(played);
  for (let n = total; n < entries; n += 1) {
    // Round by round another mark: the same again would not be an entry.
    const mark = (["maybe", "shortlisted", null] as const)[Math.floor(n / people.length) % 3] ?? null;
    await ask("tracking.mark", { jobId, candidateIds: [people[n % people.length] ?? ""], mark });
  }
  await goTo("#/log");
  await page.getByRole("grid", { name: "Entries of the decision log" }).locator("[data-row]").first().waitFor(patience);
}

async function play({ page, evenly }: Played): Promise<void> {
  const name = "Entries of the decision log";
  const grid = page.getByRole("grid", { name });
  await grid.hover();
  await evenly("wheel", () => turnWheel(page));
  await evenly("scroll bar", () => dragScrollBar(page, name));
  await grid.locator("[data-row]").nth(3).click();
  await look(page);
  await page.getByLabel("Kind").selectOption("Decisions");
  await look(page);
  await page.getByRole("button", { name: "Check the log" }).click();
  await page.getByText(/Whole and unchanged/).waitFor(patience);
  await look(page);
}

export const log: Readonly<Record<string, Interaction>> = { log: { prepare, play } };
