import { describe, expect, it } from "vitest";
import { emptyProfile, type Employment, type Profile } from "../../../src-preload/domain.ts";
import { rowsOf } from "../../../src-main/matching/similarity.ts";
import { namedFacts } from "../../../src-main/matching/prepared-candidate.ts";
import { linePrints } from "../../../src-main/matching/copied-lines.ts";
import { wordIndexOf } from "../../../src-main/matching/word-index.ts";
import { experienceAnswer, unknownExperience } from "../../../src-main/matching/experience-term.ts";
import { monthsByRelevance, roleHistory } from "../../../src-main/matching/role-history.ts";
import type { Role } from "../../../src-main/matching/role-history.ts";
import { familyNearness, titleFamilies } from "../../../src-main/matching/role-families.ts";
import { smallTaxonomy } from "./small-taxonomy.ts";

const job = (title: string, start: string | null, end: string | null, more: Partial<Employment> = {}): Employment => ({
  title, company: null, location: null, start, end, current: false, span: { start: 0, end: 0 }, bullets: [], ...more,
});
const profile = (employment: Employment[], yearsOfExperience: number | null = null): Profile => ({ ...emptyProfile, yearsOfExperience, employment });
const history = (employment: Employment[], years: number | null = null) => roleHistory(profile(employment, years), [], smallTaxonomy);
const length = (role: Role | undefined) => (role?.months == null ? null : role.months.to - role.months.from);

describe("the months of a job", () => {
  it.each([
    ["2019-03", "2019-03", 1], ["2019-03", "2020-02", 12], ["2015", "2018", 36], ["2015", "2015", 12], ["2015-07", "2016", 18],
  ])("from %s to %s are %d", (start, end, months) => {
    expect(length(history([job("Cook", start, end)])[0])).toBe(months);
  });

  it("are unknown without dates", () => {
    expect(history([job("Cook", null, null), job("Cook", "2019", null)]).map(length)).toEqual([null, null]);
  });

  it("of a current job end where the profile's years say, on every day the same", () => {
    const roles = history([job("Cook", "2020-01", null, { current: true }), job("Cook", "2017-01", "2018-12")], 6.5);
    expect(roles.map(length)).toEqual([54, 24]);
  });

  it("of a current job never end before the newest date of the resume", () => {
    expect(history([job("Cook", "2020-01", null, { current: true }), job("Cook", "2021-01", "2021-06")], null).map(length)).toEqual([18, 6]);
  });

  it("are passages' home: the passages that overlap the entry", () => {
    const passages = [{ start: 0, end: 10 }, { start: 10, end: 20 }, { start: 20, end: 30 }, { start: 40, end: 50 }];
    const roles = roleHistory(profile([job("Cook", null, null, { span: { start: 10, end: 35 } })]), passages, smallTaxonomy);
    expect(roles[0]?.passages).toEqual({ from: 1, to: 3 });
  });
});

describe("months by relevance", () => {
  it("count a month of two jobs once, for the more relevant", () => {
    const roles = history([job("Cook", "2020-01", "2020-12"), job("Nurse", "2020-07", "2021-06")]);
    const relevance = (role: Role) => (role.title === "Cook" ? 1 : 0.2);
    expect(monthsByRelevance(roles, relevance)).toEqual([{ relevance: 1, months: 12 }, { relevance: 0.2, months: 6 }]);
  });
});

describe("experience", () => {
  const answer = (employment: Employment[], asked: number | null, relevance: (role: Role) => number) => {
    const roles = history(employment);
    return experienceAnswer(
      { candidate: { candidateId: "", file: "", profile: profile(employment), text: "", hiddenText: false, passages: [] }, vectors: rowsOf([]), words: wordIndexOf([]), firstOf: new Uint16Array(), prints: linePrints([]), ...namedFacts(profile(employment)), flags: [], skills: [], roles },
      asked, relevance,
    );
  };

  it("is full with the asked years in the very work and no more with ten times as many", () => {
    expect(answer([job("Cook", "2018-01", "2020-12")], 3, () => 1).score).toBe(1);
    expect(answer([job("Cook", "1991-01", "2020-12")], 3, () => 1).score).toBe(1);
  });

  it("is half with half the years, or with all of them in half relevant work", () => {
    expect(answer([job("Cook", "2018-01", "2019-12")], 4, () => 1).score).toBe(0.5);
    expect(answer([job("Cook", "2015-01", "2019-12")], 4, () => 0.5).score).toBe(0.5);
  });

  it("halves for work that ended ten years before the newest job, and a gap before today changes nothing", () => {
    const old = [job("Nurse", "2018-01", "2019-12"), job("Cook", "2006-01", "2009-12")];
    expect(answer(old, 2, (role) => (role.title === "Cook" ? 1 : 0)).score).toBeCloseTo(0.5, 10);
    expect(answer([job("Cook", "1996-01", "1999-12")], 2, () => 1).score).toBe(1);
  });

  it("that is unknown lies between none and some", () => {
    expect(answer([], 3, () => 1)).toMatchObject({ score: unknownExperience, relevantYears: null });
    expect(answer([job("Cook", "2010-01", "2019-12")], 3, () => 0).score).toBe(0);
  });

  it("without dates counts a job as one year", () => {
    expect(answer([job("Cook", null, null)], 2, () => 1)).toMatchObject({ score: 0.5, relevantYears: null });
  });

  it("never falls when a relevant job is added", () => {
    const base = [job("Cook", "2018-01", "2019-12")];
    const before = answer(base, 5, () => 0.8).score;
    for (const more of [job("Cook", "2012-01", "2013-12"), job("Cook", null, null), job("Cook", "2018-06", "2018-12")]) {
      expect(answer([...base, more], 5, () => 0.8).score).toBeGreaterThanOrEqual(before);
    }
  });
});

describe("the families of a title", () => {
  const families = (title: string) => titleFamilies(title, smallTaxonomy).map(({ family }) => family);

  it("are those of the whole and of its parts", () => {
    expect(families("Senior React Developer")).toContain("software");
    expect(families("Registered Nurse / Cook")).toEqual(expect.arrayContaining(["nursing", "kitchen"]));
    expect(families("Astronaut")).toEqual([]);
  });

  it("are as near as the nearest pair, and unknown when one is unknown", () => {
    const near = (a: string, b: string) => familyNearness(titleFamilies(a, smallTaxonomy), titleFamilies(b, smallTaxonomy), smallTaxonomy);
    expect(near("Chef", "Cook")).toBe(1);
    expect(near("Developer", "System Administrator")).toBe(0.5);
    expect(near("Chef", "Nurse")).toBe(0);
    expect(near("Chef", "Astronaut")).toBeNull();
  });
});
