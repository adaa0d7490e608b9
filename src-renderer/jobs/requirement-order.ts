/** Where a requirement stands among the others, and how it is moved. */
import { importances, type Importance, type Requirement } from "../../src-preload/domain.ts";

export interface RequirementPlace {
  importance: Importance;
  /** The requirement it stands before; null for the last place under that importance. */
  before: string | null;
}

export interface RequirementMove {
  id: string;
  to: RequirementPlace;
}

const under = (requirements: readonly Requirement[], importance: Importance): readonly Requirement[] =>
  requirements.filter((requirement) => requirement.importance === importance);

/** As they are after the move; as they were, where it is about one that is gone. Twice is as good as once. */
export function withMoved(requirements: readonly Requirement[], { id, to }: RequirementMove): readonly Requirement[] {
  const moved = requirements.find((requirement) => requirement.id === id);
  if (moved === undefined || to.before === id) return requirements;
  const others = requirements.filter((requirement) => requirement !== moved);
  const before = others.findIndex((requirement) => requirement.id === to.before && requirement.importance === to.importance);
  const last = others.findLastIndex(({ importance }) => importance === to.importance);
  const index = before >= 0 ? before : last >= 0 ? last + 1 : others.length;
  return [...others.slice(0, index), { ...moved, importance: to.importance }, ...others.slice(index)];
}

/** Null for one that is not there. */
export function placeOf(requirements: readonly Requirement[], id: string): RequirementPlace | null {
  const importance = requirements.find((requirement) => requirement.id === id)?.importance;
  if (importance === undefined) return null;
  const group = under(requirements, importance);
  return { importance, before: group[group.findIndex((requirement) => requirement.id === id) + 1]?.id ?? null };
}

/** One place earlier (-1) or later (1) under its importance; null at the end of it. */
export function stepped(requirements: readonly Requirement[], id: string, step: -1 | 1): RequirementPlace | null {
  const importance = requirements.find((requirement) => requirement.id === id)?.importance;
  if (importance === undefined) return null;
  const group = under(requirements, importance);
  const at = group.findIndex((requirement) => requirement.id === id);
  if (step === -1) return at === 0 ? null : { importance, before: group[at - 1]?.id ?? null };
  return at === group.length - 1 ? null : { importance, before: group[at + 2]?.id ?? null };
}

/** The last place under the next higher (-1) or lower (1) importance; null beyond the highest and the lowest. */
export function raised(requirements: readonly Requirement[], id: string, step: -1 | 1): RequirementPlace | null {
  const now = requirements.find((requirement) => requirement.id === id)?.importance;
  const importance = now === undefined ? undefined : importances[importances.indexOf(now) + step];
  return importance === undefined ? null : { importance, before: null };
}

/** The place of one among those of its importance, from 1, and how many these are. */
export function rankUnder(requirements: readonly Requirement[], id: string): { place: number; of: number; importance: Importance } | null {
  const importance = requirements.find((requirement) => requirement.id === id)?.importance;
  if (importance === undefined) return null;
  const group = under(requirements, importance);
  return { place: group.findIndex((requirement) => requirement.id === id) + 1, of: group.length, importance };
}

interface ChipBox {
  id: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Before which of the chips, which stand in lines as words do, something is dropped at (x, y); null for behind them all. */
export function dropBefore(chips: readonly ChipBox[], x: number, y: number): string | null {
  return chips.find(({ left, right, top, bottom }) => y < top || (y <= bottom && x < (left + right) / 2))?.id ?? null;
}
