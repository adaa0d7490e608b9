import { expect, it } from "vitest";
import { checkLearned } from "../../../src-main/fairness/learned-check.ts";
import type { ScoresOfJob } from "../../../src-main/fairness/scores-of-job.ts";

/** 20 women and 20 men in each job, by turns; `learned` makes the new score of the old one. */
function jobs(learned: (present: number, isWoman: boolean) => number): ScoresOfJob[] {
  return ["a", "b"].map((jobId) => ({
    jobId,
    candidates: Array.from({ length: 40 }, (_, i) => ({ candidateId: `c${String(i)}`, present: (40 - i) / 40, learned: learned((40 - i) / 40, i % 2 === 0) })),
  }));
}
const categories = new Map(Array.from({ length: 40 }, (_, i) => [`c${String(i)}`, new Map([["sex", i % 2 === 0 ? "Female" : "Male"], ["rare", i < 3 ? "few" : "many"]])]));

it("has nothing to say where no category is known", () => {
  expect(checkLearned(jobs((score) => score), new Map())).toBeNull();
  expect(checkLearned(jobs((score) => score), new Map([["somebody else", new Map([["sex", "Male"]])]]))).toBeNull();
});

it("finds nothing where everyone gets more or less alike", () => {
  expect(checkLearned(jobs((score) => score * 0.9 + 0.05), categories)).toEqual({ people: 80, worse: [], refuses: false });
});

it("names the group that falls behind, and refuses when it falls below four fifths", () => {
  const check = checkLearned(jobs((score, isWoman) => score - (isWoman ? 0.3 : 0)), categories);
  expect(check?.refuses).toBe(true);
  // Of the first ten, 2 are women and 8 are men now; of the 20 above the median, 7 and 13. Before, they were as many of each.
  expect(check?.worse.filter(({ by }) => by.join() === "sex").map(({ measure, group, people, present, learned, belowFourFifths }) => [measure, group.join(), people, present, learned.toFixed(3), belowFourFifths])).toEqual([
    ["top", "Female", 40, 1, (2 / 8).toFixed(3), true],
    ["median", "Female", 40, 1, (7 / 13).toFixed(3), true],
  ]);
});

it("says nothing of a group of fewer than five people", () => {
  const named = checkLearned(jobs((score) => 1 - score), categories)?.worse.flatMap(({ group }) => group) ?? [];
  expect(named).not.toContain("few");
  expect(checkLearned(jobs((score) => 1 - score).slice(0, 1), categories)?.worse.flatMap(({ group }) => group)).not.toContain("few");
});
