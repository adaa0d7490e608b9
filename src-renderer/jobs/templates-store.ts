/** The templates that jobs are started from. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { JobTemplate } from "../../src-preload/contract.ts";
import type { Job } from "../../src-preload/domain.ts";
import type { Toasts } from "../app/toasts.ts";
import type { Client } from "../client/client.ts";
import { words } from "../words/words.ts";

export interface TemplatesState {
  /** Null until the first answer. */
  list: readonly JobTemplate[] | null;
  failure: unknown;
}

export interface Templates {
  readonly store: StoreApi<TemplatesState>;
  refresh(): void;
  /** Makes a template of the job, and offers to undo it. */
  save(job: Pick<Job, "jobId">): Promise<void>;
  /** Resolves to whether it has the new name. */
  rename(template: JobTemplate, name: string): Promise<boolean>;
  /** Takes it away, and offers to undo it. */
  remove(template: JobTemplate): Promise<void>;
}

export function createTemplates(client: Client, toasts: Toasts): Templates {
  const store = createStore<TemplatesState>(() => ({ list: null, failure: null }));
  const refresh = (): void =>
    void client.request("jobs.templates", {}).then(
      ({ templates }) => store.setState({ list: templates, failure: null }),
      (failure: unknown) => store.setState({ failure }),
    );
  client.on("jobs.templatesChanged", refresh);

  /** Gives what was made, or null after the failure has been shown. */
  const tried = async <T>(making: Promise<T>): Promise<T | null> => {
    try {
      return await making;
    } catch (thrown) {
      toasts.problem(thrown);
      return null;
    }
  };

  return {
    store,
    refresh,
    async save({ jobId }) {
      const made = await tried(client.request("jobs.saveTemplate", { jobId }));
      if (made === null) return;
      toasts.done(words.jobs.templates.saved(made.name), {
        label: words.jobs.undo,
        run: () => void tried(client.request("jobs.removeTemplate", { templateId: made.templateId })),
      });
    },
    async rename({ templateId }, name) {
      const renamed = await tried(client.request("jobs.renameTemplate", { templateId, name }));
      if (renamed !== null) toasts.done(words.jobs.templates.renamed(renamed.name));
      return renamed !== null;
    },
    async remove({ templateId, name }) {
      if ((await tried(client.request("jobs.removeTemplate", { templateId }))) === null) return;
      toasts.done(words.jobs.templates.removed(name), {
        label: words.jobs.undo,
        run: () => void tried(client.request("jobs.restoreTemplate", { templateId })),
      });
    },
  };
}
