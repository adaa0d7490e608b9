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
