/** Events of the contract, from the rooms to whoever listens. */
import type { EngineEvent } from "./types.ts";

export interface EventBus {
  emit(event: EngineEvent): void;
  /** At most one event of a kind per interval, the last one always: for progress. */
  emitSoon(event: EngineEvent): void;
  subscribe(listener: (event: EngineEvent) => void): () => void;
  close(): void;
}

const INTERVAL_MS = 120;

export function createEventBus(): EventBus {
  const listeners = new Set<(event: EngineEvent) => void>();
  const latest = new Map<EngineEvent["event"], EngineEvent>();
  let timer: NodeJS.Timeout | null = null;

  const emit = (event: EngineEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const flush = (): void => {
    timer = null;
    const events = [...latest.values()];
    latest.clear();
    for (const event of events) emit(event);
  };

  return {
    emit,
    emitSoon(event) {
      latest.set(event.event, event);
      timer ??= setTimeout(flush, INTERVAL_MS).unref();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (timer) clearTimeout(timer);
      flush();
      listeners.clear();
    },
  };
}
