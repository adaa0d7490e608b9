/** One file of the queue, from its source to a stored resume, a duplicate or a clear failure. */
import fs from "node:fs";
import path from "node:path";
import type { QueueItem } from "../library/ingest-queue.ts";
import type { Library } from "../library/open-library.ts";
import type { IncomingOriginal } from "../library/originals.ts";
import { fileError } from "./discover.ts";
import { refuseTooLarge } from "./file-size.ts";
import type { OpenArchives } from "./open-archives.ts";
import { NeedsRecognition } from "./needs-recognition.ts";
import type { ReaderPool } from "./reader-pool.ts";
import type { ReadFile, ReadTask } from "./reader-worker.ts";

const nameOf = (item: QueueItem): string => path.basename(item.archiveEntry ?? item.sourcePath);

async function receive(library: Library, archives: OpenArchives, item: QueueItem): Promise<IncomingOriginal> {
  const name = nameOf(item);
  try {
    if (item.archiveEntry !== null) {
      return await library.originals.receive(await archives.entry(item.sourcePath, item.archiveEntry));
    }
    refuseTooLarge(item.sourcePath, name);
    return await library.originals.receive(fs.createReadStream(item.sourcePath));
  } catch (thrown) {
    throw fileError(thrown, name);
  }
}

export interface ImportParts {
  library: Library;
  readers: ReaderPool;
  archives: OpenArchives;
}

export interface ImportHow {
  /** Opens a protected file. */
  password: string | undefined;
  /** Told before each page that is recognised. */
  onPage: (page: number, pages: number) => void;
  signal: AbortSignal;
}

/** `scan`: so many pages are pictures of text, and nothing was stored; `partial`: there is text besides. */
export type ImportOutcome = "stored" | "duplicate" | { scan: number; partial: boolean };

/**
 * Reads one item and stores it. The original is copied first and read from the copy, so what is hashed is what is parsed; the
 * resume, its text and the item's new state are written in one transaction. An item that turns out to be a scan is left as it is,
 * unless its pictures are to be recognised now (`scanPages`) or left unread (`skipsScan`). Rejects with the file's error or
 * `cancelled`; the item's state is then the caller's to set.
 */
export async function importFile({ library, readers, archives }: ImportParts, item: QueueItem, how: ImportHow): Promise<ImportOutcome> {
  const incoming = await receive(library, archives, item);
  try {
    how.signal.throwIfAborted();
    const now = new Date().toISOString();
    const known = library.resumes.byContent(incoming.contentHash);
    if (known && !known.removed) {
      library.queue.finish(item.itemId, "duplicate", known.resumeId, now);
      return "duplicate";
    }
    if (known) {
      // Someone took this candidate out and now brings the same file again.
      library.candidates.restore([known.candidateId]);
      library.queue.finish(item.itemId, "stored", known.resumeId, now);
      return "stored";
    }
    const read = await readOrDefer(readers, { path: incoming.path, fileName: nameOf(item), now, ...(how.password === undefined ? {} : { password: how.password }) }, item, how);
    if ("scan" in read) return read;
    // Two copies of one file may have been read side by side; the second to arrive is the duplicate.
    const twin = library.resumes.byContent(incoming.contentHash);
    if (twin) {
      library.queue.finish(item.itemId, "duplicate", twin.resumeId, now);
      return "duplicate";
    }
    library.originals.keep(incoming);
    library.resumes.add(
      { contentHash: incoming.contentHash, file: item.path, bytes: incoming.bytes, document: read.document, profile: read.profile, passages: read.passages, reader: read.reader },
      now,
      ({ resumeId }) => {
        library.queue.finish(item.itemId, "stored", resumeId, now);
      },
    );
    return "stored";
  } finally {
    library.originals.drop(incoming);
  }
}

async function readOrDefer(readers: ReaderPool, task: ReadTask, item: QueueItem, { onPage, signal }: ImportHow): Promise<ReadFile | { scan: number; partial: boolean }> {
  if (item.scanPages !== null) return readers.recognise(task, item.scanPages, onPage, signal);
  try {
    const read = await readers.read(task, signal);
    return read.scannedPages > 0 && !item.skipsScan ? { scan: read.scannedPages, partial: true } : read;
  } catch (thrown) {
    if (thrown instanceof NeedsRecognition && !item.skipsScan) return { scan: Math.max(1, thrown.pages), partial: false };
    throw thrown;
  }
}
