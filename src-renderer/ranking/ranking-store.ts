/**
 * The ranking on screen. A moved weight or a changed requirement goes to the job and the library is ranked again; meanwhile
 * the old order stays and the bars already follow the slider.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Params, RankingRow, RankingView, RequirementEdit } from "../../src-preload/contract.ts";
import type { JobConditions } from "../../src-preload/conditions.ts";
import type { Client } from "../client/client.ts";
import { createLatest } from "../client/latest.ts";
import type { Toasts } from "../app/toasts.ts";
import { candidateName } from "../ui/format.ts";
import type { RankingFilter } from "./ranking-filter.ts";
import { toWeights, type Percents } from "./weights.ts";

export interface RankingState {
  jobId: string | null;
  view: RankingView | null;
  /** Rises with every ranking, so that what belongs to it is asked for again. */
  version: number;
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
  display: Display;
  /** Candidates marked for comparison, in the order of marking. */
  marked: readonly string[];
  comparing: boolean;
  /** What was asked to be shown of a candidate; another object each time. */
  goal: Goal | null;
}

export const displays = ["list", "matrix"] as const;
export type Display = (typeof displays)[number];

/** A requirement of a candidate whose evidence is wanted. */
export interface Goal {
  candidateId: string;
  requirementId: string;
}

/** So many can stand side by side. */
export const mostCompared = 3;

export interface RankingStore {
  readonly store: StoreApi<RankingState>;
  /** Ranks, and ranks again whenever the job is changed, from wherever, until the returned function is called. */
  open(jobId: string): () => void;
  /** Ranks again. */
  refresh(): void;
  /** Scores everyone in full, until another job is opened. */
  rankEveryone(): void;
  setWeights(percents: Percents): void;
  /** Resolves to whether the job was changed; a failure has then been shown. */
  setRequirements(requirements: RequirementEdit[]): Promise<boolean>;
  setConditions(conditions: JobConditions): Promise<boolean>;
  setShortlisted(row: RankingRow, shortlisted: boolean): Promise<void>;
  setFilter(filter: RankingFilter): void;
  setWords(words: string): void;
  show(display: Display): void;
  /** Marks a candidate for comparison or unmarks them; the second and the third mark open the comparison. */
  mark(candidateId: string): void;
  unmarkAll(): void;
  setComparing(comparing: boolean): void;
  setGoal(goal: Goal): void;
}

export function createRanking(client: Client, toasts: Toasts): RankingStore {
  const store = createStore<RankingState>(() => ({
    jobId: null, view: null, version: 0, running: false, everyone: false, failure: null, moving: null, stale: false, filter: "everyone", words: "",
    display: "list", marked: [], comparing: false, goal: null,
  }));

  async function rank(jobId: string): Promise<void> {
    store.setState({ running: true });
    try {
      const view = await client.request("ranking.run", { jobId, everyone: store.getState().everyone });
      if (store.getState().jobId !== jobId) return;
      const ranked = new Set(view.rows.map(({ candidateId }) => candidateId));
      const marked = store.getState().marked.filter((candidateId) => ranked.has(candidateId));
      store.setState({ view, version: store.getState().version + 1, running: false, failure: null, stale: false, marked });
    } catch (failure) {
      if (store.getState().jobId === jobId) store.setState({ running: false, failure });
    }
  }

  const rankLatest = createLatest(rank);
  /** The job whose ranking is on screen. */
  let shown: string | null = null;
  /** Changes of the job that are under way from here: the ranking follows their answer, not their event. */
  let changing = 0;

  async function change(changes: Params<"jobs.update">): Promise<void> {
    changing++;
    try {
      await client.request("jobs.update", changes);
    } finally {
      changing--;
    }
  }

  async function changeAndRank(changes: Omit<Params<"jobs.update">, "jobId">): Promise<boolean> {
    const { jobId } = store.getState();
    if (jobId === null) return false;
    try {
      await change({ jobId, ...changes });
      rankLatest(jobId);
      return true;
    } catch (thrown) {
      toasts.problem(thrown);
      return false;
    }
  }

  /** Ranks again if the job is another than the one that was ranked: a star is a change of the job too, and moves nobody. */
  const follow = createLatest(async (jobId: string) => {
    try {
      const job = await client.request("jobs.get", { jobId });
      const { view } = store.getState();
      if (shown === jobId && job.updatedAt !== view?.job.updatedAt) rankLatest(jobId);
    } catch (failure) {
      if (shown === jobId) store.setState({ failure });
    }
  });

  const weigh = createLatest(async ({ jobId, percents }: { jobId: string; percents: Percents }) => {
    try {
      await change({ jobId, weights: toWeights(percents) });
      await rank(jobId);
    } catch (thrown) {
      toasts.problem(thrown);
    }
    if (store.getState().moving === percents) store.setState({ moving: null });
  });

  function markShortlisted(candidateIds: readonly string[]): void {
    const { view } = store.getState();
    if (view === null) return;
    const chosen = new Set(candidateIds);
    const rows = view.rows.map((row) =>
      row.shortlisted === chosen.has(row.candidateId) ? row : { ...row, shortlisted: !row.shortlisted },
    );
    store.setState({ view: { ...view, rows } });
  }

  async function setShortlisted(row: RankingRow, shortlisted: boolean): Promise<void> {
    const { jobId, view } = store.getState();
    if (jobId === null || view === null) return;
    const before = view.rows.filter((each) => each.shortlisted).map((each) => each.candidateId);
    const { candidateId } = row;
    markShortlisted(shortlisted ? [...before, candidateId] : before.filter((each) => each !== candidateId));
    try {
      const { candidateIds } = await client.request("shortlist.set", { jobId, candidateId, shortlisted });
      if (store.getState().jobId === jobId) markShortlisted(candidateIds);
      if (!shortlisted) {
        toasts.done(`Took ${candidateName(row)} off the shortlist.`, {
          label: "Undo",
          run: () => void setShortlisted(row, true),
        });
      }
    } catch (thrown) {
      if (store.getState().jobId === jobId) markShortlisted(before);
      toasts.problem(thrown);
    }
  }

  client.on("jobs.changed", ({ jobId }) => {
    if (jobId === shown && changing === 0) follow(jobId);
  });
  client.on("library.changed", () => store.getState().view !== null && store.setState({ stale: true }));

  return {
    store,
    open(jobId) {
      if (store.getState().jobId !== jobId) {
        store.setState({ jobId, view: null, everyone: false, failure: null, moving: null, filter: "everyone", words: "", marked: [], comparing: false, goal: null });
      }
      shown = jobId;
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
      const { jobId } = store.getState();
      if (jobId !== null) rankLatest(jobId);
    },
    setWeights(percents) {
      const { jobId } = store.getState();
      if (jobId === null) return;
      store.setState({ moving: percents });
      weigh({ jobId, percents });
    },
    setRequirements: (requirements) => changeAndRank({ requirements }),
    setConditions: (conditions) => changeAndRank({ conditions }),
    setShortlisted,
    setFilter: (filter) => store.setState({ filter }),
    setWords: (words) => store.setState({ words }),
    show: (display) => store.setState({ display }),
    mark(candidateId) {
      const { marked } = store.getState();
      if (marked.includes(candidateId)) store.setState({ marked: marked.filter((each) => each !== candidateId) });
      else {
        const next = [...marked.slice(marked.length < mostCompared ? 0 : 1), candidateId];
        store.setState({ marked: next, comparing: next.length > 1 });
      }
    },
    unmarkAll: () => store.setState({ marked: [], comparing: false }),
    setComparing: (comparing) => store.setState({ comparing }),
    setGoal: (goal) => store.setState({ goal }),
  };
}
