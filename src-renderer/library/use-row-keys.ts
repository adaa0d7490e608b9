import { useState } from "react";
import { useCommands } from "../app/context.ts";
import { focusPanel } from "../ui/focus.ts";

interface RowList {
  count: number;
  /** Null while the row is not there. */
  idAt(index: number): string | null;
  /** -1 where the candidate is not in the list, or not known to be. */
  indexOf(candidateId: string): number;
  /** Whose panel stands beside the list. */
  openId: string | null;
  onOpen(candidateId: string): void;
  /** Delete was pressed on a row, or before any row was active with -1. */
  onRemove(index: number): void;
}

interface RowKeys {
  /** The row that the keyboard is on, or -1. */
  active: number;
  /** Goes to a row and opens it. */
  activate(index: number): void;
  /** Goes to a row; an open panel follows. */
  moveTo(index: number): void;
}

/**
 * The keyboard's way through a list of candidates; where a panel is open it follows. The row is remembered by its candidate,
 * because rows come and go above it while files are read.
 */
export function useRowKeys({ count, idAt, indexOf, openId, onOpen, onRemove }: RowList): RowKeys {
  const [place, setPlace] = useState<{ index: number; id: string | null } | null>(null);
  const known = [openId, place?.id ?? null].map((id) => (id === null ? -1 : indexOf(id))).find((index) => index >= 0);
  const active = known ?? (place === null ? -1 : Math.min(place.index, count - 1));

  const goTo = (index: number, opening: boolean): void => {
    const next = Math.max(0, Math.min(index, count - 1));
    const id = idAt(next);
    setPlace({ index: next, id });
    if (opening && id !== null) onOpen(id);
  };
  const moveTo = (index: number): void => goTo(index, openId !== null);
  useCommands({
    next: () => moveTo(active + 1),
    previous: () => moveTo(active - 1),
    first: () => moveTo(0),
    last: () => moveTo(count - 1),
    remove: () => onRemove(active),
    // The focus can be on the first row before any row is active.
    open: () => (openId !== null && idAt(Math.max(0, active)) === openId ? focusPanel() : goTo(active, true)),
  });
  return { active, activate: (index) => goTo(index, true), moveTo };
}
