/** The import queue as stored: it survives whatever happens to the process. */
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { Became, IngestFailure } from "../../src-preload/contract.ts";
import { errorCodeSchema, type ErrorOnTheWire } from "../../src-preload/errors.ts";
import { inTransaction } from "./transaction.ts";

export const itemStates = ["waiting", "reading", "stored", "done", "duplicate", "failed", "cancelled"] as const;
export type ItemState = (typeof itemStates)[number];

/** One file to read. `path` is what people see, `sourcePath` what is opened, `archiveEntry` a name inside it if it is a zip. */
export interface FoundFile {
  path: string;
  sourcePath: string;
  archiveEntry: string | null;
}

export interface QueueItem extends FoundFile {
  itemId: number;
  deaths: number;
  /** Pages that are pictures of text, to be recognised; null where none are known or they are to be left unread. */
  scanPages: number | null;
  /** The pictures of text are to be left unread. */
  skipsScan: boolean;
}

/** A scan that waits for recognition, or is in it. `pages` are those to be recognised. */
export interface WaitingScan {
  itemId: number;
  path: string;
  pages: number;
}

export interface IngestRoot {
  rootId: number;
  batchId: string;
  path: string;
  /** What people see: the path itself, or the name an uploaded file had. */
  name: string;
}

export interface FailedFile extends FoundFile {
  error: ErrorOnTheWire;
}

export interface IngestQueue {
  addRoots(batchId: string, roots: Pick<IngestRoot, "path" | "name">[]): void;
  roots(): IngestRoot[];
  /**
   * Turns a root into what was found under it, in one transaction. A file still unfinished from an earlier batch moves to this
   * one instead of being queued twice; an earlier failure of the same file is over.
   */
  expandRoot(root: IngestRoot, found: FoundFile[], failed: FailedFile[], at: string): void;
  /** Unfinished items that were being read when the process died are given back, counting the death. */
  recover(at: string): void;
  /** Takes the next item that waits to be read; those that were there when the process died come first. Null when none waits. */
  take(at: string): QueueItem | null;
  /** The same for scans, which wait for recognition. */
  takeScan(at: string): QueueItem | null;
  /** An item that was being read turned out to be a scan: it waits for recognition. `partial`: it has text as well. */
  deferScan(itemId: number, pages: number, partial: boolean, at: string): void;
  /** Scans not yet read, those in hand among them, in the order in which they are read. */
  scans(): WaitingScan[];
  /** How many scans are not yet read, and their pages. */
  scanTotals(): { files: number; pages: number };
  /** Leaves waiting scans of the list unread: those with text besides wait to be read without their pictures, the others fail with `error`. */
  skipScans(itemIds: number[], error: ErrorOnTheWire, at: string): void;
  /** Puts an item that was taken back in its place. */
  giveBack(itemId: number, at: string): void;
  finish(itemId: number, state: "stored" | "done" | "duplicate", resumeId: number | null, at: string): void;
  fail(itemId: number, error: ErrorOnTheWire, at: string): void;
  /** Everything that is read and not yet indexed. */
  failStored(error: ErrorOnTheWire, at: string): void;
  /** Items whose resume is wholly in the vector index become done; gives how many. */
  completeIndexed(modelKey: string, at: string): number;
  /** One item that was being read. */
  cancel(itemId: number, at: string): void;
  /** Everything that waits, and the roots not walked yet. */
  cancelWaiting(at: string): void;
  /** Failed or cancelled items of the list wait again, in `batchId`; scans that were left unread wait for recognition. */
  retry(itemIds: number[], batchId: string, at: string): void;
  dismiss(itemIds: number[]): void;
  /** The batch of a failed item; null if there is no such item. */
  batchOfFailed(itemId: number): string | null;
  failures(): IngestFailure[];
  failuresOf(batchId: string): IngestFailure[];
  counts(batchIds: string[]): Record<ItemState, number>;
  /** What has become of the files of these batches that were read. */
  became(batchIds: string[]): Became;
  unfinishedBatches(): string[];
  /** Forgets finished items of finished batches; failures stay until dismissed. */
  tidy(): void;
}

const UNFINISHED = "('waiting', 'reading', 'stored')";
const SCAN = "scan_pages IS NOT NULL AND scan_skipped = 0";

const failureOf = (row: Record<string, SQLOutputValue>): IngestFailure => ({
  itemId: String(row["item_id"]),
  path: String(row["path"]),
  code: errorCodeSchema.parse(row["code"]),
  message: String(row["message"]),
  hint: row["hint"] === null ? null : String(row["hint"]),
  at: String(row["changed_at"]),
});

export function createIngestQueue(database: DatabaseSync): IngestQueue {
  const addRoot = database.prepare("INSERT INTO ingest_root (batch_id, path, name) VALUES (?, ?, ?)");
  const roots = database.prepare("SELECT root_id, batch_id, path, name FROM ingest_root ORDER BY root_id");
  const dropRoot = database.prepare("DELETE FROM ingest_root WHERE root_id = ?");
  const adopt = database.prepare(
    `UPDATE ingest_item SET batch_id = :batch WHERE source_path = :source AND archive_entry IS :entry AND path = :path
     AND state IN ${UNFINISHED}`,
  );
  const supersede = database.prepare(
    `UPDATE ingest_item SET dismissed = 1 WHERE source_path = ? AND archive_entry IS ? AND state = 'failed'`,
  );
  const addItem = database.prepare(
    `INSERT INTO ingest_item (batch_id, path, source_path, archive_entry, state, code, message, hint, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const recover = database.prepare("UPDATE ingest_item SET state = 'waiting', deaths = deaths + 1, changed_at = ? WHERE state = 'reading'");
  const nextWhere = (condition: string): StatementSync =>
    database.prepare(
      `SELECT item_id, path, source_path, archive_entry, deaths, iif(scan_skipped, NULL, scan_pages) AS scan_pages, scan_skipped
       FROM ingest_item WHERE state = 'waiting' AND ${condition} ORDER BY deaths DESC, item_id LIMIT 1`,
    );
  const next = nextWhere("(scan_pages IS NULL OR scan_skipped = 1)");
  const nextScan = nextWhere(SCAN);
  const deferScan = database.prepare("UPDATE ingest_item SET state = 'waiting', scan_pages = ?, scan_partial = ?, changed_at = ? WHERE item_id = ?");
  const scans = database.prepare(
    `SELECT item_id AS itemId, path, scan_pages AS pages FROM ingest_item WHERE state IN ('waiting', 'reading') AND ${SCAN}
     ORDER BY state = 'waiting', deaths DESC, item_id`,
  );
  const scanTotals = database.prepare(
    `SELECT count(*) AS files, total(scan_pages) AS pages FROM ingest_item WHERE state IN ('waiting', 'reading') AND ${SCAN}`,
  );
  const skipPartial = database.prepare(
    `UPDATE ingest_item SET scan_skipped = 1, changed_at = ? WHERE item_id = ? AND state = 'waiting' AND ${SCAN} AND scan_partial = 1`,
  );
  const skipWhole = database.prepare(
    `UPDATE ingest_item SET state = 'failed', code = ?, message = ?, hint = ?, changed_at = ?
     WHERE item_id = ? AND state = 'waiting' AND ${SCAN} AND scan_partial = 0`,
  );
  const setState = database.prepare("UPDATE ingest_item SET state = ?, changed_at = ? WHERE item_id = ?");
  const finish = database.prepare("UPDATE ingest_item SET state = ?, resume_id = ?, changed_at = ? WHERE item_id = ?");
  const fail = database.prepare(
    "UPDATE ingest_item SET state = 'failed', code = ?, message = ?, hint = ?, changed_at = ? WHERE item_id = ?",
  );
  const failStored = database.prepare(
    "UPDATE ingest_item SET state = 'failed', code = ?, message = ?, hint = ?, changed_at = ? WHERE state = 'stored'",
  );
  const completeIndexed = database.prepare(
    `UPDATE ingest_item SET state = 'done', changed_at = :at WHERE state = 'stored' AND NOT EXISTS (
       SELECT 1 FROM passage p WHERE p.resume_id = ingest_item.resume_id AND NOT EXISTS (
         SELECT 1 FROM passage_index i WHERE i.model_id = :model AND i.passage_id = p.passage_id))`,
  );
  const cancelWaiting = database.prepare("UPDATE ingest_item SET state = 'cancelled', changed_at = ? WHERE state = 'waiting'");
  const dropRoots = database.prepare("DELETE FROM ingest_root");
  const retry = database.prepare(
    `UPDATE ingest_item SET state = 'waiting', batch_id = ?, deaths = 0, scan_skipped = 0, code = NULL, message = NULL, hint = NULL, changed_at = ?
     WHERE item_id = ? AND state IN ('failed', 'cancelled')`,
  );
  const dismiss = database.prepare("UPDATE ingest_item SET dismissed = 1 WHERE item_id = ? AND state = 'failed'");
  const batchOfFailed = database.prepare("SELECT batch_id FROM ingest_item WHERE item_id = ? AND state = 'failed' AND dismissed = 0");
  const failures = database.prepare("SELECT * FROM ingest_item WHERE state = 'failed' AND dismissed = 0 ORDER BY item_id");
  const failuresOf = database.prepare("SELECT * FROM ingest_item WHERE state = 'failed' AND batch_id = ? ORDER BY item_id");
  const countsOf = database.prepare("SELECT state, count(*) AS n FROM ingest_item WHERE batch_id = ? GROUP BY state");
  const became = database.prepare(
    `WITH own AS (SELECT DISTINCT resume_id FROM ingest_item WHERE batch_id IN (SELECT value FROM json_each(?)) AND state IN ('stored', 'done') AND resume_id IS NOT NULL),
       whose AS (SELECT candidate_id FROM resume WHERE candidate_id IN (SELECT candidate_id FROM resume WHERE resume_id IN own) GROUP BY candidate_id HAVING min(resume_id IN own) = 1)
     SELECT (SELECT count(*) FROM own) AS files, (SELECT count(*) FROM whose) AS people,
       (SELECT count(*) FROM resume WHERE candidate_id IN whose AND is_current = 1 AND kind <> 'resume') AS others`,
  );
  const unfinished = database.prepare(
    `SELECT DISTINCT batch_id FROM ingest_item WHERE state IN ${UNFINISHED} UNION SELECT batch_id FROM ingest_root`,
  );
  const tidy = database.prepare(
    `DELETE FROM ingest_item WHERE (state IN ('done', 'duplicate', 'cancelled') OR (state = 'failed' AND dismissed = 1))
     AND batch_id NOT IN (SELECT batch_id FROM ingest_item WHERE state IN ${UNFINISHED})`,
  );

  function takeRow(row: Record<string, SQLOutputValue> | undefined, at: string): QueueItem | null {
    if (!row) return null;
    const itemId = Number(row["item_id"]);
    setState.run("reading", at, itemId);
    return {
      itemId,
      path: String(row["path"]),
      sourcePath: String(row["source_path"]),
      archiveEntry: row["archive_entry"] === null ? null : String(row["archive_entry"]),
      deaths: Number(row["deaths"]),
      scanPages: row["scan_pages"] === null ? null : Number(row["scan_pages"]),
      skipsScan: row["scan_skipped"] === 1,
    };
  }

  return {
    addRoots(batchId, given) {
      inTransaction(database, () => {
        for (const { path, name } of given) addRoot.run(batchId, path, name);
      });
    },
    roots: () =>
      roots.all().map((row) => ({ rootId: Number(row["root_id"]), batchId: String(row["batch_id"]), path: String(row["path"]), name: String(row["name"]) })),
    expandRoot(root, found, failed, at) {
      inTransaction(database, () => {
        for (const { path, sourcePath, archiveEntry } of found) {
          const adopted = adopt.run({ batch: root.batchId, source: sourcePath, entry: archiveEntry, path });
          if (adopted.changes > 0) continue;
          supersede.run(sourcePath, archiveEntry);
          addItem.run(root.batchId, path, sourcePath, archiveEntry, "waiting", null, null, null, at);
        }
        for (const { path, sourcePath, archiveEntry, error } of failed) {
          supersede.run(sourcePath, archiveEntry);
          addItem.run(root.batchId, path, sourcePath, archiveEntry, "failed", error.code, error.message, error.hint ?? null, at);
        }
        dropRoot.run(root.rootId);
      });
    },
    recover: (at) => void recover.run(at),
    take: (at) => takeRow(next.get(), at),
    takeScan: (at) => takeRow(nextScan.get(), at),
    deferScan: (itemId, pages, partial, at) => void deferScan.run(pages, partial ? 1 : 0, at, itemId),
    scans: () => scans.all().map((row) => ({ itemId: Number(row["itemId"]), path: String(row["path"]), pages: Number(row["pages"]) })),
    scanTotals() {
      const row = scanTotals.get();
      return { files: Number(row?.["files"]), pages: Number(row?.["pages"]) };
    },
    skipScans(itemIds, error, at) {
      inTransaction(database, () => {
        for (const itemId of itemIds) {
          if (skipPartial.run(at, itemId).changes > 0) continue;
          skipWhole.run(error.code, error.message, error.hint ?? null, at, itemId);
        }
      });
    },
    giveBack: (itemId, at) => void setState.run("waiting", at, itemId),
    finish: (itemId, state, resumeId, at) => void finish.run(state, resumeId, at, itemId),
    fail: (itemId, error, at) => void fail.run(error.code, error.message, error.hint ?? null, at, itemId),
    failStored: (error, at) => void failStored.run(error.code, error.message, error.hint ?? null, at),
    completeIndexed: (modelKey, at) => Number(completeIndexed.run({ at, model: modelKey }).changes),
    cancel: (itemId, at) => void setState.run("cancelled", at, itemId),
    cancelWaiting(at) {
      inTransaction(database, () => {
        cancelWaiting.run(at);
        dropRoots.run();
      });
    },
    retry(itemIds, batchId, at) {
      inTransaction(database, () => {
        for (const itemId of itemIds) retry.run(batchId, at, itemId);
      });
    },
    dismiss(itemIds) {
      inTransaction(database, () => {
        for (const itemId of itemIds) dismiss.run(itemId);
      });
    },
    batchOfFailed(itemId) {
      const row = batchOfFailed.get(itemId);
      return row ? String(row["batch_id"]) : null;
    },
    failures: () => failures.all().map(failureOf),
    failuresOf: (batchId) => failuresOf.all(batchId).map(failureOf),
    counts(batchIds) {
      const counts: Record<ItemState, number> = {
        waiting: 0, reading: 0, stored: 0, done: 0, duplicate: 0, failed: 0, cancelled: 0,
      };
      for (const batchId of batchIds) {
        for (const row of countsOf.all(batchId)) {
          const state = itemStates.find((s) => s === row["state"]);
          if (state) counts[state] += Number(row["n"]);
        }
      }
      return counts;
    },
    became(batchIds) {
      const row = became.get(JSON.stringify(batchIds));
      const people = Number(row?.["people"]);
      return { people, versions: Number(row?.["files"]) - people, notResumes: Number(row?.["others"]) };
    },
    unfinishedBatches: () => unfinished.all().map((row) => String(row["batch_id"])),
    tidy: () => void tidy.run(),
  };
}
