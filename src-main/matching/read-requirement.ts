import type { Importance, Requirement, RequirementKind } from "../../src-preload/domain.ts";
import type { SkillMention, Taxonomy } from "../taxonomy/types.ts";
import { asksCertificate, asksPlace, degreeAsked, languagesAsked, yearsAsked } from "./asked-facts.ts";

export type RequirementReading = Omit<Requirement, "id" | "source">;

export const longestRequirement = 500;

/** Words before the thing asked that a reader does not miss. */
const leadIn =
  /^(?:(?:and|or|of|also|plus|as well as|in addition|additionally|including|other|some)\b[\s,]*|(?:we are|we're|[\w' ]{0,40} is) (?:(?:looking|searching) for|seeking) (?:an? )?|you(?:'ll| will| should| must)? (?:also )?(?:have|bring|possess)\s+|(?:the )?(?:ideal |successful |right )?(?:candidates?|applicants?) (?:will|should|must|would) (?:also )?(?:have|possess|be)\s+|should have\s+)/i;

function withoutLeadIn(text: string): string {
  let rest = text;
  for (let i = 0; i < 3; i++) {
    const next = rest.replace(leadIn, "");
    if (next === rest || next.trim().length < 2) break;
    rest = next;
  }
  return rest;
}

/** At most 500 characters, cut between words. */
function shortened(text: string): string {
  if (text.length <= longestRequirement) return text;
  const cut = text.slice(0, longestRequirement - 1);
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > 300 ? blank : cut.length)}…`;
}

const languageWords = /\b(?:fluen\w+|spoken|written|speak\w*|language|bilingual|native|proficien\w+|conversational|mother tongue|verbal)\b/i;

function kindOf(text: string, mentions: SkillMention[], taxonomy: Taxonomy, years: number | null): RequirementKind {
  const kinds = mentions.map((mention) => taxonomy.skills.get(mention.skillId)?.kind);
  const degree = degreeAsked(text);
  if (years !== null && !(degree !== null && /^.{0,30}\bdegree\b/i.test(text))) {
    // "5 years with Kubernetes" asks for the tool; "5 years in accounting" asks for the work.
    return kinds.length > 0 && kinds.every((kind) => kind === "tool") ? "skill" : "experience";
  }
  if (degree !== null) return "education";
  if (kinds.includes("certificate") || asksCertificate(text)) return "certification";
  if (kinds.length > 0 && kinds.every((kind) => kind === "language")) return "language";
  if (languagesAsked(text).length > 0 && (languageWords.test(text) || text.split(" ").length <= 3)) return "language";
  if (kinds.length > 0) return "skill";
  if (asksPlace(text)) return "location";
  if (/\bexperience as\b|\bexperienced? (?:an? )?[\w-]+(?:er|or|ist|ant)\b/i.test(text)) return "experience";
  return "other";
}

/**
 * Reads one requirement as an ad states it or a recruiter types it. `text` is one line without bullet; what it says of
 * its own importance is the caller's to read. Blanks are collapsed; more than 500 characters are cut at a word.
 */
export function readRequirement(text: string, importance: Importance, taxonomy: Taxonomy): RequirementReading {
  const words = shortened(withoutLeadIn(text.replace(/\s+/g, " ").trim()));
  const mentions = taxonomy.findAskedSkills(words);
  const minYears = yearsAsked(words);
  const kind = kindOf(words, mentions, taxonomy, minYears);
  return {
    kind,
    importance,
    text: words,
    skillIds: [...new Set(mentions.map((mention) => mention.skillId))],
    minYears: kind === "experience" || kind === "skill" ? minYears : null,
    degreeLevel: kind === "education" ? degreeAsked(words) : null,
    educationFields: [],
    languageLevel: null,
  };
}
