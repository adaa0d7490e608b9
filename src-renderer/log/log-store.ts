/** The decision log on screen: the newest entries first, older ones as one scrolls to them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { LogEntry, LogFilter, LogVerification, Reproduction } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";
import type { Toasts } from "../app/toasts.ts";
import { kindGroups, type KindGroup } from "./kind-groups.ts";

export interface LogChoice {
  jobId: string | null;
  group: KindGroup | null;
  /** By the number in the library. */
  candidate: number | null;
  /** YYYY-MM-DD as the clock on the wall has it, both inclusive. */
  from: string | null;
  to: string | null;
}

export interface LogState {
  choice: LogChoice;
  /** Null until the first answer. */
  entries: readonly LogEntry[] | null;
  total: number;
  failure: unknown;
  /** Rises with every other choice, whose list begins at its top. */
  list: number;
  /** The number of the entry that is opened. */
  opened: number | null;
  verification: { checking: boolean; result: LogVerification | null };
  /** Rankings made again, by the number of their entry; null while it goes on. */
  again: ReadonlyMap<number, Reproduction | null>;
}

export interface LogDesk {
  readonly store: StoreApi<LogState>;
  /** Shows the log of one job or of all until the returned function is called. */
  show(jobId: string | null): () => void;
  choose(choice: Partial<LogChoice>): void;
  open(seq: number | null): void;
  /** So many of the list are in sight: what comes after is asked for in time. */
  seen(last: number): void;
  verify(): void;
  reproduce(seq: number): void;
  /** Asks again, where the log is on screen. */
  refresh(): void;
}

const AT_ONCE = 100;
/** Rows before the end of what is here at which more is asked for. */
const AHEAD = 40;

const noChoice: LogChoice = { jobId: null, group: null, candidate: null, from: null, to: null };

/** When the day begins that comes so many days after this one, where the window is; undefined for a day that no calendar has. */
function beginningOf(day: string | null, after: number): string | undefined {
  if (day === null) return undefined;
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + after);
  return Number.isNaN(date.getTime()) || date.getFullYear() > 9000 ? undefined : date.toISOString();
}

function filterOf({ jobId, group, candidate, from: first, to: last }: LogChoice): LogFilter {
  const [from, until] = [beginningOf(first, 0), beginningOf(last, 1)];
  return {
    ...(jobId !== null && { jobId }), ...(group !== null && { kinds: [...kindGroups[group]] }), ...(candidate !== null && { candidate }),
    ...(from !== undefined && { from }), ...(until !== undefined && { until }),
  };
}

export function createLogDesk(client: Client, toasts: Toasts): LogDesk {
  const store = createStore<LogState>(() => ({
    choice: noChoice, entries: null, total: 0, failure: null, list: 0, opened: null, verification: { checking: false, result: null }, again: new Map(),
  }));
  let shown = false;
  let loadingMore = false;
  /** Rises with every request for the top of the list: an older answer is of no use any more. */
  let turn = 0;

  async function load(): Promise<void> {
    const mine = ++turn;
    try {
      const { total, entries } = await client.request("log.list", { filter: filterOf(store.getState().choice), limit: AT_ONCE });
      if (mine !== turn) return;
      // What was scrolled to already stays, where it follows on.
      const before = store.getState().entries ?? [];
      const oldest = entries.at(-1)?.seq ?? 0;
      const isOverlapping = before.some(({ seq }) => seq === oldest);
      store.setState({ total, entries: isOverlapping ? [...entries, ...before.filter(({ seq }) => seq < oldest)] : entries, failure: null });
    } catch (failure) {
      if (mine === turn) store.setState({ failure });
    }
  }

  async function more(): Promise<void> {
    const { entries, choice } = store.getState();
    const oldest = entries?.at(-1)?.seq;
    if (loadingMore || oldest === undefined) return;
    loadingMore = true;
    const mine = turn;
    try {
      const { entries: older } = await client.request("log.list", { filter: filterOf(choice), before: oldest, limit: AT_ONCE });
      if (mine === turn) store.setState(({ entries: now }) => ({ entries: [...(now ?? []), ...older] }));
    } catch (thrown) {
      toasts.problem(thrown);
    } finally {
      loadingMore = false;
    }
  }

  function choose(choice: Partial<LogChoice>): void {
    const { choice: before, list } = store.getState();
    store.setState({ choice: { ...before, ...choice }, list: list + 1, opened: null, entries: null });
    void load();
  }

  client.on("log.changed", () => {
    if (shown) void load();
  });

  return {
    store,
    show(jobId) {
      shown = true;
      choose({ ...noChoice, jobId });
      return () => { shown = false; };
    },
    choose,
    open: (opened) => { store.setState({ opened }); },
    seen(last) {
      const { entries, total } = store.getState();
      if (entries !== null && entries.length < total && last > entries.length - AHEAD) void more();
    },
    verify() {
      store.setState(({ verification }) => ({ verification: { ...verification, checking: true } }));
      client.request("log.verify", {}).then(
        (result) => { store.setState({ verification: { checking: false, result } }); },
        (thrown: unknown) => {
          store.setState({ verification: { checking: false, result: null } });
          toasts.problem(thrown);
        },
      );
    },
    reproduce(seq) {
      const put = (result: Reproduction | null): void => { store.setState(({ again }) => ({ again: new Map(again).set(seq, result) })); };
      put(null);
      client.request("log.reproduce", { seq }).then(put, (thrown: unknown) => {
        store.setState(({ again }) => ({ again: new Map([...again].filter(([other]) => other !== seq)) }));
        toasts.problem(thrown);
      });
    },
    refresh() {
      if (shown) void load();
    },
  };
}
