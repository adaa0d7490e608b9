/** Why a candidate has the score they have: the lines that earned it, and what each thing that is missing costs. */
import type { Match, Weights } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { rounded } from "../rounding.ts";
import type { Scored } from "../score.ts";
import { evidenceOf } from "./evidence.ts";
import { lossesOf } from "./losses.ts";

/** One match as the contract has it. `rank` counts from 1. */
export function explain(scored: Scored, rank: number, weights: Weights, familyName: string | null, taxonomy: Taxonomy): Match {
  const { candidate } = scored.candidate;
  return {
    rank,
    candidateId: candidate.candidateId,
    name: candidate.profile.name,
    file: candidate.file,
    score: scored.score,
    skill: scored.skill,
    experience: scored.experience,
    semantic: scored.semantic,
    knockouts: scored.knockouts,
    evidence: evidenceOf(scored, weights),
    requirements: scored.outcomes.map(({ requirementId, term, score, share, semantic }) => ({ requirementId, term, score, share: rounded(share), semantic })),
    whyNotHigher: lossesOf(scored, weights, familyName, taxonomy),
    conditions: [],
  };
}
