/** The tour: at which step it is, and what must be on screen for it. It is offered once, and comes back only when it is asked for. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { newJob, type Navigation } from "../app/navigation.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import type { Jobs } from "../jobs/jobs-store.ts";

export const tourSteps = ["drop", "job", "ranking", "why", "shortlist"] as const;
export type TourStep = (typeof tourSteps)[number];

export interface TourState {
  /** Null while there is no tour. */
  step: TourStep | null;
  /** It was neither taken nor declined on this computer yet. */
  offered: boolean;
  /** What the next step shows is being made. */
  preparing: boolean;
  /** The job of the tour; null as long as there is none. */
  jobId: string | null;
}

export interface Tour {
  readonly store: StoreApi<TourState>;
  /** Imports the samples and begins. */
  startWithSamples(): Promise<void>;
  start(): void;
  /** At the last step it ends. */
  next(): Promise<void>;
  back(): void;
  leave(): void;
  /** Does not offer it again. */
  decline(): void;
}

interface Parts {
  client: Pick<Client, "request">;
  navigation: Navigation;
  jobs: Pick<Jobs, "store" | "createSample">;
  toasts: Pick<Toasts, "problem">;
  storage: Pick<Storage, "getItem" | "setItem">;
}

const storageKey = "winnow.tour";

export function createTour({ client, navigation, jobs, toasts, storage }: Parts): Tour {
  const store = createStore<TourState>(() => ({ step: null, offered: storage.getItem(storageKey) === null, preparing: false, jobId: null }));

  function settle(): void {
    storage.setItem(storageKey, "seen");
    store.setState({ offered: false });
  }

  /** Steps from the ranking on keep the candidate that is open: it is found once the ranking is there. */
  function show(step: TourStep, jobId: string | null): void {
    store.setState({ step, jobId });
    if (step === "drop") navigation.go({ name: "library", candidateId: null });
    else if (step === "job") navigation.go({ name: "jobs", jobId: jobId ?? newJob });
    else if (navigation.store.getState().name !== "ranking") navigation.go({ name: "ranking", jobId, candidateId: null });
  }

  /** The job that the tour shows: the first of the list, or one made of the first sample. */
  async function prepareJob(): Promise<string | null> {
    const first = jobs.store.getState().list?.[0];
    if (first !== undefined) return first.jobId;
    const { samples } = await client.request("jobs.samples", {});
    const [sample] = samples;
    return sample === undefined ? null : ((await jobs.createSample(sample.name))?.jobId ?? null);
  }

  function start(): void {
    settle();
    show("drop", null);
  }

  async function goOn(step: TourStep): Promise<void> {
    const { jobId } = store.getState();
    if (step === "job") show(step, jobs.store.getState().list?.[0]?.jobId ?? null);
    else if (jobId !== null) show(step, jobId);
    else {
      store.setState({ preparing: true });
      const made = await prepareJob().finally(() => store.setState({ preparing: false }));
      // Whoever has left meanwhile is not fetched back.
      if (made !== null && store.getState().step !== null) show(step, made);
    }
  }

  return {
    store,
    start,
    async startWithSamples() {
      settle();
      try {
        await client.request("ingest.addSamples", {});
        start();
      } catch (thrown) {
        toasts.problem(thrown);
      }
    },
    async next() {
      const { step, preparing } = store.getState();
      const following = step === null ? undefined : tourSteps[tourSteps.indexOf(step) + 1];
      if (preparing) return;
      if (following === undefined) store.setState({ step: null });
      else await goOn(following).catch(toasts.problem);
    },
    back() {
      const { step, jobId } = store.getState();
      const before = step === null ? undefined : tourSteps[tourSteps.indexOf(step) - 1];
      if (before !== undefined) show(before, jobId);
    },
    leave: () => store.setState({ step: null }),
    decline: settle,
  };
}
