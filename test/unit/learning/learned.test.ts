/** What learning may do to a score, and what it may not, whatever was learned. */
import { describe, expect, it } from "vitest";
import { learnedKinds, learnedParametersSchema, learnedShares, learnedWeights, mostLogFactor, mostShift, weighedTerms, type LearnedParameters } from "../../../src-preload/learned.ts";
import { fixedOf, parametersOf, withinBounds } from "../../../src-main/learning/bounds.ts";
import { fit } from "../../../src-main/learning/fit.ts";
import { chanceOf, gainOf, intervalOf } from "../../../src-main/learning/gain.ts";
import { groupsOf } from "../../../src-main/learning/groups.ts";
import { learn, supplyOf } from "../../../src-main/learning/learn.ts";
import { ndcg } from "../../../src-main/learning/order.ts";
import { pairedJobs } from "../../../src-main/learning/pairs.ts";
import { scoreOf } from "../../../src-main/learning/score.ts";
import { scoredKinds, type DecidedRow, type Features, type Grade, type LearningJob, type ScoredKind } from "../../../src-main/learning/table.ts";
import { seeded, type Random } from "../matching/explanation/made-matches.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const pause = (): Promise<void> => Promise.resolve();
const byKind = (of: (kind: ScoredKind) => number): Record<ScoredKind, number> => Object.fromEntries(scoredKinds.map((kind) => [kind, of(kind)])) as Record<ScoredKind, number>;

const anyVector = (next: Random): number[] => Array.from({ length: 8 }, () => (next() - 0.5) * 2);
function anyWeights(next: Random): { skill: number; experience: number; semantic: number } {
  const [a, b, c] = [next(), next(), next() < 0.2 ? 0 : next()];
  return { skill: a / (a + b + c), experience: b / (a + b + c), semantic: c / (a + b + c) };
}
const anyParameters = (next: Random): LearnedParameters => parametersOf(withinBounds(anyVector(next), []));

/** A job in which better candidates have more of `wanted`; everything else is chance. */
function madeJob(jobId: string, next: Random, wanted: "experience" | ScoredKind, by = "a", count = 20): LearningJob {
  const shares = byKind((kind) => (kind === "location" ? 0 : 0.2));
  const rows = Array.from({ length: count }, (): DecidedRow => {
    const kinds = byKind((kind) => shares[kind] * next());
    const row = { skill: sum(Object.values(kinds)), experience: next(), semantic: next(), kinds };
    const amount = wanted === "experience" ? row.experience : row.kinds[wanted] * 5;
    const grade: Grade = amount > 0.9 ? 4 : amount > 0.7 ? 2 : amount > 0.5 ? 1 : 0;
    return { ...row, grade, by };
  });
  return { jobId, weights: { skill: 0.5, experience: 0.3, semantic: 0.2 }, shares, rows, others: [] };
}

/** Where nothing of what resumes say can be looked at. */
const withoutReading = { adapterMoves: () => Promise.resolve(false), reading: { readings: new Map<string, never>(), through: () => Promise.reject(new Error("Nothing is read.")) } };

describe("learned weights", () => {
  it("sum to 1, stay in [0,1], and none moves further than it may, whatever the job's own are", () => {
    const next = seeded(1);
    for (let n = 0; n < 500; n++) {
      const [weights, { weights: shifts }] = [anyWeights(next), anyParameters(next)];
      const own = learnedWeights(weights, shifts);
      expect(sum(Object.values(own))).toBeCloseTo(1, 12);
      for (const term of weighedTerms) {
        expect(own[term]).toBeGreaterThanOrEqual(-1e-15);
        expect(Math.abs(own[term] - weights[term])).toBeLessThanOrEqual(Math.abs(shifts[term]) + 1e-12);
      }
    }
  });

  it("keep within the bounds that are said, however far a fit would go", () => {
    const next = seeded(2);
    for (let n = 0; n < 200; n++) {
      const parameters = parametersOf(withinBounds(anyVector(next).map((value) => value * 100), []));
      expect(learnedParametersSchema.safeParse(parameters).success).toBe(true);
      expect(Math.abs(sum(Object.values(parameters.weights)))).toBeLessThan(1e-6);
    }
    expect(mostShift).toBe(0.15);
    expect(Math.exp(mostLogFactor)).toBeCloseTo(1.5, 12);
  });
});

describe("a learned score", () => {
  it("is 1 for who meets everything, 0 for who meets nothing, and never falls when more is met", () => {
    const next = seeded(3);
    for (let n = 0; n < 300; n++) {
      const [weights, parameters] = [anyWeights(next), anyParameters(next)];
      const raw = byKind(() => (next() < 0.3 ? 0 : next()));
      const total = sum(Object.values(raw));
      if (total === 0) continue;
      const shares = byKind((kind) => raw[kind] / total);
      const at = (level: (kind: ScoredKind) => number, other: number): Features => {
        const kinds = byKind((kind) => shares[kind] * level(kind));
        return { skill: sum(Object.values(kinds)), experience: other, semantic: other, kinds };
      };
      const score = (row: Features): number => scoreOf({ weights, shares }, row, parameters);
      expect(score(at(() => 1, 1))).toBeCloseTo(1, 12);
      expect(score(at(() => 0, 0))).toBeCloseTo(0, 12);
      const levels = byKind(() => next());
      for (const more of scoredKinds) {
        const [less, now] = [score(at((kind) => levels[kind], 0.5)), score(at((kind) => (kind === more ? Math.min(1, levels[kind] + 0.2) : levels[kind]), 0.5))];
        expect(now).toBeGreaterThanOrEqual(less - 1e-12);
      }
    }
  });

  it("knows no location: its factor is always 1", () => {
    const parameters = parametersOf(withinBounds([0, 0, 0, 1, 1, 1, 1, 1], []));
    expect(Object.keys(parameters.kinds)).toEqual([...learnedKinds]);
    const [place = 0, skill = 0] = learnedShares([{ kind: "location", share: 0.5 }, { kind: "skill", share: 0.5 }], parameters.kinds);
    expect(skill / place).toBeCloseTo(1.5, 6);
  });
});

describe("a fit", () => {
  it("finds what the decisions went by, and nothing where everyone came equally far", () => {
    const next = seeded(4);
    const jobs = Array.from({ length: 6 }, (_, n) => madeJob(`j${String(n)}`, next, "experience"));
    const [skill = 0, experience = 0, semantic = 0] = fit(pairedJobs(jobs), []);
    expect(experience).toBeGreaterThan(0.03);
    // Halving ends a last digit away from 0.
    expect(skill).toBeLessThan(1e-9);
    expect(semantic).toBeLessThan(1e-9);
    expect(skill + semantic).toBeLessThan(0);
    const alike = jobs.map((job) => ({ ...job, rows: job.rows.map((row) => ({ ...row, grade: 2 as const })) }));
    expect(fit(pairedJobs(alike), [])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("leaves what is fixed where it is", () => {
    const next = seeded(5);
    const jobs = Array.from({ length: 6 }, (_, n) => madeJob(`j${String(n)}`, next, "experience"));
    const vector = fit(pairedJobs(jobs), fixedOf(["experience"]));
    expect(vector[1]).toBe(0);
    expect((vector[0] ?? 0) + (vector[2] ?? 0)).toBeCloseTo(0, 9);
  });

  it("does not let a job of hundreds outvote the others, nor depend on how many pairs a job has", () => {
    const next = seeded(6);
    const [many] = pairedJobs([madeJob("j", next, "experience", "a", 300)]);
    const [few] = pairedJobs([madeJob("j", next, "experience", "a", 30)]);
    const whole = (job: typeof many): number => (job?.pairWeight ?? 0) * ((job?.pairs.length ?? 0) / 2);
    expect(whole(many)).toBeCloseTo(50, 9);
    expect(whole(few)).toBeCloseTo(30, 9);
  });
});

describe("learning", () => {
  it("learns again without what the fairness checks flag, and says so", async () => {
    const next = seeded(7);
    const table = Array.from({ length: 8 }, (_, n) => madeJob(`j${String(n)}`, next, "language"));
    const free = await learn(table, { flagged: () => Promise.resolve([]), ...withoutReading, pause });
    expect(free.parameters.kinds.language).toBeGreaterThan(0.02);
    expect(free.flagged).toEqual([]);
    const seen: number[] = [];
    const checked = await learn(table, { flagged: ({ kinds }) => { seen.push(kinds.language); return Promise.resolve(kinds.language === 0 ? [] : ["kind:language", "something else"]); }, ...withoutReading, pause });
    expect(checked.parameters.kinds.language).toBe(0);
    expect(checked.flagged).toEqual(["kind:language"]);
    expect(seen).toHaveLength(2);
    expect(checked.learnedFrom).toEqual(free.learnedFrom);
  });

  it("asks for forty decisions in three jobs that have better and worse", () => {
    const rows = (grades: Grade[]): { rows: { grade: Grade }[] } => ({ rows: grades.map((grade) => ({ grade })) });
    const mixed = rows([4, ...Array.from({ length: 19 }, (): Grade => 0)]);
    expect(supplyOf([mixed, mixed])).toMatchObject({ decisions: 40, jobs: 2, enough: false });
    expect(supplyOf([mixed, mixed, rows([0, 0, 0])])).toMatchObject({ decisions: 43, usableDecisions: 40, usableJobs: 2, enough: false });
    expect(supplyOf([mixed, mixed, rows([4, 0])])).toMatchObject({ usableJobs: 3, enough: true });
  });

  it("leaves jobs out one by one, and of many in groups that take every job once", () => {
    const jobs = (count: number): LearningJob[] => { const next = seeded(8); return Array.from({ length: count }, (_, n) => madeJob(`j${String(n)}`, next, "experience")); };
    expect(groupsOf(jobs(5), 12).map((group) => group.length)).toEqual([1, 1, 1, 1, 1]);
    const many = groupsOf(jobs(30), 12);
    expect(many).toHaveLength(12);
    expect(new Set(many.flat().map(({ jobId }) => jobId)).size).toBe(30);
  });
});

describe("the comparison's numbers", () => {
  it("are 1 for the best order and known for another", () => {
    expect(ndcg([4, 2, 0])).toBe(1);
    expect(ndcg([])).toBe(1);
    // (1 + 7/log2(3)) of (7 + 1/log2(3)), by hand.
    expect(ndcg([1, 3])).toBeCloseTo((1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3)), 12);
  });

  it("have an interval as wide as so few jobs can say", () => {
    // By a table of Student's distribution: of four values 3.182 standard errors on each side, of twelve 2.201.
    const four = [0.1, 0.2, -0.05, 0.3];
    const error = Math.sqrt(four.reduce((total, value) => total + (value - 0.1375) ** 2, 0) / 12);
    const [low, high] = intervalOf(four);
    expect((high + low) / 2).toBeCloseTo(0.1375, 12);
    expect((high - low) / 2 / error).toBeCloseTo(3.182, 1);
    const twelve = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    expect(intervalOf(twelve)[1] / Math.sqrt(1 / 11)).toBeCloseTo(2.201, 2);
    expect(intervalOf([0.2, 0.2])).toEqual([0.2, 0.2]);
    // Three jobs that all gained a little, by chance as often as one in eight times.
    expect(intervalOf([0.01, 0.02, 0.06])[0]).toBeLessThan(0);
  });

  it("are means over the jobs", () => {
    expect(gainOf([{ before: 0.5, after: 0.6 }, { before: 0.7, after: 0.8 }])).toEqual({ before: 0.6, after: 0.7, difference: 0.1, interval: [0.1, 0.1] });
    expect(gainOf([])).toEqual({ before: 0, after: 0, difference: 0, interval: [0, 0] });
  });

  it("are held against chance by signs and ranks, exactly", () => {
    // Of the 2⁷ ways to give seven ranks a sign, one has none below 0, and one more none but the least.
    expect(chanceOf([1, 2, 3, 4, 5, 6, 7])).toBeCloseTo(1 / 128, 12);
    expect(chanceOf([-1, 2, 3, 4, 5, 6, 7])).toBeCloseTo(2 / 128, 12);
    expect(chanceOf([100, 0.1, 0.2, -0.3])).toBeCloseTo(chanceOf([4, 1, 2, -3]), 12);
    // Two of one size share their rank, and who gains and loses nothing tells nothing.
    expect(chanceOf([1, 1, 0])).toBeCloseTo(1 / 4, 12);
    expect(chanceOf([1, -1])).toBeCloseTo(3 / 4, 12);
    expect(chanceOf([-1, -2, -3])).toBe(1);
    expect(chanceOf([])).toBe(1);
  });
});
