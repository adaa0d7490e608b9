import { describe, expect, it } from "vitest";
import { ordinary } from "../../../src-main/matching/background.ts";
import { levelOf, levelOfRole } from "../../../src-main/matching/calibration.ts";
import { importanceWeights } from "../../../src-main/matching/importance.ts";
import { rounded } from "../../../src-main/matching/rounding.ts";
import { createComparer, packQueries, rowsOf } from "../../../src-main/matching/similarity.ts";
import { plainWordsOf, wordsOf } from "../../../src-main/matching/words.ts";

describe("cosines", () => {
  /** Deterministic vectors of length 1 without a pattern. */
  function vector(seed: number): Float32Array {
    const numbers = Float32Array.from({ length: 32 }, (_, i) => Math.sin(seed * 37.7 + i * i * 1.3));
    const length = Math.sqrt(numbers.reduce((sum, x) => sum + x * x, 0));
    return numbers.map((x) => x / length);
  }
  const passages = [1, 2, 3, 4, 5].map(vector);
  const { cosines } = createComparer();

  it("are dot products up to the rounding of what is kept, for any number of queries", () => {
    for (let count = 1; count <= 6; count++) {
      const queries = Array.from({ length: count }, (_, i) => vector(100 + i));
      const result = cosines(rowsOf(passages), packQueries(queries));
      expect(result).toHaveLength(5 * count);
      passages.forEach((passage, p) => {
        queries.forEach((query, q) => {
          const dot = query.reduce((sum, x, i) => sum + x * (passage[i] ?? 0), 0);
          expect(Math.abs((result[q * 5 + p] ?? 0) - dot)).toBeLessThan(0.004);
        });
      });
    }
  });

  it("of a vector with itself are one", () => {
    for (const value of passages) expect(cosines(rowsOf([value]), packQueries([value]))[0]).toBeCloseTo(1, 2);
  });

  it("of one query have the same bits whatever else is asked", () => {
    const alone = cosines(rowsOf(passages), packQueries([vector(7)]));
    const third = cosines(rowsOf(passages), packQueries([vector(1), vector(2), vector(7), vector(9), vector(11)]));
    for (let p = 0; p < 5; p++) expect(third[2 * 5 + p]).toBe(alone[p]);
  });

  it("of a resume with thousands of sentences are as right as those of a short one", () => {
    const many = Array.from({ length: 5000 }, (_, p) => vector(p));
    const result = cosines(rowsOf(many), packQueries([vector(3)]));
    expect(result).toHaveLength(5000);
    for (const p of [0, 2500, 4999]) expect(result[p]).toBe(cosines(rowsOf([vector(p)]), packQueries([vector(3)]))[0]);
  });

  it("by the first numbers alone are those of shorter vectors", () => {
    const shorter = passages.map((passage) => passage.subarray(0, 16));
    expect(cosines(rowsOf(shorter), packQueries([vector(7)], 16))).toEqual(cosines(rowsOf(shorter), packQueries([vector(7).subarray(0, 16)])));
  });

  it("do not overflow with the longest vectors that an encoder gives", () => {
    const flat = new Float32Array(1024).fill(1 / 32);
    expect(cosines(rowsOf([flat]), packQueries([flat]))[0]).toBeCloseTo(1, 3);
  });

  it("of nothing are nothing, and of a zero vector zero", () => {
    expect(cosines(rowsOf([]), packQueries([vector(1)]))).toHaveLength(0);
    expect(cosines(rowsOf(passages), packQueries([]))).toHaveLength(0);
    expect(cosines(rowsOf([new Float32Array(32)]), packQueries([vector(1)]))[0]).toBe(0);
  });

  it("of vectors whose length is no multiple of sixteen are refused", () => {
    expect(() => rowsOf([new Float32Array(20)])).toThrow(RangeError);
    expect(() => packQueries([new Float32Array(20)])).toThrow(RangeError);
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
