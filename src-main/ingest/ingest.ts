/**
 * The import: a durable queue worked off by a few readers. Everything it knows stands in the library, so it can be killed at any
 * moment and goes on where it was.
 */
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { IngestFailure, IngestStatus, IngestSummary } from "../../src-preload/contract.ts";
import { toWireError, WinnowError } from "../../src-preload/errors.ts";
import type { QueueItem } from "../library/ingest-queue.ts";
import type { Library } from "../library/open-library.ts";
import { discover } from "./discover.ts";
import { importFile } from "./import-file.ts";
import type { Indexer } from "./indexer.ts";
import { createOpenArchives } from "./open-archives.ts";
import { createPace } from "./progress.ts";
import type { ReaderPool } from "./reader-pool.ts";

export interface Ingest {
  /** Queues files, folders and archives, each under the name people know it by; gives the batch's id. */
  add(roots: { path: string; name: string }[]): string;
  status(): IngestStatus;
  summary(batchId: string): IngestSummary;
  failures(): IngestFailure[];
  pause(): void;
  resume(): void;
  /** Drops what is waiting and stops what is being read. */
  cancel(): void;
  retry(itemIds: string[]): void;
  dismiss(itemIds: string[]): void;
  /** Takes up what an earlier process left unfinished. */
  start(): void;
  /** Called by the indexer when passages have been indexed. */
  indexed(): void;
  /** Resolves when nothing is left to do (at once if there is nothing), or when paused with nothing in hand. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** The process may die this often while a file is being read alone before the file is set aside. */
const MOST_DEATHS = 5;

export interface IngestParts {
  library: Library;
  readers: ReaderPool;
  indexer: Pick<Indexer, "wake" | "settled">;
  modelKey: string;
  onChange: (status: IngestStatus) => void;
  onStored: () => void;
}

interface Running {
  item: QueueItem;
  stop: AbortController;
  done: Promise<void>;
}

/** The resume is safe and can be ranked; what it lacks is made good at the next start, or by trying again. */
const notIndexed = (cause: unknown): WinnowError =>
  cause instanceof WinnowError
    ? cause
    : new WinnowError("internal", "The resume was read and kept, but could not be added to the search index.", {
        hint: "Check that the disk is not full. Winnow tries again when you retry, and at its next start.",
        cause,
      });

const clock = (): string => new Date().toISOString();

export function createIngest({ library, readers, indexer, modelKey, onChange, onStored }: IngestParts): Ingest {
  const { queue } = library;
  const running = new Set<Running>();
  const pace = createPace();
  const archives = createOpenArchives();
  let batches: string[] = [];
  let paused = false;
  let closed = false;
  let loop: Promise<void> | null = null;
  let nudge: () => void = () => undefined;

  queue.recover(clock());
  batches = queue.unfinishedBatches();

  const working = (): boolean => loop !== null;
  const changed = (): void => {
    onChange(status());
  };

  function status(): IngestStatus {
    const counts = queue.counts(batches);
    const discovering = queue.roots().length > 0;
    const waiting = counts.waiting + counts.reading + counts.stored;
    const filesPerSecond = working() && !paused ? pace.perSecond(performance.now()) : null;
    const [first] = running;
    return {
      state: paused && (waiting > 0 || discovering) ? "paused" : waiting > 0 || discovering ? "running" : "idle",
      found: Object.values(counts).reduce((sum, n) => sum + n, 0),
      done: counts.done,
      duplicates: counts.duplicate,
      failed: counts.failed,
      cancelled: counts.cancelled,
      waiting,
      discovering,
      filesPerSecond,
      secondsLeft: filesPerSecond !== null && filesPerSecond > 0 ? waiting / filesPerSecond : null,
      current: first ? path.basename(first.item.path) : null,
    };
  }

  async function work({ item, stop }: Omit<Running, "done">): Promise<void> {
    try {
      if (item.deaths >= MOST_DEATHS) {
        throw new WinnowError("reader_crashed", `Winnow stopped ${String(item.deaths)} times while reading ${path.basename(item.path)}, so it was set aside.`, {
          hint: "Open it in the program that made it and save it again as PDF, then retry.",
        });
      }
      const outcome = await importFile(library, readers, archives, item, stop.signal);
      if (outcome === "stored") {
        onStored();
        indexer.wake();
      }
    } catch (thrown) {
      // On closing, the item stays "waiting" for the next start; the death of this process is not the file's fault.
      if (closed) queue.giveBack(item.itemId, clock());
      else if (stop.signal.aborted) queue.cancel(item.itemId, clock());
      else queue.fail(item.itemId, toWireError(thrown), clock());
    }
    pace.finished(performance.now());
    changed();
  }

  /** Starts as many files as there are readers; one that was there when the process died is read alone. */
  function fill(): void {
    const oneAlone = [...running].some(({ item }) => item.deaths > 0);
    while (!closed && !paused && !oneAlone && running.size < readers.threads) {
      const item = queue.take(clock());
      if (!item) return;
      if (item.deaths > 0 && running.size > 0) {
        queue.giveBack(item.itemId, clock());
        return;
      }
      const stop = new AbortController();
      const entry: Running = { item, stop, done: Promise.resolve() };
      running.add(entry);
      entry.done = work(entry).finally(() => {
        running.delete(entry);
        nudge();
      });
      if (item.deaths > 0) return;
    }
  }

  async function walkRoots(): Promise<void> {
    for (const root of queue.roots()) {
      if (closed) return;
      const { found, failed } = await discover(root.path, root.name);
      if (closed) return;
      queue.expandRoot(root, found, failed, clock());
      changed();
    }
  }

  async function workOff(): Promise<void> {
    pace.reset();
    for (;;) {
      await walkRoots();
      fill();
      if (running.size > 0) {
        await new Promise<void>((resolve) => {
          nudge = resolve;
        });
      } else if (closed || paused || queue.roots().length === 0) {
        break;
      }
    }
    await archives.close();
    if (closed) return;
    // What was read is not done before it is indexed.
    indexer.wake();
    try {
      await indexer.settled();
    } catch (cause) {
      queue.failStored(notIndexed(cause).toWire(), clock());
    }
  }

  function begin(): void {
    if (loop || closed || paused) {
      nudge();
      return;
    }
    loop = workOff().finally(() => {
      loop = null;
      changed();
      // Something may have been added while the index was being finished.
      if (!closed && !paused && (queue.roots().length > 0 || queue.counts(batches).waiting > 0)) begin();
    });
    loop.catch(() => undefined);
    changed();
  }

  function newBatch(): string {
    if (!working() && queue.unfinishedBatches().length === 0) {
      queue.tidy();
      batches = [];
    }
    const batchId = randomUUID();
    batches = [...batches, batchId];
    return batchId;
  }

  return {
    add(roots) {
      const batchId = newBatch();
      queue.addRoots(batchId, roots);
      begin();
      changed();
      return batchId;
    },
    status,
    summary(batchId) {
      const counts = queue.counts([batchId]);
      return {
        imported: counts.done,
        duplicates: counts.duplicate,
        cancelled: counts.cancelled,
        waiting: counts.waiting + counts.reading + counts.stored,
        failed: queue.failuresOf(batchId),
      };
    },
    failures: () => queue.failures(),
    pause() {
      paused = true;
      changed();
    },
    resume() {
      paused = false;
      begin();
      changed();
    },
    cancel() {
      queue.cancelWaiting(clock());
      for (const entry of running) entry.stop.abort();
      paused = false;
      begin();
      changed();
    },
    retry(itemIds) {
      const batchId = newBatch();
      queue.retry(itemIds.map(Number), batchId, clock());
      begin();
      changed();
    },
    dismiss(itemIds) {
      queue.dismiss(itemIds.map(Number));
      changed();
    },
    start() {
      if (queue.unfinishedBatches().length > 0) begin();
    },
    indexed() {
      if (queue.completeIndexed(modelKey, clock()) > 0) changed();
    },
    async idle() {
      while (loop) await loop;
    },
    async close() {
      closed = true;
      for (const entry of running) entry.stop.abort();
      nudge();
      await Promise.all([...running].map((entry) => entry.done));
      await loop?.catch(() => undefined);
    },
  };
}
