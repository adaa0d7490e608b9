import { describe, expect, it } from "vitest";
import { shipped } from "./shipped-taxonomy.ts";

const family = (title: string) => shipped.roleOf(title)?.family ?? null;
const level = (title: string) => shipped.roleOf(title)?.seniority ?? null;

describe("the family of a title", () => {
  it.each([
    ["Sr. React Developer", "software"], ["Software Engineer II", "software"], ["Full-Stack Developer", "software"], ["QA Engineer", "software"],
    ["Registered Nurse - ICU", "nursing"], ["RN, Emergency Department", "nursing"], ["Charge Nurse", "nursing"],
    ["Sales Engineer", "sales"], ["Engineer, Sales", "sales"], ["Director of Sales", "sales"], ["Account Executive", "sales"],
    ["Project Manager", "project-management"], ["Marketing Manager", "marketing"], ["HR Manager", "hr"], ["Manager - Human Resources", "hr"],
    ["VP of Engineering", "engineering"], ["Data Scientist", "data"], ["Network Administrator", "it"], ["Information Security Analyst", "security"],
    ["UX Designer", "design"], ["High School Math Teacher", "teaching"], ["Advocate", "law"], ["Family Advocate", "advocacy"],
    ["Business Development Manager", "business-development"], ["Personal Trainer", "fitness"], ["Farm Manager", "agriculture"],
    ["Customer Service Representative", "customer-service"], ["Management Consultant", "consulting"], ["Social Media Manager", "digital-media"],
    ["Automotive Technician", "automotive"], ["Sous Chef", "culinary"], ["Executive Chef", "culinary"], ["Financial Analyst", "finance"],
    ["Fashion Designer", "apparel"], ["Mechanical Engineer", "engineering"], ["Staff Accountant", "accounting"], ["Construction Superintendent", "construction"],
    ["Public Relations Specialist", "public-relations"], ["Bank Teller", "banking"], ["Museum Curator", "arts"], ["Flight Attendant", "aviation"],
    ["Warehouse Supervisor", "logistics"], ["Hotel Front Desk Agent", "hospitality"], ["Journeyman Electrician", "trades"], ["Police Officer", "public-safety"],
    ["Administrative Assistant", "office"], ["Live-in Carer", "healthcare"], ["Direct Care Worker", "healthcare"], ["Care Home Manager", "healthcare"], ["Psychiatric Technician", "healthcare"],
    ["Safeguarding Officer", "advocacy"], ["Adult Social Care Officer", "advocacy"], ["Early Years Practitioner", "teaching"], ["Child Care Worker", "teaching"], ["Child Care Director", "teaching"], ["Lawn Specialist", "agriculture"],
    ["Pharmacist", "pharmacy"], ["Physical Therapist", "healthcare"], ["Retail Store Manager", "retail"],
    ["Operations Manager", "management"], ["Farm Operations Manager", "agriculture"], ["Team Leader, Customer Care", "customer-service"], ["Team Leader", "management"],
    ["Arts Program Coordinator", "arts"], ["Program Coordinator", "project-management"], ["Apparel Production Coordinator", "apparel"], ["Marketing & Sales", "sales"], ["Chief Financial Officer", "finance"], ["Training Coordinator", "training"], ["Paralegal", "law"],
  ])("%s is %s", (title, expected) => {
    expect(family(title)).toBe(expected);
  });

  it("is null for a title nobody knows", () => {
    for (const title of ["Flurbologist", "", "   ", "12345", "Chief", "the of and"]) expect(shipped.roleOf(title), title).toBeNull();
  });

  it("is read from capitals, punctuation and odd spaces alike", () => {
    for (const title of ["STAFF ACCOUNTANT", "staff  accountant", "Staff\u00a0Accountant", "Staff Accountant (contract)", "• Staff Accountant"]) expect(family(title), title).toBe("accounting");
  });

  it("is found in a hostile title without trouble", () => {
    expect(shipped.roleOf("of ".repeat(100_000))).toBeNull();
    expect(family("Nurse " + "of of, - ".repeat(10_000))).toBe("nursing");
  });
});

describe("the seniority of a title", () => {
  it.each([
    ["Software Engineering Intern", "intern"], ["Marketing Trainee", "intern"], ["Junior Accountant", "junior"], ["Jr. Developer", "junior"],
    ["Software Engineer I", "junior"], ["Software Engineer II", "mid"], ["Sr. React Developer", "senior"], ["Senior Nurse", "senior"], ["Software Engineer III", "senior"],
    ["Lead Developer", "lead"], ["Principal Engineer", "lead"], ["Staff Engineer", "lead"], ["Head Chef", "lead"], ["Warehouse Supervisor", "lead"],
    ["Director of Nursing", "director"], ["VP, Marketing", "director"], ["Vice President of Sales", "director"],
    ["Chief Financial Officer", "executive"], ["CEO", "executive"], ["President", "executive"],
  ])("%s is %s", (title, expected) => {
    expect(level(title)).toBe(expected);
  });

  it.each(["Account Executive", "Staff Accountant", "Staff Nurse", "Executive Assistant", "Lead Generation Specialist", "Scrum Master", "Project Manager", "React Developer"])(
    "is not given away by the words of %s",
    (title) => {
      expect(shipped.roleOf(title)).not.toBeNull();
      expect(level(title)).toBeNull();
    },
  );
});

describe("families", () => {
  it("are alike to themselves, the same in both directions, and unrelated unless the table says so", () => {
    expect(shipped.familySimilarity("accounting", "accounting")).toBe(1);
    expect(shipped.familySimilarity("accounting", "finance")).toBe(0.7);
    expect(shipped.familySimilarity("finance", "accounting")).toBe(0.7);
    expect(shipped.familySimilarity("banking", "finance")).toBe(0.6);
    expect(shipped.familySimilarity("nursing", "software")).toBe(0);
    expect(shipped.familySimilarity("nonsense", "nonsense")).toBe(0);
  });

  it("have names for people", () => {
    expect(shipped.familyName("nursing")).toBe("Nursing");
    expect(shipped.familyName("hr")).toBe("Human resources");
  });
});
