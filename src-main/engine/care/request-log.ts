/** How long the contract's methods take, and which errors they give: by name and code only, so that it can be shown to anybody. */
import type { Asker } from "../../../src-preload/asker.ts";
import type { Handlers, Method } from "../../../src-preload/contract.ts";
import { toWireError, type ErrorCode } from "../../../src-preload/errors.ts";

type AnyHandler = (params: never, asker?: Asker) => Promise<unknown>;

export interface MethodTimes {
  method: string;
  calls: number;
  /** Milliseconds. */
  middle: number;
  longest: number;
}

export interface RequestLog {
  /** Handlers that do the same and are written down. */
  watch(handlers: Handlers): Handlers;
  times(): MethodTimes[];
  /** The last of them, oldest first. `at`: seconds since Winnow was started. */
  errors(): { method: string; code: ErrorCode; at: number }[];
}

/** Of each method so many durations are kept, and so many errors in all. */
const MOST_DURATIONS = 200;
const MOST_ERRORS = 50;

export function createRequestLog(): RequestLog {
  const began = performance.now();
  const durations = new Map<string, { calls: number; longest: number; last: number[] }>();
  let errors: { method: string; code: ErrorCode; at: number }[] = [];

  function took(method: string, milliseconds: number): void {
    const known = durations.get(method) ?? { calls: 0, longest: 0, last: [] };
    known.calls += 1;
    known.longest = Math.max(known.longest, milliseconds);
    known.last = [...known.last.slice(1 - MOST_DURATIONS), milliseconds];
    durations.set(method, known);
  }

  const wrap = (method: string, handler: AnyHandler) => async (params: never, asker?: Asker): Promise<unknown> => {
    const start = performance.now();
    try {
      return await handler(params, asker);
    } catch (thrown) {
      errors = [...errors.slice(1 - MOST_ERRORS), { method, code: toWireError(thrown).code, at: Math.round((start - began) / 1000) }];
      throw thrown;
    } finally {
      took(method, performance.now() - start);
    }
  };
  return {
    watch(handlers) {
      const entries = Object.entries(handlers) as [Method, AnyHandler][];
      // Each handler keeps its own parameters and result, which TypeScript cannot follow through the entries of an object.
      return Object.fromEntries(entries.map(([method, handler]) => [method, wrap(method, handler)])) as unknown as Handlers;
    },
    errors: () => errors,
    times: () =>
      [...durations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([method, { calls, longest, last }]) => ({
        method,
        calls,
        middle: Math.round([...last].sort((a, b) => a - b)[Math.floor(last.length / 2)] ?? 0),
        longest: Math.round(longest),
      })),
  };
}
