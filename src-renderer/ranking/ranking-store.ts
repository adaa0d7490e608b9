/**
 * The ranking on screen. A moved weight or a changed requirement goes to the job and the library is ranked again; meanwhile
 * the old order stays and the bars already follow the slider.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { mostCompared, type RankingView } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import { createLatest } from "../client/latest.ts";
import type { Jobs } from "../jobs/jobs-store.ts";
import type { RankingFilter } from "./ranking-filter.ts";
import { sharingRows } from "./sharing.ts";
import { samePercents, toPercents, toWeights, type Percents } from "./weights.ts";

export interface RankingState {
  jobId: string | null;
  view: RankingView | null;
  /** The newest ranking that no other is on its way to replace: what a slider only passes through is not told in full. */
  settled: Settled | null;
  running: boolean;
  /** Everyone is to be scored in full, and not only the nearest of a large library. */
  everyone: boolean;
  failure: unknown;
  /** Where the sliders stand while the ranking has not followed yet. */
  moving: Percents | null;
  /** The library changed after this ranking. */
  stale: boolean;
  filter: RankingFilter;
  words: string;
  /** Who is rejected is left out of the list. */
  hideRejected: boolean;
  display: Display;
  /** Points stand to the last digit, as they add up, and not rounded. */
  exact: boolean;
  /** Candidates marked for comparison, in the order of marking. */
  marked: readonly string[];
  comparing: boolean;
  /** What was asked to be shown of a candidate; another object each time. */
  goal: Goal | null;
}

export const displays = ["list", "matrix"] as const;
export type Display = (typeof displays)[number];

export interface Settled {
  view: RankingView;
  /** Rises with every ranking, so that what belongs to it is asked for again. */
  version: number;
}

/** A requirement of a candidate whose evidence is wanted. */
export interface Goal {
  candidateId: string;
  requirementId: string;
}

export interface RankingStore {
  readonly store: StoreApi<RankingState>;
  /** Ranks, and ranks again whenever the job is changed, from wherever, until the returned function is called. */
  open(jobId: string): () => void;
  /** Ranks again. */
  refresh(): void;
  /** Ranks again after a change of the library that was made here, and once more when the library tells of it; it is not called stale for that. */
  refreshAfterChange(): void;
  /** Scores everyone in full, until another job is opened. */
  rankEveryone(): void;
  setWeights(percents: Percents): void;
  setFilter(filter: RankingFilter): void;
  setWords(words: string): void;
  setHideRejected(hide: boolean): void;
  show(display: Display): void;
  showExact(exact: boolean): void;
  /** Marks a candidate for comparison or unmarks them. False where as many are marked as can be compared. */
  mark(candidateId: string): boolean;
  unmarkAll(): void;
  setComparing(comparing: boolean): void;
  setGoal(goal: Goal): void;
}

/** Answers with thousands of rows are checked in one task of the page and drawn in another, so that it can answer the hand between them. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function createRanking(client: Client, jobs: Jobs): RankingStore {
  const store = createStore<RankingState>(() => ({
    jobId: null, view: null, settled: null, running: false, everyone: false, failure: null, moving: null, stale: false, filter: "everyone", words: "", hideRejected: false,
    display: "list", exact: false, marked: [], comparing: false, goal: null,
  }));
  /** The job whose ranking is on screen. */
  let shown: string | null = null;
  let lastVersion = 0;
  /** The library was changed from here and has not told of it yet. */
  let toldSoon = false;

  async function rank(jobId: string): Promise<void> {
    store.setState({ running: true, stale: false });
    try {
      const answer = await client.request("ranking.run", { jobId, everyone: store.getState().everyone });
      await nextTask();
      const { jobId: wanted, view: before, settled, marked, moving } = store.getState();
      if (wanted !== jobId) return;
      const view = sharingRows(before, answer);
      const ranked = new Set(view.rows.map(({ candidateId }) => candidateId));
      const arrived = moving === null || samePercents(moving, toPercents(view.job.weights));
      lastVersion += 1;
      store.setState({
        view, running: false, failure: null,
        settled: arrived ? { view, version: lastVersion } : settled,
        marked: marked.every((candidateId) => ranked.has(candidateId)) ? marked : marked.filter((candidateId) => ranked.has(candidateId)),
        moving: arrived ? null : moving,
      });
      follow();
    } catch (failure) {
      if (store.getState().jobId === jobId) {
        store.setState({ running: false, failure });
        stay();
      }
    }
  }

  /** The weights stay as they were ranked last. */
  function stay(): void {
    const { view, settled } = store.getState();
    store.setState({ moving: null, settled: view === null || view === settled?.view ? settled : { view, version: lastVersion } });
  }

  const rankLatest = createLatest(rank);

  /** Ranks again if the job is another than the one that was ranked: a mark is told as a change of the job, too, and moves nobody. */
  function follow(): void {
    const { view, jobId } = store.getState();
    const job = shown === null ? undefined : jobs.store.getState().jobs.get(shown);
    if (job !== undefined && jobId === shown && view !== null && job.updatedAt > view.job.updatedAt) rankLatest(job.jobId);
  }

  const rankingDone = (): Promise<void> =>
    new Promise((resolve) => {
      if (!store.getState().running) return resolve();
      const stop = store.subscribe(({ running }) => {
        if (running) return;
        stop();
        resolve();
      });
    });

  const weigh = createLatest(async ({ jobId, percents }: { jobId: string; percents: Percents }) => {
    const changed = await jobs.edit(jobId, () => ({ weights: toWeights(percents) }));
    if (changed === null && store.getState().moving === percents) stay();
    // The next position of the slider waits for this ranking, so that the list keeps up with the hand.
    await rankingDone();
  });

  jobs.store.subscribe((now, before) => {
    if (shown === null) return;
    const failure = now.failures.get(shown);
    if (failure !== undefined && failure !== before.failures.get(shown)) store.setState({ failure });
    else if (now.jobs.get(shown) !== before.jobs.get(shown)) follow();
  });
  client.on("library.changed", () => {
    if (toldSoon && shown !== null) rankLatest(shown);
    else if (store.getState().view !== null) store.setState({ stale: true });
    toldSoon = false;
  });

  return {
    store,
    open(jobId) {
      if (store.getState().jobId !== jobId) {
        store.setState({ jobId, view: null, settled: null, everyone: false, failure: null, moving: null, filter: "everyone", words: "", marked: [], comparing: false, goal: null });
      }
      shown = jobId;
      void jobs.open(jobId);
      rankLatest(jobId);
      return () => {
        if (shown === jobId) shown = null;
      };
    },
    rankEveryone() {
      store.setState({ everyone: true });
      const { jobId } = store.getState();
      if (jobId !== null) rankLatest(jobId);
    },
    refresh() {
      if (shown !== null) rankLatest(shown);
    },
    refreshAfterChange() {
      if (shown === null) return;
      toldSoon = true;
      rankLatest(shown);
    },
    setWeights(percents) {
      const { jobId } = store.getState();
      if (jobId === null) return;
      store.setState({ moving: percents });
      weigh({ jobId, percents });
    },
    setFilter: (filter) => store.setState({ filter }),
    setWords: (words) => store.setState({ words }),
    setHideRejected: (hideRejected) => store.setState({ hideRejected }),
    show: (display) => store.setState({ display }),
    showExact: (exact) => store.setState({ exact }),
    mark(candidateId) {
      const { marked } = store.getState();
      const isMarked = marked.includes(candidateId);
      if (!isMarked && marked.length === mostCompared) return false;
      store.setState({ marked: isMarked ? marked.filter((each) => each !== candidateId) : [...marked, candidateId] });
      return true;
    },
    unmarkAll: () => store.setState({ marked: [], comparing: false }),
    setComparing: (comparing) => store.setState({ comparing }),
    setGoal: (goal) => store.setState({ goal }),
  };
}
