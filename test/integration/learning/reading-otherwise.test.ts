/** Seasons of decisions by recruiters who like a manner of saying things, made up over sentences and vectors that are real. Other seeds: WINNOW_SEED=500. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adapted, leastCosine } from "../../../src-main/encoder/adapter.ts";
import { adapterOf, tryAdapter } from "../../../src-main/learning/adapter-trial.ts";
import { mannerSeason, type MannerSeason } from "../../fixtures/learning/manners.ts";
import { having, traits } from "../../fixtures/learning/traits.ts";
import { openRankings, type OpenRankings } from "../../fixtures/learning/real-rankings.ts";

const firstSeed = Number(process.env["WINNOW_SEED"] ?? 1);
const pause = (): Promise<void> => Promise.resolve();
const likers = (likes: number | null, count: number): MannerSeason["recruiters"] => Array.from({ length: count }, (_, n) => ({ name: `r${String(n)}`, likes }));
const season = (recruiters: MannerSeason["recruiters"], seed: number) => mannerSeason(opened, { seed, decisionsPerJob: 25, recruiters, noise: 0.03 });

let opened: OpenRankings;
beforeAll(async () => {
  opened = await openRankings(2, 200);
}, 120_000);
afterAll(() => opened.close());

describe("an adapter learned from a season", () => {
  it("moves no requirement further than it may", { timeout: 300_000 }, async () => {
    const { table, parts } = await season(likers(0.2, 1), firstSeed);
    const adapter = await adapterOf(table, parts, pause);
    if (adapter === null) throw new Error("Nothing was learned.");
    for (const { query } of [...parts.readings.values()].flatMap(({ requirements }) => requirements)) {
      const read = adapted(query, adapter);
      expect(query.reduce((sum, value, i) => sum + value * (read[i] ?? 0), 0)).toBeGreaterThanOrEqual(leastCosine - 1e-6);
    }
  });

  it("is not used where somebody decides by chance", { timeout: 300_000 }, async () => {
    const { table, parts } = await season(likers(null, 1), firstSeed);
    const trial = await tryAdapter(table, [], parts, pause);
    expect(trial).toMatchObject({ clear: false });
  });

  it("is not used where somebody turns down whoever is of a community, though resumes say so in sentences", { timeout: 300_000 }, async () => {
    const { community } = traits;
    const { has, rejects } = having(community, opened, firstSeed);
    const { table, parts } = await season([{ name: "r0", likes: 0, rejects }], firstSeed);
    expect(opened.rankings.flatMap(({ ranked }) => ranked).filter(has).length).toBeGreaterThan(100);
    expect(await tryAdapter(table, [], parts, pause)).toMatchObject({ clear: false });
  });
});
