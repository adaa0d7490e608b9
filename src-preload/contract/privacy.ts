/** What the people in the library may ask for: that everything about them is given out or erased, and that it is not kept too long. */
import { z } from "zod";
import { revealing } from "../reveals.ts";
import type { MethodTable } from "./method-table.ts";
import { count, id, ids, nothing } from "./shared.ts";

/** What of somebody can be looked for. */
const traceSchema = z.enum(["name", "email", "phone", "file", "text"]);

/** Something by which an erased person could still be found inside the library's folder. */
export const remainSchema = z.object({
  what: traceSchema,
  /** candidate: another's resume, or what was written about that one; row: something that belongs to no candidate, as a job or a tag. */
  where: z.enum(["candidate", "row", "file", "database"]),
  /** The other candidate's id, the database's table, or the path below the library's folder. */
  place: z.string(),
  label: revealing.name.nullable(),
});
export type Remain = z.infer<typeof remainSchema>;

/** A backup made by Winnow that still holds them. Winnow does not change backups. */
export const holdingBackupSchema = z.object({ folder: z.string(), madeAt: z.string() });

/** What erasing would take away. */
export const erasingSchema = z.object({
  candidates: z.array(z.object({ candidateId: z.string(), name: revealing.name.nullable(), file: revealing.file, resumes: count, notes: count, jobs: z.array(z.string()) })),
  /** Whether a learned version was learned with any of them: it keeps numbers that decisions on them helped to make. */
  learnedFrom: z.boolean(),
  backups: z.array(holdingBackupSchema),
});
export type Erasing = z.infer<typeof erasingSchema>;

export const erasedSchema = z.object({
  candidates: count,
  /** What is left inside the folder, after all of it was looked through; mostly nothing. */
  remains: z.array(remainSchema),
  backups: z.array(holdingBackupSchema),
  /** Where their files were imported from and still lie; Winnow does not touch them. */
  sources: z.array(revealing.file),
});
export type Erased = z.infer<typeof erasedSchema>;

export const subjectFormats = ["json", "pdf", "zip"] as const;
export type SubjectFormat = (typeof subjectFormats)[number];

export const sources = ["own", "referral", "job_board", "agency", "event", "folder", "other"] as const;
export const consentStates = ["given", "asked", "refused"] as const;
/** Where a candidate came from and what they consented to, as the recruiter says. It takes no part in any score. */
export const provenanceSchema = z.object({
  source: z.enum(sources).nullable(),
  /** Who, which site, which agency. */
  detail: revealing.typed.max(300),
  consent: z.enum(consentStates).nullable(),
  /** The day from which on the consent holds no longer, `YYYY-MM-DD`. */
  expiresOn: z.iso.date().nullable(),
  /** Null where nothing was ever said. */
  saidAt: z.string().nullable(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const retentionRuleSchema = z.object({
  ruleId: z.int().positive(),
  /** Null for all jobs. */
  jobId: z.string().nullable(),
  jobTitle: z.string().nullable(),
  /** rejected: so many days ago; still: nothing was recorded of them for so many days. */
  who: z.enum(["rejected", "still"]),
  days: z.int().min(1).max(36_500),
});
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

const personSchema = z.object({ candidateId: z.string(), name: revealing.name.nullable(), file: revealing.file });
const duePersonSchema = personSchema.extend({ rule: retentionRuleSchema, since: z.string() });
/** Somebody whom a rule says to erase. Nobody is erased by a rule alone. */
export type DuePerson = z.infer<typeof duePersonSchema>;
const putAwaySchema = personSchema.extend({ eraseAt: z.string() });
/** Somebody who was put away: out of sight, and erased with the first start after a day, unless brought back (`library.restore`). */
export type PutAway = z.infer<typeof putAwaySchema>;
/** Rules, who is due by them, whom no rule erases, and who is put away. */
export const retentionSchema = z.object({ rules: z.array(retentionRuleSchema), due: z.array(duePersonSchema), kept: z.array(personSchema), bin: z.array(putAwaySchema) });
export type Retention = z.infer<typeof retentionSchema>;

export const privacyMethods = {
  /** The one candidate of this id, whole name, e-mail address or file name. Rejects with `not_found`, or `invalid_input` where it fits several. */
  "privacy.find": {
    params: z.object({ candidate: z.string().min(1).max(1000) }),
    result: z.object({ candidateId: z.string(), name: revealing.name.nullable(), file: revealing.file }),
  },
  "privacy.erasing": { params: z.object({ candidateIds: ids }), result: erasingSchema },
  /** Erases them for good, looks through the whole folder, and tells what is left. Rejects with `not_found`, before anything is changed. */
  "privacy.erase": { params: z.object({ candidateIds: ids }), result: erasedSchema },
  /** Everything about one person: `json` all of it, `pdf` to be read, `zip` both with the original files. */
  "privacy.subject": {
    params: z.object({ candidateId: id, format: z.enum(subjectFormats) }),
    result: z.object({ fileName: revealing.file, mediaType: z.string(), base64: revealing.whole }),
  },
  "privacy.retention": { params: nothing, result: retentionSchema },
  "privacy.addRule": { params: retentionRuleSchema.pick({ jobId: true, who: true, days: true }), result: retentionSchema },
  "privacy.removeRule": { params: retentionRuleSchema.pick({ ruleId: true }), result: retentionSchema },
  "privacy.keep": { params: z.object({ candidateIds: ids, keep: z.boolean() }), result: retentionSchema },
  "privacy.putAway": { params: z.object({ candidateIds: ids }), result: retentionSchema },
  "privacy.provenance": { params: z.object({ candidateId: id }), result: provenanceSchema },
  /** What is left out stays as it was. Gives what was said before, too, so that it can be said again. */
  "privacy.sayProvenance": {
    params: z.object({ candidateId: id, said: provenanceSchema.omit({ saidAt: true }).partial() }),
    result: z.object({ now: provenanceSchema, before: provenanceSchema }),
  },
} as const satisfies MethodTable;
