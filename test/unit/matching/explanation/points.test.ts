import { describe, expect, it } from "vitest";
import { defaultWeights } from "../../../../src-preload/domain.ts";
import { apportion } from "../../../../src-main/matching/explanation/apportion.ts";
import { compare } from "../../../../src-main/matching/explanation/compare.ts";
import { pointsOf } from "../../../../src-main/matching/explanation/points.ts";
import { smallTaxonomy } from "../small-taxonomy.ts";
import { madeMatch, matchOf, randomRanking, seeded } from "./made-matches.ts";
import { engineWords } from "../../../../src-main/words/words.ts";

const english = engineWords("en");

/** In whole hundredths of a point, as a reader with a pencil would add them. */
const cents = (points: number): number => {
  const units = Math.round(points * 100);
  expect(Math.abs(points * 100 - units), `${String(points)} has two digits`).toBeLessThan(1e-6);
  return units;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + cents(value), 0);

describe("whole units", () => {
  it("add up to the total, none further than one unit from its exact value", () => {
    const random = seeded(1);
    for (let n = 0; n < 2000; n++) {
      const exact = Array.from({ length: 1 + Math.floor(random() * 30) }, () => random() * 20);
      const total = Math.round(exact.reduce((a, b) => a + b, 0));
      const units = apportion(exact, total);
      expect(units.reduce((a, b) => a + b, 0)).toBe(total);
      units.forEach((unit, i) => { expect(Math.abs(unit - (exact[i] ?? 0))).toBeLessThan(1.0001); });
    }
  });

  it("give the unit that is left to the greatest remainder, and of equal ones to the first", () => {
    expect(apportion([1.2, 1.7, 1.1], 4)).toEqual([1, 2, 1]);
    expect(apportion([0.5, 0.5], 1)).toEqual([1, 0]);
    expect(apportion([0.5, 0.5, 2], 2)).toEqual([0, 0, 2]);
  });

  it("never pass what is the most, and end where nothing fits", () => {
    expect(apportion([1.9, 1.1], 3, [1, 5])).toEqual([1, 2]);
    expect(apportion([3, 3], 9, [3, 3])).toEqual([3, 3]);
    expect(apportion([], 5)).toEqual([]);
  });
});

describe("the points of a match", () => {
  it("add up to the score as shown, down the lines and across the terms, for many candidates and jobs", () => {
    const random = seeded(2);
    let checked = 0;
    for (let job = 0; job < 150; job++) {
      const { candidates, weights } = randomRanking(random, 6);
      for (const match of candidates) {
        const { total, terms, possible, lines } = pointsOf(match, weights);
        expect(cents(total)).toBe(Math.round(match.score * 10_000));
        expect(sum(lines.map(({ earned }) => earned))).toBe(cents(total));
        expect(sum(lines.map((line) => line.possible))).toBe(10_000);
        expect(sum(Object.values(terms))).toBe(cents(total));
        expect(sum(Object.values(possible))).toBe(10_000);
        for (const term of ["skill", "experience", "semantic"] as const) expect(sum(lines.map((line) => line.terms[term]))).toBe(cents(terms[term]));
        for (const line of lines) {
          expect(sum(Object.values(line.terms))).toBe(cents(line.earned));
          expect(cents(line.earned)).toBeGreaterThanOrEqual(0);
          expect(cents(line.earned)).toBeLessThanOrEqual(cents(line.possible));
        }
        checked++;
      }
    }
    expect(checked).toBe(900);
  });

  it("add up with a re-ranker's part, too, whose line is of no term and earns no more than its share", () => {
    const random = seeded(12);
    for (let job = 0; job < 150; job++) {
      const { candidates, weights } = randomRanking(random, 3);
      for (const match of candidates) {
        const share = Math.round(random() * 50) / 100;
        const score = random() < 0.3 ? null : Math.round(random() * 1e6) / 1e6;
        const reranked = { ...match, reranked: { score, share }, score: Math.round(((1 - share) * match.score + share * (score ?? 0)) * 1e6) / 1e6 };
        const { total, terms, lines } = pointsOf(reranked, weights);
        expect(sum(lines.map(({ earned }) => earned))).toBe(cents(total));
        expect(sum(lines.map((line) => line.possible))).toBe(10_000);
        const last = lines.at(-1);
        expect(last?.requirementId).toBe("reranker");
        expect(sum(Object.values(terms)) + cents(last?.earned ?? -1)).toBe(cents(total));
        expect(Math.abs(cents(last?.earned ?? -1) - share * (score ?? 0) * 10_000)).toBeLessThan(1.01);
      }
    }
  });

  it("stay within two hundredths of their exact value, so that nobody is given another's points", () => {
    const random = seeded(3);
    for (let job = 0; job < 60; job++) {
      const { candidates, weights } = randomRanking(random, 3);
      for (const match of candidates) {
        const { lines } = pointsOf(match, weights);
        const asksSkill = match.requirements.some(({ term }) => term === "skill");
        for (const own of match.requirements) {
          const exact = 100 * (weights[own.term] * own.share * own.score + (weights.semantic + (asksSkill ? 0 : weights.skill)) * own.semanticShare * own.semantic);
          expect(Math.abs((lines.find(({ requirementId }) => requirementId === own.requirementId)?.earned ?? 0) - exact)).toBeLessThan(0.035);
        }
      }
    }
  });

  it("are possible alike for everyone in a ranking", () => {
    const random = seeded(4);
    for (let job = 0; job < 40; job++) {
      const { candidates, weights } = randomRanking(random, 4);
      const possible = candidates.map((match) => pointsOf(match, weights).lines.map((line) => line.possible));
      for (const one of possible) expect(one).toEqual(possible[0]);
    }
  });

  it("give everything to one who meets everything, and nothing to one who meets nothing", () => {
    const full = matchOf("r1", { score: 1, semantic: 1 });
    const all = pointsOf(madeMatch("c", [full], defaultWeights, { experience: 1, score: 1, skill: 1, semantic: 1 }), defaultWeights);
    expect(all).toMatchObject({ total: 100, lines: [{ requirementId: "r1", earned: 70, possible: 70 }, { requirementId: null, earned: 30, possible: 30 }] });
    expect(pointsOf(madeMatch("c", [matchOf("r1")], defaultWeights), defaultWeights).lines.every(({ earned }) => earned === 0)).toBe(true);
  });

  it("count meaning for skill where the job asks no skill by name", () => {
    const own = matchOf("r1", { term: "experience", score: 0.5, semantic: 0.4 });
    const { terms } = pointsOf(madeMatch("c", [own], defaultWeights), defaultWeights);
    expect(terms).toEqual({ skill: 20, experience: 15, semantic: 8 });
  });
});

describe("a comparison", () => {
  it("adds up to each candidate's score, and its differences to the difference of the scores", () => {
    const random = seeded(5);
    for (let job = 0; job < 60; job++) {
      const ranking = randomRanking(random, 5);
      const [a, b, c] = ranking.candidates;
      if (a === undefined || b === undefined || c === undefined) throw new Error("five were made");
      const { candidates, lines } = compare([c, a, b], ranking, smallTaxonomy, english);
      expect(candidates.map(({ rank }) => rank)).toEqual([1, 2, 3]);
      candidates.forEach(({ total }, i) => { expect(sum(lines.map(({ cells }) => cells[i]?.earned ?? 0))).toBe(cents(total)); });
      const apart = lines.reduce((total, { cells }) => total + cents(cells[0]?.earned ?? 0) - cents(cells[1]?.earned ?? 0), 0);
      expect(apart).toBe(cents(candidates[0]?.total ?? 0) - cents(candidates[1]?.total ?? 0));
      for (const { cells, apart: most, sentence } of lines) {
        const earned = cells.map((cell) => cents(cell.earned));
        expect(cents(most)).toBe(Math.max(...earned) - Math.min(...earned));
        expect(sentence).toMatch(/\.$/);
      }
    }
  });
});
