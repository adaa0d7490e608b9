import { describe, expect, it } from "vitest";
import { inTitleCase } from "../../../src-main/profiles/title-case.ts";
import { parseText } from "./parse-text.ts";

const cased = (title: string): string => inTitleCase(title, "");

describe("a title in capitals", () => {
  it.each([
    ["ACCOUNTANT II", "Accountant II"], ["ENGINEER III", "Engineer III"], ["TECHNICIAN IV", "Technician IV"], ["CLERK IX", "Clerk IX"], ["ANALYST I", "Analyst I"],
  ])("keeps Roman numerals: %s", (title, written) => expect(cased(title)).toBe(written));

  it.each([
    ["VP OF SALES", "VP of Sales"], ["HR MANAGER", "HR Manager"], ["IT SUPPORT SPECIALIST", "IT Support Specialist"], ["QA ENGINEER", "QA Engineer"], ["UX DESIGNER", "UX Designer"], ["CEO AND CTO", "CEO and CTO"],
    ["CFO", "CFO"], ["RN CASE MANAGER", "RN Case Manager"], ["ACCOUNTANT, MBA", "Accountant, MBA"], ["NURSE (LPN/LVN)", "Nurse (LPN/LVN)"], ["R&D CHEMIST", "R&D Chemist"], ["B2B SALES", "B2B Sales"], ["A/P CLERK", "A/P Clerk"],
    ["C.N.A. NIGHT SHIFT", "C.N.A. Night Shift"], ["CNC MACHINIST", "CNC Machinist"],
  ])("keeps abbreviations: %s", (title, written) => expect(cased(title)).toBe(written));

  it.each([
    ["STAFF NURSE", "Staff Nurse"], ["SR. MANAGER", "Sr. Manager"], ["HEAD OF ENGINEERING", "Head of Engineering"], ["PASTRY CHEF'S ASSISTANT", "Pastry Chef's Assistant"], ["FLY MAN", "Fly Man"], ["BÜRO- UND LAGERKRAFT", "Büro- und Lagerkraft"],
    ["CIVIL ENGINEER", "Civil Engineer"], ["FRONT-END DEVELOPER", "Front-End Developer"],
  ])("gives words the case of names: %s", (title, written) => expect(cased(title)).toBe(written));

  it("learns an abbreviation from the resume's own sentences, and not from its headings", () => {
    expect(inTitleCase("EMDR THERAPIST", "Trained in EMDR by the institute.")).toBe("EMDR Therapist");
    expect(inTitleCase("LEAD COOK", "LEAD COOK\nWORK HISTORY\nRan the line.")).toBe("Lead Cook");
  });

  it("is written so in the profile", () => {
    const { title } = parseText("Lena Marsh\nSOFTWARE ENGINEER II\nlena@example.org\n\nExperience\n\nSoftware Engineer\tMay 2014 – Present\nTidewater Works Ltd\n• Wrote charts.\n");
    expect(title).toBe("Software Engineer II");
  });

  it("is left alone where it is not all in capitals", () => {
    expect(cased("Account Manager iOS")).toBe("Account Manager iOS");
  });
});
