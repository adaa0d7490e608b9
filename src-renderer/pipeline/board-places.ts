/** Which card stands where on a board. */
import type { Stage, TrackedCandidate } from "../../src-preload/contract.ts";

export type Columns = readonly (readonly TrackedCandidate[])[];
export interface CardPlace {
  column: number;
  row: number;
}

/** A column a stage, who has waited longest first. */
export function cardsByStage(stages: readonly Stage[], cards: readonly TrackedCandidate[]): TrackedCandidate[][] {
  const byStage = new Map(stages.map(({ stageId }): [string, TrackedCandidate[]] => [stageId, []]));
  for (const card of cards) byStage.get(card.stageId ?? "")?.push(card);
  const since = (card: TrackedCandidate): string => card.since ?? "";
  for (const column of byStage.values()) column.sort((a, b) => (since(a) === since(b) ? (a.candidateId < b.candidateId ? -1 : 1) : since(a) < since(b) ? -1 : 1));
  return [...byStage.values()];
}

export function placeOf(columns: Columns, candidateId: string | null): CardPlace | null {
  if (candidateId === null) return null;
  for (const [column, cards] of columns.entries()) {
    const row = cards.findIndex((card) => card.candidateId === candidateId);
    if (row >= 0) return { column, row };
  }
  return null;
}

/** The card so many rows down, or in the next column that way that is not empty; where there is none, the last on the way. */
export function neighbour(columns: Columns, { column, row }: CardPlace, across: number, down: number): TrackedCandidate | undefined {
  if (across === 0) {
    const cards = columns[column] ?? [];
    return cards[Math.max(0, Math.min(row + down, cards.length - 1))];
  }
  for (let at = column + across; at >= 0 && at < columns.length; at += across) {
    const cards = columns[at] ?? [];
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
  }
  return columns[column]?.[row];
}

/** The cards from one to another of the same column, whichever comes first; both alone where they are not in one. */
export function between(columns: Columns, fromId: string, toId: string): string[] {
  const [from, to] = [placeOf(columns, fromId), placeOf(columns, toId)];
  if (from === null || to === null) return to === null ? [] : [toId];
  if (from.column !== to.column) return [fromId, toId];
  const cards = columns[to.column] ?? [];
  return cards.slice(Math.min(from.row, to.row), Math.max(from.row, to.row) + 1).map(({ candidateId }) => candidateId);
}

/** Who stands where a card was that is gone: in its column, or else in the next that is not empty. */
export function heirOf(columns: Columns, { column, row }: CardPlace): TrackedCandidate | undefined {
  const own = columns[column] ?? [];
  return own[Math.min(row, own.length - 1)] ?? columns.find(({ length }) => length > 0)?.[0];
}
