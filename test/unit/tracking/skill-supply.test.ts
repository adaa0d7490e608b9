import { describe, expect, it } from "vitest";
import type { Importance, Requirement, RequirementKind } from "../../../src-preload/domain.ts";
import { skillSupplyOf } from "../../../src-main/tracking/skill-supply.ts";

const asks = (importance: Importance, skillIds: string[], kind: RequirementKind = "skill"): Requirement => ({
  id: skillIds.join(), kind, importance, text: skillIds.join(" or "), skillIds, minYears: null, usedWithinYears: null, degreeLevel: null, languageLevel: null, educationFields: [], source: null,
});
const supply = (...jobs: Requirement[][]) =>
  skillSupplyOf({
    jobs: jobs.map((requirements) => ({ requirements })),
    candidates: 9,
    holders: () => new Map([["react", 4], ["sap", 1]]),
    nameOf: (skillId) => (skillId === "gone" ? null : skillId.toUpperCase()),
  });

describe("skills asked and held", () => {
  it("count a job once for each skill, and whether it must be there", () => {
    const { skills, openJobs, candidates } = supply([asks("low", ["react"]), asks("must", ["react", "vue"])], [asks("high", ["react"])]);
    expect({ openJobs, candidates }).toEqual({ openJobs: 2, candidates: 9 });
    expect(skills).toEqual([
      { skillId: "react", name: "REACT", jobs: 2, must: 1, candidates: 4 },
      { skillId: "vue", name: "VUE", jobs: 1, must: 1, candidates: 0 },
    ]);
  });

  it("begin with what most jobs ask, and of those with what fewest have", () => {
    expect(supply([asks("must", ["react"]), asks("must", ["sap"]), asks("must", ["vue"])], [asks("low", ["sap"])]).skills.map(({ skillId }) => skillId)).toEqual(["sap", "vue", "react"]);
  });

  it("leave out what is no skill, and what the taxonomy does not know any more", () => {
    expect(supply([asks("must", ["react"], "experience"), asks("must", ["gone"])]).skills).toEqual([]);
    expect(supply().skills).toEqual([]);
  });
});
