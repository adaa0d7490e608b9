/** What the structured facts of a profile (degrees, certificates, place) say to a requirement. */
import type { Education, Requirement } from "../../src-preload/domain.ts";
import { takesRelatedField } from "./asked-education.ts";
import { levelOf, placeAsked } from "./asked-facts.ts";
import type { WordWeights } from "./background.ts";
import { better } from "./found.ts";
import type { Found } from "./found.ts";
import type { NamedFact, PreparedCandidate } from "./prepared-candidate.ts";
import { areRelatedFields, studyGroupsOf } from "./study-groups.ts";
import { wordsOf } from "./words.ts";

export type FactQuestion = (candidate: PreparedCandidate) => Found | null;

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

/** Words that are asked, each with its weight; `total` is the sum. */
interface AskedWords {
  weights: ReadonlyMap<string, number>;
  total: number;
}

function askedWords(text: string, without: ReadonlySet<string>, weights: WordWeights): AskedWords {
  const words = [...new Set(wordsOf(text))].filter((word) => !without.has(word) && !/^\d+$/.test(word));
  const own = new Map(words.map((word) => [word, weights.of(word)]));
  return { weights: own, total: [...own.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** Share of the asked words, by rarity, among the held ones; 0 when nothing in particular is asked. */
function shareOf({ weights, total }: AskedWords, held: ReadonlySet<string>): number {
  if (total === 0) return 0;
  let found = 0;
  for (const [word, weight] of weights) if (held.has(word)) found += weight;
  return found / total;
}

/** "RN or LPN licence": the best of the alternatives counts. */
function alternatives(text: string): string[] {
  return text.split(/,|;|\/|\bor\b/i).map((part) => part.trim()).filter((part) => wordsOf(part).some((word) => !degreeWords.has(word)));
}

interface AskedField {
  groups: ReadonlySet<number>;
  words: AskedWords;
}

/** How well a field of study answers those asked, in [0,1]: by its words, or as a neighbour, which counts `neighbour`. */
function fieldScore(asked: readonly AskedField[], neighbour: number, { field: held, degree }: Pick<Education, "field" | "degree">, named: NamedFact | undefined): number {
  if (named === undefined || (held === null && degree === null)) return unknownField;
  let best = held === null ? unknownField : 0;
  for (const field of asked) best = Math.max(best, shareOf(field.words, named.words), areRelatedFields(field.groups, named.groups) ? neighbour : 0);
  return best;
}

/** Years of work that the ad takes instead of the degree, quoted by the newest job. */
function yearsInstead({ minYears }: Requirement, { candidate }: PreparedCandidate): Found | null {
  const { yearsOfExperience, employment } = candidate.profile;
  const newest = employment[0];
  if (minYears === null || yearsOfExperience === null || yearsOfExperience < minYears || newest === undefined) return null;
  return { score: 1, how: "years", path: [], ...newest.span };
}

function education(requirement: Requirement, weights: WordWeights): FactQuestion {
  const fields = requirement.educationFields.map((name): AskedField => ({ groups: studyGroupsOf(name), words: askedWords(name, degreeWords, weights) }));
  const neighbour = takesRelatedField(requirement.text) ? welcomeField : relatedField;
  return (prepared) => {
    let best = yearsInstead(requirement, prepared);
    const named = prepared.studies();
    for (const [i, entry] of prepared.candidate.profile.education.entries()) {
      const missing = requirement.degreeLevel === null || entry.level === null ? null : Math.max(0, levelOf(requirement.degreeLevel) - levelOf(entry.level));
      const level = missing === null ? unknownLevel : Math.max(0, 1 - levelStep * missing);
      const field = fields.length === 0 ? level : fieldScore(fields, neighbour, entry, named[i]);
      best = better(best, { score: levelShare * level + (1 - levelShare) * field, how: "degree", path: [], ...entry.span });
    }
    return best;
  };
}

function certification(requirement: Requirement, weights: WordWeights): FactQuestion {
  const asked = alternatives(requirement.text).map((part) => askedWords(part, certificateWords, weights));
  return ({ candidate, certificates }) => {
    let best: Found | null = null;
    const named = certificates();
    for (const [i, held] of candidate.profile.certifications.entries()) {
      const words = named[i]?.words ?? new Set();
      const score = Math.max(0, ...asked.map((one) => shareOf(one, words)));
      if (score >= 0.5) best = better(best, { score, how: "certificate", path: [], ...held.span });
    }
    return best;
  };
}

/** Where the profile's location stands in the text, if it names the place asked. */
function location(requirement: Requirement): FactQuestion {
  const asked = placeAsked(requirement.text)?.toLowerCase();
  return ({ candidate }) => {
    const own = candidate.profile.location;
    if (asked === undefined || own === null || !own.toLowerCase().includes(asked)) return null;
    const start = candidate.text.indexOf(own);
    return start < 0 ? null : { score: 1, how: "location", path: [], start, end: start + own.length };
  };
}

/** What the requirement asks of everyone alike is read once; the function then gives each candidate's best fact, or null. */
export function factQuestion(requirement: Requirement, weights: WordWeights): FactQuestion {
  if (requirement.kind === "education") return education(requirement, weights);
  if (requirement.kind === "certification") return certification(requirement, weights);
  if (requirement.kind === "location") return location(requirement);
  return () => null;
}
