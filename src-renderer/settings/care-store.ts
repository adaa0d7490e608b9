/** Care of the library and watched folders: how things stand, and what a person does about them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Care, CareOutcome, WatchedFolder } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Failure } from "../ui/failure.ts";
import { words } from "../words/words.ts";

export interface CareState {
  care: Care | null;
  folders: WatchedFolder[] | null;
  /** Why one or the other could not be had. */
  careFailure: unknown;
  foldersFailure: unknown;
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
  const store = createStore<CareState>(() => ({ care: null, folders: null, careFailure: null, foldersFailure: null }));

  /** A backup that nobody began fails where nobody looks. It is tried every hour, and told once. */
  function tellFailure(before: Care | null, care: Care): void {
    const failureIn = (one: Care | null): Failure | null => {
      const ended = one === null ? null : outcomeOf(one, "backup");
      if (ended?.automatic !== true || ended.error === null || ended.error.code === "cancelled") return null;
      const { message, hint } = ended.error;
      return { message: ended.backup === null ? words.settings.backups.notByItself(message) : message, hint: hint ?? null };
    };
    const [was, is] = [failureIn(before), failureIn(care)];
    if (is !== null && is.message !== was?.message) toasts.failure(is);
  }

  function take(care: Care): void {
    tellFailure(store.getState().care, care);
    const wasRebuilding = store.getState().care?.rebuilding != null;
    store.setState({ care, careFailure: null });
    if (wasRebuilding && care.rebuilding === null) toasts.done(words.settings.library.rebuilt);
  }
  const takeFolders = ({ folders }: { folders: WatchedFolder[] }): void => store.setState({ folders, foldersFailure: null });
  client.on("care.changed", take);
  client.on("folders.changed", takeFolders);

  const act = (method: "folders.pause" | "folders.resume" | "folders.check" | "folders.restore", { folderId }: WatchedFolder): void =>
    void client.request(method, { folderId }).then(takeFolders, toasts.problem);

  async function remove(folder: WatchedFolder): Promise<void> {
    try {
      takeFolders(await client.request("folders.remove", { folderId: folder.folderId }));
      toasts.done(words.settings.folders.removed(folder.path), { label: words.settings.folders.undo, run: () => act("folders.restore", folder) });
    } catch (thrown) {
      toasts.problem(thrown);
    }
  }

  return {
    store,
    refresh() {
      client.request("care.state", {}).then(take, (careFailure: unknown) => store.setState({ careFailure }));
      client.request("folders.list", {}).then(takeFolders, (foldersFailure: unknown) => store.setState({ foldersFailure }));
    },
    async watch(path) {
      takeFolders(await client.request("folders.watch", { path }));
      toasts.done(words.settings.folders.added);
    },
    pause: (folder) => act("folders.pause", folder),
    resume: (folder) => act("folders.resume", folder),
    check: (folder) => act("folders.check", folder),
    remove: (folder) => void remove(folder),
    verify: () => void client.request("care.verify", {}).catch(toasts.problem),
    cancel: () => void client.request("care.cancel", {}).then(take, toasts.problem),
    rebuild: () => void client.request("care.rebuildIndex", {}).then(take, toasts.problem),
  };
}
