import { describe, expect, it } from "vitest";
import { fieldsAsked, takesRelatedField } from "../../../src-main/matching/asked-education.ts";
import { asksStudent, asksWorkAuthorisation, degreeAsked, yearsAsked, yearsReplaceDegree } from "../../../src-main/matching/asked-facts.ts";
import { languageLevelAsked, languagesAsked } from "../../../src-main/matching/asked-languages.ts";

describe("years", () => {
  it.each([
    ["3+ years of Kubernetes", 3], ["React (5 years)", 5], ["between 4 and 6 years in sales", 6], ["two to four years' experience", 2], ["a minimum of five (5) yrs", 5],
    ["10 or more years", 10], ["three-plus years", 3], ["18 months in retail", 1.5], ["one of them as lead", 1], ["5 years technical support experience", 5],
  ])("%j asks %d", (text, years) => {
    expect(yearsAsked(text)).toBe(years);
  });

  it.each([
    "must be 18 years of age", "a two-year college degree", "4 year undergraduate degree", "two years of education after school", "certified within 6 months of hire", "a 12 month contract",
    "in the last 3 years", "for over 40 years we have made pumps",
  ])("%j asks none", (text) => {
    expect(yearsAsked(text)).toBeNull();
  });

  it("that stand in for a degree are told from years besides it", () => {
    expect(yearsReplaceDegree("A degree in logistics or at least 5 years in the trade")).toBe(true);
    expect(yearsReplaceDegree("A degree in logistics and at least 5 years in the trade")).toBe(false);
    expect(yearsReplaceDegree("PhD with 3 years or MSc with 5 years of research")).toBe(false);
  });
});

describe("a degree", () => {
  it.each([
    ["Bachelor's or Master's in physics", "bachelor"], ["MSc or PhD", "master"], ["BS/MS Computer Science", "bachelor"], ["BA in history", "bachelor"], ["University graduate", "bachelor"],
    ["Associate's degree", "associate"], ["a two (2) year college degree", "associate"], ["NVQ level 3", "vocational"], ["GED", "secondary"], ["doctorate", "doctorate"], ["a degree", "bachelor"],
  ])("in %j is %s", (text, level) => {
    expect(degreeAsked(text)).toBe(level);
  });

  it.each(["We will be in touch", "supervise store associates in the shop", "a high degree of care", "a 360 degree view", "MS Office"])("is not named in %j", (text) => {
    expect(degreeAsked(text)).toBeNull();
  });

  it("that is being studied for is not asked to be held", () => {
    expect(asksStudent("Currently enrolled in a bachelor's programme in law")).toBe(true);
    expect(asksStudent("Bachelor's degree in law")).toBe(false);
  });
});

describe("fields of study", () => {
  it.each([
    ["Bachelor's degree in Finance, Accounting, or Economics", ["finance", "accounting", "economics"]],
    ["Degree in a technical field such as Computer Science, Statistics or Physics", ["computer science", "statistics", "physics"]],
    ["BSc Computer Science or equivalent", ["computer science"]],
    ["Bachelor of Science in Nursing from an accredited university", ["nursing"]],
    ["Accounting degree required", ["accounting"]],
    ["Graduate of an accredited school of nursing", ["nursing"]],
    ["Degree in biology, chemistry and physics, or a related field", ["biology", "chemistry", "physics"]],
    ["Master's degree in occupational health and safety", ["occupational health and safety"]],
    ["Bachelor's degree in a related field", []],
    ["High school diploma or equivalent", []],
    ["Bachelor's degree or higher", []],
  ])("of %j are %j", (text, fields) => {
    expect(fieldsAsked(text)).toEqual(fields);
  });

  it("may be taken from near by where the ad says so", () => {
    expect(takesRelatedField("Degree in finance or a related field")).toBe(true);
    expect(takesRelatedField("Degree in finance")).toBe(false);
  });
});

describe("a language", () => {
  it.each([
    ["Fluent German", "C1"], ["B2 English or better", "B2"], ["Conversational Spanish", "B1"], ["French at C1 level", "C1"], ["Native or fluent English", "C1"], ["Italian (B1/B2)", "B1"],
    ["Basic Polish", "A2"], ["Bilingual English and Spanish", "C1"], ["Excellent command of Dutch", "C1"], ["Working knowledge of Portuguese", "B1"], ["Spanish", null], ["English, spoken and written", null],
  ])("%j asks level %s", (text, level) => {
    expect(languageLevelAsked(text)).toBe(level);
  });

  it("is not asked by naming a country's kitchen, market or law", () => {
    expect(languagesAsked("Experience with French cuisine and the German market")).toEqual([]);
    expect(languagesAsked("French or German")).toEqual(["french", "german"]);
  });
});

describe("the right to work", () => {
  it.each(["Must be authorized to work in the United States", "Right to work in the UK", "No visa sponsorship", "EU work permit"])("is asked by %j", (text) => {
    expect(asksWorkAuthorisation(text)).toBe(true);
  });
  it.each(["Able to work in a busy kitchen", "Authorised dealer of tools", "Permit to dig"])("is not asked by %j", (text) => {
    expect(asksWorkAuthorisation(text)).toBe(false);
  });
});
