import { expect, it } from "vitest";
import { fisher, katz, wilson } from "../../../src-main/fairness/intervals.ts";

it("gives Wilson’s interval as published tables have it", () => {
  expect(wilson({ people: 10, selected: 5 }).low).toBeCloseTo(0.2366, 4);
  expect(wilson({ people: 10, selected: 5 }).high).toBeCloseTo(0.7634, 4);
  expect(wilson({ people: 10, selected: 0 })).toEqual({ low: 0, high: expect.closeTo(0.2775, 4) });
  expect(wilson({ people: 10, selected: 10 })).toEqual({ low: expect.closeTo(0.7225, 4), high: 1 });
});

it("gives the interval of a ratio as the physicians’ study of aspirin has it", () => {
  const interval = katz({ people: 11037, selected: 104 }, { people: 11034, selected: 189 });
  expect(interval?.low).toBeCloseTo(0.43, 2);
  expect(interval?.high).toBeCloseTo(0.7, 2);
  expect(katz({ people: 5, selected: 0 }, { people: 5, selected: 3 })).toBeNull();
});

it("gives Fisher’s probability of tasting the tea, and of no difference", () => {
  expect(fisher({ people: 4, selected: 3 }, { people: 4, selected: 1 })).toBeCloseTo(34 / 70, 10);
  expect(fisher({ people: 4, selected: 4 }, { people: 4, selected: 0 })).toBeCloseTo(2 / 70, 10);
  expect(fisher({ people: 20, selected: 10 }, { people: 20, selected: 10 })).toBeCloseTo(1, 10);
});
