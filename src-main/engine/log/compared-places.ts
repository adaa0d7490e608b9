/** A ranking of the log beside the one that is made today of the same. */
import type { Reproduction } from "../../../src-preload/contract.ts";
import type { Place } from "../../tracking/log/ranking-entry.ts";

/** The first place that is another, among those that the entry names. `listed`: how many places there were. */
export function firstDifference(before: readonly Place[], now: readonly Place[], listed: number): Reproduction["firstDifference"] {
  for (let at = 0; at < before.length; at++) {
    const [then, today] = [before[at], now[at]];
    if (then?.[0] !== today?.[0] || then?.[1] !== today?.[1]) return { place: at + 1, before: then ?? null, now: today ?? null };
  }
  return before.length === listed && now.length > listed ? { place: listed + 1, before: null, now: now[listed] ?? null } : null;
}

/** What has become of those whom the entry names. `there`: the numbers of everyone in the library. */
export function placesThen(before: readonly Place[], now: readonly Place[], there: ReadonlySet<number>): Reproduction["places"] {
  const scores = new Map(now);
  const [gone, stayed] = [before.filter(([number]) => !there.has(number)), before.filter(([number]) => there.has(number))];
  const named = new Set(stayed.map(([number]) => number));
  const today = now.filter(([number]) => named.has(number));
  return {
    gone: gone.map(([number]) => number),
    stayed: stayed.length,
    // Who is there and no longer listed leaves the two of unequal length.
    sameOrder: today.length === stayed.length && today.every(([number], at) => number === stayed[at]?.[0]),
    mostMoved: Math.max(0, ...stayed.flatMap(([number, score]) => (scores.has(number) ? [Math.abs((scores.get(number) ?? 0) - score)] : []))),
  };
}
