/** The import queue. */
import type { Handlers } from "../../src-preload/contract.ts";
import type { Ingest } from "../ingest/ingest.ts";

type IngestHandlers = Pick<
  Handlers,
  | "ingest.add" | "ingest.addSamples" | "ingest.summary" | "ingest.status" | "ingest.pause" | "ingest.resume" | "ingest.cancel"
  | "ingest.failures" | "ingest.retry" | "ingest.unlock" | "ingest.scans" | "ingest.skipScans" | "ingest.dismiss"
>;

export function createIngestHandlers(ingest: Ingest, sampleFolder: string): IngestHandlers {
  return {
    "ingest.add": async ({ paths, names }) => ({
      batchId: ingest.add(paths.map((path, at) => ({ path, name: names?.[at] ?? path }))),
    }),
    "ingest.addSamples": async () => ({ batchId: ingest.add([{ path: sampleFolder, name: "samples" }]) }),
    "ingest.summary": async ({ batchId }) => ingest.summary(batchId),
    "ingest.status": async () => ingest.status(),
    "ingest.pause": async () => {
      ingest.pause();
      return ingest.status();
    },
    "ingest.resume": async () => {
      ingest.resume();
      return ingest.status();
    },
    "ingest.cancel": async () => {
      ingest.cancel();
      return ingest.status();
    },
    "ingest.failures": async () => ({ failures: ingest.failures() }),
    "ingest.retry": async ({ itemIds }) => {
      ingest.retry(itemIds);
      return ingest.status();
    },
    "ingest.unlock": async ({ itemId, password }) => {
      ingest.unlock(itemId, password);
      return ingest.status();
    },
    "ingest.scans": async () => ({ scans: ingest.scans() }),
    "ingest.skipScans": async ({ itemIds }) => {
      ingest.skipScans(itemIds);
      return ingest.status();
    },
    "ingest.dismiss": async ({ itemIds }) => {
      ingest.dismiss(itemIds);
      return {};
    },
  };
}
