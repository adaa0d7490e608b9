import { describe, expect, it } from "vitest";
import type { RequirementEdit } from "../../../src-preload/contract.ts";
import type { Requirement } from "../../../src-preload/domain.ts";
import { editedRequirements, readAnew } from "../../../src-main/engine/requirement-edits.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";

const ad = "Waiter\nRequirements:\n- Fluent German\n- 3 years in a restaurant\n- Knowledge of wine\n";
const before = parseJob(ad, shipped).requirements;
const edited = (edits: RequirementEdit[], from: readonly Requirement[] = before) => editedRequirements(ad, from, edits, shipped, []);
const asIs = ({ id, kind, importance, text }: Requirement): RequirementEdit => ({ id, kind, importance, text });

describe("requirements that a recruiter edits", () => {
  it("stay what they were where nothing was changed", () => {
    expect(edited(before.map(asIs))).toEqual(before);
  });

  it("take years and levels as given, and lose them where null is given", () => {
    const [german, years] = edited([{ ...asIs(before[0] as Requirement), languageLevel: "B1" }, { ...asIs(before[1] as Requirement), minYears: null }]);
    expect(german).toMatchObject({ kind: "language", languageLevel: "B1", source: before[0]?.source });
    expect(years).toMatchObject({ kind: "experience", minYears: null });
  });

  it("take and lose how long ago a skill may have been used, and keep it when the words are mended", () => {
    const [asked] = edited([{ id: "r9", importance: "high", text: "Recent experience with Kubernetes" }], []);
    expect(asked).toMatchObject({ kind: "skill", usedWithinYears: 3 });
    const [set] = edited([{ ...asIs(asked as Requirement), usedWithinYears: 5 }], [asked as Requirement]);
    expect(set).toMatchObject({ usedWithinYears: 5 });
    expect(edited([{ id: "r9", importance: "high", text: "Recent experience with Kubernetes on AWS" }], [set as Requirement])[0]).toMatchObject({ usedWithinYears: 5 });
    expect(edited([{ ...asIs(set as Requirement), usedWithinYears: null }], [set as Requirement])[0]).toMatchObject({ usedWithinYears: null });
  });

  it("are read again when their words change, but keep what a person had set", () => {
    const [set] = edited([{ ...asIs(before[0] as Requirement), languageLevel: "B1" }]);
    const [mended] = edited([{ id: "r1", importance: "must", text: "Fluent German, spoken" }], [set as Requirement]);
    expect(mended).toMatchObject({ text: "Fluent German, spoken", languageLevel: "B1" });
    expect(edited([{ id: "r1", importance: "must", text: "German at A2" }])[0]).toMatchObject({ languageLevel: "A2" });
  });

  it("are read as the kind that is given", () => {
    expect(edited([{ ...asIs(before[2] as Requirement), kind: "experience" }])[0]).toMatchObject({ kind: "experience", text: "Knowledge of wine", degreeLevel: null });
  });

  it("get a new id when they are new, and their own with their words in the ad when they come back", () => {
    const removed = before.slice(1);
    const back = edited([{ ...asIs(before[0] as Requirement), languageLevel: "B2", source: before[0]?.source ?? null }, ...removed.map(asIs)], removed);
    expect(back.map(({ id }) => id)).toEqual(["r1", "r2", "r3"]);
    expect(back[0]).toMatchObject({ languageLevel: "B2", source: before[0]?.source });
    expect(edited([...before.map(asIs), { importance: "low", text: "Jira" }]).at(-1)).toMatchObject({ id: "r4", source: null });
  });

  it("take no words of the ad from beyond its end", () => {
    expect(edited([{ id: "r9", importance: "low", text: "Jira", source: { start: 0, end: 10_000 } }])[0]).toMatchObject({ source: null });
  });
});

describe("requirements of another ad", () => {
  it("have ids that nothing had before, and stand before what a person typed, which stays", () => {
    const typed: Requirement = { ...(before[2] as Requirement), id: "r4", text: "Drives a car", source: null };
    const read = parseJob("Cook\nRequirements:\n- Fluent English\n", shipped).requirements;
    expect(readAnew(read, [...before, typed], []).map(({ id, text }) => [id, text])).toEqual([["r5", "Fluent English"], ["r4", "Drives a car"]]);
    expect(readAnew(read, [], [])).toEqual(read);
  });
});
