import { describe, expect, it } from "vitest";
import type { JobRow } from "../../../src-preload/contract.ts";
import type { Importance, Requirement } from "../../../src-preload/domain.ts";
import { findJobs } from "../../../src-renderer/jobs/job-find.ts";
import { dropBefore, placeOf, raised, rankUnder, stepped, withMoved } from "../../../src-renderer/jobs/requirement-order.ts";

const requirement = (id: string, importance: Importance): Requirement => ({
  id, text: id, kind: "skill", importance, skillIds: [], minYears: null, usedWithinYears: null, degreeLevel: null, educationFields: [], languageLevel: null, source: null,
});
/** As an ad has them: not one importance after the other. */
const five = [requirement("a", "must"), requirement("x", "high"), requirement("b", "must"), requirement("y", "high"), requirement("c", "must")];
const under = (requirements: readonly Requirement[], importance: Importance): string =>
  requirements.filter((each) => each.importance === importance).map(({ id }) => id).join("");

describe("a moved requirement", () => {
  it("stands before the one it was put before, or last, and the others stay as they were", () => {
    expect(under(withMoved(five, { id: "c", to: { importance: "must", before: "a" } }), "must")).toBe("cab");
    expect(under(withMoved(five, { id: "a", to: { importance: "must", before: null } }), "must")).toBe("bca");
    const raised = withMoved(five, { id: "y", to: { importance: "must", before: "b" } });
    expect([under(raised, "must"), under(raised, "high")]).toEqual(["aybc", "x"]);
    expect(under(withMoved(five, { id: "a", to: { importance: "low", before: null } }), "low")).toBe("a");
    expect(withMoved(five, { id: "gone", to: { importance: "low", before: null } })).toBe(five);
  });

  it("goes to the end when the one it was put before has gone elsewhere", () => {
    expect(under(withMoved(five, { id: "a", to: { importance: "must", before: "x" } }), "must")).toBe("bca");
  });

  it("stands the same when it is moved twice, and goes back to where it was from any place", () => {
    for (const { id } of five) {
      const from = placeOf(five, id);
      for (const importance of ["must", "high", "medium"] as const) {
        for (const before of [null, ...five.filter((each) => each.importance === importance && each.id !== id).map((each) => each.id)]) {
          const move = { id, to: { importance, before } };
          const once = withMoved(five, move);
          expect(withMoved(once, move)).toEqual(once);
          const back = from === null ? once : withMoved(once, { id, to: from });
          expect([under(back, "must"), under(back, "high"), under(back, "medium")]).toEqual(["abc", "xy", ""]);
        }
      }
    }
  });

  it("steps among those of its importance and between importances, and not beyond the ends", () => {
    const order = (id: string, step: -1 | 1): string | null => {
      const to = stepped(five, id, step);
      return to === null ? null : under(withMoved(five, { id, to }), "must");
    };
    expect([order("a", -1), order("a", 1), order("b", 1), order("b", -1), order("c", 1)]).toEqual([null, "bac", "acb", "bac", null]);
    expect(raised(five, "a", -1)).toBeNull();
    expect(raised(five, "x", -1)).toEqual({ importance: "must", before: null });
    expect(raised([requirement("z", "low")], "z", 1)).toBeNull();
    expect(rankUnder(five, "y")).toEqual({ place: 2, of: 2, importance: "high" });
  });
});

it("what is dropped goes before the chip whose left half or whose line above it is under the pointer", () => {
  const box = (id: string, left: number, top: number) => ({ id, left, right: left + 100, top, bottom: top + 30 });
  const chips = [box("a", 0, 0), box("b", 106, 0), box("c", 0, 36)];
  expect([[10, 10], [60, 10], [180, 10], [400, 10], [10, 50], [90, 50], [10, 200], [500, 33]].map(([x = 0, y = 0]) => dropBefore(chips, x, y))).toEqual(["a", "b", "c", "c", "c", null, null, "c"]);
  expect(dropBefore([], 0, 0)).toBeNull();
});

it("a job is found by any of its title's words, whatever the accents and capitals", () => {
  const row = (title: string): JobRow => ({ jobId: title, title, createdAt: "", updatedAt: "", requirements: 0, shortlisted: 0, archivedAt: null });
  const jobs = [row("Ingénieur Café"), row("Night Nurse"), row("Nurse, day")];
  const titles = (typed: string): string[] => findJobs(jobs, typed).map(({ title }) => title);
  expect(titles("cafe INGE")).toEqual(["Ingénieur Café"]);
  expect(titles("nurse")).toEqual(["Night Nurse", "Nurse, day"]);
  expect(titles("nurse day")).toEqual(["Nurse, day"]);
  expect(titles("  ")).toHaveLength(3);
  expect(titles("cook")).toEqual([]);
});
