/** What can be undone by a number, for as long as Winnow runs. */
import { WinnowError } from "../../src-preload/errors.ts";

export interface UndoRegister {
  /** Gives the id by which it can be undone once; null for nothing. */
  keep(undo: (() => void) | null): string | null;
  /** Throws `not_found` for what was undone already, or is among the older ones that are forgotten. */
  run(undoId: string): void;
  /** Nothing that was done so far can be undone any more: what it would bring back may be somebody's who was erased. */
  forget(): void;
}

/** Each may hold a row for everyone in the library. */
const mostKept = 50;

export function createUndoRegister(): UndoRegister {
  const kept = new Map<string, () => void>();
  let last = 0;
  return {
    keep(undo) {
      if (undo === null) return null;
      last += 1;
      kept.set(String(last), undo);
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return String(last);
    },
    run(undoId) {
      const undo = kept.get(undoId);
      if (undo === undefined) throw new WinnowError("not_found", "This cannot be undone any more.");
      undo();
      kept.delete(undoId);
    },
    forget: () => { kept.clear(); },
  };
}
