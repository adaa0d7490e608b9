/**
 * A match put into words and into points that add up. Points are hundredths of a point of 100 ("12.34"), rounded so that the
 * lines of an explanation add up to the score as shown and their possible points to 100 (largest remainder, inside each term).
 */
import { z } from "zod";
import { evidenceSchema, requirementStatuses } from "./domain.ts";
import { revealing } from "./reveals.ts";
import { seniorityNoteSchema } from "./seniority-note.ts";

const points = z.number().min(0).max(100);
/** What was learned can take points away, too. */
const gained = z.number().min(-100).max(100);

/** What the three terms of the score add. */
export const termPointsSchema = z.object({ skill: points, experience: points, semantic: points });
export type TermPoints = z.infer<typeof termPointsSchema>;

/**
 * One requirement's part of the score; `requirementId` is null for the work itself, where the job asks no experience by name, and
 * `rerankerLine` for what a re-ranker adds, which is of none of the terms; nor is `learnedLine`, what was learned: that line earns more or
 * less than nothing, and has nothing possible, for who meets everything gains nothing by it.
 */
export const explanationLineSchema = z.object({
  requirementId: z.string().nullable(),
  /** What is asked, in words. */
  asked: z.string(),
  status: z.enum(requirementStatuses),
  /** How it matched: "Next.js implies React". */
  how: revealing.sentence,
  /** `earned` by term. */
  terms: termPointsSchema,
  earned: gained,
  possible: points,
});
export type ExplanationLine = z.infer<typeof explanationLineSchema>;

/** A change of one requirement's finding, and what it would add to the score. */
export const improvementSchema = z.object({
  requirementId: z.string().nullable(),
  /** "The resume names Kubernetes." */
  sentence: revealing.sentence,
  /** The requirement's own score now and then, in [0,1]. */
  from: z.number(),
  to: z.number(),
  gains: points,
});
export type Improvement = z.infer<typeof improvementSchema>;

/** What separates a candidate from the next one above. */
export const nextAboveSchema = z.object({
  rank: z.int().positive(),
  candidateId: z.string(),
  total: points,
  /** 0 where both have the same score. */
  gap: points,
  /** Up to three single changes, each enough by itself, the smallest first; or, with `together`, the fewest that do it jointly. */
  improvements: z.array(improvementSchema),
  together: z.boolean(),
});
export type NextAbove = z.infer<typeof nextAboveSchema>;

export const strengthSchema = z.object({ requirementId: z.string().nullable(), sentence: revealing.sentence, earned: points, evidence: evidenceSchema.nullable() });
export type Strength = z.infer<typeof strengthSchema>;

/** Something to ask about. `questions` is empty where asking could touch what must not decide. */
export const gapSchema = z.object({ requirementId: z.string(), sentence: revealing.sentence, lost: points, questions: z.array(revealing.sentence) });
export type Gap = z.infer<typeof gapSchema>;

export const explanationSchema = z.object({
  candidateId: z.string(),
  rank: z.int().positive(),
  /** How many were ranked. */
  of: z.int().positive(),
  total: points,
  /** The columns' sums: what each term adds to `total`, and what it could add at most. */
  terms: termPointsSchema,
  possible: termPointsSchema,
  lines: z.array(explanationLineSchema),
  /** Why the candidate stands here, in sentences. */
  here: z.array(revealing.sentence),
  /** Null for the first. */
  above: nextAboveSchema.nullable(),
  strengths: z.array(strengthSchema),
  gaps: z.array(gapSchema),
});
export type Explanation = z.infer<typeof explanationSchema>;

// ---- two to four side by side ---------------------------------------------------------------------------------------

export const comparedCellSchema = explanationLineSchema.omit({ requirementId: true, asked: true, possible: true }).extend({ evidence: evidenceSchema.nullable() });
export type ComparedCell = z.infer<typeof comparedCellSchema>;

/** One requirement beside another: the cells are in the order of `candidates`. */
export const comparedLineSchema = z.object({
  requirementId: z.string().nullable(),
  asked: z.string(),
  possible: points,
  cells: z.array(comparedCellSchema),
  /** Points of the best of them over the least. */
  apart: points,
  /** What makes the difference, or that there is none. */
  sentence: revealing.sentence,
});
export type ComparedLine = z.infer<typeof comparedLineSchema>;

export const comparisonSchema = z.object({
  candidates: z.array(z.object({
    candidateId: z.string(),
    rank: z.int().positive(),
    name: revealing.name.nullable(),
    file: revealing.file,
    total: points,
    seniority: seniorityNoteSchema.pick({ side: true, sentence: true }).nullable(),
  })),
  lines: z.array(comparedLineSchema),
  /** What decides between them, the weightiest first. */
  summary: z.array(revealing.sentence),
});
export type Comparison = z.infer<typeof comparisonSchema>;

// ---- everyone ------------------------------------------------------------------------------------------------------

/** One letter a status, so that a row of 40 requirements is one short string. */
export const statusLetters = { met: "m", partly: "p", not_found: "n", unknown: "u" } as const;

/** Candidates × requirements. Row i belongs to the ranking's place i + 1; column j to `requirementIds[j]`. */
export const matrixSchema = z.object({
  requirementIds: z.array(z.string()),
  rows: z.array(z.object({
    candidateId: z.string(),
    statuses: z.string().regex(/^[mpnu]*$/),
    /** How far each is met, in whole percent. */
    levels: z.array(z.int().min(0).max(100)),
  })),
});
export type Matrix = z.infer<typeof matrixSchema>;

// ---- to paste ------------------------------------------------------------------------------------------------------

/** The same text twice: for a plain mail, and for one with lists and tables. */
export const pastedTextSchema = z.object({ subject: revealing.sentence, plain: revealing.sentence, html: revealing.sentence });
export type PastedText = z.infer<typeof pastedTextSchema>;
