/** Why a candidate has the score they have: the lines that earned it, and what each thing that is missing costs. */
import type { Evidence, Loss, Match, Weights } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { rounded } from "./rounding.ts";
import type { RequirementOutcome, Scored } from "./score.ts";

const mostLosses = 6;
/** Losses smaller than a tenth of a point in a hundred are not worth a sentence. */
const leastLoss = 0.001;
/** Beside its best evidence a requirement shows the nearest sentence when its level is at least this. */
const shownLevel = 0.5;
const longestQuote = 400;
/** A sentence that only means it and scores less than this is neither shown nor spoken of. */
const worthShowing = 0.3;

function pageAt({ candidate }: PreparedCandidate, offset: number): number {
  let page = 1;
  for (const passage of candidate.passages) {
    if (passage.start > offset) break;
    page = passage.page;
  }
  return page;
}

/** The whole sentence or bullet around a mention; the mention itself where it stands in no passage. */
function sentenceAround({ candidate }: PreparedCandidate, start: number, end: number): { start: number; end: number } {
  const passage = candidate.passages.find((one) => one.start <= start && one.end >= end);
  return passage === undefined ? { start, end } : { start: passage.start, end: passage.end };
}

function quoted(candidate: PreparedCandidate, requirementId: string, span: { start: number; end: number }, score: number, how: Evidence["how"], path: string[]): Evidence {
  const end = Math.min(span.end, span.start + longestQuote);
  return { requirementId, text: candidate.candidate.text.slice(span.start, end), page: pageAt(candidate, span.start), start: span.start, end, score: rounded(score), how, path };
}

/** Whether what was found is more than a faint likeness. */
function isShown({ found, score }: RequirementOutcome): boolean {
  return found !== null && score > 0 && (found.how !== "meaning" || score >= worthShowing);
}

/** What the recruiter added to a profile need not stand in the resume: then there is nothing to quote. */
const isQuotable = ({ start, end }: { start: number; end: number }): boolean => end > start;

function evidenceFor(candidate: PreparedCandidate, outcome: RequirementOutcome): Evidence[] {
  const { requirementId, found, experience } = outcome;
  const evidence: Evidence[] = [];
  if (found !== null && isShown(outcome) && isQuotable(found)) {
    const span = found.how === "meaning" || found.how === "degree" ? found : sentenceAround(candidate, found.start, found.end);
    evidence.push(quoted(candidate, requirementId, span, outcome.score, found.how, found.path));
  }
  if (experience?.role != null && experience.score > 0) {
    const span = candidate.candidate.profile.employment[experience.role.index]?.span;
    const first = span === undefined || !isQuotable(span) ? undefined : candidate.candidate.passages.find((passage) => passage.end > span.start && passage.start < span.end);
    const shown = first ?? span;
    if (shown !== undefined && isQuotable(shown)) evidence.push(quoted(candidate, requirementId, shown, experience.score, experience.relevantYears === null ? "title" : "years", []));
  }
  const nearest = candidate.candidate.passages[outcome.passage];
  if (nearest !== undefined && outcome.semantic >= shownLevel && !evidence.some((one) => one.start < nearest.end && nearest.start < one.end)) {
    evidence.push(quoted(candidate, requirementId, nearest, outcome.semantic, "meaning", []));
  }
  return evidence;
}

/** The evidence of every requirement; the requirement that earned most comes first, so the first line is the top line. */
function evidenceOf({ candidate, outcomes }: Scored, weights: Weights): Evidence[] {
  return outcomes
    .map((outcome, i) => ({ outcome, i, earned: weights[outcome.term] * outcome.share * outcome.score }))
    .sort((a, b) => b.earned - a.earned || a.i - b.i)
    .flatMap(({ outcome }) => evidenceFor(candidate, outcome));
}

const years = (value: number): string => (value === 1 ? "1 year" : `${String(value)} years`);

function sentenceFor(outcome: RequirementOutcome, taxonomy: Taxonomy): string {
  const { requirement, found, experience } = outcome;
  const asked = `“${requirement.text}”`;
  if (experience !== undefined) {
    const wanted = requirement.minYears === null ? asked : `${years(requirement.minYears)} (${asked})`;
    if (experience.role === null) return `${wanted} is asked; the resume names no jobs`;
    if (experience.relevantYears === null) return `${wanted} is asked; the resume gives no dates for its jobs`;
    const enough = requirement.minYears === null || experience.relevantYears >= requirement.minYears;
    if (enough) return `${wanted} is asked; the work the resume shows is near to it, but not all of it recent or the same`;
    return `${wanted} is asked; the resume shows ${years(experience.relevantYears)} in work of this kind`;
  }
  const names = requirement.skillIds.map((id) => taxonomy.skills.get(id)?.name ?? id);
  const thing = requirement.kind === "skill" && names.length > 0 ? names.join(" or ") : asked;
  if (found === null || !isShown(outcome)) return `${thing} is asked; the resume does not mention it`;
  if (found.how === "meaning") return `${thing} is asked; the resume says something near it, but does not name it`;
  if (found.how === "implied" || found.how === "related") return `${thing} is asked; the resume names ${found.path[0] ?? "a neighbour"}, which is ${found.how === "implied" ? "good evidence of it" : "near to it"}`;
  if (found.how === "degree") return `${asked} is asked; the resume's degree is near it, but not the same`;
  if (outcome.score >= 0.999) return `${asked} is met; the resume says little more about it`;
  if (requirement.kind === "certification") return `${asked} is asked; the resume does not show it as held today`;
  if (requirement.minYears !== null) return `${years(requirement.minYears)} with ${names.join(" or ")} are asked; the resume does not show that many`;
  return `${asked} is asked; the resume shows only a part of it`;
}

/**
 * What keeps the score from 1, the most costly first, at most six; a requirement's loss in its own term and in the
 * semantic term are one sentence. All losses together are 1 − score up to rounding; those not listed are smaller ones.
 */
function lossesOf({ outcomes, openExperience, skill, experience }: Scored, weights: Weights, familyName: string | null, taxonomy: Taxonomy): Loss[] {
  const hasSkills = outcomes.some((outcome) => outcome.term === "skill");
  const losses: Loss[] = outcomes.map((outcome) => {
    const own = weights[outcome.term] * outcome.share * (1 - outcome.score);
    const inSemantic = weights.semantic * outcome.semanticShare * (1 - outcome.semantic);
    const lost = own + inSemantic;
    const sentence = own > 0.25 * lost ? sentenceFor(outcome, taxonomy) : `“${outcome.requirement.text}” is met; the resume says little more about it`;
    return { requirementId: outcome.requirementId, term: own >= inSemantic ? outcome.term : "semantic", points: rounded(lost), sentence: `${sentence}.` };
  });
  if (openExperience !== undefined) {
    const lost = weights.experience * (1 - experience);
    const work = familyName === null ? "work of this kind" : `${familyName} or work near it`;
    const shown = openExperience.relevantYears === null ? "the resume gives no dated job" : `the resume shows ${years(openExperience.relevantYears)}`;
    losses.push({ requirementId: null, term: "experience", points: rounded(lost), sentence: `The job needs ${work}; ${shown}.` });
  }
  if (!hasSkills) {
    const lost = weights.skill * (1 - skill);
    losses.push({ requirementId: null, term: "skill", points: rounded(lost), sentence: `The job asks no skill by name, so nearness in meaning counts instead.` });
  }
  return losses
    .map((loss, i) => ({ loss, i }))
    .filter(({ loss }) => loss.points >= leastLoss)
    .sort((a, b) => b.loss.points - a.loss.points || a.i - b.i)
    .slice(0, mostLosses)
    .map(({ loss }) => loss);
}

/** One match as the contract has it. `rank` counts from 1. */
export function explain(scored: Scored, rank: number, weights: Weights, familyName: string | null, taxonomy: Taxonomy): Match {
  const { candidate } = scored.candidate;
  return {
    rank,
    candidateId: candidate.candidateId,
    name: candidate.profile.name,
    file: candidate.file,
    score: scored.score,
    skill: scored.skill,
    experience: scored.experience,
    semantic: scored.semantic,
    knockouts: scored.knockouts,
    evidence: evidenceOf(scored, weights),
    requirements: scored.outcomes.map(({ requirementId, term, score, share, semantic }) => ({ requirementId, term, score, share: rounded(share), semantic })),
    whyNotHigher: lossesOf(scored, weights, familyName, taxonomy),
    conditions: [],
  };
}
