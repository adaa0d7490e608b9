import type { Importance, Requirement, RequirementKind } from "../../src-preload/domain.ts";
import { importances } from "../../src-preload/domain.ts";
import { words } from "../words/words.ts";

export const importanceName: Record<Importance, string> = words.jobs.importance;
export const importanceShortName: Record<Importance, string> = words.jobs.importanceShort;
export const importanceMeaning: Record<Importance, string> = words.jobs.importanceMeaning;
export const kindName: Record<RequirementKind, string> = words.jobs.kinds;

/** Requirements by importance, in the order of the job; every importance has its group, filled or not. */
export function groupByImportance(requirements: readonly Requirement[]): { importance: Importance; requirements: Requirement[] }[] {
  return importances.map((importance) => ({
    importance,
    requirements: requirements.filter((requirement) => requirement.importance === importance),
  }));
}
