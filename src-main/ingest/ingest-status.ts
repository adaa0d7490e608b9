/** What people are told about the import while it runs, from what is counted and measured. */
import path from "node:path";
import type { Became, IngestStatus, Scan } from "../../src-preload/contract.ts";
import type { ItemState, QueueItem, WaitingScan } from "../library/ingest-queue.ts";

/** The scan that is being recognised, at this page of so many. */
export interface ScanInHand {
  item: QueueItem;
  at: { page: number; pages: number } | null;
}

export interface ImportFacts {
  counts: Record<ItemState, number>;
  discovering: boolean;
  paused: boolean;
  /** Files a second; null where nothing is being read or measured. */
  filesPerSecond: number | null;
  /** A file being read now. */
  current: QueueItem | null;
  /** Scans not yet read, the one in hand among them, and their pages. */
  scans: { files: number; pages: number };
  scanInHand: ScanInHand | null;
  secondsAPage: number;
  /** Asked only when nothing is being read any more: it takes longer the more was read. */
  became: () => Became;
}

const pagesDone = (scan: ScanInHand | null): number => Math.max(0, (scan?.at?.page ?? 1) - 1);

export function ingestStatus({ counts, discovering, paused, filesPerSecond, current, scans, scanInHand, secondsAPage, became }: ImportFacts): IngestStatus {
  const waiting = counts.waiting + counts.reading + counts.stored;
  const files = Math.max(0, waiting - scans.files);
  const fileSeconds = files === 0 ? 0 : filesPerSecond !== null && filesPerSecond > 0 ? files / filesPerSecond : null;
  const going = waiting > 0 || discovering;
  return {
    state: going ? (paused ? "paused" : "running") : "idle",
    found: Object.values(counts).reduce((sum, n) => sum + n, 0),
    done: counts.done,
    duplicates: counts.duplicate,
    failed: counts.failed,
    cancelled: counts.cancelled,
    waiting,
    discovering,
    became: going ? null : became(),
    filesPerSecond,
    secondsLeft: waiting > 0 && !paused && fileSeconds !== null ? fileSeconds + (scans.pages - pagesDone(scanInHand)) * secondsAPage : null,
    current: current ? path.basename(current.path) : null,
    scans: {
      waiting: scans.files,
      current: scanInHand && {
        itemId: String(scanInHand.item.itemId),
        path: scanInHand.item.path,
        page: scanInHand.at?.page ?? 1,
        pages: scanInHand.at?.pages ?? scanInHand.item.scanPages ?? 1,
      },
    },
  };
}

/** The scans not yet read, each with the time it is likely to take. */
export function scansWithTime(scans: WaitingScan[], inHand: ScanInHand | null, secondsAPage: number): Scan[] {
  return scans.map(({ itemId, path: shown, pages }) => ({
    itemId: String(itemId),
    path: shown,
    pages,
    seconds: Math.max(0, pages - (itemId === inHand?.item.itemId ? pagesDone(inHand) : 0)) * secondsAPage,
  }));
}
