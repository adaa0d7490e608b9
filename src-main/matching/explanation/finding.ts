/** How a requirement was found, or what is wanting: the one distinction that sentences, changes and questions are made by. */
import type { Requirement, RequirementMatch } from "../../../src-preload/domain.ts";
import { usedLongAgo } from "../skill-practice.ts";

export const findings = [
  "met", "nothing", "faint", "meaning", "neighbour", "proof", "tool only", "too few years", "years unknown", "long ago", "use unknown", "no dates", "other work", "not held", "lower degree", "no studies", "in part",
] as const;
export type Finding = (typeof findings)[number];

/** Beyond rounding, nothing is missing. */
const full = 0.999;

function ofExperience({ minYears }: Requirement, { years, score, status }: RequirementMatch): Finding {
  if (years === null) return "no dates";
  if (minYears !== null && years < minYears) return "too few years";
  return status === "met" || score >= full ? "met" : "other work";
}

function ofName(requirement: Requirement, { years, lastUse, score }: RequirementMatch): Finding {
  if (requirement.usedWithinYears !== null && lastUse === null && requirement.minYears === null) return "use unknown";
  if (score >= full) return "met";
  if (requirement.kind === "other") return "tool only";
  if (requirement.minYears !== null) return years === null ? "years unknown" : "too few years";
  return requirement.kind === "certification" ? "not held" : "in part";
}

/** `match` is of this `requirement`. */
export function findingOf(requirement: Requirement, match: RequirementMatch): Finding {
  const { found, status } = match;
  if (match.term === "experience") return ofExperience(requirement, match);
  if (status === "unknown") return requirement.kind === "education" ? "no studies" : "nothing";
  if (found === null) return "nothing";
  if (status === "not_found") return "faint";
  if (found.how !== "meaning" && found.how !== "related" && usedLongAgo(requirement, match.lastUse)) return "long ago";
  switch (found.how) {
    case "meaning":
      return status === "met" ? "met" : "meaning";
    case "implied":
      return status === "met" ? "proof" : "neighbour";
    case "related":
      return "neighbour";
    case "degree":
      return status === "met" ? "met" : "lower degree";
    default:
      return ofName(requirement, match);
  }
}
