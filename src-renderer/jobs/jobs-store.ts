/** Jobs by id, and the list of them. Changes go to the engine at once; its answer is what is shown. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import type { JobRow, Params } from "../../src-preload/contract.ts";
import type { Job } from "../../src-preload/domain.ts";
import type { Client } from "../client/client.ts";
import type { ConnectedBridge } from "../client/connection.ts";
import type { Toasts } from "../app/toasts.ts";

export interface JobsState {
  /** Null until the first answer. */
  list: readonly JobRow[] | null;
  listFailure: unknown;
  jobs: ReadonlyMap<string, Job>;
  /** Why a job could not be opened, by id. */
  failures: ReadonlyMap<string, unknown>;
  /** A job is being made of a text or a file. */
  creating: boolean;
  /** The ad that is being written; it stays while other screens are looked at. */
  draft: string;
}

export type JobChanges = Omit<Params<"jobs.update">, "jobId">;

export interface Jobs {
  readonly store: StoreApi<JobsState>;
  refresh(): void;
  setDraft(draft: string): void;
  open(jobId: string): Promise<void>;
  /** Each resolves to the new job, or to null after the failure has been shown. */
  createFromText(text: string): Promise<Job | null>;
  createFromFile(file: DroppedFile): Promise<Job | null>;
  createSample(name: string): Promise<Job | null>;
  /** Resolves to the changed job, or to null after the failure has been shown. */
  update(jobId: string, changes: JobChanges): Promise<Job | null>;
  /** Takes the job out of the list, and offers to undo it. */
  remove(job: Pick<JobRow, "jobId" | "title">): Promise<void>;
}

export function createJobs(client: Client, bridge: ConnectedBridge, toasts: Toasts): Jobs {
  const store = createStore<JobsState>(() => ({
    list: null, listFailure: null, jobs: new Map(), failures: new Map(), creating: false, draft: "",
  }));

  const keep = (job: Job): void => {
    const failures = new Map(store.getState().failures);
    failures.delete(job.jobId);
    store.setState({ jobs: new Map(store.getState().jobs).set(job.jobId, job), failures });
  };

  const forget = (jobId: string): void => {
    const jobs = new Map(store.getState().jobs);
    jobs.delete(jobId);
    store.setState({ jobs });
  };

  const loadList = (): Promise<void> =>
    client.request("jobs.list", {}).then(
      ({ jobs }) => store.setState({ list: jobs, listFailure: null }),
      (listFailure: unknown) => store.setState({ listFailure }),
    );

  async function create(make: () => Promise<Job>): Promise<Job | null> {
    store.setState({ creating: true });
    try {
      const job = await make();
      keep(job);
      await loadList();
      return job;
    } catch (thrown) {
      toasts.problem(thrown);
      return null;
    } finally {
      store.setState({ creating: false });
    }
  }

  async function open(jobId: string): Promise<void> {
    try {
      keep(await client.request("jobs.get", { jobId }));
    } catch (thrown) {
      store.setState({ failures: new Map(store.getState().failures).set(jobId, thrown) });
    }
  }

  /** Jobs whose change is under way from here; the engine's answer to it is what is then shown. */
  const changing = new Map<string, number>();

  client.on("jobs.changed", ({ jobId }) => {
    void loadList();
    if (store.getState().jobs.has(jobId) && !changing.has(jobId)) void open(jobId);
  });

  return {
    store,
    open,
    refresh() {
      void loadList();
      for (const jobId of store.getState().jobs.keys()) void open(jobId);
    },
    setDraft: (draft) => store.setState({ draft }),
    createFromText: (text) =>
      create(async () => {
        const job = await client.request("jobs.create", { text });
        store.setState({ draft: "" });
        return job;
      }),
    createSample: (name) => create(() => client.request("jobs.createSample", { name })),
    createFromFile: (file) =>
      create(async () => {
        const [path] = await bridge.pathsOf([file]);
        return client.request("jobs.createFromFile", { path: path ?? file.relativePath });
      }),
    async update(jobId, changes) {
      changing.set(jobId, (changing.get(jobId) ?? 0) + 1);
      try {
        const job = await client.request("jobs.update", { jobId, ...changes });
        keep(job);
        return job;
      } catch (thrown) {
        toasts.problem(thrown);
        return null;
      } finally {
        const left = (changing.get(jobId) ?? 1) - 1;
        if (left > 0) changing.set(jobId, left);
        else changing.delete(jobId);
      }
    },
    async remove({ jobId, title }) {
      try {
        await client.request("jobs.remove", { jobId });
        forget(jobId);
        await loadList();
        toasts.done(`Removed the job “${title}”.`, {
          label: "Undo",
          run: () => void client.request("jobs.restore", { jobId }).then(keep).then(loadList, toasts.problem),
        });
      } catch (thrown) {
        toasts.problem(thrown);
      }
    },
  };
}
