import type { Importance, Requirement, RequirementKind } from "../../src-preload/domain.ts";
import { importances } from "../../src-preload/domain.ts";

export const importanceName: Record<Importance, string> = {
  must: "Must have", high: "High importance", medium: "Medium importance", low: "Low importance",
};

export const importanceShortName: Record<Importance, string> = { must: "Must", high: "High", medium: "Medium", low: "Low" };

export const importanceMeaning: Record<Importance, string> = {
  must: "Counts most, and is checked for every candidate: pass, unknown or fail",
  high: "Counts nearly as much",
  medium: "Counts a little less",
  low: "Nice to have",
};

export const kindName: Record<RequirementKind, string> = {
  skill: "Skill", experience: "Experience", education: "Education", certification: "Certification",
  language: "Language", location: "Location", other: "Other",
};

/** Requirements by importance, in the order of the job; every importance has its group, filled or not. */
export function groupByImportance(requirements: readonly Requirement[]): { importance: Importance; requirements: Requirement[] }[] {
  return importances.map((importance) => ({
    importance,
    requirements: requirements.filter((requirement) => requirement.importance === importance),
  }));
}
