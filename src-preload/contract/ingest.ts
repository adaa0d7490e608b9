/** The durable queue of files to read. */
import { z } from "zod";
import { errorCodeSchema } from "../errors.ts";
import type { MethodTable } from "./method-table.ts";
import { nothing, id, ids, count, filePath } from "./shared.ts";
import { revealing } from "../reveals.ts";

/** What the files that were read have become. people: those who were not in the library before; the other files are further resumes of somebody who is. */
export const becameSchema = z.object({
  people: count,
  /** Further resumes of the same person: of those new people, or of somebody who was there. */
  versions: count,
  /** Of the files that count for people those that do not look like a resume. */
  notResumes: count,
});
export type Became = z.infer<typeof becameSchema>;

/**
 * Progress of the durable queue over the current batch (everything added since the queue was last empty).
 * found = done + duplicates + failed + cancelled + waiting.
 */
export const ingestStatusSchema = z.object({
  state: z.enum(["idle", "running", "paused"]),
  found: count,
  done: count,
  duplicates: count,
  failed: count,
  cancelled: count,
  waiting: count,
  /** True while folders are still being walked, so `found` may grow. */
  discovering: z.boolean(),
  /** Files a second over the last while; null until there is something to measure. */
  filesPerSecond: z.number().nonnegative().nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
  /** Name of a file being read now. */
  current: revealing.file.nullable(),
  /** Scans and photos: read by text recognition (OCR) after everything else. They count as waiting, too. */
  scans: z.object({
    waiting: count,
    /** The one being recognised, and how far it is. */
    current: z.object({ itemId: z.string(), path: revealing.file, page: count, pages: count }).nullable(),
  }),
  /** Null while files are being read. */
  became: becameSchema.nullable().default(null),
});
export type IngestStatus = z.infer<typeof ingestStatusSchema>;

export const ingestFailureSchema = z.object({
  itemId: z.string(),
  /** The path as given; a file inside a zip is "archive.zip/inner/name.pdf". */
  path: revealing.file,
  code: errorCodeSchema,
  message: z.string(),
  hint: z.string().nullable(),
  at: z.string(),
});
export type IngestFailure = z.infer<typeof ingestFailureSchema>;

/** A scan that waits for text recognition, or is in it. */
export const scanSchema = z.object({ itemId: z.string(), path: revealing.file, pages: count, /** Estimated from the pages recognised so far. */ seconds: z.number().nonnegative() });
export type Scan = z.infer<typeof scanSchema>;

export const ingestSummarySchema = z.object({
  imported: count,
  duplicates: count,
  cancelled: count,
  /** Files still to be read; 0 when the batch has ended. */
  waiting: count,
  failed: z.array(ingestFailureSchema),
  /** What has become of those imported. */
  became: becameSchema,
});
export type IngestSummary = z.infer<typeof ingestSummarySchema>;

export const ingestMethods = {
  /** Adds files, folders and zip archives to the queue and returns at once; progress comes by `ingest.status`. */
  "ingest.add": {
    params: z.object({
      paths: z.array(filePath).min(1).max(100_000),
      /** What people see instead of each path, in the same order: the name a file had before a browser uploaded it. */
      names: z.array(filePath).max(100_000).optional(),
    }),
    result: z.object({ batchId: z.string() }),
  },
  "ingest.addSamples": { params: nothing, result: z.object({ batchId: z.string() }) },
  /** How a batch ended, or stands: what was read, what was there already, what failed. */
  "ingest.summary": { params: z.object({ batchId: id }), result: ingestSummarySchema },
  "ingest.status": { params: nothing, result: ingestStatusSchema },
  "ingest.pause": { params: nothing, result: ingestStatusSchema },
  "ingest.resume": { params: nothing, result: ingestStatusSchema },
  /** Drops what is still waiting; files already read stay. */
  "ingest.cancel": { params: nothing, result: ingestStatusSchema },
  "ingest.failures": { params: nothing, result: z.object({ failures: z.array(ingestFailureSchema) }) },
  "ingest.retry": { params: z.object({ itemIds: ids }), result: ingestStatusSchema },
  /** Reads a protected file again with its password, which is used once and not kept. */
  "ingest.unlock": { params: z.object({ itemId: id, password: z.string().min(1).max(500) }), result: ingestStatusSchema },
  "ingest.scans": { params: nothing, result: z.object({ scans: z.array(scanSchema) }) },
  /** Leaves scans unread; they move to the failures, from where `ingest.retry` reads them after all. */
  "ingest.skipScans": { params: z.object({ itemIds: ids }), result: ingestStatusSchema },
  "ingest.dismiss": { params: z.object({ itemIds: ids }), result: nothing },
} as const satisfies MethodTable;
