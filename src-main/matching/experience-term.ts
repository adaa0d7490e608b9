import type { Requirement } from "../../src-preload/domain.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { monthsByRelevance } from "./role-history.ts";
import type { Role } from "./role-history.ts";

/** Years looked at when the job asks none: what one has done in the last of them says most of what can be known. */
export const usualYears = 3;
/** Nothing is known of the candidate's work: below the middle, above those known to have done something else. */
export const unknownExperience = 0.25;
/** A job without dates counts as this many months. */
export const undatedMonths = 12;
/** Work that ended this many years before the candidate's newest job counts half: what was done last says most. */
const halfLife = 10;

export interface ExperienceAnswer {
  /** In [0,1]. */
  score: number;
  /** Years in work that is at least half relevant, one decimal; null when nothing is dated. */
  relevantYears: number | null;
  /** The most relevant job, by index in the profile's employment; null if there is none. */
  role: Role | null;
  relevance: number;
}

/** What is left of work that ended so many months before the newest. */
export function fading(months: number): number {
  return 0.5 ** (months / 12 / halfLife);
}

/** Halves with every ten years between the end of a job and the end of the newest; a gap before today changes nothing. */
function faded(roles: readonly Role[], relevance: (role: Role) => number): (role: Role) => number {
  const newest = Math.max(...roles.map((role) => role.months?.to ?? -Infinity));
  return (role) => relevance(role) * (role.months === null ? 1 : fading(newest - role.months.to));
}

/**
 * Mean relevance of the most relevant of the years asked; years that are missing count nothing. So five years beside the
 * point do not make up for two years in the trade, and more years than asked change nothing.
 */
export function experienceAnswer(candidate: PreparedCandidate, minYears: number | null, relevance: (role: Role) => number): ExperienceAnswer {
  const { roles } = candidate;
  const counted = faded(roles, relevance);
  let top: Role | null = null;
  let topRelevance = 0;
  for (const role of roles) {
    const own = counted(role);
    if (top === null || own > topRelevance) {
      top = role;
      topRelevance = own;
    }
  }
  if (top === null) return { score: unknownExperience, relevantYears: null, role: null, relevance: 0 };
  const months = monthsByRelevance(roles, counted);
  const undated = roles.filter((role) => role.months === null).map((role) => ({ relevance: counted(role), months: undatedMonths }));
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
