/**
 * Where candidates stand, by job. What a key does is shown at once and told to the engine at once, so that nothing waits here when the
 * window is closed; the engine does what it is told in that order, and its answer is what then holds.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Mark, Recorded, Stage, Standing, TrackingReasons } from "../../src-preload/contract.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import { createLatest } from "../client/latest.ts";
import { candidateName } from "../ui/format.ts";
import { actSorts, createActs, type Act, type ActSort } from "./acts.ts";
import { noStanding, withMark, withStage } from "./standing-change.ts";
import { words } from "../words/words.ts";

export interface Person {
  candidateId: string;
  name: string | null;
  file: string;
}

export type Standings = ReadonlyMap<string, Standing>;

export interface TrackingState {
  /** Null until the first answer. */
  stages: readonly Stage[] | null;
  reasons: TrackingReasons;
  /** Jobs that were looked at. */
  jobs: ReadonlyMap<string, Standings>;
  /** The order of shortlists as last written from here. */
  orders: ReadonlyMap<string, readonly string[]>;
  /** Rises when anything was recorded, so that what follows from it is asked for again. */
  version: number;
  /** The reason given last, which is offered first. */
  lastReason: { rejected: string | null; withdrawn: string | null };
}

/** A stage as it is to be; without an id it is new. */
export type StageEdit = Omit<Stage, "stageId"> & { stageId?: string };

export interface TrackingStore {
  readonly store: StoreApi<TrackingState>;
  refresh(): void;
  /** Keeps a job's standings up to date until the returned function is called. */
  open(jobId: string): () => void;
  mark(jobId: string, person: Person, mark: Mark | null, reason?: string): Promise<void>;
  /** All at once, and taken back all at once. */
  move(jobId: string, people: readonly Person[], stage: Stage, reason?: string): Promise<void>;
  note(jobId: string, person: Person, note: string): Promise<void>;
  /** Writes the shortlist's order; `before` is what undoing goes back to. */
  orderShortlist(jobId: string, candidateIds: readonly string[], before: readonly string[]): Promise<void>;
  /** Takes back what was last done here in this job and not taken back yet; of these sorts, where some are given. */
  undoLast(jobId: string, sorts?: readonly ActSort[]): Promise<void>;
  saveStages(stages: readonly StageEdit[], done: string): Promise<boolean>;
  saveReasons(reasons: TrackingReasons): Promise<void>;
}

const nobody: Standings = new Map();

export function createTracking(client: Client, toasts: Toasts): TrackingStore {
  const store = createStore<TrackingState>(() => ({
    stages: null, reasons: { rejected: [], withdrawn: [] }, jobs: new Map(), orders: new Map(), version: 0, lastReason: { rejected: null, withdrawn: null },
  }));
  const acts = createActs();
  /** Jobs on screen, and how many times. */
  const opened = new Map<string, number>();
  /** How many requests of a job, and of a candidate in it, have not been answered: what is read meanwhile does not know of them. */
  const pending = new Map<string, number>();
  const keyOf = (jobId: string, candidateId: string): string => `${jobId} ${candidateId}`;

  const standingsOf = (jobId: string): Standings => store.getState().jobs.get(jobId) ?? nobody;
  function put(jobId: string, standings: readonly Standing[]): void {
    const next = new Map(standingsOf(jobId));
    for (const standing of standings) next.set(standing.candidateId, standing);
    store.setState({ jobs: new Map(store.getState().jobs).set(jobId, next) });
  }

  async function loadLists(): Promise<void> {
    try {
      const [{ stages }, reasons] = await Promise.all([client.request("tracking.stages", {}), client.request("tracking.reasons", {})]);
      store.setState({ stages, reasons, version: store.getState().version + 1 });
    } catch (thrown) {
      toasts.problem(thrown);
    }
  }

  const load = createLatest(async (jobId: string) => {
    try {
      const { standings } = await client.request("tracking.standings", { jobId });
      // What was done meanwhile is newer, and its own answer says so.
      if (isPending(jobId)) return;
      const jobs = new Map(store.getState().jobs).set(jobId, new Map(standings.map((standing) => [standing.candidateId, standing])));
      store.setState({ jobs, version: store.getState().version + 1 });
    } catch {
      // The screen itself says that the job is gone, or the connection; the marks shown are the last that were known.
    }
  });

  const isPending = (key: string): boolean => pending.has(key);
  const count = (key: string, by: number): void => {
    const next = (pending.get(key) ?? 0) + by;
    if (next > 0) pending.set(key, next);
    else pending.delete(key);
  };

  /** Takes over an answer, but for candidates of whom something newer is on its way. */
  function take(jobId: string, { standings }: Recorded): void {
    put(jobId, standings.filter(({ candidateId }) => !isPending(keyOf(jobId, candidateId))));
    store.setState({ version: store.getState().version + 1 });
  }

  /** Asks the engine, and knows until it answers that what it says of these may be older. */
  function asking<T>(keys: readonly string[], ask: () => Promise<T>): Promise<T> {
    for (const key of keys) count(key, 1);
    return ask().finally(() => {
      for (const key of keys) count(key, -1);
    });
  }

  /** Shows `next` at once and records it; goes back to what was where the engine refuses. */
  async function act(sort: ActSort, jobId: string, people: readonly Person[], next: (before: Standing, at: string) => Standing, ask: () => Promise<Recorded>): Promise<Act> {
    const before = people.map(({ candidateId }) => standingsOf(jobId).get(candidateId) ?? noStanding(candidateId));
    const at = new Date().toISOString();
    put(jobId, before.map((was) => next(was, at)));
    const keys = [jobId, ...people.map(({ candidateId }) => keyOf(jobId, candidateId))];
    const recorded = asking(keys, ask).then(
      (answer) => {
        take(jobId, answer);
        return answer;
      },
      (thrown: unknown) => {
        // Of whom something newer is on its way, that will say how they stand.
        put(jobId, before.filter(({ candidateId }) => !isPending(keyOf(jobId, candidateId))));
        toasts.problem(thrown);
        return null;
      },
    );
    const done: Act = {
      jobId, sort, people,
      async back() {
        put(jobId, before);
        try {
          const answer = await asking(keys, async () => {
            const was = await recorded;
            return was === null || was.eventIds.length === 0 ? null : client.request("tracking.undo", { jobId, eventIds: was.eventIds });
          });
          if (answer !== null) take(jobId, answer);
          return answer !== null;
        } catch (thrown) {
          toasts.problem(thrown);
          load(jobId);
          return false;
        }
      },
    };
    acts.keep(done);
    if ((await recorded) === null) acts.forget(done);
    return done;
  }

  /** Close the messages that offer to take an act back. */
  const messages = new WeakMap<Act, () => void>();
  async function takeBack(done: Act): Promise<boolean> {
    messages.get(done)?.();
    return acts.forget(done) && (await done.back());
  }

  const showOrder = (jobId: string, order: readonly string[] | null): void => {
    const orders = new Map(store.getState().orders);
    if (order === null) orders.delete(jobId);
    else orders.set(jobId, order);
    store.setState({ orders });
  };
  async function order(jobId: string, candidateIds: readonly string[]): Promise<boolean> {
    showOrder(jobId, candidateIds);
    try {
      const answer = await asking([jobId], () => client.request("tracking.orderShortlist", { jobId, candidateIds: [...candidateIds] }));
      if (!isPending(jobId)) showOrder(jobId, answer.candidateIds);
      return true;
    } catch (thrown) {
      showOrder(jobId, null);
      toasts.problem(thrown);
      return false;
    }
  }

  const closers = new Map<"mark" | "move" | "note" | "back", () => void>();
  /** One message of a sort at a time, of what was done last: what was done before it is taken back by a key, one by one. */
  function tell(sort: "mark" | "move" | "note" | "back", text: string, action?: { label: string; run: () => void }): () => void {
    closers.get(sort)?.();
    const close = toasts.done(text, action);
    closers.set(sort, close);
    return close;
  }
  const offerUndo = (sort: "mark" | "move" | "note", text: string, done: Act): void => void messages.set(done, tell(sort, text, { label: words.pipeline.undo, run: () => void takeBack(done) }));
  const remember = (kind: "rejected" | "withdrawn", reason: string | undefined): void => {
    if (reason !== undefined) store.setState({ lastReason: { ...store.getState().lastReason, [kind]: reason } });
  };

  client.on("tracking.changed", ({ jobId }) => {
    if (jobId === null) void loadLists();
    else if (!isPending(jobId)) showOrder(jobId, null);
    if (jobId !== null && !opened.has(jobId)) store.setState({ version: store.getState().version + 1 });
    // What was done here comes back with its answer; everything is read again only for what was done elsewhere.
    for (const shown of opened.keys()) if ((jobId === null || jobId === shown) && !isPending(shown)) load(shown);
  });
  client.on("library.changed", () => {
    for (const shown of opened.keys()) load(shown);
  });

  return {
    store,
    refresh() {
      void loadLists();
      for (const jobId of opened.keys()) load(jobId);
    },
    open(jobId) {
      opened.set(jobId, (opened.get(jobId) ?? 0) + 1);
      load(jobId);
      return () => {
        const left = (opened.get(jobId) ?? 1) - 1;
        if (left > 0) opened.set(jobId, left);
        else opened.delete(jobId);
      };
    },
    async mark(jobId, person, mark, reason) {
      const { candidateId } = person;
      const stages = store.getState().stages ?? [];
      const was = standingsOf(jobId).get(candidateId)?.mark ?? null;
      remember("rejected", mark === "rejected" ? reason : undefined);
      const done = await act(
        "mark", jobId, [person],
        (before, at) => withMark(before, mark, reason ?? null, stages, at),
        () => client.request("tracking.mark", { jobId, candidateIds: [candidateId], mark, ...(reason === undefined ? {} : { reason }) }),
      );
      if (!acts.has(done)) return;
      if (mark === "rejected") offerUndo("mark", words.pipeline.rejected(candidateName(person)), done);
      else if (was === "shortlisted") offerUndo("mark", words.pipeline.unlisted(candidateName(person)), done);
    },
    async move(jobId, people, stage, reason) {
      if (stage.kind === "rejected" || stage.kind === "withdrawn") remember(stage.kind, reason);
      const candidateIds = people.map(({ candidateId }) => candidateId);
      const done = await act(
        "move", jobId, people,
        (before, at) => withStage(before, stage, reason ?? null, at),
        () => client.request("tracking.move", { jobId, candidateIds, to: { stageId: stage.stageId }, ...(reason === undefined ? {} : { reason }) }),
      );
      if (!acts.has(done)) return;
      const [one] = people;
      offerUndo("move", one !== undefined && people.length === 1 ? words.pipeline.moved(candidateName(one), stage.name) : words.pipeline.movedMany(people.length, stage.name), done);
    },
    async note(jobId, person, note) {
      const done = await act(
        "note", jobId, [person],
        (before) => ({ ...before, note: note === "" ? null : note }),
        () => client.request("tracking.note", { jobId, candidateId: person.candidateId, note }),
      );
      if (acts.has(done)) offerUndo("note", words.pipeline.shortlist.noteSaved, done);
    },
    async orderShortlist(jobId, candidateIds, before) {
      const done: Act = { jobId, sort: "order", people: [], back: () => order(jobId, before) };
      acts.keep(done);
      if (!(await order(jobId, candidateIds))) acts.forget(done);
    },
    async undoLast(jobId, sorts = actSorts) {
      const last = acts.last(jobId, sorts);
      if (last === undefined) {
        tell("back", words.pipeline.nothingToUndo);
        return;
      }
      if (!(await takeBack(last))) return;
      const [one] = last.people;
      if (last.sort === "order" || one === undefined) tell("back", words.pipeline.shortlist.orderUndone);
      else tell("back", words.pipeline.undone[last.sort](last.people.length === 1 ? candidateName(one) : words.library.candidates(last.people.length)));
    },
    async saveStages(stages, done) {
      const before = store.getState().stages ?? [];
      try {
        const saved = await client.request("tracking.saveStages", { stages: [...stages] });
        store.setState({ stages: saved.stages });
        toasts.done(done, { label: words.pipeline.undo, run: () => void client.request("tracking.saveStages", { stages: [...before] }).catch(toasts.problem) });
        return true;
      } catch (thrown) {
        toasts.problem(thrown);
        return false;
      }
    },
    async saveReasons(reasons) {
      const before = store.getState().reasons;
      try {
        store.setState({ reasons: await client.request("tracking.saveReasons", reasons) });
        toasts.done(words.pipeline.stages.reasonsSaved, { label: words.pipeline.undo, run: () => void client.request("tracking.saveReasons", before).catch(toasts.problem) });
      } catch (thrown) {
        toasts.problem(thrown);
      }
    },
  };
}
