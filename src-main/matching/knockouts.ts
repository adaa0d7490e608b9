/**
 * Must-haves that a profile's facts settle. What a resume does not say is `unknown`, never `fail`.
 * What a reason is made of is taken out of the candidate first: kept with a ranking, it must not hold on to a whole resume.
 */
import type { DegreeLevel, LastUse, Requirement, SpokenLanguage } from "../../src-preload/domain.ts";
import type { Say } from "../words/words.ts";
import { asksWorkAuthorisation, degreeAsked, experienceMayReplaceDegree, levelOf } from "./asked-facts.ts";
import type { ExperienceAnswer } from "./experience-term.ts";
import { shortened } from "./explanation/asked.ts";
import type { Found } from "./found.ts";
import { levelsBelow, spokenFor } from "./language-evidence.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { usedLongAgo } from "./skill-practice.ts";
import type { Practice } from "./skill-practice.ts";
import { mostForMeaning } from "./skill-term.ts";
import type { UnsaidKnockout } from "./unsaid.ts";

/** Fewer years than this share of the asked ones are clearly too few; dates in resumes are seldom exact to the month. */
const clearlyTooFew = 0.75;
/** Evidence this strong settles a must-have: the thing itself, or a skill that proves it. */
const settles = 0.8;
/** From half of what a sentence can earn on, it is shown as a part of what is asked: it settles nothing, but to say that nothing is there would not be true. */
const worthALook = mostForMeaning / 2;
/** Facts of the profile; a sentence that only means the same settles nothing. */
const facts: ReadonlySet<Found["how"]> = new Set<Found["how"]>(["exact", "alias", "implied", "certificate", "language", "location"]);

/** So many levels below are clearly too few; the words of resumes are rough by one. */
const clearlyBelow = 2;

type Answer = Omit<UnsaidKnockout, "requirementId">;

function ofYears(requirement: Requirement, total: number | null, experience: ExperienceAnswer | undefined): Answer {
  const asked = requirement.minYears ?? 0;
  const relevant = experience?.relevantYears ?? null;
  if (relevant !== null && relevant >= asked) return { status: "pass", reason: ({ knockouts }) => knockouts.enoughYears(relevant, asked) };
  if (total === null) return { status: "unknown", reason: ({ knockouts }) => knockouts.yearsNotSaid(asked) };
  if (degreeAsked(requirement.text) !== null) return { status: "unknown", reason: ({ knockouts }) => knockouts.yearsByDegree(total) };
  // Only the sum of all work is certain: which of it counts as relevant is a judgement, and a judgement knocks nobody out.
  if (total < asked * clearlyTooFew) return { status: "fail", reason: ({ knockouts }) => knockouts.tooFewYears(total, asked) };
  return { status: "unknown", reason: ({ knockouts }) => knockouts.yearsOpen(total, asked) };
}

/** `education` and `years` (of all work, null where unknown) are the candidate's. */
function ofDegree({ degreeLevel, minYears, text }: Requirement, education: readonly { level: DegreeLevel | null }[], years: number | null): Answer {
  const asked = degreeLevel ?? "bachelor";
  if (minYears !== null && years !== null && years >= minYears) return { status: "pass", reason: ({ knockouts }) => knockouts.yearsForDegree(years, minYears, asked) };
  const levels = education.flatMap(({ level }) => (level === null ? [] : [level]));
  const highest = levels.reduce<DegreeLevel | null>((best, level) => (best === null || levelOf(level) > levelOf(best) ? level : best), null);
  if (highest === null) return { status: "unknown", reason: ({ knockouts }) => knockouts.degreeNotSaid(asked) };
  if (levelOf(highest) >= levelOf(asked)) return { status: "pass", reason: ({ knockouts }) => knockouts.degree(highest) };
  // A course, a certificate or a diploma beside it leaves open whether there is a degree as well.
  const open = education.some(({ level }) => level === null || level === "vocational");
  if (open) return { status: "unknown", reason: ({ knockouts }) => knockouts.degreeOpen(highest, asked) };
  if (experienceMayReplaceDegree(text)) return { status: "unknown", reason: ({ knockouts }) => knockouts.degreeReplaced(highest, asked) };
  return { status: "fail", reason: ({ knockouts }) => knockouts.lowerDegree(highest, asked) };
}

function ofLanguage({ languageLevel: asked, text }: Requirement, spoken: SpokenLanguage | null): Answer {
  if (spoken === null) return { status: "unknown", reason: ({ knockouts }) => knockouts.languageNotSaid(text) };
  const { name, level, cefr } = spoken;
  if (asked === null) return { status: "pass", reason: ({ knockouts, asked: of }) => knockouts.language(of.language(name), level) };
  if (cefr === null) return { status: "unknown", reason: ({ knockouts, asked: of }) => knockouts.languageWithoutLevel(of.language(name), asked) };
  const below = levelsBelow(asked, cefr);
  if (below > 0 && below < clearlyBelow) return { status: "unknown", reason: ({ knockouts, asked: of }) => knockouts.languageNearly(of.language(name), level ?? cefr, cefr, asked) };
  return { status: below === 0 ? "pass" : "fail", reason: ({ knockouts, asked: of }) => knockouts.languageAbout(of.language(name), level ?? cefr, cefr, asked) };
}

/** Named, but not shown to have been used as lately as asked: dated jobs need not tell of all that was done. Null where nothing is open. */
function openUse(requirement: Requirement, lastUse: LastUse | null, words: string): Say | null {
  const within = requirement.usedWithinYears;
  if (within === null) return null;
  if (lastUse === null) return ({ knockouts }) => knockouts.namedWithoutDate(words, within);
  return usedLongAgo(requirement, lastUse) ? ({ knockouts }) => knockouts.namedLongAgo(words, lastUse.date, within) : null;
}

const named = (words: string): Answer => ({ status: "pass", reason: ({ knockouts }) => knockouts.named(words) });
const notSaid = (asked: string): Answer => ({ status: "unknown", reason: ({ knockouts }) => knockouts.notSaid(asked) });

/**
 * One must-have of one candidate. `found` is the best evidence of the skill term, `experience` the answer of the
 * experience term, whichever the requirement belongs to; `practice` is that of the skill, where years or recent use are asked.
 */
export function knockout(
  requirement: Requirement, candidate: PreparedCandidate, found: Found | null, experience: ExperienceAnswer | undefined, practice: Practice | null,
): UnsaidKnockout {
  const requirementId = requirement.id;
  const { profile, text } = candidate.candidate;
  if (requirement.kind === "experience" && requirement.minYears !== null) return { requirementId, ...ofYears(requirement, profile.yearsOfExperience, experience) };
  if (requirement.kind === "education" && requirement.degreeLevel !== null) return { requirementId, ...ofDegree(requirement, profile.education, profile.yearsOfExperience) };
  const spoken = requirement.kind === "language" ? spokenFor(requirement, candidate) : null;
  if (spoken !== null) return { requirementId, ...ofLanguage(requirement, spoken) };
  if (found !== null && facts.has(found.how)) {
    const words = shortened(text.slice(found.start, found.end), 60);
    const open = openUse(requirement, practice?.lastUse ?? null, words);
    if (open !== null) return { requirementId, status: "unknown", reason: open };
    if (found.score >= settles) return { requirementId, ...named(words) };
  }
  if (requirement.kind === "language") return { requirementId, ...ofLanguage(requirement, null) };
  if (requirement.kind === "location" && asksWorkAuthorisation(requirement.text)) return { requirementId, status: "unknown", reason: ({ knockouts }) => knockouts.permitNotSaid };
  if (found !== null && found.score >= worthALook && found.end > found.start) {
    const words = shortened(text.slice(found.start, found.end), 100);
    return { requirementId, status: "unknown", reason: ({ knockouts }) => knockouts.near(words, requirement.text) };
  }
  return { requirementId, ...notSaid(requirement.text) };
}
