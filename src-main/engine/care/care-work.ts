/** One piece of care at a time: backing up, restoring, verifying; how far it is, and how the last of each kind ended. */
import { randomUUID } from "node:crypto";
import type { Backup, CareOutcome, CareStep, CareWork, Restored, Verification } from "../../../src-preload/contract.ts";
import { toWireError, WinnowError, type ErrorOnTheWire } from "../../../src-preload/errors.ts";

/** What a piece of work gives, by its kind. */
interface Results {
  /** `error`: it was made, and something that belongs to it was not done. */
  backup: { backup: Backup; error: ErrorOnTheWire | null };
  restore: { restored: Restored };
  verify: { verification: Verification };
}
export type CareKind = keyof Results;

export interface StepTools {
  onStep: (step: CareStep, done: number, total: number) => void;
  signal: AbortSignal;
}

export interface CareWorks {
  now(): CareWork | null;
  outcomes(): CareOutcome[];
  /** Begins; gives its id. Throws `invalid_input` while something else is being done. */
  begin<K extends CareKind>(kind: K, automatic: boolean, work: (tools: StepTools) => Promise<Results[K]>): string;
  cancel(): void;
  /** Resolves when nothing is being done. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const nothing = { backup: { backup: null }, restore: { restored: null }, verify: { verification: null } };

/** `onChange` is called as often as something changes; `onEnd` when a piece of work has ended and is among the outcomes. */
export function createCareWorks(onChange: () => void, onEnd: (outcome: CareOutcome) => void): CareWorks {
  let current: { work: CareWork; stop: AbortController; done: Promise<void> } | null = null;
  let outcomes: CareOutcome[] = [];
  let closed = false;

  function end(work: CareWork, result: object, error: CareOutcome["error"]): void {
    current = null;
    const { workId, kind, automatic } = work;
    // Its kind and its result come from one call of `begin`, where they belong together.
    const outcome = { workId, kind, ...(kind === "backup" && { automatic }), at: new Date().toISOString(), ...nothing[kind], error, ...result } as CareOutcome;
    outcomes = [...outcomes.filter((other) => other.kind !== kind), outcome];
    if (closed) return;
    onEnd(outcome);
    onChange();
  }

  return {
    now: () => current?.work ?? null,
    outcomes: () => outcomes,
    begin(kind, automatic, run) {
      if (closed) throw new WinnowError("cancelled", "Winnow is being closed.");
      if (current !== null) {
        throw new WinnowError("invalid_input", "Winnow is busy with another backup or check of the library.", { hint: "Wait until it has ended, or cancel it." });
      }
      const stop = new AbortController();
      let work: CareWork = { workId: randomUUID(), kind, automatic, step: "database", done: 0, total: 1 };
      const mine = { work, stop, done: Promise.resolve() };
      current = mine;
      const tools: StepTools = {
        onStep(step, done, total) {
          work = { ...work, step, done, total };
          mine.work = work;
          onChange();
        },
        signal: stop.signal,
      };
      mine.done = run(tools).then(
        (result) => { end(work, result, null); },
        (thrown: unknown) => { end(work, {}, toWireError(thrown)); },
      );
      onChange();
      return work.workId;
    },
    cancel: () => current?.stop.abort(),
    idle: async () => current?.done,
    async close() {
      closed = true;
      current?.stop.abort();
      await current?.done;
    },
  };
}
