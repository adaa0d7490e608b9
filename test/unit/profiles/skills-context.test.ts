import { describe, expect, it } from "vitest";
import { ownMentions, type SkillContext } from "../../../src-main/profiles/skills-context.ts";
import { shipped as taxonomy } from "../taxonomy/shipped-taxonomy.ts";

const nothingElse: SkillContext = { sections: [], employment: [], education: [] };
const read = (text: string, context: SkillContext = nothingElse): string[] =>
  ownMentions(text, taxonomy.findSkills(text), context, taxonomy).map(({ start, end }) => text.slice(start, end));

describe("words of skills that say nothing of the person", () => {
  it.each([
    ["Partnered closely with Human Resources, Inside Sales and Customer Service teams", []],
    ["Worked closely with marketing to plan payroll", ["payroll"]],
    ["Worked with the accounting team", []],
    ["Worked with Python and SQL", ["Python", "SQL"]],
    ["Led the accounting team", ["accounting"]],
    ["Collaborated with purchasing. Did payroll", ["payroll"]],
  ])("are those of others: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["Works with little or no supervision", []],
    ["Works under the supervision of two", []],
    ["Supervision of ten welders", ["Supervision"]],
    ["Shipped in compliance with the rules", []],
    ["Regulatory compliance", ["Regulatory compliance"]],
  ])("are lacking, or part of a phrase: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["Seeking PMP certification", []],
    ["PMP certification", ["PMP"]],
    ["Led three RNs", []],
    ["Supervised 4 CNA and assists RN", []],
    ["CPA eligible", []],
    ["Medical Assistant HHA", ["HHA"]],
    ["2009 CPA", ["CPA"]],
    ["Answered business analysts", []],
    ["Set KPIs", ["KPIs"]],
  ])("are aimed at, or people: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("are in the name of an organisation", () => {
    expect(read("Alumni Leadership Council, Payroll")).toEqual(["Payroll"]);
    const text = "Harbour Logistics\nClerk for logistics";
    expect(read(text, { ...nothingElse, employment: [{ company: "Harbour Logistics", span: { start: 0, end: text.length } }] })).toEqual(["logistics"]);
  });

  it("are subjects of study, or pastimes", () => {
    const text = "BA: English\nCooking, Python";
    expect(read(text, {
      ...nothingElse, education: [{ institution: null, span: { start: 0, end: 11 } }], sections: [{ kind: "interests", start: 12, end: text.length }],
    })).toEqual(["Python"]);
  });
});
