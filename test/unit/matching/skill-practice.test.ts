import { describe, expect, it } from "vitest";
import type { Requirement } from "../../../src-preload/domain.ts";
import { knockout } from "../../../src-main/matching/knockouts.ts";
import { practiceFactor, practiceOf } from "../../../src-main/matching/skill-practice.ts";
import { answer, namedSkills, skillQuestions } from "../../../src-main/matching/skill-term.ts";
import { candidateWith, type MadeJob } from "./made-candidate.ts";
import { saidKnockouts } from "../../../src-main/matching/unsaid.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import { requirementOf, seeded } from "./explanation/made-matches.ts";
import { smallTaxonomy } from "./small-taxonomy.ts";

const react = requirementOf("r1", { text: "React", skillIds: ["react"], usedWithinYears: 3 });
const silence = { passage: -1, best: 0, coverage: 0 };

function answered(requirement: Requirement, jobs: MadeJob[], listed: string[] = []) {
  const questions = skillQuestions([requirement], smallTaxonomy);
  const candidate = candidateWith(jobs, smallTaxonomy, listed);
  const practice = practiceOf(questions.provedBy(0), candidate);
  const found = answer(requirement, namedSkills(questions, candidate)[0], () => null, practice, candidate, silence);
  return { practice, found, score: found?.score ?? 0, knockout: saidKnockouts([knockout({ ...requirement, importance: "must" }, candidate, found, undefined, practice)], engineWords("en"))[0] };
}

const now: MadeJob = { title: "Developer", start: "2020-01", end: "2024-12" };
const before: MadeJob = { title: "Developer", start: "2015-01", end: "2018-12" };
const using = (job: MadeJob, ...skills: string[]): MadeJob => ({ ...job, skills });

describe("a skill that is to have been used lately", () => {
  it("counts in full when a job within the years asked names it", () => {
    expect(answered(react, [using(now, "react"), before])).toMatchObject({ score: 1, practice: { lastUse: { date: "2024-12", yearsBefore: 0 } }, knockout: { status: "pass" } });
    expect(answered({ ...react, usedWithinYears: 6 }, [now, using(before, "react")])).toMatchObject({ score: 1, practice: { lastUse: { date: "2018-12", yearsBefore: 6 } } });
  });

  it("counts less the longer ago it was, and never less than 0.7", () => {
    const long = (end: string) => answered(react, [now, using({ ...before, start: "1990-01", end }, "react")]).score;
    expect(long("2018-12")).toBeCloseTo(0.85, 10);
    expect(long("2012-12")).toBeCloseTo(0.775, 10);
    expect(long("1990-12")).toBeGreaterThan(0.7);
  });

  it("earns nothing for its date when no dated job names it, and as a must-have is unknown", () => {
    for (const jobs of [[], [now], [using({ title: "Developer", start: null, end: null }, "react")]]) {
      const undated = answered(react, jobs, ["react"]);
      expect(undated.score).toBeCloseTo(0.7, 10);
      expect(undated).toMatchObject({ practice: { lastUse: null }, knockout: { status: "unknown" } });
    }
  });

  it("is judged from the resume's newest month: a gap after it costs nothing", () => {
    expect(answered(react, [using({ title: "Developer", start: "1996-01", end: "1999-12" }, "react")]).score).toBe(1);
  });

  it("is used now where the job goes on", () => {
    expect(answered(react, [using({ title: "Developer", start: "2021-05", end: "present" }, "react")]).practice.lastUse).toEqual({ date: "present", yearsBefore: 0 });
  });

  it("is judged kindly where the resume gives years alone", () => {
    const jobs = [{ ...now, end: "2022-11" }, using({ title: "Developer", start: "2016", end: "2019" }, "react")];
    expect(answered(react, jobs)).toMatchObject({ score: 1, practice: { lastUse: { date: "2019", yearsBefore: 2.9 } } });
  });

  it("is used by whoever uses what proves it", () => {
    expect(answered({ ...react, text: "JavaScript", skillIds: ["javascript"] }, [using(now, "react"), using(before, "javascript")])).toMatchObject({ score: 1, practice: { months: 108, lastUse: { date: "2024-12" } } });
  });

  it("as a must-have is left for a person to judge when it was long ago or is not dated", () => {
    expect(answered(react, [now, using(before, "react")]).knockout).toMatchObject({ status: "unknown", reason: expect.stringMatching(/last in work that ended December 2018; use in the last 3 years is asked/) });
    expect(answered(react, [now], ["react"]).knockout).toMatchObject({ status: "unknown", reason: expect.stringMatching(/without a date/) });
  });

  it("beside years of it counts by the worse of the two", () => {
    const both = { ...react, minYears: 8 };
    expect(answered(both, [now, using(before, "react")]).score).toBeCloseTo(0.85, 10);
    expect(answered({ ...both, minYears: 16 }, [now, using(before, "react")]).score).toBeCloseTo(0.775, 10);
  });

  it("is asked of skills only, and where it is not asked nothing changes", () => {
    expect(answered({ ...react, usedWithinYears: null }, [now, using({ ...before, end: "2016-01" }, "react")]).score).toBe(1);
  });
});

describe("over many resumes, a skill's score", () => {
  const month = (n: number): string => `${String(1990 + Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, "0")}`;

  function madeUp(seed: number) {
    const random = seeded(seed);
    const pick = (n: number): number => Math.floor(random() * n);
    const jobs = Array.from({ length: 1 + pick(4) }, (): MadeJob => {
      const start = pick(360);
      return { title: "Developer", start: month(start), end: month(start + pick(60)), skills: ["react", "nextjs", "sql"].filter(() => random() < 0.4) };
    });
    const requirement = { ...react, usedWithinYears: 1 + pick(6), minYears: random() < 0.5 ? null : 1 + pick(8) };
    return { random, pick, jobs, requirement };
  }
  const seeds = Array.from({ length: 400 }, (_, i) => i + 1);
  const newest = (jobs: readonly MadeJob[]): number => jobs.reduce((best, { end }, i) => ((end ?? "") > (jobs[best]?.end ?? "") ? i : best), 0);

  it("never falls when another job, or a list, names the skill, too", () => {
    for (const seed of seeds) {
      const { jobs, requirement, pick } = madeUp(seed);
      const place = pick(jobs.length);
      const more = jobs.map((job, i) => (i === place ? using(job, ...(job.skills ?? []), "react") : job));
      expect(answered(requirement, more).score, String(seed)).toBeGreaterThanOrEqual(answered(requirement, jobs).score);
      expect(answered(requirement, more, ["react"]).score, String(seed)).toBeGreaterThanOrEqual(answered(requirement, jobs, ["react"]).score);
      expect(answered(requirement, jobs, ["react"]).score, String(seed)).toBeGreaterThanOrEqual(answered(requirement, jobs).score);
    }
  });

  it("counts use as late as asked when the newest job names the skill", () => {
    for (const seed of seeds) {
      const { jobs, requirement } = madeUp(seed);
      const more = jobs.map((job, i) => (i === newest(jobs) ? using(job, ...(job.skills ?? []), "react") : job));
      expect(practiceFactor({ ...requirement, minYears: null }, answered(requirement, more).practice), String(seed)).toBe(1);
    }
  });

  it("never falls when more time is left, and is the same whatever the order of the jobs", () => {
    for (const seed of seeds) {
      const { jobs, requirement } = madeUp(seed);
      const score = answered(requirement, jobs).score;
      expect(answered({ ...requirement, usedWithinYears: requirement.usedWithinYears + 1 }, jobs).score).toBeGreaterThanOrEqual(score);
      expect(answered(requirement, [...jobs].reverse()).score).toBe(score);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it("is the same when every date is moved by the same number of years", () => {
    const moved = (date: string | null): string | null => (date === null ? null : `${String(Number(date.slice(0, 4)) + 7)}${date.slice(4)}`);
    for (const seed of seeds) {
      const { jobs, requirement } = madeUp(seed);
      const later = jobs.map((job) => ({ ...job, start: moved(job.start), end: moved(job.end) }));
      expect(answered(requirement, later).score, String(seed)).toBe(answered(requirement, jobs).score);
    }
  });
});
