/** One export at a time: begun, followed, fetched and saved. It goes on when its dialog is closed. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ExportFormat, ExportKind, ExportSettings, ExportStatus, RememberedExports, Whom } from "../../src-preload/contract.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import { spokenError } from "../client/spoken-error.ts";
import { saveBlob } from "../ui/save-file.ts";
import { fetchPieces } from "./save-pieces.ts";
import { words } from "../words/words.ts";

export interface ExportState {
  /** Null until the engine has answered. */
  remembered: RememberedExports | null;
  /** What goes on; `total` is 0 until the engine knows it, and `saving` once the file is on its way. */
  running: { done: number; total: number; saving: boolean } | null;
}

export interface ExportDesk {
  readonly store: StoreApi<ExportState>;
  /** Asks for the remembered settings. */
  refresh(): void;
  /** Makes the file and saves it; gives whether it was. Never rejects: what goes wrong is told as a toast. */
  run(jobId: string, format: ExportFormat, whom: Whom, settings: ExportSettings): Promise<boolean>;
  /** The same for any other file that the engine begins to make. */
  save(start: () => Promise<{ exportId: string }>): Promise<boolean>;
  cancel(): void;
  remember(kind: ExportKind, settings: ExportSettings): void;
}

/** Without news for so long the engine is asked. */
const silenceMs = 1000;

export function createExportDesk(client: Client, toasts: Toasts): ExportDesk {
  const store = createStore<ExportState>(() => ({ remembered: null, running: null }));
  /** The one under way; another object for each, so that one that was cancelled knows it. */
  let current: { exportId: string | null } | null = null;

  async function ended(exportId: string): Promise<ExportStatus> {
    let news: () => void = () => undefined;
    const stop = client.on("exports.changed", (status) => {
      if (status.exportId !== exportId) return;
      if (status.state === "running") show(status);
      else news();
    });
    try {
      for (;;) {
        const status = await client.request("exports.status", { exportId });
        if (status.state !== "running") return status;
        show(status);
        await new Promise<void>((resolve) => {
          news = resolve;
          setTimeout(resolve, silenceMs);
        });
      }
    } finally {
      stop();
    }
  }

  function show({ exportId, done, total }: ExportStatus): void {
    if (current?.exportId === exportId) store.setState({ running: { done, total, saving: false } });
  }

  function remember(kind: ExportKind, settings: ExportSettings): void {
    client.request("exports.remember", { kind, settings }).then(
      (remembered) => { store.setState({ remembered }); },
      (thrown: unknown) => { toasts.problem(thrown); },
    );
  }

  async function make(own: { exportId: string | null }, start: () => Promise<{ exportId: string }>): Promise<boolean> {
    const { exportId } = await start();
    own.exportId = exportId;
    const isWanted = (): boolean => current === own;
    try {
      if (!isWanted()) return false;
      const status = await ended(exportId);
      if (!isWanted()) return false;
      if (status.error !== null) throw spokenError(status.error);
      store.setState({ running: { done: status.total, total: status.total, saving: true } });
      const blob = await fetchPieces(client, status, isWanted);
      if (!isWanted() || status.file === null) return false;
      saveBlob(blob, status.file.fileName);
      toasts.done(words.exports.saved(status.file.fileName));
      return true;
    } finally {
      void client.request("exports.end", { exportId }).catch(() => undefined);
    }
  }

  async function save(start: () => Promise<{ exportId: string }>): Promise<boolean> {
    if (current !== null) return false;
    const own: { exportId: string | null } = { exportId: null };
    current = own;
    store.setState({ running: { done: 0, total: 0, saving: false } });
    try {
      return await make(own, start);
    } catch (thrown) {
      if (current === own) toasts.problem(thrown);
      return false;
    } finally {
      if (current === own) {
        current = null;
        store.setState({ running: null });
      }
    }
  }

  return {
    store,
    remember,
    refresh() {
      // Without an answer the usual settings hold, and the next one is asked for as well.
      client.request("exports.settings", {}).then((remembered) => { store.setState({ remembered }); }, () => undefined);
    },
    async run(jobId, format, whom, settings) {
      if (current !== null) return false;
      remember(format, settings);
      return save(() => client.request("exports.start", { of: { jobId }, format, whom, columns: settings.columns, blind: settings.blind }));
    },
    save,
    cancel() {
      const exportId = current?.exportId;
      current = null;
      store.setState({ running: null });
      if (exportId != null) void client.request("exports.end", { exportId }).catch(() => undefined);
    },
  };
}
