/**
 * The one contract between screen and engine: method name → schema of parameters and of result, and one table of events.
 * Both hosts (Electron's MessagePort and the web host's WebSocket) carry exactly this; parameters are validated on the
 * engine's side, results on the client's. Names are `room.verb`.
 */
import { z } from "zod";
import {
  documentFormatSchema, documentKindSchema, evidenceSchema, importanceSchema, jobSchema, knockoutSchema, matchSchema, modelSchema, pageSchema, pageWordsSchema,
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
  kind: documentKindSchema,
  /** How many resumes of this person there are. */
  resumes: count,
  /** Someone else in the library may be the same person, and nobody has decided yet. */
  probableDuplicate: z.boolean(),
});
export type CandidateRow = z.infer<typeof candidateRowSchema>;

export const candidateSortColumns = ["name", "title", "location", "years", "file", "added"] as const;
export const candidateSortSchema = z.object({ column: z.enum(candidateSortColumns), descending: z.boolean() });
export type CandidateSort = z.infer<typeof candidateSortSchema>;

/** One resume of a candidate, as a list of versions shows it. */
export const resumeVersionSchema = z.object({
  resumeId: z.string(),
  file: z.string(),
  format: documentFormatSchema,
  addedAt: z.string(),
  /** The one that is listed, searched and ranked. */
  current: z.boolean(),
  /** The joining of two people that brought it here, which can be undone; null for the first. */
  mergeId: z.string().nullable(),
});
export type ResumeVersion = z.infer<typeof resumeVersionSchema>;

export const resumeDetailSchema = z.object({
  candidateId: z.string(),
  resumeId: z.string(),
  file: z.string(),
  format: documentFormatSchema,
  addedAt: z.string(),
  /** With the recruiter's corrections. */
  profile: profileSchema,
  text: z.string(),
  pages: z.array(pageSchema),
  warnings: z.array(readingWarningSchema),
});
export type ResumeDetail = z.infer<typeof resumeDetailSchema>;

/** A candidate: the current resume, and which others there are, newest first. */
export const candidateDetailSchema = resumeDetailSchema.extend({ resumes: z.array(resumeVersionSchema) });
export type CandidateDetail = z.infer<typeof candidateDetailSchema>;

// ---- corrections ---------------------------------------------------------------------------------------------------

export const correctableLists = ["emails", "phones", "links", "employment", "education", "skills", "certifications", "languages"] as const;
const fieldPath = z.string().regex(/^[a-zA-Z]+(\.\d+(\.[a-zA-Z]+)?)?$/).max(100);
const fieldValue = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);
/**
 * One correction by the recruiter. `field` is a path as in `FieldReading`; `add` takes the new entry's parts ("title", "company", …),
 * or `{ value }` for a list of plain words; `revert` goes back to what the resume says; `restore` brings back the entry of a list that was
 * removed last.
 */
export const profileEditSchema = z.discriminatedUnion("op", [
  z.object({ op: z.literal("set"), field: fieldPath, value: fieldValue }),
  z.object({ op: z.literal("add"), list: z.enum(correctableLists), entry: z.record(z.string(), fieldValue) }),
  z.object({ op: z.literal("remove"), field: fieldPath }),
  z.object({ op: z.literal("revert"), field: fieldPath }),
  z.object({ op: z.literal("restore"), list: z.enum(correctableLists) }),
]);
export type ProfileEdit = z.infer<typeof profileEditSchema>;

// ---- one person, one candidate --------------------------------------------------------------------------------------

/** Why two candidates may be one person, strongest first. */
export const duplicateReasons = ["same_text", "same_email", "same_phone", "same_name_and_jobs"] as const;
export const duplicatePairSchema = z.object({
  pairId: z.string(),
  reason: z.enum(duplicateReasons),
  /** Share of the shingles of the two texts that both have, estimated. */
  similarity: score01,
  candidates: z.array(z.object({ candidateId: z.string(), name: z.string().nullable(), title: z.string().nullable(), file: z.string(), addedAt: z.string() })).length(2),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** Work over every stored resume: read again after the rules or the taxonomy changed. */
export const rereadStatusSchema = z.object({ running: z.boolean(), done: count, total: count });
export type RereadStatus = z.infer<typeof rereadStatusSchema>;

export const taxonomyInfoSchema = z.object({
  version: z.string(),
  /** What ships. */
  skills: count,
  titles: count,
  /** What was imported besides. */
  imported: z.array(z.object({
    source: z.enum(["esco", "onet"]),
    skills: count,
    titles: count,
    at: z.string(),
    /** What of the files was left out and why, in whole sentences. */
    notes: z.array(z.string()),
  })),
});
export type TaxonomyInfo = z.infer<typeof taxonomyInfoSchema>;

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
  /** Scans and photos: read by text recognition (OCR) after everything else. They count as waiting, too. */
  scans: z.object({
    waiting: count,
    /** The one being recognised, and how far it is. */
    current: z.object({ itemId: z.string(), path: z.string(), page: count, pages: count }).nullable(),
  }),
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

/** A scan that waits for text recognition, or is in it. */
export const scanSchema = z.object({ itemId: z.string(), path: z.string(), pages: count, /** Estimated from the pages recognised so far. */ seconds: z.number().nonnegative() });
export type Scan = z.infer<typeof scanSchema>;

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
  /** Any resume of a candidate, older ones too. */
  "library.resume": { params: z.object({ resumeId: id }), result: resumeDetailSchema },
  /** Where the words stand on the pages; empty for formats without fixed pages. */
  "library.pageWords": { params: z.object({ resumeId: id }), result: z.object({ pages: z.array(pageWordsSchema) }) },
  /** The original file, for showing its pages. */
  "library.original": { params: z.object({ resumeId: id }), result: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }) },
  /** The recruiter's word against the parser's: it is kept, and survives reading the file again. */
  "library.correct": { params: z.object({ resumeId: id, edit: profileEditSchema }), result: resumeDetailSchema },
  /** Which resume of its candidate is listed, searched and ranked. */
  "library.makeCurrent": { params: z.object({ resumeId: id }), result: candidateDetailSchema },
  /** Reads every stored resume again, in the background. */
  "library.reread": { params: nothing, result: rereadStatusSchema },
  "library.rereadStatus": { params: nothing, result: rereadStatusSchema },

  /** Pairs nobody has decided on, surest first. */
  "people.duplicates": { params: z.object({ candidateId: id.optional() }), result: z.object({ pairs: z.array(duplicatePairSchema) }) },
  /** Joins two candidates: the resumes, shortlists and corrections of `from` go to `into`. */
  "people.merge": { params: z.object({ into: id, from: id }), result: z.object({ mergeId: z.string() }) },
  /** Undoes a merge, also one that an import made by itself. Gives the candidate that stands alone again. */
  "people.unmerge": { params: z.object({ mergeId: id }), result: z.object({ candidateId: z.string() }) },
  "people.keepApart": { params: z.object({ pairId: id }), result: nothing },
  /** Undoes `people.keepApart`. */
  "people.reconsider": { params: z.object({ pairId: id }), result: nothing },

  "taxonomy.info": { params: nothing, result: taxonomyInfoSchema },
  /** Adds the skills and titles of a folder of public ESCO or O*NET files, kept apart from what ships; then rereads the library. */
  "taxonomy.import": { params: z.object({ path: filePath }), result: taxonomyInfoSchema },
  "taxonomy.removeImported": { params: z.object({ source: z.enum(["esco", "onet"]) }), result: taxonomyInfoSchema },

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
  /** Reads a protected file again with its password, which is used once and not kept. */
  "ingest.unlock": { params: z.object({ itemId: id, password: z.string().min(1).max(500) }), result: ingestStatusSchema },
  "ingest.scans": { params: nothing, result: z.object({ scans: z.array(scanSchema) }) },
  /** Leaves scans unread; they move to the failures, from where `ingest.retry` reads them after all. */
  "ingest.skipScans": { params: z.object({ itemIds: ids }), result: ingestStatusSchema },
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
  "library.rereading": rereadStatusSchema,
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
