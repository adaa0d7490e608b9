/** What a part of an ad is for: asked, a task, or nothing; on ads written for this test. */
import { describe, expect, it } from "vitest";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";

const asked = (text: string): string[] => parseJob(text, shipped).requirements.map(({ kind, importance, text: words }) => `${kind} ${importance}: ${words}`);

describe("a heading", () => {
  it("may say more than its name", () => {
    const ad = "Night Porter\nMain Duties (include but are not limited to):Lock the side doors. Answer the bell.\nEssential Duties and Responsibilities include the following: Greet late guests.";
    expect(asked(ad)).toEqual(["other medium: Lock the side doors", "other medium: Answer the bell", "other medium: Greet late guests"]);
  });

  it("may end in dots, and the lines below it need no bullets", () => {
    const ad = "Cook\nAs our cook, you will...\nPlan the weekly menu with the head chef\nYou meet our minimum qualifications if you…\nHold a food hygiene certificate\nYou go beyond our minimum qualifications if you...\nHave worked on a ship";
    expect(asked(ad)).toEqual(["other medium: Plan the weekly menu with the head chef", "certification high: Hold a food hygiene certificate", "other medium: Have worked on a ship"]);
  });

  it("may be in small letters before a colon, or stand before a capital", () => {
    const ad = "Ward Clerk\nRole and Responsibilities The clerk files charts. Greets visitors and answers calls Required skills and qualifications:* First aid certificate * One year of ward work";
    expect(asked(ad)).toEqual([
      "other medium: The clerk files charts", "other medium: Greets visitors and answers calls", "certification must: First aid certificate", "experience must: One year of ward work",
    ]);
  });

  it("may name the benefits in the employer's words", () => {
    const ad = "Baker\nRequirements\nBread making\nHarbour Perks & Benefits\nYoga\nPet friendly office";
    expect(asked(ad)).toEqual(["skill high: Bread making"]);
  });

  it("of the body's work is not ended by what each item begins with", () => {
    const ad = "Packer\nRequirements:\n- Forklift licence\nPhysical demands\nRegularly required to:\n- Sit or stand\n- Use both hands to hold things";
    expect(asked(ad)).toEqual(["certification high: Forklift licence"]);
  });

  it("of further information leaves what follows to its own words", () => {
    const ad = "Packer\nRequirements:\n- Forklift licence\nShift Details:\nThe yard is wet in winter.\nExperience with cold stores is a plus.";
    expect(asked(ad)).toEqual(["certification high: Forklift licence", "other low: Experience with cold stores"]);
  });
});

describe("a list among tasks", () => {
  it("follows a sentence that introduces tasks", () => {
    expect(asked("Baker\nThe candidate will have the following initial responsibilities:\n• Shape the loaves by hand\n• Clean the ovens twice")).toEqual(["other medium: Shape the loaves by hand", "other medium: Clean the ovens twice"]);
  });

  it("stays tasks where one of them introduces it", () => {
    const ad = "Shop Assistant\nResponsibilities:\n• Learns job skills such as:\n• Wrapping presents neatly\n• Counting the till";
    expect(asked(ad)).toEqual(["other medium: Wrapping presents neatly", "other medium: Counting the till"]);
  });

  it("holds what somebody must know where it says so in no verb", () => {
    const ad = "Buyer\nJob description\nNegotiate prices with growers.\nGood understanding of cold chains.\nKeep a good understanding of the market.\nAble to read a balance sheet.";
    expect(asked(ad)).toEqual([
      "other medium: Negotiate prices with growers",
      "skill high: Good understanding of cold chains",
      "other medium: Keep a good understanding of the market",
      "other high: Able to read a balance sheet",
    ]);
  });

  it("keeps a deed whole over its semicolons", () => {
    expect(asked("Clerk\nDuties:\nClose sales by meeting objections; asking for the order; writing the contract.")).toEqual(["other medium: Close sales by meeting objections; asking for the order; writing the contract"]);
  });

  it("is told by its verbs where no heading stands over it", () => {
    const ad = "Carer\nHelps residents at breakfast. Washes and dresses those who need it. Records what they drink. Experience in a home is preferred.";
    expect(asked(ad)).toEqual(["other medium: Helps residents at breakfast", "other medium: Washes and dresses those who need it", "other medium: Records what they drink", "other medium: Experience in a home"]);
  });
});

describe("nothing is asked by", () => {
  it.each([
    "Thank you for your interest and good luck!",
    "We look forward to your application",
    "Please read on",
    "Reports to the head nurse",
    "You will report to the head nurse",
    "This is a temporary position in the yard",
    "The requirements for this post are listed below",
    "Ref. - 5609",
    "If you love trains, this is for you",
    "Have you been told that you lack experience?",
    "Other duties may be assigned",
    "Undertakes other projects as assigned",
    "There may be functions of this job not listed here",
    "All rights reserved",
    "Our harbour is the best place in town",
    "All hires must verify their identity",
  ])("%j", (sentence) => {
    expect(asked(`Fitter\nRequirements:\n- Welding certificate\n- ${sentence}\n`)).toEqual(["certification high: Welding certificate"]);
  });

  it("prose about the employer below the list", () => {
    expect(asked("Fitter\nRequirements:\n- Welding certificate\n\nThis company makes the best pumps. They sell them in forty countries.")).toEqual(["certification high: Welding certificate"]);
  });

  it("what goes on with a sentence that asks nothing", () => {
    expect(asked("Fitter\nRequirements:\n- Welding certificate\nPlease note that you get a health plan; Short Term Disability; Training Programs; a referral prize.")).toEqual(["certification high: Welding certificate"]);
  });

  it("a title's line, except years", () => {
    expect(asked("Fitter - EXPERIENCE REQUIRED Job in Leeds\nRequirements:\n- Welding certificate")).toEqual(["certification high: Welding certificate"]);
    expect(asked("Fitter (2-4 years of experience)\nRequirements:\n- Welding certificate")).toEqual(["experience high: Fitter (2-4 years of experience)", "certification high: Welding certificate"]);
  });
});

describe("something is asked by", () => {
  it.each([
    ["Must have a valid driving licence and be drug free", "certification must: a valid driving licence and be drug free"],
    ["Do you have experience with pumps?", "skill high: Do you have experience with pumps?"],
    ["Huge plus if you speak Polish", "language low: you speak Polish"],
    ["Experience with pumps a PLUS!", "skill low: Experience with pumps"],
    ["Minimum of 3 years as a fitter, preferably in shipyards", "experience must: Minimum of 3 years as a fitter, preferably in shipyards"],
    ["In your junior year of an undergraduate degree", "education high: In your junior year of an undergraduate degree"],
    ["Degree in engineering and a good hand with tools, be a self-starter", "education high: Degree in engineering and a good hand with tools, be a self-starter"],
    ["A course in rigging is recommended", "skill medium: A course in rigging"],
  ])("%j", (sentence, expected) => {
    expect(asked(`Fitter\nRequirements:\n- ${sentence}\n`)).toEqual([expected]);
  });
});

it("what an employer requires under its offers is asked", () => {
  expect(asked("Driver\nWe offer:\nGood pay.\nWe require a forklift licence and one year at a dock.").join()).toMatch(/forklift licence/);
});

it("a degree's fields end where the list of them does", () => {
  const [degree] = parseJob("Fitter\nRequirements:\n- Degree in engineering or physics, be a self-starter and have a can-do attitude", shipped).requirements;
  expect(degree?.educationFields).toEqual(["engineering", "physics"]);
});

describe("the title of an ad from a job board", () => {
  it.each([
    ["Harbour Freight Job Application for Night Porter | Example.com var X = 1", "Night Porter"],
    ["Support Representative for a growing company in Leeds! Job in Leeds", "Support Representative"],
    ["Shift Supervisor Full Time at Harbour Freight Job in Leeds", "Shift Supervisor"],
    ["Night Porter - Paying up to $20", "Night Porter"],
    ["Night Porter (Days) $", "Night Porter (Days)"],
    ["Junior Developer (1-4 years experience)", "Junior Developer"],
  ])("%j is %j", (line, title) => {
    expect(parseJob(`${line}\nWe are looking for someone to help.\nRequirements:\n- Excel`, shipped).title).toBe(title);
  });
});
