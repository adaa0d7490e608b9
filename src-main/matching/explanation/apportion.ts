/**
 * Whole units that add up to `total`, each as near to its exact value as that allows (largest remainder; of equal remainders the
 * earlier gets the unit). None is negative or above its `most`. Exact values may sum to a little more or less than `total`.
 */
export function apportion(exact: readonly number[], total: number, most: readonly number[] = exact.map(() => total)): number[] {
  // What binary fractions lose of a whole unit is not a remainder.
  const units = exact.map((value, i) => Math.min(Math.floor(value + 1e-6), most[i] ?? total));
  const remainder = (i: number): number => (exact[i] ?? 0) - (units[i] ?? 0);
  const order = exact.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
  let left = total - units.reduce((sum, unit) => sum + unit, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const before = left;
    for (const i of step > 0 ? order : order.toReversed()) {
      const next = (units[i] ?? 0) + step;
      if (left === 0 || next < 0 || next > (most[i] ?? total)) continue;
      units[i] = next;
      left -= step;
    }
    if (left === before) break;
  }
  return units;
}
