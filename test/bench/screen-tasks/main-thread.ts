/** What the page's one thread did, read out of a trace of Chromium. */

export const traceCategories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "v8", "blink.user_timing"];

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** In microseconds, as `dur` and `tdur`; `tdur` is the processor's time, which a busy machine hardly stretches. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { type?: string } };
}

/** Times in milliseconds: since the trace began, by the clock, and of the processor. */
export interface Task {
  at: number;
  took: number;
  busy: number;
  /** What it was made of, the longest first, by the clock: "FunctionCall 31". */
  parts: string;
}

export interface MainThread {
  /** In their order, none within another. */
  tasks: readonly Task[];
  /** When each frame that asked to be told began. */
  frames: readonly number[];
  /** When `performance.mark` was called, by what was marked. */
  marks: ReadonlyMap<string, number>;
}

const parts = ["FunctionCall", "TimerFire", "RunMicrotasks", "WebSocketReceive", "EvaluateScript", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit", "MinorGC", "MajorGC", "V8.GCScavenger", "HitTest", "FireAnimationFrame", "EventDispatch"];

const isMain = (event: TraceEvent): boolean => event.ph === "M" && event.name === "thread_name" && event.args.name === "CrRendererMain";
const isTask = ({ name, ph, dur }: TraceEvent): boolean => ph === "X" && name.endsWith("RunTask") && dur !== undefined;

/** Of the renderer's main thread that did the most. */
export function mainThreadOf(trace: Buffer): MainThread {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: TraceEvent[] };
  const ofThread = Map.groupBy(traceEvents, ({ pid, tid }) => `${String(pid)} ${String(tid)}`);
  const busyOf = (key: string): number => (ofThread.get(key) ?? []).filter(isTask).reduce((sum, { dur = 0 }) => sum + dur, 0);
  const [main] = traceEvents.filter(isMain).map(({ pid, tid }) => `${String(pid)} ${String(tid)}`).sort((a, b) => busyOf(b) - busyOf(a));
  const events = (ofThread.get(main ?? "") ?? []).sort((a, b) => a.ts - b.ts);
  const began = events.find(isTask)?.ts ?? 0;
  const since = ({ ts }: TraceEvent): number => (ts - began) / 1000;
  const tasks: Task[] = [];
  let end = 0;
  for (const task of events.filter(isTask)) {
    // A task inside another is a part of that.
    if (task.ts < end) continue;
    end = task.ts + (task.dur ?? 0);
    // Now and then the thread's clock jumps ahead of the wall's.
    tasks.push({ at: since(task), took: (task.dur ?? 0) / 1000, busy: Math.min(task.dur ?? 0, task.tdur ?? 0) / 1000, parts: partsOf(task, events) });
  }
  return {
    tasks,
    frames: events.filter(({ name }) => name === "FireAnimationFrame").map(since),
    marks: new Map(events.filter(({ name }) => name.startsWith("winnow ")).map((event) => [event.name, since(event)])),
  };
}

function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  if ((task.dur ?? 0) < 16_000) return "";
  const sums = new Map<string, number>();
  const end = task.ts + (task.dur ?? 0);
  for (const { name, ph, ts, dur = 0, args } of events) {
    if (ph !== "X" || ts < task.ts || ts >= end || !parts.includes(name)) continue;
    const what = name === "EventDispatch" ? `on ${args.data?.type ?? ""}` : name;
    sums.set(what, (sums.get(what) ?? 0) + dur / 1000);
  }
  return [...sums].filter(([, sum]) => sum >= 2).sort(([, a], [, b]) => b - a).map(([name, sum]) => `${name} ${sum.toFixed(0)}`).join(", ");
}
