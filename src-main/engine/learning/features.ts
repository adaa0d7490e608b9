/** From a ranking to the numbers that may be learned from. */
import type { Match, Requirement } from "../../../src-preload/domain.ts";
import { learnedKinds } from "../../../src-preload/learned.ts";
import { scoredKinds, type Features, type LearningJob, type ScoredKind } from "../../learning/table.ts";

/** As much of a match as is looked at: terms, and what each requirement earned. Nothing that says who somebody is. */
export type ScoredMatch = Pick<Match, "skill" | "experience" | "semantic" | "requirements">;
/** The same with requirements read through an adapter, where one takes part. */
export type ReadMatch = ScoredMatch & Pick<Match, "learned">;

function byKind(requirements: readonly Requirement[], { requirements: parts }: ScoredMatch, of: (part: Match["requirements"][number]) => number): Record<ScoredKind, number> {
  const kindOf = new Map(requirements.map(({ id, kind }) => [id, kind]));
  const sums = Object.fromEntries(scoredKinds.map((kind) => [kind, 0])) as Record<ScoredKind, number>;
  for (const part of parts) {
    const kind = scoredKinds.find((one) => one === kindOf.get(part.requirementId));
    if (part.term === "skill" && kind !== undefined) sums[kind] += of(part);
  }
  return sums;
}

export const featuresOf = (requirements: readonly Requirement[], match: ScoredMatch): Features => ({
  skill: match.skill,
  experience: match.experience,
  semantic: match.semantic,
  kinds: byKind(requirements, match, ({ share, score }) => share * score),
});

/** As `featuresOf`, of what the adapter in use makes of a match; without one, of the match as it is. */
export function featuresThrough(requirements: readonly Requirement[], match: ReadMatch): Features {
  const read = match.learned?.read;
  if (read === undefined) return featuresOf(requirements, match);
  const parts = match.requirements.map((part, i) => ({ ...part, score: read.scores[i] ?? part.score }));
  const asksSkill = parts.some(({ term }) => term === "skill");
  const sum = parts.reduce((total, { term, share, score }) => total + (term === "skill" ? share * score : 0), 0);
  return featuresOf(requirements, { skill: asksSkill ? Math.min(1, sum) : read.semantic, experience: read.experience, semantic: read.semantic, requirements: parts });
}

/** The same for everyone in a ranking, so any match tells it. */
export const sharesOf = (requirements: readonly Requirement[], match: ScoredMatch): LearningJob["shares"] => byKind(requirements, match, ({ share }) => share);

/** A term of a score that moved by less than this would show in no digit of any list. */
const leastDifference = 0.001;
const differ = (a: number, b: number): boolean => Math.abs(a - b) >= leastDifference;

/** What two readings of one resume differ in, by the names of what is learned; a location is never learned from. */
export const differing = (a: Features, b: Features): string[] => [
  ...(["skill", "experience", "semantic"] as const).filter((term) => differ(a[term], b[term])),
  ...learnedKinds.filter((kind) => differ(a.kinds[kind], b.kinds[kind])).map((kind) => `kind:${kind}`),
];
