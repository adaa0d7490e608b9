/**
 * The words of Winnow as schemas: what a Profile, a Job, a Requirement and a Match look like wherever they are stored,
 * sent or shown. Offsets are UTF-16 code units into the resume's (or job's) whole text, `end` exclusive; pages count
 * from 1; scores are in [0,1].
 */
import { z } from "zod";
import { conditionAnswerSchema, jobConditionsSchema, noJobConditions } from "./conditions.ts";
import { score01 } from "./document.ts";
import { cefrLevels, degreeLevelSchema, partialDateSchema } from "./profile.ts";
import { learnedInUseSchema, learnedPartSchema } from "./learned.ts";
import { rerankedSchema } from "./reranked.ts";
import { seniorityNoteSchema } from "./seniority-note.ts";
import { offset, spanSchema } from "./span.ts";
import { revealing } from "./reveals.ts";

export * from "./document.ts";
export * from "./profile.ts";
export { spanSchema, type Span } from "./span.ts";

// ---- jobs ----------------------------------------------------------------------------------------------------------

export const requirementKinds = ["skill", "experience", "education", "certification", "language", "location", "other"] as const;
export const importances = ["must", "high", "medium", "low"] as const;
export const importanceSchema = z.enum(importances);
export type Importance = z.infer<typeof importanceSchema>;

export const requirementSchema = z.object({
  /** Stable inside a job: "r1", "r2", … */
  id: z.string(),
  kind: z.enum(requirementKinds),
  importance: importanceSchema,
  /** The words as the ad (or the recruiter) has them, without bullet and without the importance marker. */
  text: z.string().min(1).max(500),
  /** Taxonomy skills the text names; any one of them satisfies the requirement. */
  skillIds: z.array(z.string()),
  /** Years asked, for kind `experience` or a skill with years; for kind `education` the years of work that stand in for the degree. */
  minYears: z.number().min(0).max(60).nullable(),
  /** For kind `skill`: it was used no longer ago than this many years; null when nothing is asked of when. */
  usedWithinYears: z.number().positive().max(60).nullable().default(null),
  /** Lowest degree asked, for kind `education`. */
  degreeLevel: degreeLevelSchema.nullable(),
  /** Fields of study asked, for kind `education`, lower case; any one of them satisfies, none means any field. */
  educationFields: z.array(z.string().min(1).max(120)).max(20).default([]),
  /** Level of the Common European Framework asked, for kind `language`; null when the words name none. */
  languageLevel: z.enum(cefrLevels).nullable().default(null),
  /** Where it was read in the job's text; null when a person typed it. */
  source: spanSchema.nullable(),
});
export type Requirement = z.infer<typeof requirementSchema>;
export type RequirementKind = Requirement["kind"];

export const seniorities = ["intern", "junior", "mid", "senior", "lead", "director", "executive"] as const;
export const senioritySchema = z.enum(seniorities);
export type Seniority = z.infer<typeof senioritySchema>;

export const parsedJobSchema = z.object({
  title: z.string(),
  /** Taxonomy role family of the title, e.g. "nursing"; null if the title is unknown. */
  roleFamily: z.string().nullable(),
  seniority: senioritySchema.nullable(),
  requirements: z.array(requirementSchema),
  /** Pay, start, contract, place …: answered beside the score, never in it. */
  conditions: jobConditionsSchema.default(noJobConditions),
});
export type ParsedJob = z.infer<typeof parsedJobSchema>;

/** Shares of the three terms; they sum to 1. */
export const weightsSchema = z
  .object({ skill: score01, experience: score01, semantic: score01 })
  .refine((w) => Math.abs(w.skill + w.experience + w.semantic - 1) < 1e-9, "The three weights must sum to 1.");
export type Weights = z.infer<typeof weightsSchema>;
export const defaultWeights: Weights = { skill: 0.5, experience: 0.3, semantic: 0.2 };

export const jobSchema = parsedJobSchema.extend({
  jobId: z.string(),
  text: z.string(),
  weights: weightsSchema,
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Job = z.infer<typeof jobSchema>;

// ---- matches -------------------------------------------------------------------------------------------------------

/**
 * How a passage supports a requirement. exact and alias: the skill itself; implied and related: another skill, by the
 * taxonomy's `path`; meaning: the sentence says it without naming it; years, degree, language, certificate, title and
 * location: a structured fact of the profile.
 */
export const evidenceKinds = [
  "exact", "alias", "implied", "related", "meaning", "years", "degree", "language", "certificate", "title", "location",
] as const;

export const evidenceSchema = z.object({
  requirementId: z.string(),
  /** The resume's own words: `text.slice(start, end)`. */
  text: revealing.quote,
  page: z.int().positive(),
  start: offset,
  end: offset,
  score: score01,
  how: z.enum(evidenceKinds),
  /** Skill names from the resume's to the job's ("Next.js", "React"); empty unless implied or related. */
  path: z.array(z.string()),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const knockoutStatuses = ["pass", "unknown", "fail"] as const;
export const knockoutSchema = z.object({
  requirementId: z.string(),
  status: z.enum(knockoutStatuses),
  /** One sentence: what was found, or that nothing was. */
  reason: revealing.sentence,
});
export type Knockout = z.infer<typeof knockoutSchema>;

/** What one requirement contributed. `share` is its weight within its term; the shares of a term sum to 1. */
export const requirementScoreSchema = z.object({
  requirementId: z.string(),
  term: z.enum(["skill", "experience"]),
  score: score01,
  share: score01,
  /** Similarity of the requirement to the resume's best sentence, calibrated. */
  semantic: score01,
});
export type RequirementScore = z.infer<typeof requirementScoreSchema>;

/**
 * How far a requirement is met. `not_found`: the resume was looked through and says nothing near it; `unknown`: the resume holds
 * nothing that could tell, such as dates for years or any studies for a degree.
 */
export const requirementStatuses = ["met", "partly", "not_found", "unknown"] as const;
export type RequirementStatus = (typeof requirementStatuses)[number];

/** When a skill was last used, as the dated jobs that name it show. */
export const lastUseSchema = z.object({
  /** The end of the last of them; "present" when it goes on. */
  date: z.union([partialDateSchema, z.literal("present")]),
  /** From there to the newest month of any job in the resume, in years with one decimal; years alone are read in favour. */
  yearsBefore: z.number().nonnegative(),
});
export type LastUse = z.infer<typeof lastUseSchema>;

/** A requirement's score with what it rests on. */
export const requirementMatchSchema = requirementScoreSchema.extend({
  status: z.enum(requirementStatuses),
  /** The best of what was found, in the resume's own words (empty where the recruiter added it); null when nothing was. */
  found: z.object({ how: z.enum(evidenceKinds), words: revealing.sentence, path: z.array(z.string()) }).nullable(),
  /** Years that dated jobs show, where the requirement is of experience or asks years; null when no dated job shows any. */
  years: z.number().nonnegative().nullable(),
  /** Where recent use is asked; null when it is not, and when no dated job names the skill. */
  lastUse: lastUseSchema.nullable().default(null),
  /** Its part of the semantic term; these sum to 1 over all requirements. */
  semanticShare: score01,
});
export type RequirementMatch = z.infer<typeof requirementMatchSchema>;

/** One reason a score is not higher, with what it costs: `points` is the part of the score lost, in [0,1]. */
export const lossSchema = z.object({
  requirementId: z.string().nullable(),
  term: z.enum(["skill", "experience", "semantic"]),
  points: score01,
  sentence: revealing.sentence,
});
export type Loss = z.infer<typeof lossSchema>;

/**
 * Something about a resume that a person should look at before trusting it. `keyword_stuffing`: the same words over and over;
 * `ad_pasted`: lines of the job ad, word for word; `hidden_text`: text that nobody can see on the page. None of it earns a point.
 */
export const integrityCodes = ["keyword_stuffing", "ad_pasted", "hidden_text"] as const;
export const integrityFlagSchema = z.object({
  code: z.enum(integrityCodes),
  /** What was seen, for the recruiter. */
  sentence: revealing.sentence,
  /** Where it stands in the resume's text; empty when what was seen is no part of it. */
  spans: z.array(spanSchema),
});
export type IntegrityFlag = z.infer<typeof integrityFlagSchema>;
export type IntegrityCode = IntegrityFlag["code"];

export const matchSchema = z.object({
  rank: z.int().positive(),
  candidateId: z.string(),
  name: revealing.name.nullable(),
  file: revealing.file,
  score: score01,
  skill: score01,
  experience: score01,
  semantic: score01,
  knockouts: z.array(knockoutSchema),
  evidence: z.array(evidenceSchema),
  requirements: z.array(requirementMatchSchema),
  /** Years of work of the job's kind that dated jobs show; null when none is dated. */
  relevantYears: z.number().nonnegative().nullable(),
  whyNotHigher: z.array(lossSchema),
  flags: z.array(integrityFlagSchema),
  /** Where the candidate's posts and years are far above or far below what the job asks; it moves no score. */
  seniority: seniorityNoteSchema.nullable().default(null),
  /** One for each condition that the job states and the recruiter does not ignore; the knock-outs among them stand in `knockouts`, too. */
  conditions: z.array(conditionAnswerSchema).default([]),
  /** Null where no re-ranker took part in the ranking. */
  reranked: rerankedSchema.nullable().default(null),
  /** Absent where nothing that was learned is in use: such a ranking is what it always was, to the byte. */
  learned: learnedPartSchema.optional(),
});
export type Match = z.infer<typeof matchSchema>;

export const modelSchema = z.object({
  id: z.string(),
  /** SHA-256 of the model's files, hex. */
  hash: z.string(),
});
export type ModelIdentity = z.infer<typeof modelSchema>;

/** One ranking of the library for a job: the whole public answer of `winnow rank`. */
export const rankingSchema = z.object({
  job: z.object({ title: z.string(), requirements: z.array(requirementSchema) }),
  candidates: z.array(matchSchema),
  model: modelSchema,
  /** What read the first of the ranking a second time, beside the job; null where nothing did. */
  reranker: modelSchema.nullable().default(null),
  /** Absent where nothing that was learned is in use. */
  learned: learnedInUseSchema.optional(),
  weights: weightsSchema,
  /** How many candidates were looked at; of a large library only the nearest are scored in full and listed. */
  considered: z.int().nonnegative(),
  milliseconds: z.number(),
});
export type Ranking = z.infer<typeof rankingSchema>;

export const searchHitSchema = z.object({
  candidateId: z.string(),
  name: revealing.name.nullable(),
  file: revealing.file,
  score: score01,
  snippet: revealing.sentence,
});
export type SearchHit = z.infer<typeof searchHitSchema>;
