/** Where the keyboard goes in a list, also by keys that were pressed before its rows were there. */

export type Move = "next" | "previous" | "first" | "last";

/**
 * The row that the keyboard is on after these moves, one by one, in a list of `count` rows, from row `from` (-1 where it is on none yet).
 * It never leaves the list; -1 where the list is empty.
 */
export function rowAfter(pressed: readonly Move[], from: number, count: number): number {
  const last = count - 1;
  const within = (index: number): number => Math.max(0, Math.min(index, last));
  const to: Record<Move, (index: number) => number> = {
    next: (index) => within(index + 1),
    previous: (index) => within(index - 1),
    first: () => 0,
    last: () => last,
  };
  return last < 0 ? -1 : pressed.reduce((index, move) => to[move](index), from);
}
