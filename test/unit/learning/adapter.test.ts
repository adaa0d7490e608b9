/** How requirements may be read otherwise, and what that may be learned from. */
import { describe, expect, it } from "vitest";
import { nothingLearned } from "../../../src-preload/learned.ts";
import { adapted, adapterRank, leastCosine, type Adapter } from "../../../src-main/encoder/adapter.ts";
import { fitAdapter } from "../../../src-main/learning/adapter-fit.ts";
import { learn } from "../../../src-main/learning/learn.ts";
import { mainDirections } from "../../../src-main/learning/main-directions.ts";
import type { JobReadings } from "../../../src-main/learning/readings.ts";
import type { DecidedRow, Grade, LearningJob } from "../../../src-main/learning/table.ts";
import { seeded, type Random } from "../matching/explanation/made-matches.ts";

const dimension = 32;
const pause = (): Promise<void> => Promise.resolve();
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => Array.from(a).reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
function unit(values: number[]): Float32Array {
  const length = Math.sqrt(dot(values, values));
  return Float32Array.from(values, (value) => value / length);
}
const anyVector = (next: Random): number[] => Array.from({ length: dimension }, () => next() - 0.5);
const near = (to: ArrayLike<number>, next: Random): Float32Array => unit(anyVector(next).map((value, i) => 0.6 * value + (to[i] ?? 0)));

/** What somebody says of a requirement, and how they came to be said well of: along `manner`. */
const manner = unit(anyVector(seeded(99)));
const common = unit(anyVector(seeded(98)));

/** A job in which whoever says things in that manner comes further, as `by` decides. */
function madeReadings(next: Random, by: string, count = 20): JobReadings {
  const requirements = Array.from({ length: 3 }, () => ({ query: near(common, next), share: 1 / 3 }));
  const people = Array.from({ length: count }, () => {
    const amount = next();
    return { amount, nearest: requirements.map(({ query }) => [unit(Array.from(near(query, next), (value, i) => value + 0.8 * (amount - 0.5) * (manner[i] ?? 0)))]) };
  }).sort((a, b) => b.amount - a.amount);
  return { model: "m", requirements, rows: people.map(({ nearest }, i) => ({ grade: i < 4 ? 4 : i < 6 ? 2 : 0, by, nearest })) };
}
const moved = (adapter: Adapter | null, { requirements }: JobReadings): number =>
  adapter === null ? 0 : requirements.reduce((sum, { query }) => sum + dot(adapted(query, adapter), manner) - dot(query, manner), 0) / requirements.length;

describe("a requirement read through an adapter", () => {
  it("stays as near to what it was as is said, however large the adapter, and of length 1", () => {
    const next = seeded(1);
    for (const size of [0.01, 1, 100]) {
      const numbers = (): Float32Array => Float32Array.from({ length: adapterRank * dimension }, () => size * (next() - 0.5));
      const adapter: Adapter = { model: "m", dimension, up: numbers(), down: numbers() };
      for (let n = 0; n < 50; n++) {
        const query = unit(anyVector(next));
        const read = adapted(query, adapter);
        expect(dot(read, read)).toBeCloseTo(1, 5);
        expect(dot(read, query)).toBeGreaterThanOrEqual(leastCosine - 1e-6);
      }
      expect(adapted(new Float32Array(dimension), adapter)).toEqual(new Float32Array(dimension));
    }
  });
});

describe("main directions", () => {
  it("are at right angles and of length 1, the first along what all have in common, and zeros where there are fewer", () => {
    const next = seeded(2);
    const all = mainDirections(Array.from({ length: 20 }, () => near(common, next)), 3, dimension);
    const at = (k: number): Float32Array => all.slice(k * dimension, (k + 1) * dimension);
    expect(Math.abs(dot(at(0), common))).toBeGreaterThan(0.9);
    for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) expect(dot(at(a), at(b))).toBeCloseTo(0, 4);
    expect(dot(at(2), at(2))).toBeCloseTo(1, 5);
    expect(mainDirections([unit(anyVector(next))], 2, dimension).slice(dimension).every((value) => value === 0)).toBe(true);
  });
});

/** Three jobs each of three recruiters who decide by chance. */
const threeByChance = (seed: number): JobReadings[] => {
  const next = seeded(seed);
  return ["a", "b", "c"].flatMap((by) => Array.from({ length: 3 }, () => {
    const job = madeReadings(next, by);
    return { ...job, rows: job.rows.map((row) => ({ ...row, grade: (next() < 0.3 ? 4 : 0) as Grade })) };
  }));
};

describe("a fitted adapter", () => {
  it("reads requirements of a new job more in the manner of those who were wanted, the same to the bit each time", async () => {
    const next = seeded(3);
    const jobs = Array.from({ length: 6 }, () => madeReadings(next, "a"));
    const adapter = await fitAdapter(jobs, pause);
    expect(moved(adapter, madeReadings(next, "a"))).toBeGreaterThan(0.05);
    expect(await fitAdapter(jobs, pause)).toEqual(adapter);
  });

  it("is nothing where nobody was wanted or nobody turned down", async () => {
    const job = madeReadings(seeded(4), "a");
    const all = (grade: Grade): JobReadings => ({ ...job, rows: job.rows.map((row) => ({ ...row, grade })) });
    expect(await fitAdapter([all(4)], pause)).toBeNull();
    expect(await fitAdapter([all(0)], pause)).toBeNull();
    expect(await fitAdapter([], pause)).toBeNull();
  });

  it("holds less of what one of four recruiters alone goes by than of what three of one mind do", async () => {
    const next = seeded(5);
    const test = madeReadings(next, "z");
    const odd = Array.from({ length: 3 }, () => madeReadings(next, "odd"));
    const alone = moved(await fitAdapter([...threeByChance(5), ...odd], pause), test);
    const together = moved(await fitAdapter(["a", "b", "c"].flatMap((by) => Array.from({ length: 3 }, () => madeReadings(next, by))), pause), test);
    expect(together).toBeGreaterThan(0.03);
    expect(Math.abs(alone)).toBeLessThan(0.6 * together);
  });
});

describe("learning to read", () => {
  /** A table whose semantic term is the mean nearness of what people say to what is asked, as it is read. */
  function tableOf(readings: Map<string, JobReadings>, adapter: Adapter | null): LearningJob[] {
    return [...readings].map(([jobId, job]) => ({
      jobId,
      weights: { skill: 0, experience: 0, semantic: 1 },
      shares: { skill: 0, education: 0, certification: 0, language: 0, other: 0, location: 0 },
      rows: job.rows.map(({ grade, by, nearest }): DecidedRow => {
        const semantic = job.requirements.reduce((sum, { query, share }, r) => sum + share * dot(adapter === null ? query : adapted(query, adapter), nearest[r]?.[0] ?? []), 0);
        return { skill: 0, experience: 0, semantic, kinds: { skill: 0, education: 0, certification: 0, language: 0, other: 0, location: 0 }, grade, by };
      }),
      others: [],
    }));
  }
  const learnFrom = (readings: Map<string, JobReadings>, adapterMoves = false) =>
    learn(tableOf(readings, null), {
      flagged: () => Promise.resolve([]),
      adapterMoves: () => Promise.resolve(adapterMoves),
      reading: { readings, through: (jobId, adapter) => Promise.resolve(tableOf(new Map([[jobId, readings.get(jobId) ?? madeReadings(seeded(0), "")]]), adapter)[0] as LearningJob) },
      pause,
    });
  const season = (seed: number): Map<string, JobReadings> => {
    const next = seeded(seed);
    return new Map(Array.from({ length: 8 }, (_, n) => [`j${String(n)}`, madeReadings(next, "a")]));
  };

  it("is used where it helps on jobs left out, and says by how much", async () => {
    const { adapter, reading, parameters } = await learnFrom(season(6));
    expect(parameters).toEqual(nothingLearned);
    expect(adapter).not.toBeNull();
    expect(reading?.trial.interval[0]).toBeGreaterThan(0);
    expect(reading?.trial.after).toBeGreaterThan(reading?.trial.before ?? 1);
  });

  it("is not used where decisions go by chance, nor where scores move with who somebody is, and what was tried is said all the same", async () => {
    const next = seeded(7);
    const byChance = new Map([...season(8)].map(([jobId, job]) => [jobId, { ...job, rows: job.rows.map((row) => ({ ...row, grade: (next() < 0.3 ? 4 : 0) as Grade })) }]));
    const chance = await learnFrom(byChance);
    expect(chance.adapter).toBeNull();
    expect(chance.reading).toMatchObject({ moved: false });
    const unfair = await learnFrom(season(6), true);
    expect(unfair.adapter).toBeNull();
    expect(unfair.reading).toMatchObject({ moved: true });
  });

  it("is not used where it rests on one of four recruiters, and is where three are of one mind", async () => {
    const numbered = (jobs: JobReadings[]): Map<string, JobReadings> => new Map(jobs.map((job, n) => [`j${String(n)}`, job]));
    for (const seed of [10, 20, 30]) {
      const next = seeded(seed);
      const odd = await learnFrom(numbered([...threeByChance(seed), ...Array.from({ length: 3 }, () => madeReadings(next, "odd"))]));
      expect(odd.adapter).toBeNull();
      const three = await learnFrom(numbered(["a", "b", "c"].flatMap((by) => Array.from({ length: 3 }, () => madeReadings(next, by)))));
      expect(three.adapter).not.toBeNull();
    }
  });

  it("is not tried with fewer than seven jobs in which some were wanted and some turned down", async () => {
    const few = new Map([...season(9)].slice(0, 6));
    expect(await learnFrom(few)).toMatchObject({ adapter: null, reading: null });
  });
});
