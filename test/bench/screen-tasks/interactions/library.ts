/** The library's table: scrolled, sorted, filtered, searched, and done something with all of it. */
import { dragScrollBar, look, patience, turnWheel, type Interaction, type Played } from "../interaction.ts";

const prepare = async ({ page, goTo }: Played): Promise<void> => {
  await goTo("#/library");
  await page.getByRole("grid", { name: "Candidates" }).locator("[data-row]").first().waitFor(patience);
};

async function scrolled({ page, evenly }: Played): Promise<void> {
  await page.getByRole("grid", { name: "Candidates" }).hover();
  await evenly("wheel", () => turnWheel(page));
  await evenly("scroll bar", () => dragScrollBar(page, "Candidates"));
}

async function sorted({ page }: Played): Promise<void> {
  for (const name of ["Name", "Years", "Skills", "Tags", "Added"]) {
    await page.getByRole("columnheader").getByRole("button", { name, exact: true }).click();
    await look(page);
  }
}

async function filtered({ page }: Played): Promise<void> {
  await page.getByRole("button", { name: "Filter by title" }).click();
  await page.keyboard.type("manager", { delay: 120 });
  await look(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Filter by skill" }).click();
  await page.getByRole("dialog").getByRole("checkbox").first().click(patience);
  await look(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await look(page);
}

/** By words, by a skill that most have, and by what nobody has. */
async function searched({ page }: Played): Promise<void> {
  for (const query of ["project manager", "wiring AND safety", "skill:excel", "qqqq"]) {
    await page.getByRole("searchbox", { name: "Search the library" }).fill("");
    await page.keyboard.type(query, { delay: 90 });
    await page.getByText(/[\d,]+ found$/).first().waitFor(patience);
    await look(page);
  }
  await page.keyboard.press("Escape");
  await look(page);
}

async function tagged({ page }: Played): Promise<void> {
  await page.getByRole("checkbox", { name: "Select everyone in the list" }).click();
  const bar = page.getByRole("region", { name: "With the selected candidates" });
  await bar.waitFor(patience);
  await look(page);
  await bar.getByRole("button", { name: "Tag", exact: true }).click();
  await page.keyboard.type("Everyone");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Undo" }).click(patience);
  await look(page);
  await page.keyboard.press("Escape");
}

export const library: Readonly<Record<string, Interaction>> = {
  "library-scrolled": { prepare, play: scrolled },
  "library-sorted": { prepare, play: sorted },
  "library-filtered": { prepare, play: filtered },
  "library-searched": { prepare, play: searched },
  "library-tagged": { prepare, play: tagged },
};
