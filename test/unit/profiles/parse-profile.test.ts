import { describe, expect, it } from "vitest";
import { profileSchema } from "../../../src-preload/domain.ts";
import { parseText as parse } from "./parse-text.ts";

const resume = `Marisol Etxeberria
Senior Software Engineer
Leeds, UK | +44 20 7946 0958 | marisol.etxeberria@example.org | linkedin.com/in/marisol-etxeberria

SUMMARY
I build payment systems.

EXPERIENCE

Senior Software Engineer
Quillfeather Ltd, Leeds, UK
March 2019 – Present
• Led the move of billing to TypeScript
• Mentored four engineers

Software Engineer
Tallow & Wick, York
Jan 2016 – Feb 2019
• Wrote services in Python

EDUCATION
BSc in Computer Science, University of Harrowgate, 2012 – 2015

LANGUAGES
Spanish (native), English (C2)

SKILLS
TypeScript, Python
`;

describe("parseProfile", () => {
  const profile = parse(resume);

  it("reads who the person is", () => {
    expect(profile).toMatchObject({
      name: "Marisol Etxeberria", emails: ["marisol.etxeberria@example.org"], phones: ["+442079460958"], location: "Leeds, UK",
      links: ["linkedin.com/in/marisol-etxeberria"], title: "Senior Software Engineer",
    });
  });

  it("reads each job with its dates, company and place", () => {
    expect(profile.employment).toMatchObject([
      { title: "Senior Software Engineer", company: "Quillfeather Ltd", location: "Leeds, UK", start: "2019-03", end: null, current: true },
      { title: "Software Engineer", start: "2016-01", end: "2019-02", current: false },
    ]);
    expect(profile.yearsOfExperience).toBe(8.5);
  });

  it("gives each job the bullets that belong to it", () => {
    const spans = profile.employment.map(({ span }) => resume.slice(span.start, span.end));
    expect(spans[0]).toMatch(/^Senior Software Engineer\nQuillfeather[^]*Mentored four engineers$/);
    expect(spans[1]).toMatch(/^Software Engineer\nTallow[^]*services in Python$/);
  });

  it("reads studies and languages", () => {
    expect(profile.education).toMatchObject([
      { degree: "BSc", level: "bachelor", field: "Computer Science", institution: "University of Harrowgate", start: "2012", end: "2015" },
    ]);
    expect(profile.languages).toMatchObject([{ name: "Spanish", level: "native" }, { name: "English", level: "C2" }]);
  });

  it("groups the mentions of a skill in order of first appearance", () => {
    expect(profile.skills.map((s) => [s.id, s.mentions.length])).toEqual([["typescript", 2], ["python", 2]]);
    for (const { start, end } of profile.skills[0]?.mentions ?? []) expect(resume.slice(start, end)).toBe("TypeScript");
  });

  it("marks name, contact and home as identity and leaves job content alone", () => {
    const hidden = profile.identity.map(({ start, end }) => resume.slice(start, end)).join("|");
    expect(hidden).toContain("Marisol Etxeberria");
    expect(hidden).toContain("marisol.etxeberria@example.org");
    expect(hidden).not.toMatch(/Engineer|Quillfeather|TypeScript/);
  });

  it("is valid by the schema and the same each time", () => {
    expect(profileSchema.parse(profile)).toEqual(profile);
    expect(parse(resume)).toEqual(profile);
  });

  it("invents nothing for a text that is no resume", () => {
    const invoice = "Invoice 4711\n\nPlease pay 120.00 within 14 days.\nItem: 3 boxes of screws\n";
    expect(parse(invoice)).toMatchObject({ name: null, emails: [], phones: [], location: null, employment: [], education: [], skills: [], yearsOfExperience: null });
  });

  it("gives an empty profile for an empty text", () => {
    expect(profileSchema.parse(parse(""))).toMatchObject({ name: null, sections: [], identity: [] });
  });
});
