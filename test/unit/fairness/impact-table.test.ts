import { expect, it } from "vitest";
import type { ImpactTable } from "../../../src-preload/contract.ts";
import { impactTable, type Group } from "../../../src-main/fairness/impact-table.ts";
import { createRandom } from "./random.ts";

const group = (value: string, people: number, selected: number, isWithheld = false): Group => ({ values: [value], people, selected, isWithheld });
const table = (...groups: Group[]): ImpactTable => impactTable(["sex"], groups, groups.reduce((sum, { people }) => sum + people, 0), 0);
const ratios = ({ rows }: ImpactTable): Record<string, string | null> => Object.fromEntries(rows.map(({ values, ratio }) => [values.join(), ratio?.toFixed(2) ?? null]));

it("gives the rates and ratios of the example in New York City’s rule", () => {
  const bySex = table(group("Male", 1390, 667), group("Female", 1181, 555));
  expect(bySex.rows.map(({ rate, ratio }) => [rate?.toFixed(2), ratio?.toFixed(3)])).toEqual([["0.48", "1.000"], ["0.47", "0.979"]]);
  const byRace = table(
    group("Hispanic or Latino", 408, 204), group("White", 797, 412), group("Black or African American", 390, 170),
    group("Native Hawaiian or Pacific Islander", 119, 52), group("Asian", 616, 302), group("Native American or Alaska Native", 41, 18), group("Two or More Races", 213, 96),
  );
  expect(ratios(byRace)).toEqual({
    "Hispanic or Latino": "0.97", White: "1.00", "Black or African American": "0.84", "Native Hawaiian or Pacific Islander": "0.85", Asian: "0.95",
    // 41 of 2,584 are fewer than 2 %.
    "Native American or Alaska Native": null, "Two or More Races": "0.87",
  });
  expect(byRace.rows[5]).toMatchObject({ people: 41, selected: 18, rate: 18 / 41, leftOut: "small" });
});

it("marks a ratio below four fifths, and not one of exactly four fifths", () => {
  const { rows } = table(group("a", 100, 50), group("b", 100, 40), group("c", 1000, 399));
  expect(rows.map(({ belowFourFifths }) => belowFourFifths)).toEqual([false, false, true]);
});

it("says nothing of a group that is withheld, and compares nobody with it", () => {
  const made = table(group("a", 4, 4, true), group("b", 10, 6), group("c", 10, 3));
  expect(made.rows[0]).toEqual({ values: ["a"], people: null, selected: null, rate: null, rateInterval: null, ratio: null, ratioInterval: null, belowFourFifths: null, fisherP: null, leftOut: "withheld" });
  expect(ratios(made)).toEqual({ a: null, b: "1.00", c: "0.50" });
  expect(made.notShown).toBe(4);
});

it("has no ratio where nobody of any group was selected", () => {
  expect(table(group("a", 10, 0), group("b", 10, 0)).rows.map(({ rate, ratio, belowFourFifths }) => [rate, ratio, belowFourFifths])).toEqual([[0, null, null], [0, null, null]]);
});

it("keeps every rate and ratio from 0 to 1 within its interval, and the highest group at 1", () => {
  const random = createRandom(7);
  for (let n = 0; n < 300; n++) {
    const groups = Array.from({ length: 1 + random(6) }, (_, i) => {
      const people = random(60);
      return group(`g${String(i)}`, people, people === 0 ? 0 : random(people + 1), random(5) === 0);
    });
    const { rows } = table(...groups);
    const shown = rows.filter(({ ratio }) => ratio !== null);
    if (shown.length > 0) expect(Math.max(...shown.map(({ ratio }) => ratio ?? 0))).toBe(1);
    for (const { people, selected, rate, rateInterval, ratio, ratioInterval, fisherP } of rows) {
      if (people === null || selected === null || rate === null || rateInterval === null) continue;
      expect(rate).toBe(selected / people);
      expect(rateInterval.low).toBeLessThanOrEqual(rate);
      expect(rateInterval.high).toBeGreaterThanOrEqual(rate);
      if (ratio !== null) expect(ratio >= 0 && ratio <= 1).toBe(true);
      if (fisherP !== null) expect(fisherP > 0 && fisherP <= 1).toBe(true);
      if (ratio !== null && ratioInterval !== null) expect(ratioInterval.low <= ratio && ratio <= ratioInterval.high).toBe(true);
    }
  }
});
