/** An engine of a few lines, for tests of the hosts: what it keeps is in memory, and most methods find nothing. */
import { methods, type Handlers, type IngestStatus } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Engine, EngineEvent } from "../../../src-main/engine/types.ts";

export const idleStatus: IngestStatus = {
  state: "idle", found: 0, done: 0, duplicates: 0, failed: 0, cancelled: 0, waiting: 0, discovering: false,
  filesPerSecond: null, secondsLeft: null, current: null, scans: { waiting: 0, current: null }, became: null,
};

export interface SmallEngine extends Engine {
  emit(event: EngineEvent): void;
  status: IngestStatus;
  added: string[];
}

export function createSmallEngine(overrides: Partial<Handlers> = {}, libraryFolder = "/library"): SmallEngine {
  const listeners = new Set<(event: EngineEvent) => void>();
  const findsNothing = async (): Promise<never> => {
    throw new WinnowError("not_found", "There is no such thing.");
  };
  const nothing = Object.fromEntries(Object.keys(methods).map((method) => [method, findsNothing])) as unknown as Handlers;
  const engine: SmallEngine = {
    status: idleStatus,
    added: [],
    handlers: {
      ...nothing,
      "app.info": async () => ({ version: "0", host: "web", libraryFolder, model: { id: "none", hash: "0" } }),
      "ingest.status": async () => engine.status,
      "ingest.add": async ({ paths }) => {
        engine.added.push(...paths);
        return { batchId: "b1" };
      },
      "jobs.list": async () => ({ jobs: [] }),
      ...overrides,
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (event) => listeners.forEach((listener) => listener(event)),
    settled: async () => undefined,
    close: async () => listeners.clear(),
  };
  return engine;
}
