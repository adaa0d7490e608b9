/** Care of the library: backups, verifying, rebuilding the index, what is stored where, and a report for whoever helps. */
import { z } from "zod";
import { errorSchema } from "../errors.ts";
import type { MethodTable } from "./method-table.ts";
import { count, filePath, nothing } from "./shared.ts";
import { revealing } from "../reveals.ts";

// ---- what came of it -----------------------------------------------------------------------------------------------

/** An original that could not be copied whole: it is missing, or is not what it was when it was imported. */
export const originalFaultSchema = z.object({ contentHash: z.string(), fault: z.enum(["missing", "damaged"]) });
export type OriginalFault = z.infer<typeof originalFaultSchema>;

/** A backup on disk. */
export const backupSchema = z.object({
  folder: z.string(),
  /** ISO 8601. */
  madeAt: z.string(),
  /** Made by the schedule; only such are removed when newer ones are kept. */
  automatic: z.boolean(),
  /** By which Winnow. */
  version: z.string(),
  candidates: count,
  resumes: count,
  jobs: count,
  /** Of all its files. */
  bytes: count,
  /** Originals that the library itself did not have whole. */
  faults: z.array(originalFaultSchema),
});
export type Backup = z.infer<typeof backupSchema>;

/** What was looked at when a library was verified. `links`: between rows of the database; `index`: what finds by meaning; `log`: the chain of the decision log. */
export const checkNames = ["database", "links", "originals", "index", "log"] as const;
export const checkSchema = z.object({
  name: z.enum(checkNames),
  ok: z.boolean(),
  /** A whole sentence that says what was found. */
  message: z.string(),
  /** What to do; null where there is nothing to do. */
  hint: z.string().nullable(),
  remedy: z.enum(["restore", "rebuild", "import"]).nullable(),
  /** The files of the resumes concerned, the first of them. */
  files: z.array(revealing.file),
});
export type Check = z.infer<typeof checkSchema>;

export const verificationSchema = z.object({ ok: z.boolean(), checks: z.array(checkSchema) });
export type Verification = z.infer<typeof verificationSchema>;

export const restoredSchema = z.object({
  library: z.string(),
  from: backupSchema,
  /** Originals that the backup did not have whole. */
  faults: z.array(originalFaultSchema),
});
export type Restored = z.infer<typeof restoredSchema>;

// ---- work that takes a while ---------------------------------------------------------------------------------------

export const careStepSchema = z.enum(["database", "originals", "checking"]);
export type CareStep = z.infer<typeof careStepSchema>;

/** What is being done now; `done` of `total` is of the step, in units that only their ratio matters of. */
export const careWorkSchema = z.object({
  workId: z.string(),
  kind: z.enum(["backup", "restore", "verify"]),
  automatic: z.boolean(),
  step: careStepSchema,
  done: count,
  total: count,
});
export type CareWork = z.infer<typeof careWorkSchema>;

const ended = { workId: z.string(), at: z.string() };
/** How the last of each kind ended since Winnow was started. A backup with an error was made, and older ones that are to go could not be removed. */
export const careOutcomeSchema = z.discriminatedUnion("kind", [
  z.object({ ...ended, kind: z.literal("backup"), automatic: z.boolean(), backup: backupSchema.nullable(), error: errorSchema.nullable() }),
  z.object({ ...ended, kind: z.literal("restore"), restored: restoredSchema.nullable(), error: errorSchema.nullable() }),
  z.object({ ...ended, kind: z.literal("verify"), verification: verificationSchema.nullable(), error: errorSchema.nullable() }),
]);
export type CareOutcome = z.infer<typeof careOutcomeSchema>;

export const backupIntervals = ["off", "daily", "weekly"] as const;
export const backupScheduleSchema = z.object({
  every: z.enum(backupIntervals),
  /** Null only while it has never been chosen. */
  folder: z.string().nullable(),
  /** So many automatic backups are kept. */
  keep: z.int().min(1).max(100),
});
export type BackupSchedule = z.infer<typeof backupScheduleSchema>;

export const careSchema = z.object({
  libraryFolder: z.string(),
  work: careWorkSchema.nullable(),
  outcomes: z.array(careOutcomeSchema),
  schedule: backupScheduleSchema,
  /** The newest backup of this library that was made from here. */
  lastBackup: z.object({ folder: z.string(), at: z.string(), automatic: z.boolean() }).nullable(),
  /** When the schedule makes the next one; null where it makes none. */
  nextBackupAt: z.string().nullable(),
  /** While the index is being rebuilt: passages that it knows again, of so many. */
  rebuilding: z.object({ done: count, total: count }).nullable(),
});
export type Care = z.infer<typeof careSchema>;

// ---- what is stored where, and the report --------------------------------------------------------------------------

export const storedPlaceSchema = z.object({
  what: z.enum(["database", "originals", "index", "reported", "lists", "models", "uploads", "window", "backups"]),
  path: z.string(),
  bytes: count,
  files: count,
});
export type StoredPlace = z.infer<typeof storedPlaceSchema>;

const started = z.object({ workId: z.string() });

/** Methods that begin something answer at once; `care.changed` tells how it goes on and how it ended. One thing at a time. */
export const careMethods = {
  "care.state": { params: nothing, result: careSchema },
  /** Makes a dated backup in this folder. */
  "care.backUp": { params: z.object({ folder: filePath }), result: started },
  /** `backup`: one backup, or a folder of them, of which the newest is taken. `folder` must be new or empty. */
  "care.restore": { params: z.object({ backup: filePath, folder: filePath }), result: started },
  "care.verify": { params: nothing, result: started },
  /** Gives up what is being done; nothing half-made stays. */
  "care.cancel": { params: nothing, result: careSchema },
  /** Throws away what finds by meaning, and makes it anew in the background. */
  "care.rebuildIndex": { params: nothing, result: careSchema },
  "care.setSchedule": { params: z.object({ every: z.enum(backupIntervals), folder: filePath.nullable(), keep: z.int().min(1).max(100) }), result: careSchema },
  /** The backups in a folder, newest first. */
  "care.backups": { params: z.object({ folder: filePath }), result: z.object({ backups: z.array(backupSchema) }) },
  "care.places": { params: nothing, result: z.object({ places: z.array(storedPlaceSchema) }) },
  /** Versions, counts, settings, timings and errors by code, as JSON: nothing of anyone in the library, and no path. */
  "care.diagnostics": { params: nothing, result: z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() }) },
} as const satisfies MethodTable;

export const careEvents = { "care.changed": careSchema } as const;
