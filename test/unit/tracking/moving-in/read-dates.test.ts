import { expect, test } from "vitest";
import { dateOrderOf, readDate } from "../../../../src-main/tracking/moving-in/read-dates.ts";

test.each([
  ["2026-03-05", "2026-03-05T12:00:00.000Z"],
  ["2026/3/5", "2026-03-05T12:00:00.000Z"],
  ["2026-03-05T14:30:00Z", "2026-03-05T14:30:00.000Z"],
  ["2026-03-05T14:30:00+02:00", "2026-03-05T12:30:00.000Z"],
  ["2026-03-05 14:30:10 UTC", "2026-03-05T14:30:10.000Z"],
  ["March 5, 2026", "2026-03-05T12:00:00.000Z"],
  ["Thu, 5 Mar 2026 14:30 GMT", "2026-03-05T14:30:00.000Z"],
  ["5. März 2026", "2026-03-05T12:00:00.000Z"],
  ["05-Mar-26", "2026-03-05T12:00:00.000Z"],
  ["05.03.2026", "2026-03-05T12:00:00.000Z"],
  ["13/03/2026", "2026-03-13T12:00:00.000Z"],
  ["46086", "2026-03-05T12:00:00.000Z"],
  ["03/05/2026", null], ["2026-02-30", null], ["31.04.2026", null], ["soon", null], ["", null], ["12", null],
])("%j is %j where no order is known", (cell, at) => {
  expect(readDate(cell, null)).toBe(at);
});

test("the order that is said decides, but for dots, which put the day first", () => {
  expect(readDate("03/05/2026", "month-first")).toBe("2026-03-05T12:00:00.000Z");
  expect(readDate("03/05/2026", "day-first")).toBe("2026-05-03T12:00:00.000Z");
  expect(readDate("03.05.2026", "month-first")).toBe("2026-05-03T12:00:00.000Z");
  expect(readDate("3/5/26 2:45 PM UTC", "month-first")).toBe("2026-03-05T14:45:00.000Z");
});

test("the order is told by one date that can be read in one way only; where none can, or they disagree, it is asked", () => {
  expect(dateOrderOf(["03/05/2026", "25/05/2026"])).toMatchObject({ order: "day-first", asked: false });
  expect(dateOrderOf(["03/05/2026", "05/25/2026"])).toMatchObject({ order: "month-first", asked: false });
  expect(dateOrderOf(["03/05/2026", "04/04/2026"])).toEqual({ order: null, asked: true, samples: ["03/05/2026"] });
  expect(dateOrderOf(["25/05/2026", "05/25/2026"])).toMatchObject({ order: null, asked: true });
  expect(dateOrderOf(["2026-05-03", "04/04/2026", ""])).toMatchObject({ order: null, asked: false });
});
