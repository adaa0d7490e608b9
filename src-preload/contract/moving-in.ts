/** Lists of where candidates stand: out as CSV, and in from CSV, Winnow's own or another system's. */
import { z } from "zod";
import type { MethodTable } from "./method-table.ts";
import { harmless, revealing } from "../reveals.ts";
import { count, filePath, id } from "./shared.ts";
import { stageKindSchema } from "./tracking.ts";

/**
 * What a column of such a list may hold. `stage` is where somebody stands or stood last, `status` whether they are in or out, `isOut`
 * yes or no to being out, `isHired` the same to being hired. `movedAt`: since when in that stage; `outAt`: when it ended; `appliedAt`: when it began.
 */
export const columnMeanings = [
  "candidateId", "name", "firstName", "lastName", "email", "phone", "file", "job", "stage", "status", "isOut", "isHired", "movedAt", "appliedAt", "outAt", "hiredAt", "reason", "note",
] as const;
export const columnMeaningSchema = z.enum(columnMeanings);
export type ColumnMeaning = z.infer<typeof columnMeaningSchema>;

/** How 03/04/2026 is read. */
export const dateOrderSchema = z.enum(["day-first", "month-first"]);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/** What a word for a stage is taken for; `skip` leaves rows with it out. */
export const stageTakenSchema = z.union([stageKindSchema, z.literal("skip")]);
export type StageTaken = z.infer<typeof stageTakenSchema>;

/** What the person says to what was guessed. What is left out is guessed. */
export const moveInChoicesSchema = z.object({
  /** By the column's place, from 0. Null: it is left out. */
  columns: z.record(z.string(), columnMeaningSchema.nullable()).optional(),
  /** By the word as the list has it. */
  stages: z.record(z.string(), stageTakenSchema).optional(),
  dates: dateOrderSchema.optional(),
  /** The job of all rows, where no column names one. */
  jobId: id.optional(),
  /** Whether jobs that are not there are made, with nothing but their title. */
  makeJobs: z.boolean().optional(),
  /** Whether candidates who are not there are made, with nothing but their name and how to reach them. */
  makeCandidates: z.boolean().optional(),
  /** Whom a row is about, by the row as a spreadsheet counts. */
  people: z.record(z.string(), id).optional(),
});
export type MoveInChoices = z.infer<typeof moveInChoicesSchema>;

/** By what it was told whom a row is about. */
export const matchedBySchema = z.enum(["id", "resume", "email", "phone", "nameAndFile", "name", "choice"]);
export type MatchedBy = z.infer<typeof matchedBySchema>;

/**
 * Why a row is left out, or what of it is. `nobody`: it names nobody; `notFound`: nobody like that is in the library; `ambiguous`: several are;
 * `otherContact`: somebody has that name, but can be reached elsewhere; `tooLong`: it has more cells than the list has columns.
 */
export const rowProblemSchema = z.enum([
  "nobody", "notFound", "ambiguous", "otherContact", "noJob", "jobNotFound", "jobAmbiguous", "noStage", "stageUnknown", "stageSkipped", "tooLong", "same", "broken", "dateUnreadable", "dateAhead",
  "dateOrder",
]);
export type RowProblem = z.infer<typeof rowProblemSchema>;

const personSchema = z.object({ candidateId: z.string(), name: revealing.name.nullable(), file: revealing.file });

export const plannedRowSchema = z.object({
  /** As a spreadsheet counts: the first line of the file is row 1. */
  row: count,
  /** Whom it is about, in its own words. */
  who: revealing.whole,
  jobTitle: z.string(),
  /** `record`: something is recorded; `there`: all of it is recorded already; `skip`: it is left out. */
  outcome: z.enum(["record", "there", "skip"]),
  problems: z.array(rowProblemSchema),
  person: personSchema.nullable(),
  matchedBy: matchedBySchema.nullable(),
  /** The candidate is made. */
  isNew: z.boolean(),
  /** Whom it may be about, where that is not sure. */
  mayBe: z.array(personSchema),
  /** Where they stand for this job now. */
  from: stageKindSchema.nullable(),
  moves: z.array(z.object({ kind: stageKindSchema, at: z.string().nullable(), reason: revealing.typed.nullable() })),
});
export type PlannedRow = z.infer<typeof plannedRowSchema>;

export const moveInPlanSchema = z.object({
  planId: z.string(),
  file: harmless("the list’s own name"),
  /** `winnow`: a list that Winnow wrote, with all that happened. */
  from: z.enum(["winnow", "other"]),
  columns: z.array(z.object({
    column: count, header: revealing.whole, meaning: columnMeaningSchema.nullable(),
    /** False where it had better be looked at. */
    sure: z.boolean(),
    samples: z.array(revealing.whole),
  })),
  /** Words for stages, the most frequent first. Null: nothing was guessed. */
  stages: z.array(z.object({ word: z.string(), rows: count, taken: stageTakenSchema.nullable(), sure: z.boolean() })),
  /** How dates such as 03/04/2026 are read; null where there are none such, or it is asked. */
  dates: z.object({ order: dateOrderSchema.nullable(), asked: z.boolean(), samples: z.array(z.string()) }),
  jobs: z.array(z.object({ title: harmless("of a job"), jobId: z.string().nullable(), isNew: z.boolean(), rows: count })),
  rows: z.array(plannedRowSchema),
  counts: z.object({ rows: count, record: count, there: count, skip: count, newCandidates: count, newJobs: count, moves: count }),
  /** A quotation mark is never closed, so lines were read one by one. */
  brokenQuotes: z.boolean(),
});
export type MoveInPlan = z.infer<typeof moveInPlanSchema>;

export const movedInSchema = z.object({ importId: z.string(), events: count, candidates: count, newCandidates: count, newJobs: count });
export type MovedIn = z.infer<typeof movedInSchema>;

export const movingInMethods = {
  /**
   * What importing a list would do, with these choices; nothing is changed. `name`: what people know the file by. Fails with `invalid_input`,
   * `too_large`, `file_not_found` or `file_not_readable`.
   */
  "movingIn.plan": { params: z.object({ path: filePath, name: z.string().max(500).optional(), choices: moveInChoicesSchema }), result: moveInPlanSchema },
  /** The same list again with other choices; the plan keeps its id. Fails with `not_found` for one that is long gone. */
  "movingIn.replan": { params: z.object({ planId: id, choices: moveInChoicesSchema }), result: moveInPlanSchema },
  /** Does what a plan says. Fails with `not_found` for a plan that was done already or is long gone, `invalid_input` where something is asked still. */
  "movingIn.import": { params: z.object({ planId: id }), result: movedInSchema },
  /** Takes back all that an import recorded and still holds, and what it made. Fails with `not_found`. */
  "movingIn.undo": { params: z.object({ importId: id }), result: z.object({ events: count }) },
  /** Everything that happened in all jobs, to be kept or imported elsewhere. */
  "movingIn.export": { params: z.object({}), result: z.object({ fileName: harmless("the same for every library"), mediaType: z.string(), content: revealing.whole, events: count }) },
} as const satisfies MethodTable;

export const movingInEvents = {
  /** Rows of a list that is being imported. */
  "movingIn.changed": z.object({ done: count, total: count }),
};
