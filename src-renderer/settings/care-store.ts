/** Care of the library and watched folders: how things stand, and what a person does about them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Care, CareOutcome, WatchedFolder } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import type { Toasts } from "../app/toasts.ts";
import { words } from "../words/words.ts";

export interface CareState {
  care: Care | null;
  folders: WatchedFolder[] | null;
  /** Why they could not be had. */
  failure: unknown;
}

export interface CareDesk {
  readonly store: StoreApi<CareState>;
  refresh(): void;
  /** Rejects with what is wrong with the folder. */
  watch(path: string): Promise<void>;
  pause(folder: WatchedFolder): void;
  resume(folder: WatchedFolder): void;
  check(folder: WatchedFolder): void;
  /** With a way back. */
  remove(folder: WatchedFolder): void;
  verify(): void;
  cancel(): void;
  rebuild(): void;
}

export const outcomeOf = <K extends CareOutcome["kind"]>(care: Care, kind: K): Extract<CareOutcome, { kind: K }> | null =>
  care.outcomes.find((outcome): outcome is Extract<CareOutcome, { kind: K }> => outcome.kind === kind) ?? null;

export function createCareDesk(client: Client, toasts: Toasts): CareDesk {
  const store = createStore<CareState>(() => ({ care: null, folders: null, failure: null }));

  function take(care: Care): void {
    const wasRebuilding = store.getState().care?.rebuilding != null;
    store.setState({ care, failure: null });
    if (wasRebuilding && care.rebuilding === null) toasts.done(words.settings.library.rebuilt);
  }
  const takeFolders = ({ folders }: { folders: WatchedFolder[] }): void => store.setState({ folders, failure: null });
  client.on("care.changed", take);
  client.on("folders.changed", takeFolders);

  const act = (method: "folders.pause" | "folders.resume" | "folders.check" | "folders.remove" | "folders.restore") => (folderId: string): Promise<void> =>
    client.request(method, { folderId }).then(takeFolders, toasts.problem);

  return {
    store,
    refresh() {
      const failed = (failure: unknown): void => store.setState({ failure });
      client.request("care.state", {}).then(take, failed);
      client.request("folders.list", {}).then(takeFolders, failed);
    },
    async watch(path) {
      takeFolders(await client.request("folders.watch", { path }));
      toasts.done(words.settings.folders.added);
    },
    pause: ({ folderId }) => void act("folders.pause")(folderId),
    resume: ({ folderId }) => void act("folders.resume")(folderId),
    check: ({ folderId }) => void act("folders.check")(folderId),
    remove({ folderId, path }) {
      void act("folders.remove")(folderId).then(() => {
        toasts.done(words.settings.folders.removed(path), { label: words.settings.folders.undo, run: () => void act("folders.restore")(folderId) });
      });
    },
    verify: () => void client.request("care.verify", {}).catch(toasts.problem),
    cancel: () => void client.request("care.cancel", {}).then(take, toasts.problem),
    rebuild: () => void client.request("care.rebuildIndex", {}).then(take, toasts.problem),
  };
}
