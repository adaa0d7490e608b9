/** Ads that lost their line breaks on the way here, written for this test; the shipped taxonomy reads them. */
import { describe, expect, it } from "vitest";
import { jobSentences } from "../../../src-main/matching/job-lines.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";

const pieces = (text: string): string[] => jobSentences(text).map(({ start, end }) => text.slice(start, end));
const asked = (text: string): string[] => parseJob(text, shipped).requirements.map(({ kind, importance, text: words }) => `${kind} ${importance}: ${words}`);

describe("items with nothing but a blank between them", () => {
  it("come apart at the capitals that begin them", () => {
    const line = "Sorts parcels by route Labels damaged goods Keeps the loading bay clean Greets drivers at the gate";
    expect(pieces(`Porter\nDuties:\n${line}`).slice(1)).toEqual(["Sorts parcels by route", "Labels damaged goods", "Keeps the loading bay clean", "Greets drivers at the gate"]);
  });

  it("come apart in a list of what is asked, each with its own weight", () => {
    const ad = "Claims Clerk\nRequirements:\nCurrent first aid certificate is required Prior office work preferred Steady hands under pressure Ability to file letters Valid pass for the yard";
    expect(asked(ad)).toEqual([
      "certification must: Current first aid certificate",
      "other medium: Prior office work",
      "other high: Steady hands under pressure",
      "other high: Ability to file letters",
      "other high: Valid pass for the yard",
    ]);
  });

  it("come apart where years follow a degree", () => {
    expect(asked("Fitter\nRequirements:\nSecondary school diploma required 3 years of welding")).toEqual(["education must: Secondary school diploma", "experience high: 3 years of welding"]);
    expect(asked("Fitter\nRequirements:\nSecondary school diploma 3 – 5 years related experience Must possess a valid driving licence")).toEqual([
      "education high: Secondary school diploma", "experience high: 3 – 5 years related experience", "certification must: a valid driving licence",
    ]);
    expect(asked("Fitter\nRequirements:\nSecondary school diploma or 3 years of welding")).toHaveLength(1);
  });

  it("stay whole where the capitals are names", () => {
    const line = "You will work with the Harbour team in Leeds and with the Norland branch on the Orion rollout for our clients";
    expect(pieces(`Clerk\n${line}`)[1]).toBe(line);
  });

  it("stay whole in a German sentence", () => {
    const line = "Wir suchen eine freundliche Kraft mit guten Kenntnissen der Buchhaltung und sicherem Umgang mit den üblichen Programmen für kleine Betriebe";
    expect(pieces(`Buchhalter\n${line}`)[1]).toBe(line);
  });
});

describe("breaks that left a trace:", () => {
  it.each([
    ["years glued to a full stop", "A degree in law.5+ years of practice", ["A degree in law.", "5+ years of practice"]],
    ["years glued to an abbreviation", "Must be a CPA2 to 4 years of audit work", ["Must be a CPA", "2 to 4 years of audit work"]],
    ["numbers glued to the item before", "Waters the plants.2. Feeds the birds.3. Locks the gate", ["Waters the plants.", "Feeds the birds.", "Locks the gate"]],
    ["dashes glued on one side", "Pack the boxes- Seal the boxes- Stack the boxes- Load 3 vans", ["Pack the boxes", "Seal the boxes", "Stack the boxes", "Load 3 vans"]],
    ["a dash inside an item of a list with other bullets", "• Honesty - says what is so • Care - checks each box • Speed - packs in time", ["Honesty - says what is so", "Care - checks each box", "Speed - packs in time"]],
    ["a dash within a name that is repeated", "The Ward Nurse - RN helps. A Ward Nurse - RN writes. Ask a Ward Nurse - RN here", ["The Ward Nurse - RN helps.", "A Ward Nurse - RN writes.", "Ask a Ward Nurse - RN here"]],
    ["bullets that lost their encoding", "Tasks include:\ufffd Feed the hens.\ufffd Mend the fence", ["Feed the hens.", "Mend the fence"]],
    ["private signs of a font", "\uf0b7 Feed the hens \uf0b7 Mend the fence", ["Feed the hens", "Mend the fence"]],
    ["stars between blanks", "Feed the hens * Mend the fence * Milk 12 goats", ["Feed the hens", "Mend the fence", "Milk 12 goats"]],
    ["initials glued to the next sentence", "Must be allowed to work in the U.S.Please ring the bell", ["Must be allowed to work in the U.S.", "Please ring the bell"]],
    ["a sentence behind a list", "Python, Go and REST APIs Our firm makes boats", ["Python, Go and REST APIs", "Our firm makes boats"]],
    ["the number of a posting", "Job 4711890The hotel needs a porter", ["Job 4711890", "The hotel needs a porter"]],
  ])("%s", (_, line, expected) => {
    expect(pieces(`Helper\nTasks\n${line}`).slice(-expected.length)).toEqual(expected);
  });

  it("numbered headings in one line", () => {
    const ad = "Dock Lead\nI. Job Summary Runs the dock.II. Duties Plans the shift.III. Qualifications A. Education: Secondary school diploma B. Licenses: Forklift licence";
    expect(asked(ad)).toEqual(["other medium: Runs the dock", "other medium: Plans the shift", "education high: Secondary school diploma", "certification high: Forklift licence"]);
  });

  it("a heading that asks, before a sentence", () => {
    const ad = "Baker\nMinimum Required Skills: Bread making What You Will Be Doing You will bake for three shops. You will train two helpers.";
    expect(parseJob(ad, shipped).requirements.filter(({ importance }) => importance === "medium").map(({ text }) => text)).toEqual(["You will bake for three shops", "You will train two helpers"]);
  });

  it("a label of one fact that does not hold for what follows", () => {
    const ad = "Welder\nJob Description Rate: by agreementStrong knowledge of welding and experience with pipes are needed here.";
    expect(asked(ad).join()).toMatch(/welding/);
  });
});
