import type { Requirement } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import type { Query } from "./signals.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { monthsByRelevance } from "./role-history.ts";
import type { Role } from "./role-history.ts";
import { wordsOf } from "./words.ts";

/** Years looked at when the job asks none: what one has done in the last of them says most of what can be known. */
export const usualYears = 3;
/** Nothing is known of the candidate's work: below the middle, above those known to have done something else. */
export const unknownExperience = 0.25;
/** A job without dates counts as this many months. */
const undatedMonths = 12;
/** A title of which no family is known can still mean the same work, but proves less than a known one. */
const mostForMeaning = 0.8;

export interface ExperienceQuestion {
  roleFamily: string | null;
  title: Query;
}

export interface ExperienceAnswer {
  /** In [0,1]. */
  score: number;
  /** Years in work that is at least half relevant, one decimal; null when nothing is dated. */
  relevantYears: number | null;
  /** The most relevant job, by index in the profile's employment; null if there is none. */
  role: Role | null;
  relevance: number;
}

/** Share of the job's title that a title repeats, by the rarity of its words. */
function titleShare(query: Query, title: string): number {
  const held = new Set(wordsOf(title));
  return query.words.reduce((found, word, i) => (held.has(word) ? found + (query.parts[i] ?? 0) : found), 0);
}

/** How near a job held is to the job offered, in [0,1]: by role family, or by what title and sentences mean. */
export function relevanceOf(role: Role, question: ExperienceQuestion, meaning: (role: Role) => number, taxonomy: Pick<Taxonomy, "familySimilarity">): number {
  const family = role.family !== null && question.roleFamily !== null ? taxonomy.familySimilarity(role.family, question.roleFamily) : null;
  const words = role.title === null ? 0 : titleShare(question.title, role.title);
  return Math.max(family ?? 0, mostForMeaning * Math.max(words, meaning(role)));
}

/**
 * Mean relevance of the most relevant of the years asked; years that are missing count nothing. So five years beside the
 * point do not make up for two years in the trade, and more years than asked change nothing.
 */
export function experienceAnswer(candidate: PreparedCandidate, minYears: number | null, relevance: (role: Role) => number): ExperienceAnswer {
  const { roles } = candidate;
  let top: Role | null = null;
  let topRelevance = 0;
  for (const role of roles) {
    const own = relevance(role);
    if (top === null || own > topRelevance) {
      top = role;
      topRelevance = own;
    }
  }
  if (top === null) return { score: unknownExperience, relevantYears: null, role: null, relevance: 0 };
  const months = monthsByRelevance(roles, relevance);
  const undated = roles.filter((role) => role.months === null).map((role) => ({ relevance: relevance(role), months: undatedMonths }));
  const all = [...months, ...undated].sort((a, b) => b.relevance - a.relevance);
  const asked = Math.max(1, (minYears ?? usualYears) * 12);
  let left = asked;
  let sum = 0;
  for (const span of all) {
    const used = Math.min(left, span.months);
    sum += used * span.relevance;
    left -= used;
    if (left <= 0) break;
  }
  const relevant = months.filter((span) => span.relevance >= 0.5).reduce((total, span) => total + span.months, 0);
  return { score: sum / asked, relevantYears: months.length === 0 ? null : Math.round((relevant / 12) * 10) / 10, role: top, relevance: topRelevance };
}

/** Whether a requirement is answered by the experience term. */
export function isExperience(requirement: Requirement): boolean {
  return requirement.kind === "experience";
}
