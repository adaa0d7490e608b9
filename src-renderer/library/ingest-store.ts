/** The queue as the screen knows it: progress, what is being copied, and what could not be read. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import type { IngestFailure, IngestStatus } from "../../src-preload/contract.ts";
import { toWireError, type ErrorCode } from "../../src-preload/errors.ts";
import type { Client } from "../client/client.ts";
import type { ConnectedBridge } from "../client/connection.ts";
import type { Toasts } from "../app/toasts.ts";
import { toFailure } from "../ui/failure.ts";
import { createLatest } from "../client/latest.ts";
import { importFiles, type NotCopied } from "./importing.ts";

/** One line of the failures list: the engine could not read it, or it could not even be copied. */
export interface Problem {
  id: string;
  path: string;
  code: ErrorCode;
  message: string;
  hint: string | null;
  /** A password was given: it is being tried, or it was the wrong one. */
  password: "tried" | "wrong" | null;
}

export interface IngestState {
  status: IngestStatus | null;
  copying: { settled: number; total: number } | null;
  failures: readonly IngestFailure[];
  notCopied: readonly (NotCopied & { id: string })[];
  /** Protected files that a password was given for: where they stood among the failures while it is tried, else null. */
  unlocking: ReadonlyMap<string, { failure: IngestFailure; index: number } | null>;
  /** The summary of a finished batch was closed. */
  summaryClosed: boolean;
  failuresOpen: boolean;
  scansOpen: boolean;
  /** How long the waiting scans take altogether; null until it was asked. */
  scanSeconds: number | null;
}

export interface Ingest {
  readonly store: StoreApi<IngestState>;
  refresh(): void;
  add(files: readonly DroppedFile[]): Promise<void>;
  addSamples(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Leaves out what waits to be read, and what is still to be copied. */
  cancel(): void;
  retry(ids: readonly string[]): Promise<void>;
  dismiss(ids: readonly string[]): Promise<void>;
  /** Tries the password on each file; one that it does not open stands among the failures again. */
  unlock(ids: readonly string[], password: string): Promise<void>;
  skipScans(ids: readonly string[]): void;
  openFailures(open: boolean): void;
  openScans(open: boolean): void;
  closeSummary(): void;
  /** Says once more what was read last. */
  openSummary(): void;
}

const failuresMilliseconds = 500;

export function createIngest(client: Client, bridge: ConnectedBridge, toasts: Toasts): Ingest {
  const store = createStore<IngestState>(() => ({
    status: null, copying: null, failures: [], notCopied: [], unlocking: new Map(), summaryClosed: true, failuresOpen: false, scansOpen: false, scanSeconds: null,
  }));
  let failuresTimer: ReturnType<typeof setTimeout> | null = null;
  let copies = 0;
  /** Drops whose files are being copied; one cancel ends all of them. */
  let adding = 0;
  let copyingEnds = new AbortController();

  const loadFailures = (): Promise<void> =>
    client.request("ingest.failures", {}).then(({ failures }) => store.setState(({ unlocking, status }) => ({
      failures,
      unlocking: stillTried(unlocking, failures, status?.state === "idle"),
    })), toasts.problem);

  const estimateScans = createLatest(async () => {
    await client.request("ingest.scans", {}).then(
      ({ scans }) => store.setState({ scanSeconds: scans.reduce((sum, { seconds }) => sum + seconds, 0) }),
      toasts.problem,
    );
  });

  function take(status: IngestStatus): void {
    const before = store.getState().status;
    if (status.scans.waiting > 0 && (before === null || changedScans(before.scans, status.scans))) estimateScans(undefined);
    const began = status.state !== "idle" && before?.state !== "running" && before?.state !== "paused";
    store.setState(began ? { status, summaryClosed: false } : { status });
    if (status.failed !== (before?.failed ?? 0) || (status.state === "idle" && before?.state !== "idle")) {
      failuresTimer ??= setTimeout(() => {
        failuresTimer = null;
        void loadFailures();
      }, failuresMilliseconds);
    }
  }

  const ask = (method: "ingest.status" | "ingest.pause" | "ingest.resume" | "ingest.cancel"): void =>
    void client.request(method, {}).then(take, toasts.problem);

  client.on("ingest.changed", take);

  async function add(files: readonly DroppedFile[]): Promise<void> {
    if (files.length === 0) return;
    const { copying } = store.getState();
    const base = copying ?? { settled: 0, total: 0 };
    store.setState({ copying: { settled: base.settled, total: base.total + files.length }, summaryClosed: false });
    adding += 1;
    let reported = 0;
    const notCopied = await importFiles(client, bridge, files, (settled) => {
      const now = store.getState().copying;
      if (now !== null) store.setState({ copying: { ...now, settled: now.settled + settled - reported } });
      reported = settled;
    }, copyingEnds.signal);
    adding -= 1;
    const after = store.getState();
    store.setState({
      copying: adding === 0 ? null : after.copying,
      notCopied: [...after.notCopied, ...notCopied.map((failed) => ({ ...failed, id: `copy-${String(++copies)}` }))],
    });
  }

  return {
    store,
    add,
    refresh() {
      ask("ingest.status");
      void loadFailures();
    },
    async addSamples() {
      await client.request("ingest.addSamples", {}).catch(toasts.problem);
    },
    pause: () => ask("ingest.pause"),
    resume: () => ask("ingest.resume"),
    cancel() {
      copyingEnds.abort();
      copyingEnds = new AbortController();
      ask("ingest.cancel");
    },
    async retry(ids) {
      const { notCopied, failures } = store.getState();
      const again = notCopied.filter(({ id }) => ids.includes(id));
      const itemIds = failures.map(({ itemId }) => itemId).filter((id) => ids.includes(id));
      store.setState({ notCopied: notCopied.filter(({ id }) => !ids.includes(id)) });
      if (itemIds.length > 0) await client.request("ingest.retry", { itemIds }).then(take, toasts.problem);
      await Promise.all([add(again.map(({ dropped }) => dropped)), loadFailures()]);
    },
    async dismiss(ids) {
      const { notCopied, failures } = store.getState();
      const itemIds = failures.map(({ itemId }) => itemId).filter((id) => ids.includes(id));
      store.setState({ notCopied: notCopied.filter(({ id }) => !ids.includes(id)) });
      if (itemIds.length > 0) await client.request("ingest.dismiss", { itemIds }).catch(toasts.problem);
      await loadFailures();
    },
    async unlock(ids, password) {
      const { failures, unlocking } = store.getState();
      const tried = new Map(unlocking);
      for (const [index, failure] of failures.entries()) if (ids.includes(failure.itemId)) tried.set(failure.itemId, { failure, index });
      store.setState({ unlocking: tried });
      for (const itemId of ids) await client.request("ingest.unlock", { itemId, password }).then(take, toasts.problem);
      await loadFailures();
    },
    skipScans: (itemIds) => void client.request("ingest.skipScans", { itemIds: [...itemIds] }).then(take, toasts.problem).then(loadFailures),
    openScans: (scansOpen) => store.setState({ scansOpen }),
    openFailures: (failuresOpen) => store.setState({ failuresOpen }),
    closeSummary: () => store.setState({ summaryClosed: true }),
    openSummary: () => store.setState({ summaryClosed: false }),
  };
}

/** Something was read since Winnow was started, and how it ended is not on screen. */
export const hasSummary = ({ status, summaryClosed }: IngestState): boolean => summaryClosed && status !== null && status.state === "idle" && status.found > 0;

const changedScans = (before: IngestStatus["scans"], now: IngestStatus["scans"]): boolean =>
  before.waiting !== now.waiting || before.current?.itemId !== now.current?.itemId || before.current?.page !== now.current?.page;

/** A file that failed again, and any once nothing is read any more, is not being tried any longer. */
function stillTried(unlocking: IngestState["unlocking"], failures: readonly IngestFailure[], isIdle: boolean): IngestState["unlocking"] {
  const at = new Map(failures.map((failure) => [failure.itemId, failure.at]));
  const entries = [...unlocking].flatMap(([itemId, before]): [string, typeof before][] => {
    const now = at.get(itemId);
    if (now === undefined) return before === null || isIdle ? [] : [[itemId, before]];
    return [[itemId, before !== null && now === before.failure.at && !isIdle ? before : null]];
  });
  return new Map(entries);
}

/** Both kinds of failure as one list, newest copies first. What is being tried with a password stays in its place. */
export function problemsOf(state: Pick<IngestState, "failures" | "notCopied" | "unlocking">): Problem[] {
  const failures = [...state.failures];
  for (const [itemId, before] of state.unlocking) {
    if (before !== null && !failures.some((failure) => failure.itemId === itemId)) failures.splice(before.index, 0, before.failure);
  }
  const passwordOf = (itemId: string): Problem["password"] =>
    state.unlocking.get(itemId) === undefined ? null : state.unlocking.get(itemId) === null ? "wrong" : "tried";
  return [
    ...state.notCopied.map(({ id, dropped, thrown }) => ({ id, path: dropped.relativePath, code: toWireError(thrown).code, password: null, ...toFailure(thrown) })),
    ...failures.map(({ itemId, path, code, message, hint }) => ({ id: itemId, path, code, message, hint, password: passwordOf(itemId) })),
  ];
}
