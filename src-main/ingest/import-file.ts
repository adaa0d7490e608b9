/** One file of the queue, from its source to a stored resume, a duplicate or a clear failure. */
import fs from "node:fs";
import path from "node:path";
import type { QueueItem } from "../library/ingest-queue.ts";
import type { Library } from "../library/open-library.ts";
import type { IncomingOriginal } from "../library/originals.ts";
import { fileError } from "./discover.ts";
import { refuseTooLarge } from "./file-size.ts";
import type { OpenArchives } from "./open-archives.ts";
import type { ReaderPool } from "./reader-pool.ts";

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

/**
 * Reads one item and stores it. The original is copied first and read from the copy, so what is hashed is what is parsed; the
 * resume, its text and the item's new state are written in one transaction. Rejects with the file's error or `cancelled`; the
 * item's state is then the caller's to set. Gives "stored" or "duplicate".
 */
export async function importFile(
  library: Library,
  readers: ReaderPool,
  archives: OpenArchives,
  item: QueueItem,
  signal: AbortSignal,
): Promise<"stored" | "duplicate"> {
  const incoming = await receive(library, archives, item);
  try {
    signal.throwIfAborted();
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
    const read = await readers.read({ path: incoming.path, fileName: nameOf(item), now }, signal);
    // Two copies of one file may have been read side by side; the second to arrive is the duplicate.
    const twin = library.resumes.byContent(incoming.contentHash);
    if (twin) {
      library.queue.finish(item.itemId, "duplicate", twin.resumeId, now);
      return "duplicate";
    }
    library.originals.keep(incoming);
    library.resumes.add(
      { contentHash: incoming.contentHash, file: item.path, bytes: incoming.bytes, ...read },
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
