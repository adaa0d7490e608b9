import { useMemo, useRef, useState } from "react";
import type { TrackedCandidate } from "../../src-preload/contract.ts";
import { between, type Columns } from "./board-places.ts";

export interface BoardSelection {
  has(candidateId: string): boolean;
  /** Who of those on the board is selected, column by column. */
  chosen: readonly TrackedCandidate[];
  toggle(candidateId: string): void;
  /** From the card that the selection began with to this one; what was selected before it began stays. */
  extendTo(candidateId: string): void;
  replace(candidateIds: Iterable<string>): void;
  clear(): void;
}

const nobody: ReadonlySet<string> = new Set();

/** Cards of a board that something is to be done with at once. `current`: the card that the keyboard is on. */
export function useBoardSelection(columns: Columns, current: string | null): BoardSelection {
  const [ids, setIds] = useState(nobody);
  /** Where a range begins, and what was selected before it. */
  const anchor = useRef<{ candidateId: string; before: ReadonlySet<string> } | null>(null);
  const chosen = useMemo(() => (ids.size === 0 ? [] : columns.flat().filter(({ candidateId }) => ids.has(candidateId))), [columns, ids]);
  return {
    has: (candidateId) => ids.has(candidateId),
    chosen,
    toggle(candidateId) {
      const next = new Set(ids);
      if (!next.delete(candidateId)) next.add(candidateId);
      anchor.current = { candidateId, before: next };
      setIds(next);
    },
    extendTo(candidateId) {
      const from = (anchor.current ??= { candidateId: current ?? candidateId, before: ids });
      setIds(new Set([...from.before, ...between(columns, from.candidateId, candidateId)]));
    },
    replace(candidateIds) {
      anchor.current = null;
      setIds(new Set(candidateIds));
    },
    clear() {
      anchor.current = null;
      setIds(nobody);
    },
  };
}
