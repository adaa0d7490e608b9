/** The models that read for meaning: how things stand, and what a person does about them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { DroppedFile, HostBridge } from "../../src-preload/bridge.ts";
import type { Models } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import type { Toasts } from "../app/toasts.ts";
import { toFailure, type Failure } from "../ui/failure.ts";
import { modelName } from "./model-words.ts";
import { languageModel, sendFolder } from "./send-folder.ts";
import { words } from "../words/words.ts";

export interface ModelsState {
  models: Models | null;
  /** Why the list could not be had. */
  failure: unknown;
  /** How far an import is, in words. */
  importing: string | null;
  importFailure: Failure | null;
}

export interface ModelsDesk {
  readonly store: StoreApi<ModelsState>;
  refresh(): void;
  /** Begins a download or goes on with it. */
  download(id: string): void;
  pause(id: string): void;
  cancelDownload(id: string): void;
  importFolder(files: readonly DroppedFile[]): Promise<void>;
  /** Has the library read by a model, or goes on with it. */
  use(id: string): void;
  cancelSwitch(): void;
  stopReranking(): void;
  remove(id: string): void;
}

export function createModels(client: Client, bridge: Pick<HostBridge, "pathsOf">, toasts: Toasts): ModelsDesk {
  const store = createStore<ModelsState>(() => ({ models: null, failure: null, importing: null, importFailure: null }));

  function take(models: Models): void {
    const before = store.getState().models?.switching ?? null;
    store.setState({ models, failure: null });
    const now = models.models.find(({ state }) => state.is === "active")?.id;
    if (before !== null && models.switching === null && now === before.id) toasts.done(words.settings.models.hasRead(modelName(before.id)));
  }
  const asked = (answer: Promise<Models>): void => void answer.then(take, toasts.problem);
  client.on("models.changed", take);

  return {
    store,
    refresh: () => void client.request("models.list", {}).then(take, (failure: unknown) => store.setState({ failure })),
    download: (id) => asked(client.request("models.download", { id })),
    pause: (id) => asked(client.request("models.pause", { id })),
    cancelDownload: (id) => asked(client.request("models.cancelDownload", { id })),
    async importFolder(files) {
      if (files.length === 0) return;
      store.setState({ importing: words.settings.copying, importFailure: null });
      try {
        const path = await sendFolder(bridge, files, languageModel, (done, total) => store.setState({ importing: words.settings.copyingOf(done, total) }));
        store.setState({ importing: words.settings.models.loading });
        const { id, ...models } = await client.request("models.import", { path });
        take(models);
        toasts.done(words.settings.models.imported(modelName(id)));
      } catch (thrown) {
        store.setState({ importFailure: toFailure(thrown) });
      }
      store.setState({ importing: null });
    },
    use: (id) => asked(client.request("models.use", { id })),
    cancelSwitch: () => asked(client.request("models.cancelSwitch", {})),
    stopReranking: () => asked(client.request("models.stopReranking", {})),
    remove: (id) =>
      asked(
        client.request("models.remove", { id }).then((models) => {
          toasts.done(words.settings.models.removed(modelName(id)), { label: words.settings.models.undo, run: () => asked(client.request("models.restore", { id })) });
          return models;
        }),
      ),
  };
}
