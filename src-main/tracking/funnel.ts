/** How a job went: who came how far, how long it took, and why the others are out. */
import { isOut, stageKinds, type Funnel, type StageKind } from "../../src-preload/contract.ts";
import type { LiveEvent } from "../library/tracking/tracking-log.ts";
import { standingOf, type StageFinder } from "./standing.ts";

const way = stageKinds.filter((kind) => !isOut(kind));
const milliSecondsADay = 86_400_000;

/** A time during which somebody stood in stages of one kind. */
interface Stay {
  kind: StageKind;
  from: string;
  reason: string | null;
}

/** The stays of one candidate in order, from everything that holds of them, oldest first. Moves within a kind are one stay. */
function staysOf(candidateId: string, events: readonly LiveEvent[], find: StageFinder): Stay[] {
  const stays: Stay[] = [];
  const latest = new Map<LiveEvent["what"], LiveEvent>();
  for (const event of events) {
    latest.set(event.what, event);
    const { stageId, reason } = standingOf(candidateId, [...latest.values()], find);
    const kind = stageId === null ? undefined : find.byId(stageId)?.kind;
    const last = stays.at(-1);
    if (kind === undefined) {
      // Out of the pipeline again, as if never in it: a shortlisting that was taken away by hand.
      stays.length = 0;
    } else if (last?.kind !== kind) {
      stays.push({ kind, from: event.at, reason });
    } else {
      last.reason = reason;
    }
  }
  return stays;
}

function median(values: number[]): number | null {
  const sorted = values.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function counted<T>(counts: Map<string, { of: T; candidates: number }>, key: string, of: T): void {
  const one = counts.get(key);
  if (one) one.candidates += 1;
  else counts.set(key, { of, candidates: 1 });
}

/** The funnel of a job from its live events, oldest first. `now`: until when those who wait have waited, ISO 8601. */
export function funnelOf(events: readonly LiveEvent[], find: StageFinder, now: string): Funnel {
  const byCandidate = new Map<string, LiveEvent[]>();
  for (const event of events) {
    const own = byCandidate.get(event.candidateId);
    if (own) own.push(event);
    else byCandidate.set(event.candidateId, [event]);
  }

  const reached = way.map(() => 0);
  const here = way.map(() => 0);
  const days = way.map((): number[] => []);
  const out = new Map<string, { of: { kind: StageKind; after: StageKind }; candidates: number }>();
  const reasons = new Map<string, { of: { kind: StageKind; reason: string | null }; candidates: number }>();
  for (const [candidateId, own] of byCandidate) {
    const stays = staysOf(candidateId, own, find);
    const last = stays.at(-1);
    if (last === undefined) continue;
    const furthest = Math.max(0, ...stays.map(({ kind }) => way.indexOf(kind)));
    for (let step = 0; step <= furthest; step++) reached[step] = (reached[step] ?? 0) + 1;
    stays.forEach(({ kind, from }, i) => {
      const until = stays[i + 1]?.from ?? now;
      // Nobody leaves "hired": how long ago that was is no waiting.
      if (kind !== "hired") days[way.indexOf(kind)]?.push(Math.max(0, Date.parse(until) - Date.parse(from)) / milliSecondsADay);
    });
    if (!isOut(last.kind)) {
      const step = way.indexOf(last.kind);
      here[step] = (here[step] ?? 0) + 1;
      continue;
    }
    const after = way[furthest] ?? "new";
    counted(out, `${last.kind} ${after}`, { kind: last.kind, after });
    counted(reasons, `${last.kind} ${last.reason ?? ""}`, { kind: last.kind, reason: last.reason });
  }
  const byCount = <T>(counts: Map<string, { of: T; candidates: number }>): (T & { candidates: number })[] =>
    [...counts].sort(([a, x], [b, y]) => y.candidates - x.candidates || (a < b ? -1 : 1)).map(([, { of, candidates }]) => ({ ...of, candidates }));
  return {
    steps: way.map((kind, step) => ({ kind, reached: reached[step] ?? 0, here: here[step] ?? 0, days: median(days[step] ?? []) })),
    out: byCount(out),
    reasons: byCount(reasons),
  };
}
