/**
 * What was chosen in the palette last. It is remembered on this computer but for candidates, who are forgotten with the window: whoever is
 * erased must not stay behind in the browser's own storage.
 */
import { createStore, type StoreApi } from "zustand/vanilla";

const storageKey = "winnow.palette";
const mostKept = 30;

export interface Recent {
  /** Keys of items, the last used first. */
  readonly store: StoreApi<readonly string[]>;
  use(key: string, keep: boolean): void;
}

export function createRecent(storage: Pick<Storage, "getItem" | "setItem">): Recent {
  const store = createStore<readonly string[]>(() => read(storage.getItem(storageKey)));
  const passing = new Set<string>();
  return {
    store,
    use(key, keep) {
      if (!keep) passing.add(key);
      const keys = [key, ...store.getState().filter((other) => other !== key)].slice(0, mostKept);
      store.setState(keys, true);
      storage.setItem(storageKey, JSON.stringify(keys.filter((one) => !passing.has(one))));
    },
  };
}

function read(stored: string | null): string[] {
  try {
    const value: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(value) ? value.filter((key) => typeof key === "string").slice(0, mostKept) : [];
  } catch {
    return [];
  }
}
