import { describe, expect, it } from "vitest";
import { defaultWeights, type Match, type Ranking } from "../../../../src-preload/domain.ts";
import type { Improvement } from "../../../../src-preload/explanation.ts";
import { nextAbove } from "../../../../src-main/matching/explanation/improvements.ts";
import { smallTaxonomy } from "../small-taxonomy.ts";
import { madeMatch, matchOf, randomRanking, rankingOf, requirementOf, scoredBy, seeded } from "./made-matches.ts";
import { engineWords } from "../../../../src-main/words/words.ts";

const english = engineWords("en");

/** The score with the changed levels, made anew as the scorer makes it. */
function scoredWith(match: Match, { weights }: Ranking, changes: readonly Improvement[]): number {
  const to = new Map(changes.map((change) => [change.requirementId, change.to]));
  const requirements = match.requirements.map((one) => ({ ...one, score: to.get(one.requirementId) ?? one.score }));
  return scoredBy(requirements, weights, to.get(null) ?? match.experience).score;
}

describe("what would pass the next one above", () => {
  it("is true of every change that is told, scored again, for many candidates and jobs", () => {
    const random = seeded(7);
    let singles = 0;
    let joint = 0;
    for (let job = 0; job < 120; job++) {
      const ranking = randomRanking(random, 6);
      ranking.candidates.slice(1).forEach((match, i) => {
        const above = ranking.candidates[i];
        if (above === undefined) throw new Error("someone stands above");
        const next = nextAbove(match, above, ranking.job.requirements, ranking.weights, smallTaxonomy, english);
        expect(next.rank).toBe(match.rank - 1);
        if (next.together) {
          if (next.improvements.length > 0) expect(scoredWith(match, ranking, next.improvements)).toBeGreaterThan(above.score);
          if (next.improvements.length > 1) expect(scoredWith(match, ranking, next.improvements.slice(0, -1))).toBeLessThanOrEqual(above.score + 4e-6);
          joint++;
        }
        for (const change of next.together ? [] : next.improvements) {
          const lifted = scoredWith(match, ranking, [change]);
          expect(lifted).toBeGreaterThan(above.score);
          expect(Math.abs((lifted - match.score) * 100 - change.gains)).toBeLessThan(0.006);
          singles++;
        }
      });
    }
    expect(singles).toBeGreaterThan(300);
    expect(joint).toBeGreaterThan(20);
  });

  it("leaves out no single change that would do while fewer than three are told", () => {
    const random = seeded(8);
    for (let job = 0; job < 60; job++) {
      const ranking = randomRanking(random, 4);
      ranking.candidates.slice(1).forEach((match, i) => {
        const above = ranking.candidates[i];
        if (above === undefined) throw new Error("someone stands above");
        const { improvements, together } = nextAbove(match, above, ranking.job.requirements, ranking.weights, smallTaxonomy, english);
        if (!together && improvements.length === 3) return;
        const told = new Set(together ? [] : improvements.map(({ requirementId }) => requirementId));
        for (const own of match.requirements) {
          if (told.has(own.requirementId)) continue;
          // Words alone never reach the whole, so only what facts settle is held against it here.
          const kind = ranking.job.requirements.find(({ id }) => id === own.requirementId)?.kind;
          if (kind !== "education" && kind !== "experience") continue;
          const change: Improvement = { requirementId: own.requirementId, sentence: "", from: own.score, to: 1, gains: 0 };
          expect(scoredWith(match, ranking, [change])).toBeLessThanOrEqual(above.score + 4e-6);
        }
      });
    }
  });

  it("puts the smallest change first, and says what the resume would have to show", () => {
    const requirements = [
      requirementOf("r1", { text: "React", skillIds: ["react"] }),
      requirementOf("r2", { text: "5 years with Python", skillIds: ["python"], minYears: 5 }),
      requirementOf("r3", { kind: "certification", text: "AWS certificate" }),
      requirementOf("r4", { kind: "experience", text: "4 years in web development", minYears: 4 }),
    ];
    const share = 0.333333;
    const parts = (levels: number[]) => requirements.map(({ id, kind }, i) =>
      matchOf(id, { term: kind === "experience" ? "experience" : "skill", share: kind === "experience" ? 1 : share, semanticShare: 0.25, score: levels[i] ?? 0, semantic: 0.5, status: "partly", years: i === 1 ? 2 : i === 3 ? 1.5 : null, found: i === 1 ? { how: "exact", words: "Python", path: [] } : null }));
    const above = madeMatch("a", parts([1, 1, 1, 0.8]), defaultWeights);
    const below = madeMatch("b", parts([1, 0.76, 0, 0.75]), defaultWeights);
    const nearly = madeMatch("c", parts([1, 0.76, 1, 0.8]), defaultWeights);
    const ranking = rankingOf(requirements, [above, below, nearly], defaultWeights);
    const [first, second, third] = ranking.candidates;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three were made");
    const near = nextAbove(second, first, requirements, defaultWeights, smallTaxonomy, english);
    expect(near.improvements.map(({ sentence }) => sentence)).toEqual(["4 years of such work (now 1.5 years)"]);
    const far = nextAbove(third, second, requirements, defaultWeights, smallTaxonomy, english);
    expect(far).toMatchObject({ together: true });
    expect(far.improvements.map(({ sentence }) => sentence)).toEqual(["“AWS certificate” stated", "4 years of such work (now 1.5 years)"]);
    const full = nextAbove(nearly, { ...first, score: nearly.score }, requirements, defaultWeights, smallTaxonomy, english);
    expect(full.gap).toBe(0);
    expect(full.improvements.map(({ sentence }) => sentence)).toEqual(["4 years of such work (now 1.5 years)", "5 years with Python in dated jobs (now 2 years)"]);
  });

  it("says that nothing would do where all of it would not", () => {
    const requirement = requirementOf("r1", { kind: "experience", text: "Experience" });
    const match = (id: string, semantic: number) => madeMatch(id, [matchOf("r1", { term: "experience", score: 1, semantic })], defaultWeights);
    const next = nextAbove(match("b", 0.2), match("a", 0.9), [requirement], defaultWeights, smallTaxonomy, english);
    expect(next).toMatchObject({ improvements: [], together: false });
    expect(next.gap).toBeCloseTo(49, 6);
  });
});
