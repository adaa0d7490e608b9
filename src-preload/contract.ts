/**
 * The one contract between screen and engine: method name → schema of parameters and of result, and one table of events.
 * Both hosts (Electron's MessagePort and the web host's WebSocket) carry exactly this; parameters are validated on the
 * engine's side, results on the client's. Names are `room.verb`.
 */
import { z } from "zod";
import { askerSchema, plainAsker, type Asker } from "./asker.ts";
import { careEvents, careMethods } from "./contract/care.ts";
import { conditionMethods } from "./contract/conditions.ts";
import { exportsMethods, exportStatusSchema } from "./contract/exports.ts";
import { fairnessMethods } from "./contract/fairness.ts";
import { folderEvents, folderMethods } from "./contract/folders.ts";
import { ingestMethods, ingestStatusSchema } from "./contract/ingest.ts";
import { interviewMethods } from "./contract/interviews.ts";
import { jobsEvents, jobsMethods } from "./contract/jobs.ts";
import { learningEvents, learningMethods } from "./contract/learning.ts";
import { libraryMethods, rereadStatusSchema } from "./contract/library.ts";
import { logEvents, logMethods } from "./contract/log.ts";
import type { MethodTable } from "./contract/method-table.ts";
import { movingInEvents, movingInMethods } from "./contract/moving-in.ts";
import { modelMethods, modelsSchema } from "./contract/models.ts";
import { organisingMethods } from "./contract/organising.ts";
import { peopleMethods } from "./contract/people.ts";
import { privacyMethods } from "./contract/privacy.ts";
import { rankingMethods } from "./contract/ranking.ts";
import { searchMethods } from "./contract/search.ts";
import { nothing } from "./contract/shared.ts";
import { taxonomyMethods } from "./contract/taxonomy.ts";
import { trackingMethods } from "./contract/tracking.ts";
import { modelSchema } from "./domain.ts";
import { errorSchema } from "./errors.ts";

export * from "./contract/care.ts";
export * from "./contract/conditions.ts";
export * from "./contract/exports.ts";
export * from "./contract/fairness.ts";
export * from "./contract/folders.ts";
export * from "./contract/ingest.ts";
export * from "./contract/interviews.ts";
export * from "./contract/jobs.ts";
export * from "./contract/learning.ts";
export * from "./contract/library.ts";
export * from "./contract/log.ts";
export * from "./contract/models.ts";
export * from "./contract/moving-in.ts";
export * from "./contract/organising.ts";
export * from "./contract/people.ts";
export * from "./contract/privacy.ts";
export * from "./contract/ranking.ts";
export * from "./contract/search.ts";
export * from "./contract/sorting.ts";
export * from "./contract/tag-marks.ts";
export * from "./contract/taxonomy.ts";
export * from "./contract/tracking.ts";

const appInfoSchema = z.object({
  version: z.string(),
  host: z.enum(["electron", "web", "cli"]),
  libraryFolder: z.string(),
  model: modelSchema,
});

export const methods = {
  "app.info": { params: nothing, result: appInfoSchema },
  ...libraryMethods,
  ...peopleMethods,
  ...taxonomyMethods,
  ...ingestMethods,
  ...jobsMethods,
  ...rankingMethods,
  ...exportsMethods,
  ...conditionMethods,
  ...searchMethods,
  ...modelMethods,
  ...folderMethods,
  ...careMethods,
  ...trackingMethods,
  ...movingInMethods,
  ...interviewMethods,
  ...fairnessMethods,
  ...organisingMethods,
  ...logMethods,
  ...privacyMethods,
  ...learningMethods,
} as const satisfies MethodTable;

export type Method = keyof typeof methods;
export type Params<M extends Method> = z.infer<(typeof methods)[M]["params"]>;
export type Result<M extends Method> = z.infer<(typeof methods)[M]["result"]>;

export const events = {
  "ingest.changed": ingestStatusSchema,
  /** Candidates were added, removed or restored. */
  "library.changed": z.object({ candidates: z.int().nonnegative() }),
  "library.rereading": rereadStatusSchema,
  /** Tags or notes were changed, or put on candidates or taken off. */
  "organising.changed": z.object({}),
  "jobs.changed": z.object({ jobId: z.string() }),
  ...jobsEvents,
  "models.changed": modelsSchema,
  ...folderEvents,
  ...careEvents,
  ...logEvents,
  ...movingInEvents,
  /** Where candidates stand for a job has changed; without a job, the stages or reasons have. */
  "tracking.changed": z.object({ jobId: z.string().nullable() }),
  "exports.changed": exportStatusSchema,
  ...learningEvents,
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>;

/** The engine's side of the table: a missing or misnamed handler does not compile. Without an asker it answers as to `plainAsker`. */
export type Handlers = { [M in Method]: (params: Params<M>, asker?: Asker) => Promise<Result<M>> };

// ---- bytes on the wire: the same over a MessagePort and a WebSocket --------------------------------------------------

export const requestMessageSchema = z.object({
  id: z.int().nonnegative(),
  method: z.string(),
  params: z.unknown(),
  asker: askerSchema.default(plainAsker),
});
export type RequestMessage = z.input<typeof requestMessageSchema>;

export const serverMessageSchema = z.union([
  z.object({ id: z.int().nonnegative(), result: z.unknown() }),
  z.object({ id: z.int().nonnegative(), error: errorSchema }),
  z.object({ event: z.string(), data: z.unknown() }),
]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;
