/** From signals to the terms and the score of one candidate. */
import type { ParsedJob, Requirement, RequirementScore, Weights } from "../../src-preload/domain.ts";
import type { LearnedPart } from "../../src-preload/learned.ts";
import type { Reranked } from "../../src-preload/reranked.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import type { Ordinary } from "./background.ts";
import { levelOf } from "./calibration.ts";
import { experienceAnswer, isExperience } from "./experience-term.ts";
import type { ExperienceAnswer } from "./experience-term.ts";
import type { FactQuestion } from "./fact-evidence.ts";
import type { Found } from "./found.ts";
import { importanceWeights } from "./importance.ts";
import { knockout } from "./knockouts.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import type { Role } from "./role-history.ts";
import { clamp01, rounded } from "./rounding.ts";
import { roleRelevance } from "./role-relevance.ts";
import type { RoleQuestion } from "./role-relevance.ts";
import { signalOf } from "./signals.ts";
import type { Nearness, Query, Signal } from "./signals.ts";
import { asksPractice, practiceOf } from "./skill-practice.ts";
import type { Practice } from "./skill-practice.ts";
import { answer, namedSkills } from "./skill-term.ts";
import type { SkillQuestions } from "./skill-term.ts";
import type { UnsaidKnockout } from "./unsaid.ts";

/** A job made ready for scoring any number of candidates. Query i belongs to requirement i; the last is the title. */
export interface PreparedJob {
  job: ParsedJob;
  queries: Query[];
  /** What is ordinary for each query: the nearest sentence of every resume. */
  ordinary: Ordinary[];
  /** Whether a candidate is one of those that tell what is ordinary. */
  isOrdinary: (candidateId: string) => boolean;
  skills: SkillQuestions;
  shares: Shares;
  /** By requirement. */
  facts: readonly FactQuestion[];
  role: RoleQuestion;
  taxonomy: Taxonomy;
}

export interface RequirementOutcome extends RequirementScore {
  requirement: Requirement;
  found: Found | null;
  /** Of the skill asked; null where neither years of it nor recent use are asked. */
  practice: Practice | null;
  /** Set for requirements of the experience term. */
  experience: ExperienceAnswer | undefined;
  /** The passage nearest in meaning, by index; -1 if there is none. */
  passage: number;
  /** The requirement's part of the semantic term; these sum to 1 over all requirements. */
  semanticShare: number;
}

export interface Scored {
  candidate: PreparedCandidate;
  score: number;
  skill: number;
  experience: number;
  semantic: number;
  outcomes: RequirementOutcome[];
  /** What the experience term rests on where the job asks no experience by name; else undefined. */
  openExperience: ExperienceAnswer | undefined;
  knockouts: UnsaidKnockout[];
  /** Null before, and where, no re-ranker takes part. */
  reranked: Reranked | null;
  /** Absent where nothing that was learned is in use. */
  learned?: LearnedPart;
}

const noFact: FactQuestion = () => null;
const silence: Signal = { passage: -1, best: 0, coverage: 0 };

/** The part of each requirement in a sum over those that `counts` names, by importance; 0 for others. They sum to 1 if there are any. */
function sharesOf(requirements: readonly Requirement[], counts: (requirement: Requirement) => boolean): number[] {
  const weights = requirements.map((requirement) => (counts(requirement) ? importanceWeights[requirement.importance] : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total === 0 ? 0 : weight / total));
}

/** Every requirement's part of its own term and of the semantic term. */
export interface Shares {
  own: readonly number[];
  semantic: readonly number[];
}

export function sharesIn(requirements: readonly Requirement[]): Shares {
  const skill = sharesOf(requirements, (requirement) => !isExperience(requirement));
  const experience = sharesOf(requirements, isExperience);
  return { own: requirements.map((requirement, i) => (isExperience(requirement) ? experience[i] : skill[i]) ?? 0), semantic: sharesOf(requirements, () => true) };
}

/**
 * All terms of one candidate. Terms are rounded to six decimals, and the score is the rounded weighted sum of the rounded
 * terms, so that what is shown adds up. A job without requirements of a term gives that term by what is left: no skill
 * requirement, the semantic term's; no experience requirement, the usual years in the job's role.
 */
export function scoreCandidate(candidate: PreparedCandidate, near: Nearness, prepared: PreparedJob, weights: Weights): Scored {
  const { job, taxonomy } = prepared;
  const counted = prepared.isOrdinary(candidate.candidate.candidateId);
  const spreads = prepared.ordinary.map((one, q) => (counted ? one.without(near.best[q] ?? near.unrelated) : one.all));
  const work = roleRelevance(candidate, near, prepared.role, prepared.queries, spreads, taxonomy);
  const relevance = (role: Role): number => work.roles.get(role) ?? 0;
  const byName = namedSkills(prepared.skills, candidate);
  const outcomes = job.requirements.map((requirement, i): RequirementOutcome => {
    const query = prepared.queries[i];
    const spread = spreads[i];
    const signal = query === undefined || spread === undefined ? silence : signalOf(candidate, near, query, i, spread, work.passages);
    const semantic = signal.passage < 0 ? 0 : levelOf(signal.best);
    const shared = { requirementId: requirement.id, requirement, semantic: rounded(semantic), passage: signal.passage, share: prepared.shares.own[i] ?? 0, semanticShare: prepared.shares.semantic[i] ?? 0 };
    if (isExperience(requirement)) {
      const experience = experienceAnswer(candidate, requirement.minYears, relevance);
      return { ...shared, term: "experience", score: rounded(experience.score), found: null, practice: null, experience };
    }
    const practice = asksPractice(requirement) ? practiceOf(prepared.skills.provedBy(i), candidate) : null;
    const found = answer(requirement, byName[i], prepared.facts[i] ?? noFact, practice, candidate, signal);
    return { ...shared, term: "skill", score: rounded(clamp01(found?.score ?? 0)), found, practice, experience: undefined };
  });

  const sum = (term: "skill" | "experience"): number => outcomes.reduce((total, one) => (one.term === term ? total + one.share * one.score : total), 0);
  const semantic = rounded(clamp01(outcomes.reduce((total, one) => total + one.semanticShare * one.semantic, 0)));
  const asksExperience = outcomes.some(({ term }) => term === "experience");
  const openExperience = asksExperience ? undefined : experienceAnswer(candidate, null, relevance);
  const skill = outcomes.some(({ term }) => term === "skill") ? rounded(clamp01(sum("skill"))) : semantic;
  const experience = rounded(clamp01(openExperience === undefined ? sum("experience") : openExperience.score));
  return {
    candidate,
    skill,
    experience,
    semantic,
    score: rounded(weights.skill * skill + weights.experience * experience + weights.semantic * semantic),
    outcomes,
    openExperience,
    knockouts: outcomes
      .filter(({ requirement }) => requirement.importance === "must")
      .map(({ requirement, found, practice, experience: answered }) => knockout(requirement, candidate, found, answered, practice)),
    reranked: null,
  };
}
