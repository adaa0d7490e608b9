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

export const jobsMethods = {
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
      /** All of them, as they are to be. Those of a new text are read from it, but for what a person typed or chose. */
      conditions: jobConditionsSchema.optional(),
    }),
    result: jobSchema,
  },
  "jobs.remove": { params: z.object({ jobId: id }), result: nothing },
  "jobs.restore": { params: z.object({ jobId: id }), result: jobSchema },
} as const satisfies MethodTable;
