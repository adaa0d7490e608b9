import { describe, expect, it } from "vitest";
import type { Requirement } from "../../../src-preload/domain.ts";
import { parsedJobSchema } from "../../../src-preload/domain.ts";
import { parseJob, readRequirement } from "../../../src-main/matching/parse-job.ts";
import { smallTaxonomy } from "./small-taxonomy.ts";

const parse = (text: string) => parsedJobSchema.parse(parseJob(text, smallTaxonomy));
const brief = ({ kind, importance, text }: Requirement) => `${kind} ${importance}: ${text}`;
const read = (text: string) => parse(text).requirements.map(brief);

const accountant = `Staff Accountant
Our finance office is looking for an accountant who likes clean books.
What you will do:
- Run the monthly close and reconcile bank accounts
- Look after accounts payable and chase what is overdue
What we need from you:
- Bachelor's degree in accounting and at least 3 years in a similar post (must)
- Confident use of Excel and of an accounting package such as QuickBooks or SAP (must)
- CPA or progress towards it would be nice to have
We offer:
- 30 days of paid leave and Excel courses
- A degree programme after two years
`;

describe("a job ad with headings", () => {
  const job = parse(accountant);

  it("gives title, role family and requirements in the order of the text", () => {
    expect(job.title).toBe("Staff Accountant");
    expect(job.roleFamily).toBe("accounting");
    expect(job.requirements.map((r) => r.id)).toEqual(job.requirements.map((_, i) => `r${String(i + 1)}`));
    expect(job.requirements.map(brief)).toEqual([
      "other medium: Run the monthly close and reconcile bank accounts",
      "other medium: Look after accounts payable and chase what is overdue",
      "education must: Bachelor's degree in accounting",
      "experience must: at least 3 years in a similar post",
      "skill must: Confident use of Excel",
      "skill must: an accounting package such as QuickBooks or SAP",
      "certification low: CPA or progress towards it",
    ]);
  });

  it("reads years, degree and the skills of an or-group", () => {
    expect(job.requirements[2]?.degreeLevel).toBe("bachelor");
    expect(job.requirements[3]?.minYears).toBe(3);
    expect(job.requirements[5]?.skillIds).toEqual(["quickbooks", "sap"]);
  });

  it("points at the words of the ad that each requirement was read from", () => {
    for (const requirement of job.requirements) {
      const words = accountant.slice(requirement.source?.start, requirement.source?.end);
      expect(words.replace(/\s+/g, " ")).toContain(requirement.text);
    }
  });

  it("asks nothing of what the employer offers", () => {
    expect(JSON.stringify(job)).not.toMatch(/paid leave|courses|programme/);
  });
});

describe("importance", () => {
  it.each([
    ["Requirements:\n- Python", "skill high: Python"],
    ["Requirements:\n- Python (must)", "skill must: Python"],
    ["Requirements:\n- Python is required", "skill must: Python"],
    ["Requirements:\n- Must have Python", "skill must: Python"],
    ["Required skills:\n- Python", "skill must: Python"],
    ["Requirements:\n- Python is a plus", "skill low: Python"],
    ["Requirements:\n- Python preferred", "skill medium: Python"],
    ["Preferred qualifications\n- Python", "skill medium: Python"],
    ["Requirements:\n- Python would be an advantage", "skill low: Python"],
    ["Requirements:\n- Python preferred, but not required", "skill low: Python preferred"],
  ])("%j is read as %j", (ad, expected) => {
    expect(read(`Developer\n${ad}`)).toEqual([expected]);
  });

  it("of a task is medium, whatever its words require", () => {
    expect(read("Developer\nResponsibilities:\n- Completes all required reports as needed")).toEqual(["other medium: Completes all required reports as needed"]);
  });

  it("of a piece with its own marker is its own; a label holds for the others", () => {
    expect(read("Nurse\nRequirements:\n- BLS certification; ACLS preferred")).toEqual(["certification high: BLS certification", "certification medium: ACLS"]);
  });
});

describe("a bullet with several things", () => {
  const skills = (bullet: string) => parse(`Developer\nRequirements:\n- ${bullet}`).requirements.map((r) => [r.kind, r.skillIds, r.minYears]);

  it("joined by “and” is several requirements", () => {
    expect(skills("React and TypeScript")).toEqual([["skill", ["react"], null], ["skill", ["typescript"], null]]);
    expect(skills("Python, SQL, Docker and Linux")).toHaveLength(4);
  });

  it("joined by “or” is one requirement that any of them satisfies", () => {
    expect(skills("AWS or Azure")).toEqual([["skill", ["aws", "azure"], null]]);
    expect(skills("AWS, Azure or Docker")).toEqual([["skill", ["aws", "azure", "docker"], null]]);
  });

  it("with years of a tool asks the years of each tool", () => {
    expect(skills("5+ years of experience with Kubernetes")).toEqual([["skill", ["kubernetes"], 5]]);
    expect(skills("3 years with React and TypeScript")).toEqual([["skill", ["react"], 3], ["skill", ["typescript"], 3]]);
  });

  it("with years in a line of work asks experience", () => {
    expect(skills("4 years in system administration (must)")).toEqual([["experience", ["system-administration"], 4]]);
  });
});

describe("years", () => {
  it.each([
    ["3 years of experience", 3], ["5+ yrs in sales", 5], ["2 to 4 years in sales", 2], ["at least two (2) years in sales", 2],
    ["18 months in sales", 1.5], ["over 10 years in sales", 10],
  ])("%j asks %d", (text, years) => {
    expect(readRequirement(text, "high", smallTaxonomy)).toMatchObject({ kind: "experience", minYears: years });
  });

  it("of age are not years of experience", () => {
    expect(readRequirement("At least 18 years of age", "must", smallTaxonomy).minYears).toBeNull();
  });
});

describe("a requirement that a recruiter types", () => {
  it.each([
    ["Master's or PhD in statistics", { kind: "education", degreeLevel: "master" }],
    ["High school diploma or GED", { kind: "education", degreeLevel: "secondary" }],
    ["Driving licence", { kind: "certification" }],
    ["Fluent German", { kind: "language" }],
    ["Willing to relocate to Leeds", { kind: "location" }],
    ["k8s", { kind: "skill", skillIds: ["kubernetes"] }],
    ["A good ear and patience", { kind: "other", skillIds: [] }],
  ])("%j is understood", (text, expected) => {
    expect(readRequirement(text, "medium", smallTaxonomy)).toMatchObject({ ...expected, text, importance: "medium" });
  });

  it("of more than 500 characters is cut at a word", () => {
    const { text } = readRequirement("word ".repeat(300), "high", smallTaxonomy);
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text).toMatch(/word…$/);
  });
});

describe("the title", () => {
  it.each([
    ["Senior React Developer\nRequirements:\n- React", "Senior React Developer"],
    ["# Job Title: Sous Chef\nCook with us.", "Sous Chef"],
    ["Company: Acme\nLocation: Leeds\nRegistered Nurse\nRequirements:\n- BLS", "Registered Nurse"],
    ["We are looking for a Registered Nurse to join our ward.\nRequirements:\n- BLS", "Registered Nurse"],
    ["The Bookkeeper will be responsible for the books.\nRequirements:\n- Excel", "Bookkeeper"],
    ["Cook Job in Evansville\nRequirements:\n- Cooking", "Cook"],
  ])("of %j is %j", (ad, title) => {
    expect(parse(ad).title).toBe(title);
  });

  it("tells role family and seniority", () => {
    expect(parse("Senior React Developer\n- React")).toMatchObject({ roleFamily: "software", seniority: "senior" });
  });
});

describe("an ad without headings", () => {
  it("of one line still asks", () => {
    expect(parse("Need a React developer").requirements.map((r) => r.skillIds)).toEqual([["react"]]);
  });

  it("gives the sentences that ask by their words, not those about the employer or the law", () => {
    const ad =
      "Bookkeeper. Acme is a leading maker of pumps with 40 years of history. You must have a bachelor's degree. " +
      "Experience with QuickBooks is preferred. We offer competitive salary and benefits. " +
      "Acme is an equal opportunity employer and considers all applicants without regard to race or religion. Apply now at www.example.com.";
    expect(read(ad)).toEqual(["education must: a bachelor's degree", "skill medium: Experience with QuickBooks"]);
  });

  it("comes apart where bullets and sentences lost their line breaks", () => {
    const ad = "Cook\nRequirements:• 2 years in a kitchen• Knife skills• Food hygiene certificate";
    expect(read(ad)).toEqual(["experience high: 2 years in a kitchen", "other high: Knife skills", "certification high: Food hygiene certificate"]);
  });
});

describe("any ad", () => {
  it("asks the same thing once, with the highest importance", () => {
    const job = parse("Developer\nRequirements:\n- Python\n- Experience with Python (must)\n- Python is a plus");
    expect(job.requirements.map((r) => [r.skillIds, r.importance])).toEqual([[["python"], "must"]]);
  });

  it("gives at most 40 requirements and drops the least important", () => {
    const bullets = Array.from({ length: 60 }, (_, i) => `- Thing number ${String(i)} of many${i === 59 ? " (must)" : ""}`);
    const { requirements } = parse(`Developer\nRequirements:\n${bullets.join("\n")}`);
    expect(requirements).toHaveLength(40);
    expect(requirements.at(-1)).toMatchObject({ importance: "must", id: "r40" });
  });

  it("is read the same twice", () => {
    expect(parse(accountant)).toEqual(parse(accountant));
  });
});
