/** Which windows of a long list must be fetched so that the rows on screen are there. */

export const windowSize = 200;

/** Offsets of the windows that cover rows `first` to `last` (inclusive) of `total`; one beyond in each direction is not fetched. */
export function windowsFor(first: number, last: number, total: number): number[] {
  const offsets: number[] = [];
  const end = Math.min(last, total - 1);
  for (let offset = Math.floor(Math.max(first, 0) / windowSize) * windowSize; offset <= end; offset += windowSize) offsets.push(offset);
  return offsets;
}

/** The row at `index`, or null while its window is not there. */
export function rowAt<T>(windows: ReadonlyMap<number, readonly T[]>, index: number): T | null {
  const offset = Math.floor(index / windowSize) * windowSize;
  return windows.get(offset)?.[index - offset] ?? null;
}
