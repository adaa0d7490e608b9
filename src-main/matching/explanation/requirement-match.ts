/** A requirement's outcome as the match keeps it: how far it is met, by what words, and how many years. */
import type { RequirementMatch, RequirementStatus } from "../../../src-preload/domain.ts";
import type { Found } from "../found.ts";
import type { PreparedCandidate } from "../prepared-candidate.ts";
import { rounded } from "../rounding.ts";
import type { RequirementOutcome } from "../score.ts";
import { usedLongAgo } from "../skill-practice.ts";
import { mostForMeaning } from "../skill-term.ts";
import { isShown } from "./evidence.ts";

/** From here on a requirement counts as met: the thing itself, or what proves it. */
const meets = 0.8;
/** A sentence that earns less than half of what a sentence can is a likeness, not a part of what is asked. */
const leastForMeaning = mostForMeaning / 2;
const longestWords = 60;

/** Whether the resume holds anything that could tell. What it is silent about is not known to be missing. */
function canTell({ requirement, experience }: RequirementOutcome, { candidate }: PreparedCandidate): boolean {
  if (experience !== undefined) return experience.relevantYears !== null;
  if (requirement.kind === "location") return false;
  if (requirement.kind === "education") return candidate.profile.education.length > 0;
  return true;
}

function statusOf(outcome: RequirementOutcome, candidate: PreparedCandidate): RequirementStatus {
  const { requirement, found, practice, score, experience } = outcome;
  const shown = experience === undefined ? isShown(outcome) : canTell(outcome, candidate);
  if (!shown || (found?.how === "meaning" && score < leastForMeaning)) return canTell(outcome, candidate) ? "not_found" : "unknown";
  // A sentence shows a deed; a skill, a degree or a paper is met only by what names it.
  const needed = found?.how === "meaning" ? (requirement.kind === "other" ? meets * mostForMeaning : Infinity) : meets;
  // What was used last too long ago is not what was asked, however much is left of it.
  if (score >= needed && !usedLongAgo(requirement, practice?.lastUse ?? null)) return "met";
  return experience !== undefined && score < 1 - meets ? "not_found" : "partly";
}

function wordsOf(text: string, start: number, end: number): string {
  const words = text.slice(start, Math.min(end, start + 2 * longestWords)).replace(/\s+/g, " ").replace(/^• /, "").trim();
  return words.length > longestWords ? `${words.slice(0, longestWords - 1).trimEnd()}…` : words;
}

/** Of studies what was studied: where and when they ended play no part, and are not repeated. */
function studied(found: Found, { candidate }: PreparedCandidate): string | null {
  const entry = candidate.profile.education.find(({ span }) => span.start === found.start && span.end === found.end);
  if (found.how !== "degree" || entry === undefined) return null;
  const degree = entry.degree ?? "";
  const field = entry.field === null || degree.toLowerCase().includes(entry.field.toLowerCase()) ? [] : [entry.field];
  return [...(degree === "" ? [] : [degree]), ...field].join(", ") || null;
}

/** One decimal; null when no dated job shows any. */
function yearsOf({ requirement, experience, practice }: RequirementOutcome): number | null {
  if (experience !== undefined) return experience.relevantYears;
  return requirement.minYears === null || practice === null || practice.months === 0 ? null : Math.round(practice.months / 1.2) / 10;
}

/** `outcome` is of this `candidate`. */
export function requirementMatch(outcome: RequirementOutcome, candidate: PreparedCandidate): RequirementMatch {
  const { requirementId, requirement, practice, term, score, share, semantic, semanticShare, found } = outcome;
  return {
    requirementId,
    term,
    score,
    share: rounded(share),
    semantic,
    semanticShare: rounded(semanticShare),
    status: statusOf(outcome, candidate),
    found: found === null || score === 0 ? null : { how: found.how, words: studied(found, candidate) ?? wordsOf(candidate.candidate.text, found.start, found.end), path: found.path },
    years: yearsOf(outcome),
    lastUse: requirement.usedWithinYears === null ? null : (practice?.lastUse ?? null),
  };
}
