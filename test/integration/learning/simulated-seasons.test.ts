/**
 * Seasons of decisions by recruiters who are made up, over rankings that are real. Other seeds: WINNOW_SEED=500; another bias is another name
 * in `proxies`, or another trait.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { learnedKinds, weighedTerms, type LearnedParameters } from "../../../src-preload/learned.ts";
import { compareLearned } from "../../../src-main/learning/compare.ts";
import { robustFit } from "../../../src-main/learning/robust-fit.ts";
import type { LearningTable } from "../../../src-main/learning/table.ts";
import { openRankings, type OpenRankings } from "../../fixtures/learning/real-rankings.ts";
import { goingAlongWith, preferring, seasonOf, type Proxy, type Recruiter } from "../../fixtures/learning/recruiters.ts";
import { fallsBehind, having, learnedScores, traits } from "../../fixtures/learning/traits.ts";

const firstSeed = Number(process.env["WINNOW_SEED"] ?? 1);
const seeds = Array.from({ length: 10 }, (_, n) => firstSeed + n);
const noise = 0.05;
const asRanked = preferring({});
const pause = (): Promise<void> => Promise.resolve();

let opened: OpenRankings;
beforeAll(async () => {
  opened = await openRankings(3, 600);
}, 120_000);
afterAll(() => opened.close());

const recruiters = (count: number, prefers: LearnedParameters | null): Recruiter[] => Array.from({ length: count }, (_, n) => ({ name: `recruiter ${String(n)}`, prefers, noise }));
const season = (who: Recruiter[], seed: number, decisionsPerJob = 25): LearningTable => seasonOf({ rankings: opened.rankings, recruiters: who, decisionsPerJob, seed });

async function learnedFrom(who: Recruiter[], decisionsPerJob = 25): Promise<LearnedParameters[]> {
  const all: LearnedParameters[] = [];
  for (const seed of seeds) all.push(await robustFit(season(who, seed, decisionsPerJob), [], pause));
  return all;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const furthest = ({ weights }: LearnedParameters): number => Math.max(...Object.values(weights).map(Math.abs));

describe("what is learned from a season", () => {
  it.each([
    ["experience", preferring({ experience: 0.3, skill: -0.2, semantic: -0.1 }), 1],
    ["skills", preferring({ skill: 0.3, experience: -0.2, semantic: -0.1 }), 1],
    ["experience, by three of one mind", preferring({ experience: 0.3, skill: -0.2, semantic: -0.1 }), 3],
  ] as const)("goes the way the recruiters prefer: %s", async (_, prefers, count) => {
    const all = await learnedFrom(recruiters(count, prefers));
    const wanted = weighedTerms.find((term) => prefers.weights[term] > 0) ?? "skill";
    for (const { weights } of all) {
      expect(weights[wanted]).toBeGreaterThanOrEqual(0);
      expect(furthest({ weights, kinds: preferring({}).kinds })).toBeLessThanOrEqual(0.15);
    }
    expect(all.filter(({ weights }) => weights[wanted] > 0.02).length).toBeGreaterThanOrEqual(9);
    expect(mean(all.map(({ weights }) => weights[wanted]))).toBeGreaterThan(0.04);
  });

  it("is visible after some fifty decisions of one strong mind: a weight moves by hundredths", async () => {
    const byExperienceAlone = recruiters(1, preferring({ experience: 0.7, skill: -0.5, semantic: -0.2 }));
    const all: number[] = [];
    for (const seed of seeds) {
      const four = season(byExperienceAlone, seed, 12).filter((_, j) => j % 3 === 0);
      expect(four.flatMap(({ rows }) => rows)).toHaveLength(48);
      all.push((await robustFit(four, [], pause)).weights.experience);
    }
    for (const one of all) expect(one).toBeGreaterThanOrEqual(0);
    expect(mean(all)).toBeGreaterThan(0.02);
    expect(mean(all)).toBeLessThanOrEqual(0.15);
  });

  it("brings jobs that were left out into a better order where the recruiters have a preference", { timeout: 300_000 }, async () => {
    const differences: number[] = [];
    for (const seed of seeds) differences.push((await compareLearned(season(recruiters(1, preferring({ skill: 0.3, experience: -0.2, semantic: -0.1 })), seed), [], pause)).difference);
    expect(mean(differences)).toBeGreaterThan(0.005);
    expect(differences.filter((difference) => difference > 0).length).toBeGreaterThanOrEqual(8);
  });

  it.each([["one who decides by chance", 1, null], ["three who decide by chance", 3, null], ["those who decide as it is ranked already", 3, asRanked]] as const)("is next to nothing with %s", async (_, count, prefers) => {
    const moved = (await learnedFrom(recruiters(count, prefers))).filter((one) => furthest(one) >= 0.01);
    expect(moved.length).toBeLessThanOrEqual(prefers === null ? 0 : 2);
  });

  const proxies: readonly Proxy[] = ["experience", "skill", "semantic", "certification", "language", "education", "other"];
  it.each(proxies)("holds nothing of one of four who turns down whoever has a trait that goes along with %s", async (proxy) => {
    const [odd, ...others] = recruiters(4, asRanked);
    if (odd === undefined) throw new Error("Nobody decides.");
    const all = await learnedFrom([...others, { ...odd, rejects: goingAlongWith(proxy) }]);
    const away = all.map(({ weights, kinds }) => -(proxy === "experience" || proxy === "semantic" || proxy === "skill" ? weights[proxy] : kinds[learnedKinds.find((kind) => kind === proxy) ?? "other"]));
    // Of the proxy's own parameter: a weight by less than a hundredth, a factor by less than three, in nearly every season.
    expect(away.filter((value) => value >= (weighedTerms.some((term) => term === proxy) ? 0.01 : 0.03)).length).toBeLessThanOrEqual(2);
    expect(mean(away)).toBeLessThan(0.01);
  });

  // Of four, and of two, of whom neither is believed alone.
  it.each(Object.entries(traits))("brings nobody down for what one recruiter turns people down for: %s", { timeout: 300_000 }, async (_, trait) => {
    let moved = 0;
    for (const [n, seed] of seeds.slice(0, 4).entries()) {
      const { has, rejects } = having(trait, opened, seed);
      const [odd, ...others] = recruiters(n % 2 === 0 ? 4 : 2, asRanked);
      if (odd === undefined) throw new Error("Nobody decides.");
      const learned = await robustFit(season([...others, { ...odd, rejects }], seed), [], pause);
      expect(Math.abs(fallsBehind(opened.rankings, has, learnedScores(learned)))).toBeLessThan(0.01);
      if (furthest(learned) >= 0.01 || Object.values(learned.kinds).some((log) => Math.abs(log) >= 0.03)) moved++;
    }
    expect(moved).toBeLessThanOrEqual(1);
  });

  it("is nothing from three decisions, whatever they are", async () => {
    for (const seed of seeds) {
      const three = season(recruiters(1, preferring({ experience: 0.3, skill: -0.3 })), seed, 3).slice(seed % 12, (seed % 12) + 1);
      expect(await robustFit(three, [], pause)).toEqual(preferring({}));
    }
  });

  it("is the same to the last bit each time, in whatever season", async () => {
    const table = season(recruiters(3, preferring({ experience: 0.3, skill: -0.3 })), firstSeed);
    expect(JSON.stringify(await compareLearned(table, [], pause))).toBe(JSON.stringify(await compareLearned(table, [], pause)));
  });
});
