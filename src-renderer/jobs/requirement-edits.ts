/** A job's requirements as the engine takes them back, with one thing changed. */
import type { RequirementEdit } from "../../src-preload/contract.ts";
import type { Importance, Requirement } from "../../src-preload/domain.ts";

const asEdit = ({ id, kind, importance, text }: Requirement): RequirementEdit => ({ id, kind, importance, text });

export const unchanged = (requirements: readonly Requirement[]): RequirementEdit[] => requirements.map(asEdit);

export const withImportance = (requirements: readonly Requirement[], id: string, importance: Importance): RequirementEdit[] =>
  requirements.map((requirement) => asEdit(requirement.id === id ? { ...requirement, importance } : requirement));

export const without = (requirements: readonly Requirement[], id: string): RequirementEdit[] =>
  requirements.filter((requirement) => requirement.id !== id).map(asEdit);

/** The kind is left open when the words change, so that the engine reads them again. */
export const withText = (requirements: readonly Requirement[], id: string, text: string): RequirementEdit[] =>
  requirements.map((requirement) =>
    requirement.id === id ? { id, importance: requirement.importance, text: text.trim() } : asEdit(requirement),
  );

export const withNew = (requirements: readonly Requirement[], importance: Importance, text: string): RequirementEdit[] => [
  ...requirements.map(asEdit),
  { importance, text: text.trim() },
];
