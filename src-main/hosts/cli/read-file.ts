/** Reads one file for `winnow parse`, its pictures of text too unless they are to be left out. */
import { NeedsRecognition } from "../../ingest/needs-recognition.ts";
import type { ReaderPool } from "../../ingest/reader-pool.ts";
import type { ReadFile, ReadTask } from "../../ingest/reader-worker.ts";

/** Rejects with the file's error; `needs_ocr` for a file of nothing but pictures when `ocr` is false. */
export async function readWholeFile(readers: ReaderPool, task: ReadTask, ocr: boolean): Promise<ReadFile> {
  let pages: number;
  try {
    const read = await readers.read(task);
    if (!ocr || read.scannedPages === 0) return read;
    pages = read.scannedPages;
  } catch (thrown) {
    if (!ocr || !(thrown instanceof NeedsRecognition)) throw thrown;
    pages = thrown.pages;
  }
  return readers.recognise(task, pages, () => undefined);
}
