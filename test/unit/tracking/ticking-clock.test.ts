import { expect, it } from "vitest";
import { tickingClock } from "../../../src-main/tracking/ticking-clock.ts";

it("a clock tells apart what is done within a millisecond, and follows the computer's when that is set back", () => {
  const times = [1000, 1000, 1000, 1001, 1010, 500, 500, 1500];
  const clock = tickingClock(() => times.shift() ?? 0);
  const said = Array.from({ length: 8 }, () => Date.parse(clock()));
  expect(said).toEqual([1000, 1001, 1002, 1003, 1010, 500, 501, 1500]);
});
