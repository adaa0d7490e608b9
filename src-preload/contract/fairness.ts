/** Self-reported categories, and what selection and scoring look like by them. */
import { z } from "zod";
import type { MethodTable } from "./method-table.ts";
import { count, filePath, id, nothing } from "./shared.ts";
import { harmless, revealing } from "../reveals.ts";

/** How far somebody came. Whoever came further counts as having come this far. */
export const impactSteps = ["shortlisted", "screening", "interview", "offer", "hired"] as const;
export const impactStepSchema = z.enum(impactSteps);
export type ImpactStep = z.infer<typeof impactStepSchema>;

/** decided: everyone in the pipeline of the job; ranked: everyone whom the job's ranking scores. */
export const impactSamples = ["decided", "ranked"] as const;
export const impactSampleSchema = z.enum(impactSamples);
export type ImpactSample = z.infer<typeof impactSampleSchema>;

const share = z.number().min(0).max(1);
const intervalSchema = z.object({ low: z.number().nonnegative(), high: z.number().nonnegative() });
export type Interval = z.infer<typeof intervalSchema>;

/** One group. What is null is withheld (`leftOut`), or has no value because nobody was selected. */
export const impactRowSchema = z.object({
  /** One category for each attribute of the table. */
  values: z.array(z.string()),
  people: count.nullable(),
  /** Of them: came to the step, or scored above the median. */
  selected: count.nullable(),
  rate: share.nullable(),
  /** Wilson's, 95 %. */
  rateInterval: intervalSchema.nullable(),
  /** The rate divided by the highest rate of the table. */
  ratio: share.nullable(),
  /** Katz's on the logarithm, 95 %; null for the highest group itself, and where nobody of one of the two was selected. */
  ratioInterval: intervalSchema.nullable(),
  /** Whether the ratio is below four fifths; null without a ratio. */
  belowFourFifths: z.boolean().nullable(),
  /** Fisher's exact test against the highest group, two-sided; null for the highest group itself. */
  fisherP: share.nullable(),
  /** withheld: too few people, or it would tell the number of too few; small: under 2 % of the people of the table, so without a ratio. */
  leftOut: z.enum(["withheld", "small"]).nullable(),
});
export type ImpactRow = z.infer<typeof impactRowSchema>;

export const impactTableSchema = z.object({
  /** "sex", "race", or the heading of another column; two for an intersection. */
  by: z.array(z.string()),
  rows: z.array(impactRowSchema),
  /** Everyone of the sample: those of the rows, and those of whom a category is not known. A person in two jobs counts twice. */
  people: count,
  /** Of whom a category is not known; null where that number would tell one that is withheld. */
  unknown: count.nullable(),
  /** Those of no row that is shown: of unknown category, or withheld. */
  notShown: count,
});
export type ImpactTable = z.infer<typeof impactTableSchema>;

export const impactOfJobSchema = z.object({
  /** Null for all jobs together. */
  jobId: z.string().nullable(),
  title: harmless("of a job").nullable(),
  selection: z.array(impactTableSchema),
  scoring: z.array(impactTableSchema),
  /** The median of the scores in the sample; null over several jobs, each of which has its own, and where the job asks nothing to score by. */
  median: share.nullable(),
});
export type ImpactOfJob = z.infer<typeof impactOfJobSchema>;

export const impactReportSchema = z.object({
  step: impactStepSchema,
  sample: impactSampleSchema,
  /** Null where one job was asked for. */
  overall: impactOfJobSchema.nullable(),
  jobs: z.array(impactOfJobSchema),
  /** How the numbers are made. */
  method: z.array(z.string()),
  /** What this is not. */
  notice: z.string(),
});
export type ImpactReport = z.infer<typeof impactReportSchema>;

const rowNumber = z.int().positive();

/**
 * Why a column of a list is not taken as one of categories. header: it is headed as something else; empty: nobody answered; dates, numbers: most answers are
 * such, or ids; allDiffer: nearly everyone answers something else; tooMany: more than 20 different answers; twice: another column is headed the
 * same; moreThanTen: ten are taken already; notNamed: others were named.
 */
export const leftOutReasons = ["header", "empty", "dates", "numbers", "allDiffer", "tooMany", "twice", "moreThanTen", "notNamed"] as const;
export const leftOutColumnSchema = z.object({ header: z.string(), why: z.enum(leftOutReasons) });
export type LeftOutColumn = z.infer<typeof leftOutColumnSchema>;

/** What a file of categories would add, before anything is kept. Rows are counted as a spreadsheet shows them: the header is row 1. */
export const groupPreviewSchema = z.object({
  previewId: z.string(),
  file: harmless("the list’s own name"),
  rows: count,
  /** Candidates found in the library, who have a category in the list. */
  matched: count,
  /** What columns are about, with how many candidates have a category in each; race may come from several. */
  attributes: z.array(z.object({ attribute: z.string(), headers: z.array(z.string()), categories: z.array(z.string()), candidates: count })),
  leftOut: z.array(leftOutColumnSchema),
  notFound: z.array(z.object({ row: rowNumber, who: revealing.name })),
  /** More than one candidate may be meant. */
  ambiguous: z.array(z.object({ row: rowNumber, who: revealing.name })),
  /** Rows that say of a candidate something else than a row before: what they differ in counts as unknown. */
  contradictory: z.array(z.object({ row: rowNumber, who: revealing.name, attribute: z.string() })),
});
export type GroupPreview = z.infer<typeof groupPreviewSchema>;

/** What is kept of categories: how many, never whose. */
export const heldGroupsSchema = z.object({
  candidates: count,
  attributes: z.array(z.object({ attribute: z.string(), candidates: count })),
  importedAt: z.string().nullable(),
});
export type HeldGroups = z.infer<typeof heldGroupsSchema>;

export const impactAskedSchema = z.object({ jobId: id.optional(), step: impactStepSchema.default("interview"), sample: impactSampleSchema.default("decided") });
export type ImpactAsked = z.output<typeof impactAskedSchema>;

/** What is swapped: name for one of another origin and gender, gendered words, the years of studies, where the person lives; or all of these. */
export const swapKinds = ["name", "gender", "graduation", "address", "all"] as const;
export const swapKindSchema = z.enum(swapKinds);
export type SwapKind = z.infer<typeof swapKindSchema>;

const swapScoreSchema = z.object({ score: share, skill: share, experience: share, semantic: share });
export type SwapScore = z.infer<typeof swapScoreSchema>;

/** What is not as it was: by how much the score, which terms, and which requirements with their scores. */
const movedSchema = z.object({
  by: z.number(),
  terms: z.array(z.object({ term: z.enum(["skill", "experience", "semantic"]), by: z.number() })),
  requirements: z.array(z.object({ requirementId: z.string(), before: share, after: share })),
});
export type Moved = z.infer<typeof movedSchema>;

export const swapResultSchema = z.object({
  kind: swapKindSchema,
  /** Lines of the resume that were changed. Empty where there was nothing to swap; then nothing was scored anew. */
  lines: z.array(z.object({ before: revealing.sentence, after: revealing.sentence })),
  after: swapScoreSchema,
  moved: movedSchema.nullable(),
});
export type SwapResult = z.infer<typeof swapResultSchema>;

export const counterfactualSchema = z.object({
  jobId: z.string(),
  title: harmless("of a job"),
  /** Who was looked at, in the order of the ranking. */
  candidates: z.array(z.object({ candidateId: z.string(), name: revealing.name.nullable(), file: revealing.file, before: swapScoreSchema, swaps: z.array(swapResultSchema) })),
  /** So many swaps were scored, and in so many of them something moved. */
  swaps: count,
  moved: count,
  /** The job itself asks for a place, so that a score may follow the address. */
  asksPlace: z.boolean(),
  /** Among how many candidates the scores were made: of a large library a part. */
  among: count,
});
export type Counterfactual = z.infer<typeof counterfactualSchema>;

export const fairnessMethods = {
  /**
   * Reads resumes again with who they are about swapped, and scores them anew, in memory: one candidate, with several other people's names, or
   * without one a sample of 50 from the job's ranking. Fails with `not_found`, or `invalid_input` where the job asks nothing.
   */
  "fairness.counterfactual": { params: z.object({ jobId: id, candidateId: id.optional() }), result: counterfactualSchema },
  "fairness.groups": { params: nothing, result: heldGroupsSchema },
  /** Reads a CSV file with a header row, and says whom it is about. Keeps nothing. */
  "fairness.previewGroups": { params: z.object({ path: filePath, name: filePath.optional(), columns: z.array(z.string().min(1).max(200)).min(1).max(10).optional() }), result: groupPreviewSchema },
  /** Keeps what a preview said. Fails with `not_found` for one that was kept already or is long gone. */
  "fairness.importGroups": { params: z.object({ previewId: id }), result: heldGroupsSchema },
  /** Deletes every category, with the file they are kept in. */
  "fairness.forgetGroups": { params: nothing, result: nothing },
  /** Of one job, or of every job and all together. Fails with `invalid_input` where no categories are kept. */
  "fairness.impact": { params: impactAskedSchema, result: impactReportSchema },
  "fairness.impactFile": {
    params: impactAskedSchema.extend({ format: z.enum(["csv", "json"]) }),
    result: z.object({ fileName: harmless("the table’s own name"), mediaType: z.string(), content: harmless("numbers of groups of five people or more") }),
  },
} as const satisfies MethodTable;
