/** Openings and what they ask. */
import { z } from "zod";
import { jobConditionsSchema } from "../conditions.ts";
import { cefrLevels, degreeLevelSchema, importanceSchema, jobSchema, requirementKinds, requirementSchema, weightsSchema } from "../domain.ts";
import type { MethodTable } from "./method-table.ts";
import { nothing, id, count, adTextSchema, filePath } from "./shared.ts";

export const jobRowSchema = z.object({
  jobId: z.string(),
  title: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  requirements: count,
  shortlisted: count,
  /** Since when it is archived; null while it is open. */
  archivedAt: z.string().nullable().default(null),
});
export type JobRow = z.infer<typeof jobRowSchema>;

/**
 * A requirement as the recruiter leaves it: without `id` it is new, with the id of one that was removed it comes back; changed
 * text is read again by the engine. What is given beside the text wins over what was read of it, and null says that none is
 * asked; what is left out is as read.
 */
export const requirementEditSchema = z.object({
  id: z.string().max(20).optional(),
  kind: z.enum(requirementKinds).optional(),
  importance: importanceSchema,
  text: requirementSchema.shape.text,
  minYears: requirementSchema.shape.minYears.optional(),
  usedWithinYears: requirementSchema.shape.usedWithinYears.unwrap().optional(),
  degreeLevel: degreeLevelSchema.nullable().optional(),
  languageLevel: z.enum(cefrLevels).nullable().optional(),
  /** Where it was read in the job's text, for one that comes back. */
  source: requirementSchema.shape.source.optional(),
});
export type RequirementEdit = z.infer<typeof requirementEditSchema>;

export const sampleJobSchema = z.object({ name: z.string(), title: z.string() });

const templateName = z.string().trim().min(1).max(300);
/** What other jobs are started from: a job's ad, requirements, conditions and weights, without its candidates. */
export const jobTemplateSchema = z.object({ templateId: z.string(), name: z.string(), requirements: count, createdAt: z.string() });
export type JobTemplate = z.infer<typeof jobTemplateSchema>;
const oneTemplate = z.object({ templateId: id });

export const jobsMethods = {
  /** Those that are open or, with `archived`, those that are not; the newest first. */
  "jobs.list": { params: z.object({ archived: z.boolean().optional() }), result: z.object({ jobs: z.array(jobRowSchema) }) },
  "jobs.get": { params: z.object({ jobId: id }), result: jobSchema },
  "jobs.create": { params: z.object({ text: adTextSchema }), result: jobSchema },
  "jobs.createFromFile": { params: z.object({ path: filePath }), result: jobSchema },
  "jobs.samples": { params: nothing, result: z.object({ samples: z.array(sampleJobSchema) }) },
  "jobs.createSample": { params: z.object({ name: z.string().max(200) }), result: jobSchema },
  /** Changes what is given. New `text` is read from scratch unless `requirements` come with it; what a person typed of those stays. */
  "jobs.update": {
    params: z.object({
      jobId: id,
      title: z.string().min(1).max(300).optional(),
      text: adTextSchema.optional(),
      requirements: z.array(requirementEditSchema).max(200).optional(),
      weights: weightsSchema.optional(),
      /** All of them, as they are to be. Those of a new text are read from it, but for what a person typed or chose. */
      conditions: jobConditionsSchema.optional(),
    }),
    result: jobSchema,
  },
  "jobs.remove": { params: z.object({ jobId: id }), result: nothing },
  "jobs.restore": { params: z.object({ jobId: id }), result: jobSchema },

  /** A new job that asks the same under the same title, so that it ranks the same; nobody is in it. */
  "jobs.duplicate": { params: z.object({ jobId: id }), result: jobSchema },
  /** Out of the list, the jobs that fit a candidate and the overview, with all that belongs to it kept. */
  "jobs.archive": { params: z.object({ jobId: id }), result: nothing },
  "jobs.unarchive": { params: z.object({ jobId: id }), result: nothing },

  /** By name. */
  "jobs.templates": { params: nothing, result: z.object({ templates: z.array(jobTemplateSchema) }) },
  /** Under the job's title, with a number behind it where that is taken. */
  "jobs.saveTemplate": { params: z.object({ jobId: id }), result: jobTemplateSchema },
  "jobs.createFromTemplate": { params: oneTemplate, result: jobSchema },
  /** Fails with `invalid_input` where another has the name. */
  "jobs.renameTemplate": { params: oneTemplate.extend({ name: templateName }), result: jobTemplateSchema },
  /** `jobs.restoreTemplate` undoes it until Winnow is next started. */
  "jobs.removeTemplate": { params: oneTemplate, result: nothing },
  "jobs.restoreTemplate": { params: oneTemplate, result: jobTemplateSchema },
} as const satisfies MethodTable;

export const jobsEvents = {
  /** A template was made, renamed, removed or brought back. */
  "jobs.templatesChanged": nothing,
} as const;
