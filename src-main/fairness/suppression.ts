/** Which counts are withheld, so that no group of fewer people than `leastShown` can be read or computed from what is shown. */

/** Groups of fewer people point at a person. */
export const leastShown = 5;

export interface Cell {
  key: string;
  /** What is shown of it. */
  count: number;
  /** How many different people these are: over several jobs a person counts more than once. */
  people: number;
  /**
   * group: withheld when it is small; rest: people of unknown category, withheld only to protect a group; total: always shown;
   * unseen: never shown, so nobody knows it.
   */
  kind: "group" | "rest" | "total" | "unseen";
}

/** `total` is the sum of `parts`, all of them keys of cells. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

type Row = Map<string, number>;

/** Cells of which the sums fix the number, given every cell that is not `hidden`: by elimination (Gauss and Jordan) over the hidden ones. */
function determined(sums: readonly Sum[], hidden: ReadonlySet<string>): Set<string> {
  const rows: { pivot: string; row: Row }[] = [];
  const byPivot = new Map<string, Row>();
  function subtract(row: Row, other: Row, times: number): void {
    for (const [key, factor] of other) {
      const left = (row.get(key) ?? 0) - times * factor;
      if (Math.abs(left) < 1e-9) row.delete(key);
      else row.set(key, left);
    }
  }
  for (const { total, parts } of sums) {
    const row: Row = new Map();
    if (hidden.has(total)) row.set(total, -1);
    for (const part of parts) if (hidden.has(part)) row.set(part, (row.get(part) ?? 0) + 1);
    for (const key of [...row.keys()]) {
      const known = byPivot.get(key);
      if (known !== undefined) subtract(row, known, row.get(key) ?? 0);
    }
    const [first] = row;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    for (const [key, value] of row) row.set(key, value / factor);
    for (const known of rows) {
      const times = known.row.get(pivot);
      if (times !== undefined) subtract(known.row, row, times);
    }
    rows.push({ pivot, row });
    byPivot.set(pivot, row);
  }
  return new Set(rows.flatMap(({ pivot, row }) => (row.size === 1 ? [pivot] : [])));
}

/**
 * Keys of the cells to withhold: groups of 1 to `leastShown` − 1 different people, and as many others as it takes that (1) no sum whose total is shown has
 * withheld parts of fewer people than that together, and (2) no withheld small group is fixed by all sums together. The number of
 * people of unknown category is withheld before a group is, and a smaller group before a larger one. A count of 0 is no secret.
 */
export function withheld(cells: readonly Cell[], sums: readonly Sum[]): Set<string> {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const small = new Set(cells.filter(({ kind, people }) => kind === "group" && people > 0 && people < leastShown).map(({ key }) => key));
  const hidden = new Set([...small, ...cells.filter(({ kind, count }) => kind === "unseen" && count > 0).map(({ key }) => key)]);
  if (small.size === 0) return small;
  const countOf = (key: string): number => byKey.get(key)?.count ?? 0;
  const canHide = (key: string): boolean => {
    const cell = byKey.get(key);
    return cell !== undefined && cell.count > 0 && !hidden.has(key) && (cell.kind === "group" || cell.kind === "rest");
  };

  function hideOneOf(keys: readonly string[]): boolean {
    const rank = (key: string): number => (byKey.get(key)?.kind === "rest" ? 0 : 1);
    const [next] = keys.filter(canHide).sort((a, b) => rank(a) - rank(b) || countOf(a) - countOf(b) || (a < b ? -1 : 1));
    if (next !== undefined) hidden.add(next);
    return next !== undefined;
  }

  function protectSums(): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (const { total, parts } of sums) {
        if (hidden.has(total)) continue;
        const own = parts.filter((key) => hidden.has(key));
        if (!own.some((key) => small.has(key))) continue;
        const together = own.reduce((sum, key) => sum + countOf(key), 0);
        if ((own.length === 1 || together < leastShown) && hideOneOf(parts)) changed = true;
      }
    }
  }

  for (;;) {
    protectSums();
    const told = [...determined(sums, hidden)].filter((key) => small.has(key));
    if (told.length === 0) break;
    const beside = (holds: (key: string) => boolean): string[] => sums.filter(({ total, parts }) => holds(total) || parts.some(holds)).flatMap(({ total, parts }) => [total, ...parts]);
    const hid = told.filter((key) => hideOneOf(beside((one) => one === key)));
    // Everything beside it is withheld already: then what it hangs together with has to grow.
    if (hid.length === 0 && !hideOneOf(beside((one) => hidden.has(one)))) break;
  }
  return new Set([...hidden].filter((key) => byKey.get(key)?.kind !== "unseen"));
}
