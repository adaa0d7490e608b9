/**
 * Answers of the engine by request, so that two panels that show the same thing ask once. Each is asked for again when its
 * `version` is newer; meanwhile the old answer stays on screen.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Method, Params, Result } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Client } from "./client.ts";

export interface Answer<T> {
  /** The newest there is; it stays when a later try fails, unless what it tells of is gone. */
  data: T | null;
  /** What was thrown by the newest try; null while it succeeds. */
  failure: unknown;
  loading: boolean;
  version: string;
}

export interface Answers {
  readonly store: StoreApi<ReadonlyMap<string, Answer<unknown>>>;
  /** Asks unless an answer (or a question under way) of this version is there. */
  load<M extends Method>(method: M, params: Params<M>, version: string): void;
  /** Keeps an answer, however many others come, until the returned function is called. */
  hold<M extends Method>(method: M, params: Params<M>): () => void;
  /** Puts what came by another way in the place of an answer, which counts as of the same version. */
  replace<M extends Method>(method: M, params: Params<M>, data: Result<M>): void;
  read<M extends Method>(all: ReadonlyMap<string, Answer<unknown>>, method: M, params: Params<M>): Answer<Result<M>>;
  /** Forgets all answers; those on the way are dropped when they come. */
  forget(): void;
}

/** So many are kept that nobody looks at. */
const capacity = 60;
const isGone = (failure: unknown): boolean => failure instanceof WinnowError && failure.code === "not_found";
const none: Answer<never> = { data: null, failure: null, loading: true, version: "" };

export function createAnswers(client: Client): Answers {
  const store = createStore<ReadonlyMap<string, Answer<unknown>>>(() => new Map());
  const keyOf = (method: Method, params: unknown): string => `${method} ${JSON.stringify(params)}`;

  /** How many hold each answer. */
  const holders = new Map<string, number>();

  function put(key: string, answer: Answer<unknown>): void {
    const next = new Map(store.getState());
    next.delete(key);
    next.set(key, answer);
    let spare = next.size - holders.size - capacity;
    for (const oldest of next.keys()) {
      if (spare <= 0) break;
      if (holders.has(oldest)) continue;
      next.delete(oldest);
      spare -= 1;
    }
    store.setState(next, true);
  }

  return {
    store,
    load(method, params, version) {
      const key = keyOf(method, params);
      const before = store.getState().get(key);
      if (before?.version === version) return;
      put(key, { data: before?.data ?? null, failure: null, loading: true, version });
      const isNewest = (): boolean => store.getState().get(key)?.version === version;
      client.request(method, params).then(
        (data) => isNewest() && put(key, { data, failure: null, loading: false, version }),
        (failure: unknown) => isNewest() && put(key, { data: isGone(failure) ? null : (store.getState().get(key)?.data ?? null), failure, loading: false, version }),
      );
    },
    hold(method, params) {
      const key = keyOf(method, params);
      holders.set(key, (holders.get(key) ?? 0) + 1);
      return () => {
        const left = (holders.get(key) ?? 1) - 1;
        if (left > 0) holders.set(key, left);
        else holders.delete(key);
      };
    },
    replace(method, params, data) {
      const key = keyOf(method, params);
      put(key, { data, failure: null, loading: false, version: store.getState().get(key)?.version ?? "" });
    },
    forget: () => store.setState(new Map(), true),
    read<M extends Method>(all: ReadonlyMap<string, Answer<unknown>>, method: M, params: Params<M>) {
      return (all.get(keyOf(method, params)) ?? none) as Answer<Result<M>>;
    },
  };
}
