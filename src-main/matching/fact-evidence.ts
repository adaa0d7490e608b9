/** What the structured facts of a profile (degrees, certificates, place) say to a requirement. */
import type { Requirement } from "../../src-preload/domain.ts";
import { takesRelatedField } from "./asked-education.ts";
import { levelOf, placeAsked } from "./asked-facts.ts";
import type { WordWeights } from "./background.ts";
import { better } from "./found.ts";
import type { Found } from "./found.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { areRelatedFields } from "./study-groups.ts";
import { wordsOf } from "./words.ts";

/** The level of a degree counts this much, its field the rest. */
const levelShare = 0.5;
/** Each level below the asked one takes this much of the level's share. */
const levelStep = 0.35;
/** A degree whose level, or whose field, the resume does not tell. */
const unknownLevel = 0.5;
const unknownField = 0.5;
/** A neighbour of the asked field counts this much of it; more where the ad says that one will do. */
const relatedField = 0.6;
const welcomeField = 0.85;

const degreeWords = new Set(
  wordsOf("bachelor master doctorate associate degree diploma phd mba bsc msc ba bs university college school high education field related equivalent relevant discipline comparable study tech science arts"),
);
const certificateWords = new Set(wordsOf("certificate certified certification licence license licensed valid current state national recognised recognized registration registered active comparable qualification equal"));

/** Share of the asked words, by rarity, that `text` holds; null when nothing in particular is asked. */
function wordShare(asked: string, text: string, without: ReadonlySet<string>, weights: WordWeights): number | null {
  const words = [...new Set(wordsOf(asked))].filter((word) => !without.has(word) && !/^\d+$/.test(word));
  if (words.length === 0) return null;
  const held = new Set(wordsOf(text));
  let best = 0;
  let all = 0;
  for (const word of words) {
    const weight = weights.of(word);
    all += weight;
    if (held.has(word)) best += weight;
  }
  return all === 0 ? null : best / all;
}

/** "RN or LPN licence": the best of the alternatives counts. */
function alternatives(text: string): string[] {
  return text.split(/,|;|\/|\bor\b/i).map((part) => part.trim()).filter((part) => wordsOf(part).some((word) => !degreeWords.has(word)));
}

/** How well a field of study answers those asked, in [0,1]: by its words, or as a neighbour. */
function fieldScore(requirement: Requirement, held: string | null, degree: string | null, weights: WordWeights): number {
  if (held === null && degree === null) return unknownField;
  const words = [degree, held].filter((word) => word !== null).join(" ");
  const neighbour = takesRelatedField(requirement.text) ? welcomeField : relatedField;
  let best = held === null ? unknownField : 0;
  for (const field of requirement.educationFields) {
    const same = wordShare(field, words, degreeWords, weights) ?? 0;
    best = Math.max(best, same, areRelatedFields(field, held ?? degree ?? "") ? neighbour : 0);
  }
  return best;
}

/** Years of work that the ad takes instead of the degree, quoted by the newest job. */
function yearsInstead({ minYears }: Requirement, { candidate }: PreparedCandidate): Found | null {
  const { yearsOfExperience, employment } = candidate.profile;
  const newest = employment[0];
  if (minYears === null || yearsOfExperience === null || yearsOfExperience < minYears || newest === undefined) return null;
  return { score: 1, how: "years", path: [], ...newest.span };
}

function education(requirement: Requirement, prepared: PreparedCandidate, weights: WordWeights): Found | null {
  let best = yearsInstead(requirement, prepared);
  for (const entry of prepared.candidate.profile.education) {
    const missing = requirement.degreeLevel === null || entry.level === null ? null : Math.max(0, levelOf(requirement.degreeLevel) - levelOf(entry.level));
    const level = missing === null ? unknownLevel : Math.max(0, 1 - levelStep * missing);
    const field = requirement.educationFields.length === 0 ? level : fieldScore(requirement, entry.field, entry.degree, weights);
    best = better(best, { score: levelShare * level + (1 - levelShare) * field, how: "degree", path: [], ...entry.span });
  }
  return best;
}

function certification(requirement: Requirement, { candidate }: PreparedCandidate, weights: WordWeights): Found | null {
  let best: Found | null = null;
  for (const held of candidate.profile.certifications) {
    const shares = alternatives(requirement.text).map((part) => wordShare(part, held.name, certificateWords, weights) ?? 0);
    const score = Math.max(0, ...shares);
    if (score >= 0.5) best = better(best, { score, how: "certificate", path: [], ...held.span });
  }
  return best;
}

/** Where the profile's location stands in the text, if it names the place asked. */
function location(requirement: Requirement, { candidate }: PreparedCandidate): Found | null {
  const asked = placeAsked(requirement.text);
  const own = candidate.profile.location;
  if (asked === null || own === null || !own.toLowerCase().includes(asked.toLowerCase())) return null;
  const start = candidate.text.indexOf(own);
  return start < 0 ? null : { score: 1, how: "location", path: [], start, end: start + own.length };
}

/** The best fact of the profile that answers the requirement, or null. */
export function factEvidence(requirement: Requirement, candidate: PreparedCandidate, weights: WordWeights): Found | null {
  if (requirement.kind === "education") return education(requirement, candidate, weights);
  if (requirement.kind === "certification") return certification(requirement, candidate, weights);
  if (requirement.kind === "location") return location(requirement, candidate);
  return null;
}
