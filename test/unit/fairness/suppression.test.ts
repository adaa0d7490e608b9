import { describe, expect, it } from "vitest";
import { countGroups, type Part, type Sample } from "../../../src-main/fairness/counts.ts";
import { withheld, type Cell, type Sum } from "../../../src-main/fairness/suppression.ts";
import { createRandom } from "./random.ts";

const cell = (key: string, count: number, kind: Cell["kind"] = "group"): Cell => ({ key, count, people: count, kind });
const hiddenOf = (cells: Cell[], sums: Sum[]): string[] => [...withheld(cells, sums)].sort();

describe("withheld", () => {
  const line = (...counts: [string, number, Cell["kind"]?][]): string[] => {
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    return hiddenOf([cell("all", total, "total"), ...counts.map(([key, count, kind]) => cell(key, count, kind))], [{ total: "all", parts: counts.map(([key]) => key) }]);
  };
  it("leaves groups of five and more as they are, and those of nobody", () => {
    expect(line(["a", 5], ["b", 7], ["c", 0])).toEqual([]);
  });
  it("withholds with a small group the next larger, so that it cannot be taken from the total", () => {
    expect(line(["a", 3], ["b", 40], ["c", 20], ["d", 0])).toEqual(["a", "c"]);
  });
  it("withholds the unknown rather than a group", () => {
    expect(line(["a", 3], ["b", 40], ["unknown", 60, "rest"])).toEqual(["a", "unknown"]);
  });
  it("withholds so much that what is left over is five people at least", () => {
    expect(line(["a", 1], ["b", 2], ["c", 9], ["d", 30])).toEqual(["a", "b", "c"]);
  });
  it("sees through what only several sums together tell", () => {
    // Two squares of withheld numbers, and one number between them: each line has two or more, and the one is told all the same.
    const rows = [["a", "b", "x"], ["c", "d", "y"], ["z", "e", "f"], ["w", "g", "h"]];
    const counts: Record<string, number> = { a: 3, b: 4, c: 4, d: 3, x: 2, e: 3, f: 4, g: 4, h: 3, y: 50, z: 50, w: 50 };
    const columns = [["a", "c"], ["b", "d"], ["x", "f", "h"], ["e", "g"]];
    const sums = [...rows, ...columns].map((parts, i) => ({ total: `t${String(i)}`, parts }));
    const total = (parts: readonly string[]): number => parts.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
    const cells = [...Object.entries(counts).map(([key, count]) => cell(key, count)), ...sums.map(({ total: key, parts }) => cell(key, total(parts), "total"))];
    const hidden = withheld(cells, sums);
    expect(toldBySums(sums, hidden).filter((key) => (counts[key] ?? 9) < 5)).toEqual([]);
  });
});

/** Which hidden cells the sums fix, found in another way than the code does: what is left of each cell’s axis outside the space of the sums. */
function toldBySums(sums: readonly Sum[], hidden: ReadonlySet<string>): string[] {
  const keys = [...hidden];
  const basis: number[][] = [];
  const outside = (vector: number[]): number[] => basis.reduce((left, axis) => {
    const along = left.reduce((sum, value, i) => sum + value * (axis[i] ?? 0), 0);
    return left.map((value, i) => value - along * (axis[i] ?? 0));
  }, vector);
  const length = (vector: number[]): number => Math.hypot(...vector);
  for (const { total, parts } of sums) {
    const left = outside(outside(keys.map((key) => (parts.includes(key) ? 1 : 0) - (key === total ? 1 : 0))));
    if (length(left) > 1e-9) basis.push(left.map((value) => value / length(left)));
  }
  return keys.filter((_, i) => length(outside(keys.map((__, j) => (i === j ? 1 : 0)))) < 1e-7);
}

describe("countGroups", () => {
  const races = ["White", "Asian", "Black or African American", "Hispanic or Latino"];
  const parts = (samples: readonly Sample[]): Part[] => ["all", ...samples.map(({ jobId }) => ({ jobId }))];

  function made(seed: number): { samples: Sample[]; categories: Map<string, Map<string, string>> } {
    const random = createRandom(seed);
    const categories = new Map<string, Map<string, string>>();
    for (let i = 0; i < 60; i++) {
      const own = new Map<string, string>();
      if (random(8) > 0) own.set("sex", ["Female", "Male", "Male", "Female", "Non-binary or another"][random(random(2) === 0 ? 5 : 4)] ?? "");
      if (random(8) > 0) own.set("race", races[Math.min(random(5), random(5))] ?? "White");
      categories.set(`c${String(i)}`, own);
    }
    const samples = Array.from({ length: 3 }, (_, j) => ({ jobId: `j${String(j)}`, isScored: true, candidateIds: [...categories.keys()].filter(() => random(3) > 0) }));
    return { samples, categories };
  }

  it("lets nobody work out the number of a small group from the tables of a job, of all jobs, and of intersections", () => {
    let [small, shownRows] = [0, 0];
    for (let seed = 1; seed <= 25; seed++) {
      const { samples, categories } = made(seed);
      const counted = countGroups(samples, categories);
      const within = (part: Part): string[] => samples.filter(({ jobId }) => part === "all" || (typeof part !== "string" && part.jobId === jobId)).flatMap(({ candidateIds }) => [...candidateIds]);
      const countOf = (part: Part, by: readonly string[], values: readonly (string | null)[]): number =>
        within(part).filter((id) => by.every((attribute, i) => (categories.get(id)?.get(attribute) ?? null) === values[i])).length;
      // Everything that anybody could write down of what is shown, as sums over people by job, sex and race.
      const sexes: (string | null)[] = ["Female", "Male", "Non-binary or another", null];
      const atom = (job: string, sex: string | null, race: string | null): string => JSON.stringify([job, sex, race]);
      const jobIds = samples.map(({ jobId }) => jobId);
      const sums: Sum[] = [];
      const know = (part: Part, sex: (string | null)[], race: (string | null)[]): void => {
        const jobs = typeof part === "string" ? jobIds : [part.jobId];
        sums.push({ total: "shown", parts: jobs.flatMap((job) => sex.flatMap((s) => race.map((r) => atom(job, s, r)))) });
      };
      const allRaces = [...races, null];
      const targets: { part: Part; sex: (string | null)[]; race: (string | null)[]; what: string }[] = [];
      for (const part of parts(samples)) {
        know(part, sexes, allRaces);
        if (!counted.isRestWithheld(part, ["sex"])) know(part, [null], allRaces);
        if (!counted.isRestWithheld(part, ["race"])) know(part, sexes, [null]);
        for (const { by, groups } of counted.tables) {
          for (const values of groups) {
            const [one = "", other] = values;
            const [sex, race] = by.length === 2 ? [[one], [other ?? ""]] : by[0] === "sex" ? [[one], allRaces] : [sexes, [one]];
            if (countOf(part, by, values) === 0) know(part, sex, race);
            else if (counted.isWithheld(part, by, values)) targets.push({ part, sex, race, what: JSON.stringify([part, by, values, countOf(part, by, values)]) });
            else {
              know(part, sex, race);
              shownRows += 1;
              expect(new Set(within(part).filter((id) => by.every((attribute, i) => categories.get(id)?.get(attribute) === values[i]))).size).toBeGreaterThanOrEqual(5);
            }
          }
        }
      }
      const atoms = new Set(sums.flatMap(({ parts: own }) => own));
      for (const { part, sex, race, what } of targets) {
        if (!/[[,][1-4]\]$/.test(what)) continue;
        small += 1;
        const key = "target";
        const jobs = typeof part === "string" ? jobIds : [part.jobId];
        const definition: Sum = { total: key, parts: jobs.flatMap((job) => sex.flatMap((s) => race.map((r) => atom(job, s, r)))) };
        if (small % 7 === 0) expect(toldBySums([...sums, definition], new Set([...atoms, key])).includes(key), what).toBe(false);
      }
    }
    expect(small).toBeGreaterThan(100);
    expect(shownRows).toBeGreaterThan(300);
  });

  it("counts different people, however many jobs they are in", () => {
    const categories = new Map(Array.from({ length: 20 }, (_, i) => [`c${String(i)}`, new Map([["sex", i < 3 ? "Female" : "Male"]])]));
    const counted = countGroups(["j", "k"].map((jobId) => ({ jobId, isScored: true, candidateIds: [...categories.keys()] })), categories);
    expect(counted.isWithheld("all", ["sex"], ["Female"])).toBe(true);
  });

  it("shows nothing of a job of fewer than five people", () => {
    const { categories } = made(1);
    const counted = countGroups([{ jobId: "j", isScored: true, candidateIds: ["c1", "c2", "c3", "c4"] }, { jobId: "k", isScored: true, candidateIds: [...categories.keys()] }], categories);
    expect(counted.isTooSmall({ jobId: "j" })).toBe(true);
    expect(counted.isWithheld({ jobId: "j" }, ["sex"], ["Male"])).toBe(true);
    expect(counted.isWithheld({ jobId: "k" }, ["sex"], ["Male"])).toBe(false);
  });
});
