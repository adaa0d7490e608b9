/** A job's requirements as the engine takes them back, with one thing changed. */
import type { RequirementEdit } from "../../src-preload/contract.ts";
import type { Importance, Requirement } from "../../src-preload/domain.ts";

/** What a person may change of a requirement; what is left out stays as it is, or is read of the words again when they change. */
export type RequirementChanges = Partial<Pick<Requirement, "text" | "kind" | "importance" | "minYears" | "usedWithinYears" | "degreeLevel" | "languageLevel">>;

/** All that is known of it, so that it stays, or comes back, as it was. */
export const asEdit = ({ id, kind, importance, text, minYears, usedWithinYears, degreeLevel, languageLevel, source }: Requirement): RequirementEdit => ({
  id, kind, importance, text, minYears, usedWithinYears, degreeLevel, languageLevel, source,
});

/** New words, or another kind, are read again by the engine, but for what the change itself says. */
function changed(requirement: Requirement, changes: RequirementChanges): RequirementEdit {
  const text = changes.text?.trim() ?? requirement.text;
  const again = text !== requirement.text || (changes.kind !== undefined && changes.kind !== requirement.kind);
  const before = again ? { id: requirement.id, importance: requirement.importance } : asEdit(requirement);
  return { ...before, ...changes, text };
}

export const withChanges = (requirements: readonly Requirement[], id: string, changes: RequirementChanges): RequirementEdit[] =>
  requirements.map((requirement) => (requirement.id === id ? changed(requirement, changes) : asEdit(requirement)));

export const withImportance = (requirements: readonly Requirement[], id: string, importance: Importance): RequirementEdit[] =>
  withChanges(requirements, id, { importance });

export const without = (requirements: readonly Requirement[], id: string): RequirementEdit[] =>
  requirements.filter((requirement) => requirement.id !== id).map(asEdit);

/** One that was removed, in its old place or as the last; as it was, if it is back already. */
export function withBack(requirements: readonly Requirement[], removed: Requirement, place: number): RequirementEdit[] {
  const others = requirements.filter(({ id }) => id !== removed.id);
  return [...others.slice(0, place), removed, ...others.slice(place)].map(asEdit);
}

export const withNew = (requirements: readonly Requirement[], importance: Importance, text: string): RequirementEdit[] => [
  ...requirements.map(asEdit),
  { importance, text: text.trim() },
];
