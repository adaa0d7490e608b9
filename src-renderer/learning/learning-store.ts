/** Learning from decisions: how things stand, and what a person does about it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ImpactOfLearning, LearningProgress, LearningStatus } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import { words } from "../words/words.ts";

export interface LearningState {
  status: LearningStatus | null;
  /** Why it could not be had. */
  failure: unknown;
  /** How far learning is; null while nothing is being learned. */
  training: LearningProgress | null;
  /** A version is being switched on or off: its fairness is looked at before. */
  switching: boolean;
}

export interface LearningDesk {
  readonly store: StoreApi<LearningState>;
  /** Asks how things stand. */
  show(): void;
  /** The same, if anybody has looked at it. */
  refresh(): void;
  train(): void;
  /** Ends learning; nothing of it is kept. */
  cancel(): void;
  /** What a version would do to groups of people; null where nobody's category is known. */
  impact(version: number): Promise<ImpactOfLearning | null>;
  /** Ranks with a version from now on; with none where it is null. It can be undone. */
  use(version: number | null): void;
}

export function createLearning(client: Client, toasts: Toasts): LearningDesk {
  const store = createStore<LearningState>(() => ({ status: null, failure: null, training: null, switching: false }));
  const take = (status: LearningStatus): void => store.setState({ status, failure: null, training: status.training });
  const show = (): void => void client.request("learning.status", {}).then(take, (failure: unknown) => store.setState({ failure }));
  /** Ranks so from now on. Rejects as the engine does. */
  async function switchTo(version: number | null): Promise<void> {
    store.setState({ switching: true });
    try {
      take(await (version === null ? client.request("learning.revert", {}) : client.request("learning.activate", { version })));
    } finally {
      store.setState({ switching: false });
    }
  }
  function refresh(): void {
    const { status, failure } = store.getState();
    if (status !== null || failure !== null) show();
  }
  client.on("learning.changed", refresh);
  client.on("learning.progress", (training) => store.setState({ training }));

  function use(version: number | null): void {
    const before = store.getState().status?.active ?? null;
    void switchTo(version).then(() => {
      toasts.done(version === null ? words.learning.switchedOff : words.learning.switchedOn(version), { label: words.learning.undo, run: () => void switchTo(before).catch(toasts.problem) });
    }, toasts.problem);
  }

  return {
    store,
    show,
    refresh,
    impact: async (version) => (await client.request("learning.impact", { version })).check,
    use,
    train() {
      store.setState({ training: { step: "gathering", done: 0, of: 0 } });
      void client.request("learning.train", {}).then(
        ({ made, status }) => {
          take(status);
          if (made !== null) toasts.done(words.learning.learned(made));
        },
        (thrown: unknown) => {
          store.setState({ training: null });
          if (thrown instanceof WinnowError && thrown.code === "cancelled") toasts.done(thrown.message);
          else toasts.problem(thrown);
        },
      );
    },
    cancel: () => void client.request("learning.cancel", {}).catch(toasts.problem),
  };
}
