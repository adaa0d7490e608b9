/** Jobs by id, and the list of them. Changes go to the engine at once; its answer is what is shown. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import type { ConditionName, JobConditions } from "../../src-preload/conditions.ts";
import type { JobRow, Params } from "../../src-preload/contract.ts";
import type { Job, Requirement } from "../../src-preload/domain.ts";
import type { Client } from "../client/client.ts";
import type { ConnectedBridge } from "../client/connection.ts";
import type { Toasts } from "../app/toasts.ts";
import { withBack, without } from "./requirement-edits.ts";
import { createRequirementMoves, type RequirementMoves } from "./requirement-moves.ts";
import type { RequirementMove } from "./requirement-order.ts";
import { words } from "../words/words.ts";

export interface JobsState {
  /** Null until the first answer. */
  list: readonly JobRow[] | null;
  /** Jobs that are archived; they are not in the list. */
  archived: readonly JobRow[];
  /** Which of both the screen lists, and words that their titles must say. */
  view: JobsView;
  find: string;
  listFailure: unknown;
  jobs: ReadonlyMap<string, Job>;
  /** Moves of requirements that the engine has not made yet, by job. */
  moves: ReadonlyMap<string, readonly RequirementMove[]>;
  /** The copy that was just made and is to be given a title. */
  untitled: string | null;
  /** Why a job could not be opened, by id. */
  failures: ReadonlyMap<string, unknown>;
  /** A job is being made of a text or a file. */
  creating: boolean;
  /** The ad that is being written; it stays while other screens are looked at. */
  draft: string;
}

export type JobsView = "open" | "archived";

/** Works out what to change from the job as it is when the change's turn comes, so that none takes back the one before it. */
export type JobEdit = (job: Job) => Omit<Params<"jobs.update">, "jobId">;

export interface Jobs extends RequirementMoves {
  readonly store: StoreApi<JobsState>;
  refresh(): void;
  setDraft(draft: string): void;
  open(jobId: string): Promise<void>;
  /** Each resolves to the new job, or to null after the failure has been shown. */
  createFromText(text: string): Promise<Job | null>;
  createFromFile(file: DroppedFile): Promise<Job | null>;
  createSample(name: string): Promise<Job | null>;
  createFromTemplate(templateId: string): Promise<Job | null>;
  /** A job that asks the same, without candidates. */
  duplicate(job: Pick<Job, "jobId" | "title">): Promise<Job | null>;
  /** The copy has its title. */
  titled(): void;
  look(view: JobsView): void;
  setFind(find: string): void;
  /** Changes of one job are made one after the other. Resolves to the changed job, or to null after the failure has been shown. */
  edit(jobId: string, edit: JobEdit): Promise<Job | null>;
  /** Gives a job of which only the title is known its ad, under the title that it has, and offers to undo it. */
  giveAd(jobId: string, text: string): Promise<void>;
  /** Takes a requirement away, and offers to undo it. */
  removeRequirement(jobId: string, requirement: Requirement): Promise<void>;
  /** `done` says what was changed where something was lost by it, and it can be undone then. */
  changeCondition<N extends ConditionName>(jobId: string, name: N, change: Partial<JobConditions[N]>, done: string | null): Promise<void>;
  /** Takes the job out of the list, and offers to undo it. Resolves to whether it is gone. */
  remove(job: Pick<JobRow, "jobId" | "title">): Promise<boolean>;
  /** Puts the job into the archive or takes it out, and offers to undo it. */
  archive(job: Pick<Job, "jobId" | "title">, archived: boolean): Promise<void>;
}

export function createJobs(client: Client, bridge: ConnectedBridge, toasts: Toasts): Jobs {
  const store = createStore<JobsState>(() => ({
    list: null, archived: [], view: "open", find: "", listFailure: null, jobs: new Map(), moves: new Map(), untitled: null, failures: new Map(), creating: false, draft: "",
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
    Promise.all([client.request("jobs.list", {}), client.request("jobs.list", { archived: true })]).then(
      ([{ jobs: list }, { jobs: archived }]) => store.setState({ list, archived, listFailure: null, ...(archived.length === 0 && { view: "open" }) }),
      (listFailure: unknown) => store.setState({ listFailure }),
    );

  async function create(make: () => Promise<Job>): Promise<Job | null> {
    store.setState({ creating: true });
    try {
      const job = await make();
      keep(job);
      void loadList();
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

  /** The last change of each job that is under way from here; the engine's answer to it is what is then shown. */
  const changing = new Map<string, Promise<unknown>>();

  async function edit(jobId: string, make: JobEdit): Promise<Job | null> {
    const turn = (changing.get(jobId) ?? Promise.resolve()).then(async () => {
      const before = store.getState().jobs.get(jobId) ?? (await client.request("jobs.get", { jobId }));
      const job = await client.request("jobs.update", { jobId, ...make(before) });
      keep(job);
      return job;
    });
    const settled = turn.catch(() => undefined);
    changing.set(jobId, settled);
    try {
      return await turn;
    } catch (thrown) {
      toasts.problem(thrown);
      return null;
    } finally {
      if (changing.get(jobId) === settled) changing.delete(jobId);
    }
  }

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
    createFromTemplate: (templateId) => create(() => client.request("jobs.createFromTemplate", { templateId })),
    async duplicate({ jobId, title }) {
      const job = await create(() => client.request("jobs.duplicate", { jobId }));
      if (job !== null) {
        store.setState({ untitled: job.jobId, view: "open", find: "" });
        toasts.done(words.jobs.copied(title));
      }
      return job;
    },
    titled: () => store.setState({ untitled: null }),
    look: (view) => store.setState({ view }),
    setFind: (find) => store.setState({ find }),
    createFromFile: (file) =>
      create(async () => {
        const [path] = await bridge.pathsOf([file]);
        return client.request("jobs.createFromFile", { path: path ?? file.relativePath });
      }),
    edit,
    ...createRequirementMoves(store, edit, toasts),
    async giveAd(jobId, text) {
      let before: Pick<Job, "text" | "requirements" | "conditions"> | null = null;
      const changed = await edit(jobId, (job) => {
        before = job;
        return { text, title: job.title };
      });
      if (changed === null || before === null) return;
      const { text: line, requirements, conditions }: Pick<Job, "text" | "requirements" | "conditions"> = before;
      toasts.done(words.jobs.titleOnly.read(changed.requirements.length), { label: words.jobs.undo, run: () => void edit(jobId, ({ title }) => ({ title, text: line, requirements, conditions })) });
    },
    async removeRequirement(jobId, requirement) {
      let place = 0;
      const changed = await edit(jobId, ({ requirements }) => {
        place = requirements.findIndex(({ id }) => id === requirement.id);
        return { requirements: without(requirements, requirement.id) };
      });
      if (changed === null) return;
      toasts.done(words.jobs.requirement.removed(requirement.text), {
        label: words.jobs.undo,
        run: () => void edit(jobId, ({ requirements }) => ({ requirements: withBack(requirements, requirement, place) })),
      });
    },
    async changeCondition(jobId, name, change, done) {
      let before: JobConditions[typeof name] | null = null;
      const changed = await edit(jobId, ({ conditions }) => {
        before = conditions[name];
        return { conditions: { ...conditions, [name]: { ...conditions[name], ...change } } };
      });
      if (changed === null || done === null) return;
      toasts.done(done, { label: words.jobs.undo, run: () => void edit(jobId, ({ conditions }) => ({ conditions: { ...conditions, [name]: before } })) });
    },
    async remove({ jobId, title }) {
      try {
        await client.request("jobs.remove", { jobId });
        forget(jobId);
        await loadList();
        toasts.done(words.jobs.removed(title), {
          label: words.jobs.undo,
          run: () => void client.request("jobs.restore", { jobId }).then(keep).then(loadList, toasts.problem),
        });
        return true;
      } catch (thrown) {
        toasts.problem(thrown);
        return false;
      }
    },
    async archive({ jobId, title }, archived) {
      const set = (wanted: boolean): Promise<void> => client.request(wanted ? "jobs.archive" : "jobs.unarchive", { jobId }).then(loadList);
      try {
        await set(archived);
        toasts.done(archived ? words.jobs.archived(title) : words.jobs.unarchived(title), { label: words.jobs.undo, run: () => void set(!archived).catch(toasts.problem) });
      } catch (thrown) {
        toasts.problem(thrown);
      }
    },
  };
}
