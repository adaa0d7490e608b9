/**
 * What was learned from decisions, and how it moves a score: bounded shifts of the three weights, and factors by which kinds of requirements
 * count more or less within the skill term. Whoever meets everything still has 1, whoever meets nothing 0, and meeting more never gives less.
 */
import { z } from "zod";

/** Kinds of requirements that can count more or less. Never a location: where somebody lives is nothing to learn from. */
export const learnedKinds = ["skill", "education", "certification", "language", "other"] as const;
export type LearnedKind = (typeof learnedKinds)[number];
export const weighedTerms = ["skill", "experience", "semantic"] as const;
export type WeighedTerm = (typeof weighedTerms)[number];

/** No weight moves further than this, up or down… */
export const mostShift = 0.15;
/** …and no kind counts more than 1.5 times as much, or less than the inverse of that: a natural logarithm. */
export const mostLogFactor = Math.log(1.5);

const shift = z.number().min(-mostShift).max(mostShift);
const logFactor = z.number().min(-mostLogFactor).max(mostLogFactor);

/** `weights` are shifts that sum to 0; `kinds` natural logarithms of factors. All zeros are the ranking as it is without learning. */
export const learnedParametersSchema = z.object({
  weights: z.object({ skill: shift, experience: shift, semantic: shift }),
  kinds: z.object({ skill: logFactor, education: logFactor, certification: logFactor, language: logFactor, other: logFactor }),
});
export type LearnedParameters = z.infer<typeof learnedParametersSchema>;

export const nothingLearned: LearnedParameters = {
  weights: { skill: 0, experience: 0, semantic: 0 },
  kinds: { skill: 0, education: 0, certification: 0, language: 0, other: 0 },
};

/** What a parameter is of. */
export const learnedFeatures = [...weighedTerms, ...learnedKinds.map((kind) => `kind:${kind}` as const)] as const;
export type LearnedFeature = (typeof learnedFeatures)[number];

export const hasLearned = ({ weights, kinds }: LearnedParameters): boolean => [...Object.values(weights), ...Object.values(kinds)].some((value) => value !== 0);

const level = z.number().min(0).max(1);
const adds = z.number().min(-1).max(1);

/**
 * What learning adds to one score. `skill` is the skill term with the kinds as they count then; `adds` is a part of the score, and may be
 * negative. `read` where an adapter takes part: the other terms, each requirement's score in its own term in the order of the job, and what of
 * `adds` comes of requirements being read through it.
 */
export const learnedPartSchema = z.object({
  skill: level,
  adds,
  read: z.object({ experience: level, semantic: level, scores: z.array(level), adds }).optional(),
});
export type LearnedPart = z.infer<typeof learnedPartSchema>;

/** Which version took part in a ranking, and what it holds. */
export const learnedInUseSchema = z.object({ version: z.int().positive(), parameters: learnedParametersSchema });
export type LearnedInUse = z.infer<typeof learnedInUseSchema>;

/** The line of an explanation that is learning's; no requirement has this id. */
export const learnedLine = "learned";

type Terms = Record<WeighedTerm, number>;

/**
 * Weights of the three terms with shifts. No weight falls below 0, and none moves further than its shift: where one has less to give than
 * was learned, the others get less. `weights` sum to 1, and so does what is given.
 */
export function learnedWeights(weights: Terms, shifts: Terms): Terms {
  const down = weighedTerms.map((term) => Math.min(weights[term], Math.max(0, -shifts[term])));
  const up = weighedTerms.map((term) => Math.max(0, shifts[term]));
  const given = down.reduce((sum, value) => sum + value, 0);
  const wanted = up.reduce((sum, value) => sum + value, 0);
  const moved = Math.min(given, wanted);
  if (moved === 0) return weights;
  const at = (i: number, term: WeighedTerm): number => weights[term] + ((up[i] ?? 0) * moved) / wanted - ((down[i] ?? 0) * moved) / given;
  return { skill: at(0, "skill"), experience: at(1, "experience"), semantic: at(2, "semantic") };
}

/** The factor by which a kind counts; 1 for what is never learned from. */
export const factorOf = (kind: string, kinds: LearnedParameters["kinds"]): number => Math.exp(learnedKinds.reduce((log, one) => (one === kind ? kinds[one] : log), 0));

/** Shares of the skill term's requirements as they count by what was learned of their kinds. They sum to 1 as before; an empty list stays one. */
export function learnedShares(parts: readonly { kind: string; share: number }[], kinds: LearnedParameters["kinds"]): number[] {
  const raised = parts.map(({ kind, share }) => share * factorOf(kind, kinds));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => (total === 0 ? 0 : value / total));
}
