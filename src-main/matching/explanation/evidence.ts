/** The lines of a resume that earned the points. */
import type { Evidence, Weights } from "../../../src-preload/domain.ts";
import type { StoredPassage } from "../../library/types.ts";
import type { PreparedCandidate } from "../prepared-candidate.ts";
import { rounded } from "../rounding.ts";
import type { RequirementOutcome, Scored } from "../score.ts";

/** Beside its best evidence a requirement shows the nearest sentence when its level is at least this. */
const shownLevel = 0.5;
const longestQuote = 400;
/** A sentence that only means it and scores less than this is neither shown nor spoken of. */
const worthShowing = 0.3;

/** The last passage that begins at `offset` or before; passages are in the order of the text. */
function passageBefore({ candidate: { passages } }: PreparedCandidate, offset: number): StoredPassage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
}

/** The whole sentence or bullet around a mention; the mention itself where it stands in no passage. */
function sentenceAround(candidate: PreparedCandidate, start: number, end: number): { start: number; end: number } {
  const passage = passageBefore(candidate, start);
  return passage === undefined || passage.end < end ? { start, end } : { start: passage.start, end: passage.end };
}

function quoted(candidate: PreparedCandidate, requirementId: string, span: { start: number; end: number }, score: number, how: Evidence["how"], path: string[]): Evidence {
  const end = Math.min(span.end, span.start + longestQuote);
  return { requirementId, text: candidate.candidate.text.slice(span.start, end), page: passageBefore(candidate, span.start)?.page ?? 1, start: span.start, end, score: rounded(score), how, path };
}

/** Whether what was found is more than a faint likeness. */
export function isShown({ found, score }: RequirementOutcome): boolean {
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

/** The evidence of every requirement, made as it is asked for; the requirement that earned most comes first. */
export function* evidenceOf({ candidate, outcomes }: Scored, weights: Weights): Generator<Evidence> {
  const order = outcomes
    .map((outcome, i) => ({ outcome, i, earned: weights[outcome.term] * outcome.share * outcome.score }))
    .sort((a, b) => b.earned - a.earned || a.i - b.i);
  for (const { outcome } of order) yield* evidenceFor(candidate, outcome);
}
