/** The board of a job in which 5,000 people stand. */
import { everyone, look, patience, press, sampleJob, type Interaction, type Played } from "../interaction.ts";

const onTheBoard = 5000;
/** What share of them stands in each stage; most never come far. */
const shares = { new: 0.5, screening: 0.2, interview: 0.08, offer: 0.02, rejected: 0.2 };

async function prepare(played: Played): Promise<void> {
  const { page, ask, goTo } = played;
  const jobId = await sampleJob(played, "registered-nurse", /nurse/i);
  const { cards } = (await ask("tracking.board", { jobId })) as { cards: unknown[] };
  if (cards.length === 0) {
    const people = (await everyone(played)).slice(0, onTheBoard);
    let from = 0;
    for (const [kind, share] of Object.entries(shares)) {
      const candidateIds = people.slice(from, from + Math.round(share * people.length));
      from += candidateIds.length;
      await ask("tracking.move", { jobId, candidateIds, to: { kind } });
    }
  }
  await goTo(`#/pipeline/${jobId}`);
  await page.getByRole("region", { name: /^New, / }).getByRole("listitem").first().waitFor(patience);
}

/** Scrolled, walked by the keyboard, cards moved one at a time and a dozen at once, and that taken back. */
async function play({ page, evenly }: Played): Promise<void> {
  const column = page.getByRole("region", { name: /^New, / });
  await column.getByRole("listitem").nth(1).hover();
  await evenly("wheel", async () => {
    for (let step = 0; step < 120; step += 1) {
      await page.mouse.wheel(0, step % 40 < 30 ? 200 : -200);
      await page.waitForTimeout(16);
    }
  });
  await column.getByRole("listitem").nth(2).click();
  await press(page, "ArrowDown", "ArrowDown", "Alt+ArrowRight", "u", "ArrowDown", "Alt+ArrowRight", "u");
  await look(page);
  await press(page, " ");
  for (let n = 0; n < 11; n += 1) await press(page, "Shift+ArrowDown");
  await press(page, "Alt+ArrowRight");
  await look(page);
  await press(page, "u");
  await look(page);
}

export const pipeline: Readonly<Record<string, Interaction>> = { board: { prepare, play } };
