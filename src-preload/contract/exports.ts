/** What leaves the app: rankings and shortlists as files, the original files as one archive, and tables for a mail. */
import { z } from "zod";
import { weightsSchema } from "../domain.ts";
import { errorSchema } from "../errors.ts";
import { pastedTextSchema } from "../explanation.ts";
import { exportColumnSchema } from "../export-columns.ts";
import type { MethodTable } from "./method-table.ts";
import { adTextSchema, count, id, ids, nothing } from "./shared.ts";

export const exportFormats = ["pdf", "xlsx", "csv", "json", "zip"] as const;
export const exportFormatSchema = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** The formats that are text, and fit into one answer. */
const textFormatSchema = z.enum(["csv", "json"]);
const exportedFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() });
export type ExportedFile = z.infer<typeof exportedFileSchema>;

/** Whose lines are exported: the shortlist in its order, the others by rank. */
export const whomSchema = z.discriminatedUnion("who", [
  z.object({ who: z.literal("shortlist") }),
  z.object({ who: z.literal("first"), count: z.int().min(1).max(100_000) }),
  z.object({ who: z.literal("everyone") }),
  z.object({ who: z.literal("selected"), candidateIds: ids }),
]);
export type Whom = z.infer<typeof whomSchema>;

const columnsSchema = z.array(exportColumnSchema).min(1).max(100);

/** Blind: nothing in it tells who a candidate is; they are called by their number, “Candidate 7”. */
const blind = z.boolean();

/** What is ranked: a kept job, as of its last ranking, or an ad that is not kept, ranked now. */
export const exportedRankingSchema = z.union([
  z.object({ jobId: id }),
  z.object({ text: adTextSchema, weights: weightsSchema.optional(), top: z.int().min(1).optional() }),
]);
export type ExportedRankingOf = z.infer<typeof exportedRankingSchema>;

/** `done` of `total` candidates. `file` once the state is `ready`, `error` once it is `failed`. */
export const exportStatusSchema = z.object({
  exportId: z.string(),
  state: z.enum(["running", "ready", "failed"]),
  done: count,
  total: count,
  file: z.object({ fileName: z.string(), mediaType: z.string(), bytes: count }).nullable(),
  error: errorSchema.nullable(),
});
export type ExportStatus = z.infer<typeof exportStatusSchema>;

/** What is remembered of an export of one kind; the table for a mail is a kind of its own. */
export const exportKinds = [...exportFormats, "table"] as const;
export type ExportKind = (typeof exportKinds)[number];
export const exportSettingsSchema = z.object({
  who: z.enum(["shortlist", "first", "everyone", "selected"]),
  /** For `first`. */
  count: z.int().min(1).max(100_000),
  columns: columnsSchema,
  blind,
});
export type ExportSettings = z.infer<typeof exportSettingsSchema>;
export const rememberedExportsSchema = z.object({
  /** The kind that was exported last. */
  last: z.enum(exportKinds).nullable(),
  settings: z.partialRecord(z.enum(exportKinds), exportSettingsSchema),
});
export type RememberedExports = z.infer<typeof rememberedExportsSchema>;

export const exportsMethods = {
  /** Begins to write a file; `exports.changed` tells how it goes. Columns matter to tables only; without any they are the usual ones. */
  "exports.start": {
    params: z.object({ of: exportedRankingSchema, format: exportFormatSchema, whom: whomSchema, columns: columnsSchema.optional(), blind }),
    result: z.object({ exportId: z.string() }),
  },
  "exports.status": { params: z.object({ exportId: id }), result: exportStatusSchema },
  /** A piece of a file that is ready, from byte `offset` on; `next` is where the following one begins, null after the last. */
  "exports.read": { params: z.object({ exportId: id, offset: count }), result: z.object({ base64: z.string(), next: count.nullable() }) },
  /** Stops an export, whether or not it is ready, and throws its file away. Doing it twice does no harm. */
  "exports.end": { params: z.object({ exportId: id }), result: nothing },

  /** A table to paste into a mail. */
  "exports.table": { params: z.object({ jobId: id, whom: whomSchema, columns: columnsSchema, blind }), result: pastedTextSchema },

  /** The settings of former exports from this library. */
  "exports.settings": { params: nothing, result: rememberedExportsSchema },
  "exports.remember": { params: z.object({ kind: z.enum(exportKinds), settings: exportSettingsSchema }), result: rememberedExportsSchema },

  /** The shortlist in its order, or with `everyone` the whole ranking, as text in one answer. */
  "exports.ranking": {
    params: z.object({ jobId: id, format: textFormatSchema, everyone: z.boolean(), blind: blind.optional() }),
    result: exportedFileSchema,
  },
  /** The whole ranking for an ad that is not kept as a job. */
  "exports.ofText": {
    params: z.object({ text: adTextSchema, format: textFormatSchema, weights: weightsSchema.optional(), top: z.int().min(1).optional(), blind: blind.optional() }),
    result: exportedFileSchema,
  },
} as const satisfies MethodTable;
