/** Learning from decisions: what there is to learn from, what was learned, what it would have changed, and which version is in use. */
import { z } from "zod";
import { learnedFeatures, learnedParametersSchema } from "../learned.ts";
import { harmless } from "../reveals.ts";
import type { MethodTable } from "./method-table.ts";
import { count, nothing } from "./shared.ts";

const share = z.number().min(0).max(1);
const versionNumber = z.int().positive();

/** One job that was left out while the rest was learned from. nDCG in [0,1]; `hiredFirst`: of the hired, among the first ten of the ranking. */
export const learnedJobSchema = z.object({
  jobId: z.string(), decisions: count, hired: count, before: share, after: share, hiredFirstBefore: count, hiredFirstAfter: count,
});

export const learnedComparisonSchema = z.object({
  jobs: z.array(learnedJobSchema),
  /** Mean nDCG over the jobs, as ranked now and as it would have been. */
  before: share,
  after: share,
  difference: z.number(),
  /** Where the difference lies with 95 %. */
  interval: z.tuple([z.number(), z.number()]),
  hired: count,
  hiredFirstBefore: count,
  hiredFirstAfter: count,
});

/** A version as it is kept. */
export const keptLearningSchema = z.object({
  parameters: learnedParametersSchema,
  comparison: learnedComparisonSchema,
  /** What was left out because the fairness checks found it to move with who somebody is. */
  flagged: z.array(z.enum(learnedFeatures)),
  /** What trying to read requirements otherwise said; null where there was too little to try it on. */
  reading: z.object({
    /** Mean nDCG on jobs left out, without and with it; the difference, and where it lies with 95 %; whether more pairs are in order beyond doubt, and without any one recruiter, too. */
    trial: z.object({ before: share, after: share, difference: z.number(), interval: z.tuple([z.number(), z.number()]), clear: z.boolean(), holds: z.boolean() }),
    /** Scores moved with who somebody is. */
    moved: z.boolean(),
    /** Whether the version reads so. */
    used: z.boolean(),
    /** SHA-256 of the model it was made for, hex. */
    model: z.string(),
  }).nullable(),
  learnedFrom: z.object({
    decisions: count,
    jobs: z.array(z.string()),
    recruiters: count,
    /** How many were rejected at once, rejected after an interview, interviewed, offered, hired. */
    grades: z.array(count).length(5),
    /** SHA-256 of the table that was learned from, hex. */
    hash: z.string(),
  }),
  /** The numbers of those learned from, so that it can be said when one of them is erased; earlier versions did not keep them. */
  people: z.array(z.int().positive()).default([]),
});
export type KeptLearning = z.infer<typeof keptLearningSchema>;

export const learnedVersionSchema = keptLearningSchema.omit({ people: true }).extend({
  version: versionNumber,
  madeAt: z.string(),
  active: z.boolean(),
  /** What it changes at the usual weights, in words; empty where it learned nothing. */
  changes: z.array(z.string()),
  /** What the comparison and the fairness checks say, in words. */
  verdict: z.array(z.string()),
  /** Whether the order of jobs left out is better by it beyond doubt, worse, or neither for certain. */
  gain: z.enum(["clear", "uncertain", "worse"]),
  /** How many of those learned from were erased since: numbers that decisions on them helped to make are still in it. */
  erased: count,
});
export type LearnedVersion = z.infer<typeof learnedVersionSchema>;

/** What learning goes through, and how far it is in that. */
export const learningSteps = ["gathering", "weighing", "comparing", "reading"] as const;
export const learningProgressSchema = z.object({ step: z.enum(learningSteps), done: count, of: count });
export type LearningProgress = z.infer<typeof learningProgressSchema>;

export const learningStatusSchema = z.object({
  decisions: count,
  /** In how many jobs. */
  jobs: count,
  /** In jobs in which somebody came further than somebody else. */
  usableDecisions: count,
  usableJobs: count,
  leastDecisions: count,
  leastJobs: count,
  enough: z.boolean(),
  /** How much there is, and how much is lacking. */
  sentence: harmless("Counts of decisions and jobs."),
  /** Null while rankings are as they are without learning. */
  active: versionNumber.nullable(),
  /** Null while nothing is being learned. */
  training: learningProgressSchema.nullable(),
  /** The newest first. */
  versions: z.array(learnedVersionSchema),
});
export type LearningStatus = z.infer<typeof learningStatusSchema>;

/** An impact ratio that is lower with a learned version than without. `measure`: by who is above the median score, or among the first ten. */
const worsenedSchema = z.object({
  measure: z.enum(["median", "top"]), by: z.array(harmless("Names of categories.")), group: z.array(harmless("A group of five people or more.")), people: count,
  present: share, learned: share, belowFourFifths: z.boolean(),
});
/** `refuses`: a ratio falls by it, and is below four fifths then. */
export const impactOfLearningSchema = z.object({ people: count, worse: z.array(worsenedSchema), refuses: z.boolean() });
export type ImpactOfLearning = z.infer<typeof impactOfLearningSchema>;

export const learningMethods = {
  "learning.status": { params: nothing, result: learningStatusSchema },
  /**
   * Learns from everything decided, keeps it as a new version, and switches nothing on. Of too little data nothing is made: then `made` is null.
   * Whoever asks while it is under way gets the same answer. Fails with `cancelled`, and then keeps nothing.
   */
  "learning.train": { params: nothing, result: z.object({ made: versionNumber.nullable(), status: learningStatusSchema }) },
  "learning.cancel": { params: nothing, result: learningStatusSchema },
  /** The newest, or the one that is named. Fails with `invalid_input` where there is too little data, it learned nothing, or an impact ratio would fall by it and be below four fifths. */
  "learning.activate": { params: z.object({ version: versionNumber.optional() }), result: learningStatusSchema },
  /**
   * What a version would do to the impact ratios of the categories that people told of themselves, over all open jobs: null where nobody's is
   * known. Fails with `not_found`.
   */
  "learning.impact": { params: z.object({ version: versionNumber }), result: z.object({ check: impactOfLearningSchema.nullable() }) },
  /** To the ranking without learning, or to an earlier version; of that, fails as `learning.activate` does. */
  "learning.revert": { params: z.object({ version: versionNumber.optional() }), result: learningStatusSchema },
} as const satisfies MethodTable;

export const learningEvents = {
  /** Another version is in use, or there is one more. */
  "learning.changed": z.object({ active: versionNumber.nullable() }),
  /** How far learning is; null when it has ended, however it did. */
  "learning.progress": learningProgressSchema.nullable(),
};
