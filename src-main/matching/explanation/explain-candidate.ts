/** A match put into words: its points line by line, why the candidate stands here, strengths, and what to ask about. */
import { importances, type Evidence, type Match, type Ranking, type Requirement, type RequirementMatch } from "../../../src-preload/domain.ts";
import type { Explanation, ExplanationLine, Gap, Strength } from "../../../src-preload/explanation.ts";
import { learnedLine } from "../../../src-preload/learned.ts";
import { besideReranker, rerankerLine } from "../../../src-preload/reranked.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { Part } from "../../words/standing.ts";
import type { EngineWords } from "../../words/words.ts";
import { shortened, thingAsked } from "./asked.ts";
import { howItMatched } from "./how.ts";
import { nextAbove } from "./improvements.ts";
import { asLearned, whatWasLearned } from "./learned.ts";
import { pointsOf, type LinePoints } from "./points.ts";
import { createQuestioner } from "./questions.ts";

type Names = Pick<Taxonomy, "skills">;

const mostStrengths = 5;
const mostGaps = 6;
/** A line that earns or loses less than this is neither a strength nor a gap, unless it is a must-have. */
const worthNaming = 0.1;

/** What a whole ranking is explained by. */
export type ExplainedRanking = Pick<Ranking, "job" | "weights" | "learned"> & { candidates: readonly Match[] };

function workLine({ experience, relevantYears }: Match, points: LinePoints, { explanation }: EngineWords): ExplanationLine {
  const how = relevantYears === null ? explanation.noDatedJob : explanation.work(relevantYears, experience);
  const status = relevantYears === null ? "unknown" : experience >= 0.8 ? "met" : experience < 0.2 ? "not_found" : "partly";
  return { ...points, asked: explanation.theWork, status, how };
}

function rerankerLineOf({ reranked }: Match, points: LinePoints, { explanation }: EngineWords): ExplanationLine {
  const score = reranked?.score ?? null;
  const asked = explanation.secondReading;
  if (score === null) return { ...points, asked, status: "unknown", how: explanation.notReadAgain };
  return { ...points, asked, status: score >= 0.8 ? "met" : "partly", how: explanation.readAgain(score) };
}

const ofNoRequirement = (requirementId: string | null): boolean => requirementId === rerankerLine || requirementId === learnedLine;

/** The lines of a match in the order of the job, and the score that they add up to. */
export function explainedLines(match: Match, { job, weights, learned }: ExplainedRanking, taxonomy: Names, words: EngineWords) {
  const points = pointsOf(match, weights);
  const requirementOf = new Map(job.requirements.map((requirement) => [requirement.id, requirement]));
  const own = new Map(match.requirements.map((one) => [one.requirementId, one]));
  const lines = points.lines.flatMap((line): ExplanationLine[] => {
    if (line.requirementId === rerankerLine) return [rerankerLineOf(match, line, words)];
    if (line.requirementId === learnedLine) return [{ ...line, asked: words.learning.line, status: "met", how: whatWasLearned(learned?.parameters, weights, job.requirements, match.learned?.read?.adds, words) }];
    const requirement = requirementOf.get(line.requirementId ?? "");
    const found = own.get(line.requirementId ?? "");
    if (requirement === undefined || found === undefined) return [workLine(match, line, words)];
    return [{ ...line, asked: requirement.text, status: found.status, how: howItMatched(requirement, found, taxonomy, words) }];
  });
  return { ...points, lines };
}

export const bestEvidence = (match: Match, requirementId: string | null): Evidence | undefined =>
  match.evidence.find((evidence) => evidence.requirementId === requirementId);

/** Where the candidate stands, how many requirements are met, and what most of the points come from. */
function whyHere(match: Match, of: number, explained: ReturnType<typeof explainedLines>, { explanation }: EngineWords): string[] {
  const { total, terms, possible } = explained;
  const lines = explained.lines.filter(({ requirementId }) => !ofNoRequirement(requirementId));
  const again = explained.lines.find(({ requirementId }) => requirementId === rerankerLine) ?? null;
  const part = (term: keyof typeof terms): Part => ({ earned: terms[term], possible: possible[term] });
  const count = (status: ExplanationLine["status"]): number => lines.filter((line) => line.status === status).length;
  const best = [...lines].sort((a, b) => b.earned - a.earned).slice(0, 3).filter(({ earned }) => earned >= worthNaming);
  const failed = match.knockouts.filter(({ status }) => status === "fail");
  return [
    explanation.standing({ rank: match.rank, of, total, skill: part("skill"), experience: part("experience"), semantic: part("semantic"), again, learned: explained.lines.find(({ requirementId }) => requirementId === learnedLine)?.earned ?? null }),
    explanation.counts({ met: count("met"), partly: count("partly"), not_found: count("not_found"), unknown: count("unknown") }, lines.length),
    ...(best.length === 0 ? [] : [explanation.mostPoints(best.map(({ asked, earned }) => ({ asked: shortened(asked, 60), earned })))]),
    ...failed.map(({ reason }) => explanation.mustHaveNotMet(reason)),
  ];
}

function strengthsOf(match: Match, lines: readonly ExplanationLine[], { explanation }: EngineWords): Strength[] {
  return lines
    .filter(({ requirementId, status, earned }) => !ofNoRequirement(requirementId) && status === "met" && earned >= worthNaming)
    .sort((a, b) => b.earned - a.earned)
    .slice(0, mostStrengths)
    .map(({ requirementId, asked, how, earned }) => ({ requirementId, sentence: explanation.strength(shortened(asked), how), earned, evidence: bestEvidence(match, requirementId) ?? null }));
}

function gapsOf(match: Match, lines: readonly ExplanationLine[], requirements: readonly Requirement[], taxonomy: Names, words: EngineWords): Gap[] {
  const questioner = createQuestioner(match.name, taxonomy, words);
  const own = new Map(match.requirements.map((one) => [one.requirementId, one]));
  const open = lines.flatMap((line): { line: ExplanationLine; requirement: Requirement; found: RequirementMatch }[] => {
    const requirement = requirements.find(({ id }) => id === line.requirementId);
    const found = own.get(line.requirementId ?? "");
    if (requirement === undefined || found === undefined || line.status === "met") return [];
    return line.possible - line.earned >= worthNaming || requirement.importance === "must" ? [{ line, requirement, found }] : [];
  });
  const weight = ({ requirement }: { requirement: Requirement }): number => importances.indexOf(requirement.importance);
  return open
    .sort((a, b) => weight(a) - weight(b) || b.line.possible - b.line.earned - (a.line.possible - a.line.earned))
    .slice(0, mostGaps)
    .map(({ line, requirement, found }) => ({
      requirementId: requirement.id,
      sentence: words.explanation.gap(thingAsked(requirement, taxonomy, words), line.status, line.how),
      lost: Math.round((line.possible - line.earned) * 100) / 100,
      questions: questioner.ask(requirement, found, bestEvidence(match, requirement.id)),
    }));
}

/**
 * Everything there is to say about one match of a ranking, which is in the same language as `words`. Pure: the scores are taken as
 * they are, and the same match gives the same words. Strengths by what they earn; gaps by importance, then by what they cost.
 */
export function explainCandidate(match: Match, ranking: ExplainedRanking, taxonomy: Names, words: EngineWords): Explanation {
  const { candidates, job } = ranking;
  const explained = explainedLines(match, ranking, taxonomy, words);
  const above = candidates[match.rank - 2];
  const learned = asLearned(match, ranking);
  return {
    candidateId: match.candidateId,
    rank: match.rank,
    of: candidates.length,
    ...explained,
    here: whyHere(match, candidates.length, explained, words),
    above: above === undefined ? null : nextAbove(learned.match, above, job.requirements, besideReranker(learned.weights, match.reranked), taxonomy, words),
    strengths: strengthsOf(match, explained.lines, words),
    gaps: gapsOf(match, explained.lines, job.requirements, taxonomy, words),
  };
}
