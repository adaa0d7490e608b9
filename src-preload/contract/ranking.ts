/** Rankings, what they say of whom, and shortlists. */
import { z } from "zod";
import { documentKindSchema, evidenceSchema, integrityCodes, jobSchema, knockoutSchema, matchSchema, modelSchema, rankingSchema, score01, weightsSchema } from "../domain.ts";
import { comparisonSchema, explanationSchema, matrixSchema, pastedTextSchema } from "../explanation.ts";
import { learnedInUseSchema, learnedPartSchema } from "../learned.ts";
import { rerankedSchema } from "../reranked.ts";
import { seniorityNoteSchema } from "../seniority-note.ts";
import type { MethodTable } from "./method-table.ts";
import { id, adTextSchema } from "./shared.ts";
import { revealing } from "../reveals.ts";

/** One line of a ranking on screen; `ranking.match` gives the whole of it. */
export const rankingRowSchema = z.object({
  rank: z.int().positive(),
  candidateId: z.string(),
  name: revealing.name.nullable(),
  title: revealing.sentence.nullable(),
  file: revealing.file,
  score: score01,
  skill: score01,
  experience: score01,
  semantic: score01,
  knockouts: z.array(knockoutSchema),
  topEvidence: evidenceSchema.nullable(),
  shortlisted: z.boolean(),
  flags: z.array(z.enum(integrityCodes)),
  seniority: seniorityNoteSchema.pick({ side: true, sentence: true }).nullable().default(null),
  reranked: rerankedSchema.nullable().default(null),
  learned: learnedPartSchema.optional(),
  /** What the current file is taken for where it is no resume. */
  looksLike: documentKindSchema.exclude(["resume"]).optional(),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;

export const rankingViewSchema = z.object({
  job: jobSchema,
  rows: z.array(rankingRowSchema),
  model: modelSchema,
  reranker: modelSchema.nullable().default(null),
  /** What was learned and took part; absent where nothing did. */
  learned: learnedInUseSchema.optional(),
  /** How many candidates were looked at. */
  considered: z.int().nonnegative(),
  milliseconds: z.number(),
});
export type RankingView = z.infer<typeof rankingViewSchema>;

/** So many candidates can stand side by side. */
export const mostCompared = 4;
const comparedIds = z.array(id).min(2).max(mostCompared);

/** What a text is about. `answer` is for the candidate, who asks how the own result came about; it speaks of nobody else. */
export const textAboutSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("candidate"), candidateId: id }),
  z.object({ what: z.literal("comparison"), candidateIds: comparedIds }),
  z.object({ what: z.literal("first"), count: z.int().min(1).max(50) }),
  z.object({ what: z.literal("answer"), candidateId: id }),
]);
export type TextAbout = z.infer<typeof textAboutSchema>;

export const rankingMethods = {
  /** Of a large library the nearest are scored and listed, and everyone on the shortlist; with `everyone` all are. */
  "ranking.run": { params: z.object({ jobId: id, everyone: z.boolean().optional() }), result: rankingViewSchema },
  /** The whole match of one candidate as of the last `ranking.run` of that job (which is run if there was none). */
  "ranking.match": { params: z.object({ jobId: id, candidateId: id }), result: matchSchema },

  /** The match put into words and into points that add up, as of the last ranking; nothing is scored again. */
  "ranking.explain": { params: z.object({ jobId: id, candidateId: id }), result: explanationSchema },
  /** Side by side, requirement by requirement, the higher ranked first. */
  "ranking.compare": { params: z.object({ jobId: id, candidateIds: comparedIds }), result: comparisonSchema },
  /** Everyone × every requirement. */
  "ranking.matrix": { params: z.object({ jobId: id }), result: matrixSchema },
  /** A text to paste. Without `names` nothing in it tells whose resume it is about. */
  "ranking.text": { params: z.object({ jobId: id, about: textAboutSchema, names: z.boolean() }), result: pastedTextSchema },

  /** Ranks the library for an ad that is not kept as a job: everyone, or the first `top`, which is quicker in a large library. */
  "ranking.ofText": {
    params: z.object({ text: adTextSchema, weights: weightsSchema.optional(), top: z.int().min(1).optional() }),
    result: rankingSchema,
  },

  /** One candidate of it, named by id, or by words of their name or file: explained, and as a text to paste. */
  "ranking.explainText": {
    params: z.object({ text: adTextSchema, candidate: z.string().min(1).max(300), weights: weightsSchema.optional(), names: z.boolean() }),
    result: z.object({ match: matchSchema, explanation: explanationSchema, text: pastedTextSchema }),
  },

  "shortlist.set": {
    params: z.object({ jobId: id, candidateId: id, shortlisted: z.boolean() }),
    result: z.object({ candidateIds: z.array(z.string()) }),
  },
} as const satisfies MethodTable;
