import { describe, expect, it } from "vitest";
import { withDerived } from "../../../src-main/profiles/families.ts";
import { findSkills, headingSpans } from "../../../src-main/profiles/skills.ts";
import { now, parseText } from "./parse-text.ts";
import { tinyTaxonomy } from "./tiny-taxonomy.ts";

const text = `Marisol Etxeberria
marisol.etxeberria@example.org

SUMMARY
Bookkeeping is what I would like to learn.

EXPERIENCE

Software Engineer
Quillfeather Ltd, Leeds, UK
March 2023 – Present
• Led the move of billing to TypeScript

Senior Software Engineer
Tallow & Wick, York
January 2022 – June 2023
• Wrote services in Python and TypeScript

Accountant
Marrowby Ltd, Leeds
January 2015 – December 2015
• Kept the ledgers with Python

SKILLS
TypeScript, Python, Java
`;

describe("what follows from the jobs", () => {
  const profile = parseText(text);
  const skill = (id: string) => profile.skills.find((s) => s.id === id);

  it("counts a skill's months over the jobs that mention it, overlaps once", () => {
    // January 2022 to June 2024, and a year long before.
    expect(skill("typescript")).toMatchObject({ months: 30, lastUsed: "present" });
    expect(skill("python")).toMatchObject({ months: 18 + 12, lastUsed: "2023-06" });
  });

  it("knows no months of a skill that only a list or a summary names", () => {
    expect(skill("java")).toMatchObject({ months: null, lastUsed: null });
    expect(skill("bookkeeping")).toMatchObject({ months: null, lastUsed: null });
  });

  it("gives the months in each role family, longest first, overlaps counted once", () => {
    expect(profile.families).toEqual([
      { family: "software", name: "Software", months: 30 },
      { family: "accounting", name: "Accounting", months: 12 },
    ]);
  });

  it("counts anew when a job was corrected, and keeps the rest of the profile", () => {
    const corrected = { ...profile, employment: profile.employment.map((job) => (job.title === "Accountant" ? { ...job, end: "2016-12" } : job)) };
    const derived = withDerived(corrected, text, tinyTaxonomy, now);
    expect(derived.families[1]).toMatchObject({ family: "accounting", months: 24 });
    expect(derived.skills.find((s) => s.id === "python")?.months).toBe(18 + 24);
    expect(derived.yearsOfExperience).toBe(4.5);
    expect(derived.name).toBe(profile.name);
  });

  it("keeps the years a resume states when no job is dated", () => {
    const undated = parseText("Ana Ruiz\nana.ruiz@example.org\n\nSUMMARY\nAccountant with 12 years of experience.\n");
    expect(undated.yearsOfExperience).toBe(12);
    expect(undated.families).toEqual([]);
  });
});

describe("skills of a resume", () => {
  const nothingElse = { sections: [], employment: [], education: [] };

  it("are not read from headings, only from what stands under them", () => {
    const resume = "1. Java Projects\nWrote services in Python\n";
    const spans = headingSpans(resume, [{ heading: "Java Projects", start: 0 }, { heading: null, start: 17 }]);
    expect(spans.map(({ start, end }) => resume.slice(start, end))).toEqual(["Java Projects"]);
    expect(findSkills(resume, spans, nothingElse, tinyTaxonomy).map((s) => s.name)).toEqual(["Python"]);
  });

  it("have the resume's own words for a name, on one line, and the taxonomy's beside it", () => {
    expect(findSkills("JAVA and java", [], nothingElse, tinyTaxonomy)).toMatchObject([{ id: "java", name: "JAVA", canonical: "Java", mentions: [{ start: 0, end: 4 }, { start: 9, end: 13 }] }]);
  });
});
