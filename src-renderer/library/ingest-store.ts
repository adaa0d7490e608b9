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
}

export interface IngestState {
  status: IngestStatus | null;
  copying: { settled: number; total: number } | null;
  failures: readonly IngestFailure[];
  notCopied: readonly (NotCopied & { id: string })[];
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
  cancel(): void;
  retry(ids: readonly string[]): Promise<void>;
  dismiss(ids: readonly string[]): Promise<void>;
  /** Tries the password on each file. Resolves to null when the first was opened, else to the sentence that says why not. */
  unlock(ids: readonly string[], password: string): Promise<string | null>;
  skipScans(ids: readonly string[]): void;
  openFailures(open: boolean): void;
  openScans(open: boolean): void;
  closeSummary(): void;
}

const failuresMilliseconds = 500;

export function createIngest(client: Client, bridge: ConnectedBridge, toasts: Toasts): Ingest {
  const store = createStore<IngestState>(() => ({
    status: null, copying: null, failures: [], notCopied: [], summaryClosed: true, failuresOpen: false, scansOpen: false, scanSeconds: null,
  }));
  let failuresTimer: ReturnType<typeof setTimeout> | null = null;
  let copies = 0;

  const loadFailures = (): Promise<void> =>
    client.request("ingest.failures", {}).then(({ failures }) => store.setState({ failures }), toasts.problem);

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
    let reported = 0;
    const notCopied = await importFiles(client, bridge, files, (settled) => {
      const now = store.getState().copying;
      if (now !== null) store.setState({ copying: { ...now, settled: now.settled + settled - reported } });
      reported = settled;
    });
    const after = store.getState();
    const finished = after.copying !== null && after.copying.settled >= after.copying.total;
    store.setState({
      copying: finished ? null : after.copying,
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
    cancel: () => ask("ingest.cancel"),
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
      const [first] = ids;
      let wrong: string | null = null;
      for (const itemId of ids) {
        try {
          take(await client.request("ingest.unlock", { itemId, password }));
        } catch (thrown) {
          if (itemId === first) wrong = toWireError(thrown).message;
        }
      }
      await loadFailures();
      return wrong;
    },
    skipScans: (itemIds) => void client.request("ingest.skipScans", { itemIds: [...itemIds] }).then(take, toasts.problem).then(loadFailures),
    openScans: (scansOpen) => store.setState({ scansOpen }),
    openFailures: (failuresOpen) => store.setState({ failuresOpen }),
    closeSummary: () => store.setState({ summaryClosed: true }),
  };
}

const changedScans = (before: IngestStatus["scans"], now: IngestStatus["scans"]): boolean =>
  before.waiting !== now.waiting || before.current?.itemId !== now.current?.itemId || before.current?.page !== now.current?.page;

/** Both kinds of failure as one list, newest copies first. */
export function problemsOf(state: Pick<IngestState, "failures" | "notCopied">): Problem[] {
  return [
    ...state.notCopied.map(({ id, dropped, thrown }) => ({ id, path: dropped.relativePath, code: toWireError(thrown).code, ...toFailure(thrown) })),
    ...state.failures.map(({ itemId, path, code, message, hint }) => ({ id: itemId, path, code, message, hint })),
  ];
}
