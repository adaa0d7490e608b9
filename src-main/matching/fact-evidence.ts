/** What the structured facts of a profile (degrees, certificates, languages, place) say to a requirement. */
import type { Requirement } from "../../src-preload/domain.ts";
import { languagesAsked, levelOf, placeAsked } from "./asked-facts.ts";
import type { WordWeights } from "./background.ts";
import { better } from "./found.ts";
import type { Found } from "./found.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { wordsOf } from "./words.ts";

/** The level of a degree counts this much, its field the rest. */
const levelShare = 0.5;
/** Each level below the asked one takes this much of the level's share. */
const levelStep = 0.35;
/** A degree whose level the resume does not tell. */
const unknownLevel = 0.5;

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

/** "Degree in law, social work or human services": the best of the alternatives counts. */
function alternatives(text: string): string[] {
  return text.split(/,|;|\/|\bor\b/i).map((part) => part.trim()).filter((part) => wordsOf(part).some((word) => !degreeWords.has(word)));
}

function education(requirement: Requirement, { candidate }: PreparedCandidate, weights: WordWeights): Found | null {
  let best: Found | null = null;
  const fields = alternatives(requirement.text);
  for (const entry of candidate.profile.education) {
    const missing = requirement.degreeLevel === null || entry.level === null ? null : Math.max(0, levelOf(requirement.degreeLevel) - levelOf(entry.level));
    const level = missing === null ? unknownLevel : Math.max(0, 1 - levelStep * missing);
    const words = [entry.degree, entry.field].filter((word) => word !== null).join(" ");
    const shares = fields.map((field) => wordShare(field, words, degreeWords, weights) ?? 0);
    const field = shares.length === 0 ? level : Math.max(...shares);
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

function language(requirement: Requirement, { candidate }: PreparedCandidate): Found | null {
  const asked = languagesAsked(requirement.text);
  for (const held of candidate.profile.languages) {
    if (asked.includes(held.name.toLowerCase())) return { score: 1, how: "language", path: [], ...held.span };
  }
  return null;
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
  if (requirement.kind === "language") return language(requirement, candidate);
  if (requirement.kind === "location") return location(requirement, candidate);
  return null;
}
