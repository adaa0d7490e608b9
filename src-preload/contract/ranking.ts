/** Rankings, shortlists and what leaves the app as a file. */
import { z } from "zod";
import { evidenceSchema, integrityCodes, jobSchema, knockoutSchema, matchSchema, modelSchema, rankingSchema, score01, weightsSchema } from "../domain.ts";
import type { MethodTable } from "./method-table.ts";
import { id, adTextSchema } from "./shared.ts";

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
  flags: z.array(z.enum(integrityCodes)),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;

export const rankingViewSchema = z.object({
  job: jobSchema,
  rows: z.array(rankingRowSchema),
  model: modelSchema,
  milliseconds: z.number(),
});
export type RankingView = z.infer<typeof rankingViewSchema>;

const exportedFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() });
export type ExportedFile = z.infer<typeof exportedFileSchema>;

const exportFormatSchema = z.enum(["csv", "json"]);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

export const rankingMethods = {
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
} as const satisfies MethodTable;
