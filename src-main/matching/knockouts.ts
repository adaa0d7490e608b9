/** Must-haves that a profile's facts settle. What a resume does not say is `unknown`, never `fail`. */
import type { Knockout, LastUse, Requirement } from "../../src-preload/domain.ts";
import { asksWorkAuthorisation, degreeAsked, experienceMayReplaceDegree, levelOf } from "./asked-facts.ts";
import type { ExperienceAnswer } from "./experience-term.ts";
import { inMonth, shortened, theLast } from "./explanation/asked.ts";
import type { Found } from "./found.ts";
import { levelsBelow, spokenFor } from "./language-evidence.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { usedLongAgo } from "./skill-practice.ts";
import type { Practice } from "./skill-practice.ts";

/** Fewer years than this share of the asked ones are clearly too few; dates in resumes are seldom exact to the month. */
const clearlyTooFew = 0.75;
/** Evidence this strong settles a must-have: the thing itself, or a skill that proves it. */
const settles = 0.8;
/** Facts of the profile; a sentence that only means the same settles nothing. */
const facts: ReadonlySet<Found["how"]> = new Set<Found["how"]>(["exact", "alias", "implied", "certificate", "language", "location"]);

/** A degree as it is spoken of in a sentence. */
export const degreeNames = { secondary: "secondary school", vocational: "vocational training", associate: "an associate degree", bachelor: "a bachelor's degree", master: "a master's degree", doctorate: "a doctorate" };

/** A level of the European framework as it is spoken of in a sentence. */
const levelNames = { A1: "A1 (beginner)", A2: "A2 (basic)", B1: "B1 (conversational)", B2: "B2 (good)", C1: "C1 (fluent)", C2: "C2 (like a native speaker)" };
/** So many levels below are clearly too few; the words of resumes are rough by one. */
const clearlyBelow = 2;

const plural = (years: number): string => (years === 1 ? "1 year" : `${String(years)} years`);

function ofYears(requirement: Requirement, total: number | null, experience: ExperienceAnswer | undefined): Omit<Knockout, "requirementId"> {
  const asked = requirement.minYears ?? 0;
  const relevant = experience?.relevantYears ?? null;
  if (relevant !== null && relevant >= asked) return { status: "pass", reason: `The resume shows ${plural(relevant)} of relevant work; ${plural(asked)} are asked.` };
  if (total === null) return { status: "unknown", reason: `The resume does not say how long the candidate has worked; ${plural(asked)} are asked.` };
  if (degreeAsked(requirement.text) !== null) return { status: "unknown", reason: `The resume shows ${plural(total)} of work in all; the years the ad asks depend on the degree, which is for you to judge.` };
  // Only the sum of all work is certain: which of it counts as relevant is a judgement, and a judgement knocks nobody out.
  if (total < asked * clearlyTooFew) return { status: "fail", reason: `The resume shows ${plural(total)} of work in all; ${plural(asked)} are asked.` };
  return { status: "unknown", reason: `The resume shows ${plural(total)} of work in all; whether ${plural(asked)} of it are what is asked is for you to judge.` };
}

function ofDegree(requirement: Requirement, { candidate }: PreparedCandidate): Omit<Knockout, "requirementId"> {
  const asked = requirement.degreeLevel ?? "bachelor";
  const { yearsOfExperience } = candidate.profile;
  if (requirement.minYears !== null && yearsOfExperience !== null && yearsOfExperience >= requirement.minYears) {
    return { status: "pass", reason: `The resume shows ${plural(yearsOfExperience)} of work; the ad takes ${plural(requirement.minYears)} instead of ${degreeNames[asked]}.` };
  }
  const levels = candidate.profile.education.flatMap(({ level }) => (level === null ? [] : [level]));
  const highest = levels.reduce<(typeof levels)[number] | null>((best, level) => (best === null || levelOf(level) > levelOf(best) ? level : best), null);
  if (highest === null) return { status: "unknown", reason: `The resume does not state a degree; ${degreeNames[asked]} is asked.` };
  if (levelOf(highest) >= levelOf(asked)) return { status: "pass", reason: `The resume states ${degreeNames[highest]}.` };
  // A course, a certificate or a diploma beside it leaves open whether there is a degree as well.
  const open = candidate.profile.education.some(({ level }) => level === null || level === "vocational");
  if (open) return { status: "unknown", reason: `The resume states ${degreeNames[highest]} and other studies; it does not say whether they ended with ${degreeNames[asked]}.` };
  if (experienceMayReplaceDegree(requirement.text)) return { status: "unknown", reason: `The resume states ${degreeNames[highest]}; the ad lets experience stand in for ${degreeNames[asked]}.` };
  return { status: "fail", reason: `The resume states ${degreeNames[highest]}; ${degreeNames[asked]} is asked.` };
}

function ofLanguage(requirement: Requirement, candidate: PreparedCandidate): Omit<Knockout, "requirementId"> {
  const asked = requirement.languageLevel;
  const spoken = spokenFor(requirement, candidate);
  if (spoken === null) return { status: "unknown", reason: `The resume does not say whether the candidate speaks what is asked: “${requirement.text}”.` };
  if (asked === null) return { status: "pass", reason: `The resume states ${spoken.name}${spoken.level === null ? "" : ` (“${spoken.level}”)`}.` };
  if (spoken.cefr === null) return { status: "unknown", reason: `The resume states ${spoken.name} without a level; ${levelNames[asked]} is asked.` };
  const below = levelsBelow(asked, spoken.cefr);
  const stated = `The resume states ${spoken.name} “${spoken.level ?? spoken.cefr}”, which is about ${levelNames[spoken.cefr]}; ${levelNames[asked]} is asked`;
  if (below === 0) return { status: "pass", reason: `${stated}.` };
  if (below >= clearlyBelow) return { status: "fail", reason: `${stated}.` };
  return { status: "unknown", reason: `${stated}. Whether that is enough is for you to judge.` };
}

/** Named, but not shown to have been used as lately as asked: dated jobs need not tell of all that was done. Null where nothing is open. */
function openUse(requirement: Requirement, lastUse: LastUse | null, words: string): string | null {
  if (requirement.usedWithinYears === null) return null;
  const asked = `use in ${theLast(requirement.usedWithinYears)} is asked`;
  if (lastUse === null) return `The resume names “${words}” without a date; ${asked}.`;
  return usedLongAgo(requirement, lastUse) ? `The resume names “${words}” last in work that ended ${inMonth(lastUse.date)}; ${asked}. Whether that is enough is for you to judge.` : null;
}

/**
 * One must-have of one candidate. `found` is the best evidence of the skill term, `experience` the answer of the
 * experience term, whichever the requirement belongs to; `practice` is that of the skill, where years or recent use are asked.
 */
export function knockout(
  requirement: Requirement, candidate: PreparedCandidate, found: Found | null, experience: ExperienceAnswer | undefined, practice: Practice | null,
): Knockout {
  const requirementId = requirement.id;
  if (requirement.kind === "experience" && requirement.minYears !== null) {
    return { requirementId, ...ofYears(requirement, candidate.candidate.profile.yearsOfExperience, experience) };
  }
  if (requirement.kind === "education" && requirement.degreeLevel !== null) return { requirementId, ...ofDegree(requirement, candidate) };
  if (requirement.kind === "language" && spokenFor(requirement, candidate) !== null) return { requirementId, ...ofLanguage(requirement, candidate) };
  if (found !== null && facts.has(found.how)) {
    const words = shortened(candidate.candidate.text.slice(found.start, found.end), 60);
    const open = openUse(requirement, practice?.lastUse ?? null, words);
    if (open !== null) return { requirementId, status: "unknown", reason: open };
    if (found.score >= settles) return { requirementId, status: "pass", reason: `The resume names “${words}”.` };
  }
  if (requirement.kind === "language") return { requirementId, ...ofLanguage(requirement, candidate) };
  if (requirement.kind === "location" && asksWorkAuthorisation(requirement.text)) {
    return { requirementId, status: "unknown", reason: "The resume does not say whether the candidate may work there; ask." };
  }
  return { requirementId, status: "unknown", reason: `The resume does not say whether the candidate has “${requirement.text}”.` };
}
