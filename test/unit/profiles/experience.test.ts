import { describe, expect, it } from "vitest";
import type { Employment } from "../../../src-preload/domain.ts";
import { workedMonths, yearsOfExperience } from "../../../src-main/profiles/experience.ts";

const now = new Date("2024-06-15T00:00:00Z");
const job = (start: string | null, end: string | null, current = false): Employment => ({ title: "Welder", company: null, location: null, start, end, current, span: { start: 0, end: 1 }, bullets: [] });
const years = (jobs: Employment[], text = "") => yearsOfExperience(jobs, text, now);

describe("yearsOfExperience", () => {
  it("counts a job's first and last month", () => {
    expect(years([job("2020-01", "2020-12")])).toBe(1);
  });

  it("counts months that two jobs share once", () => {
    expect(years([job("2018-01", "2019-12"), job("2019-01", "2020-12")])).toBe(3);
  });

  it("does not count the gap between jobs", () => {
    expect(years([job("2010-01", "2010-12"), job("2015-01", "2015-12")])).toBe(2);
  });

  it("ends a job that goes on with the present month", () => {
    expect(years([job("2024-01", null, true)])).toBe(0.5);
  });

  it("takes years alone as the difference, and one year as one", () => {
    expect(years([job("2015", "2018")])).toBe(3);
    expect(years([job("2015", "2015")])).toBe(1);
  });

  it("leaves out jobs before 1940, in the future, and without an end", () => {
    expect(years([job("1901", "1910"), job("2030-01", "2031-01"), job("2012", null), job(null, "2014")])).toBeNull();
  });

  it("cuts a job that ends in the future at the present", () => {
    expect(years([job("2023-07", "2030-01")])).toBe(1);
  });

  it("falls back on what the resume says", () => {
    expect(years([], "A welder with over 8 years of experience in yards.")).toBe(8);
    expect(years([], "Ten years' experience.")).toBe(10);
    expect(years([], "Experience: 2.5 years")).toBe(2.5);
    expect(years([], "Founded 20 years ago.")).toBeNull();
  });

  it("prefers dates to what the resume says", () => {
    expect(years([job("2020-01", "2020-12")], "30 years of experience")).toBe(1);
  });
});

describe("workedMonths", () => {
  it("gives merged ranges in order", () => {
    expect(workedMonths([job("2020-01", "2020-03"), job("2019-01", "2019-02"), job("2020-02", "2020-05")], now)).toEqual([[24228, 24230], [24240, 24245]]);
  });
});
