import { describe, expect, it } from "vitest";
import { ordinary } from "../../../src-main/matching/background.ts";
import { levelOf, levelOfRole } from "../../../src-main/matching/calibration.ts";
import { importanceWeights } from "../../../src-main/matching/importance.ts";
import { rounded } from "../../../src-main/matching/rounding.ts";
import { createComparer, packQueries } from "../../../src-main/matching/similarity.ts";
import { plainWordsOf, wordsOf } from "../../../src-main/matching/words.ts";

describe("cosines", () => {
  /** Deterministic vectors without a pattern. */
  const vector = (seed: number) => Float32Array.from({ length: 12 }, (_, i) => Math.sin(seed * 37.7 + i * i * 1.3));
  const passages = Float32Array.from([1, 2, 3, 4, 5].flatMap((seed) => [...vector(seed)]));
  const { cosines } = createComparer();

  it("are dot products, for any number of queries", () => {
    for (let count = 1; count <= 6; count++) {
      const queries = Array.from({ length: count }, (_, i) => vector(100 + i));
      const result = cosines(passages, packQueries(queries));
      expect(result).toHaveLength(5 * count);
      for (let p = 0; p < 5; p++) {
        queries.forEach((query, q) => {
          const dot = query.reduce((sum, x, i) => sum + x * (passages[p * 12 + i] ?? 0), 0);
          expect(result[q * 5 + p]).toBeCloseTo(dot, 5);
        });
      }
    }
  });

  it("of one query have the same bits whatever else is asked", () => {
    const alone = cosines(passages, packQueries([vector(7)]));
    const third = cosines(passages, packQueries([vector(1), vector(2), vector(7), vector(9), vector(11)]));
    for (let p = 0; p < 5; p++) expect(third[2 * 5 + p]).toBe(alone[p]);
  });

  it("of a resume with thousands of sentences are as right as those of a short one", () => {
    const many = new Float32Array(5000 * 12);
    for (let p = 0; p < 5000; p++) many.set(vector(p), p * 12);
    const result = cosines(many, packQueries([vector(3)]));
    expect(result).toHaveLength(5000);
    for (const p of [0, 2500, 4999]) expect(result[p]).toBe(cosines(vector(p), packQueries([vector(3)]))[0]);
  });

  it("of nothing are nothing", () => {
    expect(cosines(new Float32Array(), packQueries([vector(1)]))).toHaveLength(0);
    expect(cosines(passages, packQueries([]))).toHaveLength(0);
  });
});

describe("what is ordinary", () => {
  const values = Array.from({ length: 200 }, (_, i) => Math.sin(i * 1.7) / 2 + 0.4);

  it("is the mean and deviation of the others, to the last bit in any order", () => {
    const spread = ordinary(values).without(values[0] ?? 0);
    const others = values.slice(1);
    const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
    expect(spread.mean).toBeCloseTo(mean, 5);
    expect(spread.deviation).toBeCloseTo(Math.sqrt(others.reduce((sum, value) => sum + (value - mean) ** 2, 0) / others.length), 4);
    expect(ordinary([...values].reverse()).without(values[0] ?? 0)).toEqual(spread);
  });

  it("is never a deviation of zero", () => {
    expect(ordinary([0.4, 0.4, 0.4]).without(0.4).deviation).toBeGreaterThan(0);
    expect(ordinary([0.4]).without(0.4)).toEqual({ mean: 0, deviation: 1 });
  });
});

describe("levels", () => {
  it("rise strictly and stay between 0 and 1", () => {
    for (const level of [levelOf, levelOfRole]) {
      const steps = Array.from({ length: 61 }, (_, i) => level((i - 30) / 5));
      for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThan(steps[i - 1] ?? 1);
      expect(Math.min(...steps)).toBeGreaterThan(0);
      expect(Math.max(...steps)).toBeLessThan(1);
    }
  });

  it("of importance fall from must to low", () => {
    const { must, high, medium, low } = importanceWeights;
    expect([must, high, medium, low]).toEqual([must, high, medium, low].sort((a, b) => b - a));
    expect(low).toBeGreaterThan(0);
  });
});

describe("rounding", () => {
  it("keeps six decimals, halves up, and leaves what is round", () => {
    expect(rounded(0.1234565)).toBe(0.123457);
    expect(rounded(0.12345649)).toBe(0.123456);
    expect(rounded(rounded(1 / 3))).toBe(rounded(1 / 3));
    expect([rounded(0), rounded(1)]).toEqual([0, 1]);
  });
});

describe("words", () => {
  it("meet in their common form", () => {
    for (const forms of [["manages", "managing", "managed", "manage"], ["policies", "policy"], ["invoices", "invoice", "invoicing"], ["planning", "planned", "plans"]]) {
      expect(new Set(forms.map((form) => wordsOf(form)[0])).size, forms.join(" ")).toBe(1);
    }
  });

  it("leave out stop words and keep C++, C# and digits", () => {
    expect(plainWordsOf("The use of C++, C# and R in 3D with the 365 suite")).toEqual(["use", "c++", "c#", "r", "3d", "365", "suite"]);
    expect(wordsOf("and the of with")).toEqual([]);
  });
});
