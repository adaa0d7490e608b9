import type { Importance, Requirement, RequirementKind } from "../../src-preload/domain.ts";
import type { SkillMention, Taxonomy } from "../taxonomy/types.ts";
import { fieldsAsked } from "./asked-education.ts";
import { asksCertificate, asksGraduate, asksPlace, asksStudent, asksWorkAuthorisation, degreeAsked, yearsAsked, yearsReplaceDegree } from "./asked-facts.ts";
import { languageLevelAsked, languagesAsked } from "./asked-languages.ts";
import { recencyAsked, withoutWindow } from "./asked-recency.ts";

export type RequirementReading = Omit<Requirement, "id" | "source">;

export const longestRequirement = 500;

/** Words before the thing asked that a reader does not miss. */
const leadIn =
  /^(?:(?:and|or|of|also|plus|as well as|in addition|additionally|including|other|some(?! college| university))\b[\s,]*|(?:we are|we're|[\w' ]{0,40} is) (?:(?:looking|searching) for|seeking) (?:an? )?|you(?:'ll| will| should| must)? (?:also )?(?:have|bring|possess)\s+|(?:the )?(?:ideal |successful |right )?(?:candidates?|applicants?) (?:will|should|must|would) (?:also )?(?:have|possess|be)\s+|should have\s+)/i;

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

const languageWords = /\b(?:fluen\w+|spoken|written|speak\w*|language|bi-?lingual|native|proficien\w+|conversational|mother tongue|verbal|oral|command|[abc][12])\b/i;
/** Experience of a kind of work or place, not of a tool. */
const ofWork = /\bexperience as\b|\bexperienced? (?:an? )?[\w-]+(?:er|or|ist|ant)\b|\bexperience (?:with)?in (?:an? |the )?[\w\s&/-]{0,40}\b(?:industry|sector|field|environment|setting|position|role|capacity|business|company|firm|department|office|practice|hospital|school|kitchen|warehouse)\b|\b(?:work|working|professional|prior|previous|relevant|similar|related|industry|leadership|management|supervisory) experience\b(?! (?:with|using)\b)/i;
/** "Ability to lead…" is a deed, whatever it is done with; naming a tool in it asks for the tool. */
const ofDeed = /^(?:the )?(?:demonstrated |proven )?(?:ability|able|willing(?:ness)?|capacity|capable) (?:to|of)\b/i;

function kindOf(text: string, mentions: SkillMention[], taxonomy: Taxonomy, years: number | null): RequirementKind {
  const kinds = mentions.map((mention) => taxonomy.skills.get(mention.skillId)?.kind);
  const degree = degreeAsked(text);
  // "A degree or five years in the trade" asks the degree first; the years stand in for it.
  if (years !== null && !yearsReplaceDegree(text) && !(degree !== null && /^.{0,30}\bdegree\b/i.test(text))) {
    // "5 years with Kubernetes" asks for the tool; "5 years in accounting" asks for the work.
    return kinds.length > 0 && kinds.every((kind) => kind === "tool") ? "skill" : "experience";
  }
  if (degree !== null || (!kinds.includes("certificate") && asksGraduate(text))) return "education";
  if (asksWorkAuthorisation(text)) return "location";
  if (kinds.includes("certificate") || asksCertificate(text)) return "certification";
  if (kinds.length > 0 && kinds.every((kind) => kind === "language")) return "language";
  if (languagesAsked(text).length > 0 && (languageWords.test(text) || text.split(" ").length <= 3)) return "language";
  const tools = kinds.some((kind) => kind === "tool");
  if (!tools && ofWork.test(text)) return "experience";
  if (kinds.length === 0 && asksPlace(text)) return "location";
  if (!tools && ofDeed.test(text) && text.split(" ").length > 4) return "other";
  return kinds.length > 0 ? "skill" : "other";
}

/** A certificate is not shown by knowing what it certifies: beside certificates other skills do not count. */
function skillsOf(kind: RequirementKind, mentions: SkillMention[], taxonomy: Taxonomy): string[] {
  const ids = [...new Set(mentions.map((mention) => mention.skillId))];
  const certificates = ids.filter((id) => taxonomy.skills.get(id)?.kind === "certificate");
  return kind === "certification" && certificates.length > 0 ? certificates : ids;
}

/**
 * Reads one requirement as an ad states it or a recruiter types it. `text` is one line without bullet; what it says of
 * its own importance is the caller's to read. Blanks are collapsed; more than 500 characters are cut at a word. With `as` it
 * is read as a requirement of that kind, whatever its words say.
 */
export function readRequirement(text: string, importance: Importance, taxonomy: Taxonomy, as?: RequirementKind): RequirementReading {
  const words = shortened(withoutLeadIn(text.replace(/\s+/g, " ").trim()));
  const mentions = taxonomy.findAskedSkills(words);
  const years = yearsAsked(withoutWindow(words));
  const kind = as ?? kindOf(words, mentions, taxonomy, years);
  const ofYears = kind === "experience" || kind === "skill" || (kind === "education" && yearsReplaceDegree(words));
  return {
    kind,
    importance,
    text: words,
    skillIds: skillsOf(kind, mentions, taxonomy),
    minYears: ofYears ? years : null,
    usedWithinYears: kind === "skill" ? (recencyAsked(words)?.years ?? null) : null,
    degreeLevel: kind === "education" && !asksStudent(words) ? degreeAsked(words) : null,
    educationFields: kind === "education" ? fieldsAsked(words) : [],
    languageLevel: kind === "language" ? languageLevelAsked(words) : null,
  };
}
