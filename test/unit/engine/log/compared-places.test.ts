import { describe, expect, it } from "vitest";
import { firstDifference, placesThen } from "../../../../src-main/engine/log/compared-places.ts";
import type { Place } from "../../../../src-main/tracking/log/ranking-entry.ts";

const before: Place[] = [[7, 0.9], [3, 0.8], [12, 0.7]];
const everyone = new Set([3, 7, 12, 20]);

describe("the places of a ranking then and now", () => {
  it("name who has left the library, and say that the others come as before, whoever stands between them", () => {
    const now: Place[] = [[7, 0.91], [20, 0.85], [12, 0.7]];
    const { mostMoved, ...places } = placesThen(before, now, new Set([7, 12, 20]));
    expect(places).toEqual({ gone: [3], stayed: 2, sameOrder: true });
    expect(mostMoved).toBeCloseTo(0.01, 10);
  });
  it("are in another order where two have changed places, or where somebody who is there is no longer listed", () => {
    expect(placesThen(before, [[3, 0.8], [7, 0.75], [12, 0.7]], everyone)).toEqual({ gone: [], stayed: 3, sameOrder: false, mostMoved: expect.closeTo(0.15, 10) as number });
    expect(placesThen(before, [[7, 0.9], [3, 0.8]], everyone)).toEqual({ gone: [], stayed: 3, sameOrder: false, mostMoved: 0 });
  });
  it("have nobody to compare where all have left", () => {
    expect(placesThen(before, [], new Set())).toEqual({ gone: [7, 3, 12], stayed: 0, sameOrder: true, mostMoved: 0 });
    expect(placesThen([], [[7, 0.9]], everyone)).toEqual({ gone: [], stayed: 0, sameOrder: true, mostMoved: 0 });
  });
});

describe("the first difference", () => {
  it("is the first place whose candidate or score is another, or where the list is longer or shorter", () => {
    expect(firstDifference(before, before, 3)).toBeNull();
    expect(firstDifference(before, [[7, 0.9], [3, 0.81], [12, 0.7]], 3)).toEqual({ place: 2, before: [3, 0.8], now: [3, 0.81] });
    expect(firstDifference(before, [[7, 0.9]], 3)).toEqual({ place: 2, before: [3, 0.8], now: null });
    expect(firstDifference([], [[7, 0.9]], 0)).toEqual({ place: 1, before: null, now: [7, 0.9] });
    expect(firstDifference(before, [...before, [20, 0.1]], 3)).toEqual({ place: 4, before: null, now: [20, 0.1] });
    // Who came after those that the entry names is known by the hash alone.
    expect(firstDifference(before, [...before, [20, 0.1]], 4)).toBeNull();
  });
});
