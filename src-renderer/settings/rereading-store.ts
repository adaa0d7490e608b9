/** Reading every stored resume again: how far it is, and what follows from it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { RereadStatus } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Candidates } from "../library/candidates-store.ts";

export interface Rereading {
  readonly store: StoreApi<RereadStatus>;
  refresh(): void;
  start(): void;
}

export function createRereading(client: Client, candidates: Candidates, toasts: Toasts): Rereading {
  const store = createStore<RereadStatus>(() => ({ running: false, done: 0, total: 0 }));
  function take(status: RereadStatus): void {
    const ended = store.getState().running && !status.running;
    store.setState(status);
    if (ended) candidates.refresh();
  }
  client.on("library.rereading", take);
  const ask = (method: "library.reread" | "library.rereadStatus"): void => void client.request(method, {}).then(take, toasts.problem);
  return {
    store,
    refresh: () => ask("library.rereadStatus"),
    start: () => ask("library.reread"),
  };
}
