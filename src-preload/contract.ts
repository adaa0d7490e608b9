/**
 * The one contract between screen and engine: method name → schema of parameters and of result, and one table of events.
 * Both hosts (Electron's MessagePort and the web host's WebSocket) carry exactly this; parameters are validated on the
 * engine's side, results on the client's. Names are `room.verb`.
 */
import { z } from "zod";
import {
  documentFormatSchema, evidenceSchema, importanceSchema, jobSchema, knockoutSchema, matchSchema, modelSchema, pageSchema,
  profileSchema, rankingSchema, readingWarningSchema, requirementKinds, requirementSchema, score01, searchHitSchema, weightsSchema,
} from "./domain.ts";
import { errorCodeSchema, errorSchema } from "./errors.ts";

const nothing = z.object({});
const id = z.string().min(1).max(100);
const ids = z.array(id).min(1).max(100_000);
const count = z.int().nonnegative();
const adTextSchema = z.string().min(1).max(200_000);
const filePath = z.string().min(1).max(4096);

// ---- what the tables are made of -----------------------------------------------------------------------------------

const appInfoSchema = z.object({
  version: z.string(),
  host: z.enum(["electron", "web", "cli"]),
  libraryFolder: z.string(),
  model: modelSchema,
});

/** One row of the library's table. */
export const candidateRowSchema = z.object({
  candidateId: z.string(),
  name: z.string().nullable(),
  title: z.string().nullable(),
  location: z.string().nullable(),
  yearsOfExperience: z.number().nullable(),
  /** The first skills of the profile, at most 6; `skillCount` tells how many there are. */
  skills: z.array(z.string()),
  skillCount: count,
  file: z.string(),
  format: documentFormatSchema,
  addedAt: z.string(),
  warnings: count,
});
export type CandidateRow = z.infer<typeof candidateRowSchema>;

export const candidateSortColumns = ["name", "title", "location", "years", "file", "added"] as const;
export const candidateSortSchema = z.object({ column: z.enum(candidateSortColumns), descending: z.boolean() });
export type CandidateSort = z.infer<typeof candidateSortSchema>;

export const candidateDetailSchema = z.object({
  candidateId: z.string(),
  resumeId: z.string(),
  file: z.string(),
  format: documentFormatSchema,
  addedAt: z.string(),
  profile: profileSchema,
  text: z.string(),
  pages: z.array(pageSchema),
  warnings: z.array(readingWarningSchema),
});
export type CandidateDetail = z.infer<typeof candidateDetailSchema>;

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
  current: z.string().nullable(),
});
export type IngestStatus = z.infer<typeof ingestStatusSchema>;

export const ingestFailureSchema = z.object({
  itemId: z.string(),
  /** The path as given; a file inside a zip is "archive.zip/inner/name.pdf". */
  path: z.string(),
  code: errorCodeSchema,
  message: z.string(),
  hint: z.string().nullable(),
  at: z.string(),
});
export type IngestFailure = z.infer<typeof ingestFailureSchema>;

export const ingestSummarySchema = z.object({
  imported: count,
  duplicates: count,
  cancelled: count,
  /** Files still to be read; 0 when the batch has ended. */
  waiting: count,
  failed: z.array(ingestFailureSchema),
});
export type IngestSummary = z.infer<typeof ingestSummarySchema>;

export const jobRowSchema = z.object({
  jobId: z.string(),
  title: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  requirements: count,
  shortlisted: count,
});
export type JobRow = z.infer<typeof jobRowSchema>;

/** A requirement as the recruiter leaves it: without `id` it is new; changed text is read again by the engine. */
export const requirementEditSchema = z.object({
  id: z.string().optional(),
  kind: z.enum(requirementKinds).optional(),
  importance: importanceSchema,
  text: requirementSchema.shape.text,
});
export type RequirementEdit = z.infer<typeof requirementEditSchema>;

/** One line of a ranking on screen; `ranking.match` gives the whole of it. */
export const rankingRowSchema = z.object({
  rank: z.int().positive(),
  candidateId: z.string(),
  name: z.string().nullable(),
  title: z.string().nullable(),
  file: z.string(),
  score: score01,
  skill: score01,
  experience: score01,
  semantic: score01,
  knockouts: z.array(knockoutSchema),
  topEvidence: evidenceSchema.nullable(),
  shortlisted: z.boolean(),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;

export const rankingViewSchema = z.object({
  job: jobSchema,
  rows: z.array(rankingRowSchema),
  model: modelSchema,
  milliseconds: z.number(),
});
export type RankingView = z.infer<typeof rankingViewSchema>;

export const sampleJobSchema = z.object({ name: z.string(), title: z.string() });

const exportedFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() });
export type ExportedFile = z.infer<typeof exportedFileSchema>;

const exportFormatSchema = z.enum(["csv", "json"]);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

// ---- the contract --------------------------------------------------------------------------------------------------

export const methods = {
  "app.info": { params: nothing, result: appInfoSchema },

  "library.candidates": {
    params: z.object({
      /** Words to look for in name, title, location, skills and text; empty means everyone. */
      filter: z.string().max(500),
      sort: candidateSortSchema,
      offset: count,
      limit: z.int().min(1).max(500),
    }),
    result: z.object({ total: count, rows: z.array(candidateRowSchema) }),
  },
  "library.candidate": { params: z.object({ candidateId: id }), result: candidateDetailSchema },
  /** Takes candidates out of every list at once; `library.restore` undoes it until Winnow is next started. */
  "library.remove": { params: z.object({ candidateIds: ids }), result: z.object({ removed: count }) },
  "library.restore": { params: z.object({ candidateIds: ids }), result: z.object({ restored: count }) },
  "library.search": {
    params: z.object({ query: z.string().min(1).max(2000), limit: z.int().min(1).max(500) }),
    result: z.object({ hits: z.array(searchHitSchema) }),
  },

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
  "ingest.dismiss": { params: z.object({ itemIds: ids }), result: nothing },

  "jobs.list": { params: nothing, result: z.object({ jobs: z.array(jobRowSchema) }) },
  "jobs.get": { params: z.object({ jobId: id }), result: jobSchema },
  "jobs.create": { params: z.object({ text: adTextSchema }), result: jobSchema },
  "jobs.createFromFile": { params: z.object({ path: filePath }), result: jobSchema },
  "jobs.samples": { params: nothing, result: z.object({ samples: z.array(sampleJobSchema) }) },
  "jobs.createSample": { params: z.object({ name: z.string().max(200) }), result: jobSchema },
  /** Changes what is given. New `text` is read again from scratch unless `requirements` come with it. */
  "jobs.update": {
    params: z.object({
      jobId: id,
      title: z.string().min(1).max(300).optional(),
      text: adTextSchema.optional(),
      requirements: z.array(requirementEditSchema).max(200).optional(),
      weights: weightsSchema.optional(),
    }),
    result: jobSchema,
  },
  "jobs.remove": { params: z.object({ jobId: id }), result: nothing },
  "jobs.restore": { params: z.object({ jobId: id }), result: jobSchema },

  "ranking.run": { params: z.object({ jobId: id }), result: rankingViewSchema },
  /** The whole match of one candidate as of the last `ranking.run` of that job (which is run if there was none). */
  "ranking.match": { params: z.object({ jobId: id, candidateId: id }), result: matchSchema },

  /** Ranks the library for an ad that is not kept as a job. `top` limits how many candidates are given. */
  "ranking.ofText": {
    params: z.object({ text: adTextSchema, weights: weightsSchema.optional(), top: z.int().min(1).optional() }),
    result: rankingSchema,
  },

  "shortlist.set": {
    params: z.object({ jobId: id, candidateId: id, shortlisted: z.boolean() }),
    result: z.object({ candidateIds: z.array(z.string()) }),
  },

  /** The shortlist in its order, or with `everyone` the whole ranking, as a file's content for the screen to save. */
  "exports.ranking": {
    params: z.object({ jobId: id, format: exportFormatSchema, everyone: z.boolean() }),
    result: exportedFileSchema,
  },
  /** The whole ranking for an ad that is not kept as a job. */
  "exports.ofText": {
    params: z.object({ text: adTextSchema, format: exportFormatSchema, weights: weightsSchema.optional(), top: z.int().min(1).optional() }),
    result: exportedFileSchema,
  },
} as const satisfies Record<string, { params: z.ZodType; result: z.ZodType }>;

export type Method = keyof typeof methods;
export type Params<M extends Method> = z.infer<(typeof methods)[M]["params"]>;
export type Result<M extends Method> = z.infer<(typeof methods)[M]["result"]>;

export const events = {
  "ingest.changed": ingestStatusSchema,
  /** Candidates were added, removed or restored. */
  "library.changed": z.object({ candidates: count }),
  "jobs.changed": z.object({ jobId: z.string() }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>;

/** The engine's side of the table: a missing or misnamed handler does not compile. */
export type Handlers = { [M in Method]: (params: Params<M>) => Promise<Result<M>> };

// ---- bytes on the wire: the same over a MessagePort and a WebSocket --------------------------------------------------

export const requestMessageSchema = z.object({ id: z.int().nonnegative(), method: z.string(), params: z.unknown() });
export type RequestMessage = z.infer<typeof requestMessageSchema>;

export const serverMessageSchema = z.union([
  z.object({ id: z.int().nonnegative(), result: z.unknown() }),
  z.object({ id: z.int().nonnegative(), error: errorSchema }),
  z.object({ event: z.string(), data: z.unknown() }),
]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;
