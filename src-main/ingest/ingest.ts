/**
 * The import: a durable queue worked off by a few readers. Everything it knows stands in the library, so it can be killed at any
 * moment and goes on where it was.
 */
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { IngestFailure, IngestStatus, IngestSummary, Scan } from "../../src-preload/contract.ts";
import { toWireError, WinnowError } from "../../src-preload/errors.ts";
import type { QueueItem } from "../library/ingest-queue.ts";
import type { Library } from "../library/open-library.ts";
import { discover } from "./discover.ts";
import { importFile } from "./import-file.ts";
import type { Indexer } from "./indexer.ts";
import { ingestStatus, scansWithTime } from "./ingest-status.ts";
import { createOpenArchives } from "./open-archives.ts";
import { createPace } from "./progress.ts";
import type { ReaderPool } from "./reader-pool.ts";
import { createScanPace } from "./scan-pace.ts";

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
  /** Reads failed or cancelled files again; a scan that was left out is recognised now. */
  retry(itemIds: string[]): void;
  /** Reads a protected file that failed again, with its password, which is kept in memory until then. Throws `not_found`. */
  unlock(itemId: string, password: string): void;
  /** Scans not yet read, the one in hand first. */
  scans(): Scan[];
  /** Leaves scans unread: they fail with `needs_ocr`, or are stored with what text they have besides. */
  skipScans(itemIds: string[]): void;
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
  /** Of the encoder in use now. */
  modelKey: () => string;
  onChange: (status: IngestStatus) => void;
  onStored: () => void;
}

interface Running {
  item: QueueItem;
  stop: AbortController;
  /** What is to become of the item when it is stopped. */
  then: "cancel" | "skip" | "wait";
  /** The page being recognised, of so many. */
  at: { page: number; pages: number } | null;
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

const skippedScan = new WinnowError("needs_ocr", "This file holds pictures of text, and reading them was skipped.", {
  hint: "Retry it to read it by text recognition, or ask for the resume as PDF or DOCX.",
}).toWire();

const clock = (): string => new Date().toISOString();

export function createIngest({ library, readers, indexer, modelKey, onChange, onStored }: IngestParts): Ingest {
  const { queue } = library;
  const running = new Set<Running>();
  const pace = createPace();
  const scanPace = createScanPace();
  /** Of protected files that are about to be read, by item. */
  const passwords = new Map<number, string>();
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

  const scanInHand = (): Running | null => [...running].find(({ item }) => item.scanPages !== null) ?? null;

  function status(): IngestStatus {
    const [first] = running;
    return ingestStatus({
      counts: queue.counts(batches),
      discovering: queue.roots().length > 0,
      paused,
      filesPerSecond: working() && !paused ? pace.perSecond(performance.now()) : null,
      current: first?.item ?? null,
      scans: queue.scanTotals(),
      scanInHand: scanInHand(),
      secondsAPage: scanPace.secondsAPage(),
      became: () => queue.became(batches),
    });
  }

  async function work(entry: Running): Promise<void> {
    const { item, stop } = entry;
    const began = performance.now();
    try {
      if (item.deaths >= MOST_DEATHS) {
        throw new WinnowError("reader_crashed", `Winnow stopped ${String(item.deaths)} times while reading ${path.basename(item.path)}, so it was set aside.`, {
          hint: "Open it in the program that made it and save it again as PDF, then retry.",
        });
      }
      const onPage = (page: number, pages: number): void => {
        entry.at = { page, pages };
        changed();
      };
      const outcome = await importFile({ library, readers, archives }, item, { password: passwords.get(item.itemId), onPage, signal: stop.signal });
      if (typeof outcome === "object") queue.deferScan(item.itemId, outcome.scan, outcome.partial, clock());
      else passwords.delete(item.itemId);
      if (outcome === "stored") {
        if (entry.at) scanPace.finished(entry.at.pages, performance.now() - began);
        onStored();
        indexer.wake();
      }
    } catch (thrown) {
      // On closing or pausing, the item stays "waiting"; the death of this process is not the file's fault.
      if (closed || (stop.signal.aborted && entry.then !== "cancel")) queue.giveBack(item.itemId, clock());
      else {
        passwords.delete(item.itemId);
        if (stop.signal.aborted) queue.cancel(item.itemId, clock());
        else queue.fail(item.itemId, toWireError(thrown), clock());
      }
      if (!closed && entry.then === "skip") queue.skipScans([item.itemId], skippedScan, clock());
    }
    if (item.scanPages === null) pace.finished(performance.now());
    changed();
  }

  /**
   * Starts as many files as there are readers and, once no other file waits, one scan; what was there when the process died is
   * read alone.
   */
  function fill(): void {
    const mayStart = (): boolean => !closed && !paused && ![...running].some(({ item }) => item.deaths > 0);
    const free = (): boolean => running.size - (scanInHand() ? 1 : 0) < readers.threads;
    while (mayStart() && free()) {
      const item = queue.take(clock());
      if (!item) break;
      if (!startOne(item)) return;
    }
    const scan = mayStart() && free() && !scanInHand() ? queue.takeScan(clock()) : null;
    if (scan) startOne(scan);
  }

  /** Starts an item, unless it is to be read alone and something else is in hand. */
  function startOne(item: QueueItem): boolean {
    if (item.deaths > 0 && running.size > 0) {
      queue.giveBack(item.itemId, clock());
      return false;
    }
    const entry: Running = { item, stop: new AbortController(), then: "cancel", at: null, done: Promise.resolve() };
    running.add(entry);
    entry.done = work(entry).finally(() => {
      running.delete(entry);
      nudge();
    });
    return true;
  }

  function stopThat(entry: Running, then: Running["then"]): void {
    entry.then = then;
    entry.stop.abort();
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
    // Whoever ends the process while the readers start ends it for another reason than the file that waits for them.
    await Promise.all([walkRoots(), readers.ready()]);
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
        became: queue.became([batchId]),
      };
    },
    failures: () => queue.failures(),
    pause() {
      paused = true;
      // A file is read in a moment; a scan may take minutes, and begins again when the import goes on.
      const scan = scanInHand();
      if (scan) stopThat(scan, "wait");
      changed();
    },
    resume() {
      paused = false;
      begin();
      changed();
    },
    cancel() {
      queue.cancelWaiting(clock());
      for (const entry of running) stopThat(entry, "cancel");
      passwords.clear();
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
    unlock(itemId, password) {
      const own = queue.batchOfFailed(Number(itemId));
      if (own === null) throw new WinnowError("not_found", "This file is no longer among those that could not be read.", { hint: "Add it again." });
      passwords.set(Number(itemId), password);
      // As long as its batch is the one at hand, the file counts there.
      queue.retry([Number(itemId)], batches.includes(own) ? own : newBatch(), clock());
      begin();
      changed();
    },
    scans: () => scansWithTime(queue.scans(), scanInHand(), scanPace.secondsAPage()),
    skipScans(itemIds) {
      const wanted = new Set(itemIds.map(Number));
      const scan = scanInHand();
      if (scan && wanted.has(scan.item.itemId)) stopThat(scan, "skip");
      queue.skipScans([...wanted], skippedScan, clock());
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
      if (queue.completeIndexed(modelKey(), clock()) > 0) changed();
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
