/** Short messages at the window's edge: what was done and can be undone, and what went wrong. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { toFailure, type Failure } from "../ui/failure.ts";

export interface Toast {
  id: number;
  tone: "done" | "problem";
  text: string;
  hint: string | null;
  action: { label: string; run: () => void } | null;
}

export interface Toasts {
  readonly store: StoreApi<readonly Toast[]>;
  /** Gives the way to close it. */
  done(text: string, action?: { label: string; run: () => void }): () => void;
  /** Shows anything thrown as its sentence and hint. */
  problem(thrown: unknown): void;
  failure(failure: Failure): void;
  close(id: number): void;
}

const mostAtOnce = 4;

export function createToasts(): Toasts {
  const store = createStore<readonly Toast[]>(() => []);
  let lastId = 0;
  const close = (id: number): void => store.setState(store.getState().filter((toast) => toast.id !== id), true);
  const add = (toast: Omit<Toast, "id">): (() => void) => {
    const id = ++lastId;
    store.setState([...store.getState().slice(1 - mostAtOnce), { ...toast, id }], true);
    return () => close(id);
  };
  const fail = ({ message, hint }: Failure): void => void add({ tone: "problem", text: message, hint, action: null });
  return {
    store,
    done: (text, action) => add({ tone: "done", text, hint: null, action: action ?? null }),
    problem: (thrown) => fail(toFailure(thrown)),
    failure: fail,
    close,
  };
}
