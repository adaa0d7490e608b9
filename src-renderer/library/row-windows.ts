/** Long lists are fetched in windows: of which size, which are needed for the rows on screen, and what stands in them. */

export type Windows<T> = ReadonlyMap<number, readonly T[]>;

const windowOf = (index: number, size: number): number => Math.floor(Math.max(index, 0) / size) * size;

/** Offsets of the windows of `size` rows that cover rows `first` to `last` (inclusive) of `total`. */
export function windowsFor(first: number, last: number, total: number, size: number): number[] {
  const offsets: number[] = [];
  const end = Math.min(last, total - 1);
  for (let offset = windowOf(first, size); offset <= end; offset += size) offsets.push(offset);
  return offsets;
}

/**
 * Windows, with one that came. Where it is the first of the list as it is now (`renewed`), older ones are let go of but for those on
 * screen (`needed`), which stay until their own come.
 */
export function withWindow<T>(windows: Windows<T>, came: { offset: number; rows: readonly T[] }, renewed: boolean, needed: readonly number[]): Windows<T> {
  const kept = renewed ? [...windows].filter(([offset]) => needed.includes(offset)) : windows;
  return new Map(kept).set(came.offset, came.rows);
}

/** The row at `index`, or null while its window is not there. */
export const rowAt = <T>(windows: Windows<T>, index: number, size: number): T | null => windows.get(windowOf(index, size))?.[index % size] ?? null;

/** Where a candidate stands in the windows that are there; -1 in none. */
export function indexIn(windows: Windows<{ candidateId: string }>, candidateId: string): number {
  for (const [offset, rows] of windows) {
    const at = rows.findIndex((row) => row.candidateId === candidateId);
    if (at >= 0) return offset + at;
  }
  return -1;
}
