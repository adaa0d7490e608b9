import { expect, it } from "vitest";
import { rowAfter } from "../../../src-renderer/ranking/early-moves.ts";

it("goes where the keys pressed before the rows were there would have gone, one by one and never out of the list", () => {
  expect(rowAfter(["next"], -1, 9)).toBe(0);
  expect(rowAfter(["next", "next", "next", "previous"], -1, 9)).toBe(1);
  expect(rowAfter(["last", "next", "previous"], -1, 9)).toBe(7);
  expect(rowAfter(["previous", "previous", "next"], 0, 9)).toBe(1);
  expect(rowAfter(["next", "next", "next"], -1, 2)).toBe(1);
  expect(rowAfter(["last", "first"], 3, 9)).toBe(0);
  expect(rowAfter([], 4, 9)).toBe(4);
});

it("goes nowhere in an empty list", () => {
  expect(rowAfter(["next", "last", "first"], -1, 0)).toBe(-1);
});
