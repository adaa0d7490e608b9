import { describe, expect, it } from "vitest";
import { statusLetters } from "../../../src-preload/explanation.ts";
import { requirementStatuses } from "../../../src-preload/domain.ts";
import { nextCell } from "../../../src-renderer/ranking/matrix-keys.ts";
import { requirementLook, statusOfLetter } from "../../../src-renderer/ranking/status-look.ts";

const size = { rows: 5000, columns: 40, page: 20 };
const from = (key: string, row: number, column: number, leap = false) => nextCell(key, leap, { row, column }, size);

describe("the keyboard in the matrix", () => {
  it.each([
    ["ArrowDown", 3, 3, false, 4, 3], ["ArrowUp", 3, 3, false, 2, 3], ["ArrowRight", 3, 3, false, 3, 4], ["ArrowLeft", 3, 3, false, 3, 2],
    ["ArrowDown", 3, 3, true, 4999, 3], ["ArrowLeft", 3, 30, true, 3, 0], ["Home", 30, 30, false, 30, 0], ["Home", 30, 30, true, 0, 0],
    ["End", 30, 3, false, 30, 39], ["End", 30, 3, true, 4999, 39], ["PageDown", 10, 3, false, 30, 3], ["PageUp", 10, 3, false, 0, 3],
  ] as const)("%s from %i, %i (leap: %s) goes to %i, %i", (key, row, column, leap, nextRow, nextColumn) => {
    expect(from(key, row, column, leap)).toEqual({ row: nextRow, column: nextColumn });
  });

  it("never leaves it", () => {
    for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "PageDown", "PageUp", "Home", "End"]) {
      for (const [row, column] of [[0, 0], [4999, 39]] as const) {
        const next = from(key, row, column);
        expect(next?.row).toBeGreaterThanOrEqual(0);
        expect(next?.row).toBeLessThan(5000);
        expect(next?.column).toBeGreaterThanOrEqual(0);
        expect(next?.column).toBeLessThan(40);
      }
    }
  });

  it("leaves other keys to whoever knows them", () => {
    for (const key of ["Enter", "Escape", "j", "m", "Tab"]) expect(from(key, 1, 1)).toBeNull();
  });
});

describe("how far a requirement is met", () => {
  it("has a sign and a word of its own, so that no colour is needed", () => {
    const looks = requirementStatuses.map((status) => requirementLook[status]);
    for (const part of ["sign", "name", "color"] as const) expect(new Set(looks.map((look) => look[part])).size).toBe(requirementStatuses.length);
  });

  it("is read back from its letter", () => {
    for (const status of requirementStatuses) expect(statusOfLetter(statusLetters[status])).toBe(status);
    expect(statusOfLetter(undefined)).toBe("unknown");
  });
});
