/** A match put into words: its points line by line, why the candidate stands here, strengths, and what to ask about. */
import { importances, type Evidence, type Match, type Ranking, type Requirement, type RequirementMatch } from "../../../src-preload/domain.ts";
import type { Explanation, ExplanationLine, Gap, Strength } from "../../../src-preload/explanation.ts";
import { besideReranker, rerankerLine } from "../../../src-preload/reranked.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { inYears, shortened, thingAsked } from "./asked.ts";
import { howItMatched } from "./how.ts";
import { nextAbove } from "./improvements.ts";
import { pointsOf, type LinePoints } from "./points.ts";
import { createQuestioner } from "./questions.ts";

type Names = Pick<Taxonomy, "skills">;

const mostStrengths = 5;
const mostGaps = 6;
/** A line that earns or loses less than this is neither a strength nor a gap, unless it is a must-have. */
const worthNaming = 0.1;

/** What a whole ranking is explained by. */
export type ExplainedRanking = Pick<Ranking, "job" | "weights"> & { candidates: readonly Match[] };

export const theWork = "Work like this job’s";
export const secondReading = "Read again beside the job";

function workLine(match: Match, points: LinePoints): ExplanationLine {
  const { experience, relevantYears } = match;
  const how = relevantYears === null ? "no dated job to count" : `${inYears(relevantYears)} in work of this kind; counts ${experience.toFixed(2)}`;
  const status = relevantYears === null ? "unknown" : experience >= 0.8 ? "met" : experience < 0.2 ? "not_found" : "partly";
  return { ...points, asked: theWork, status, how };
}

function rerankerLineOf({ reranked }: Match, points: LinePoints): ExplanationLine {
  const score = reranked?.score ?? null;
  if (score === null) return { ...points, asked: secondReading, status: "unknown", how: "only the first of a ranking are read again" };
  const status = score >= 0.8 ? "met" : "partly";
  return { ...points, asked: secondReading, status, how: `the best lines, read together with the job, fit by ${score.toFixed(2)}` };
}

/** The lines of a match in the order of the job, and the score that they add up to. */
export function explainedLines(match: Match, { job, weights }: ExplainedRanking, taxonomy: Names) {
  const points = pointsOf(match, weights);
  const requirementOf = new Map(job.requirements.map((requirement) => [requirement.id, requirement]));
  const own = new Map(match.requirements.map((one) => [one.requirementId, one]));
  const lines = points.lines.flatMap((line): ExplanationLine[] => {
    if (line.requirementId === rerankerLine) return [rerankerLineOf(match, line)];
    const requirement = requirementOf.get(line.requirementId ?? "");
    const found = own.get(line.requirementId ?? "");
    if (requirement === undefined || found === undefined) return [workLine(match, line)];
    return [{ ...line, asked: requirement.text, status: found.status, how: howItMatched(requirement, found, taxonomy) }];
  });
  return { ...points, lines };
}

export const bestEvidence = (match: Match, requirementId: string | null): Evidence | undefined =>
  match.evidence.find((evidence) => evidence.requirementId === requirementId);

const inPoints = (points: number): string => points.toFixed(2);
const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** Where the candidate stands, how many requirements are met, and what most of the points come from. */
function whyHere(match: Match, of: number, explained: ReturnType<typeof explainedLines>): string[] {
  const { total, terms, possible } = explained;
  const lines = explained.lines.filter(({ requirementId }) => requirementId !== rerankerLine);
  const again = explained.lines.find(({ requirementId }) => requirementId === rerankerLine);
  const ofTerm = (term: keyof typeof terms, name: string): string => `${inPoints(terms[term])} of ${inPoints(possible[term])} for ${name}`;
  const count = (status: ExplanationLine["status"]): number => lines.filter((line) => line.status === status).length;
  const rest = [
    ...(count("partly") > 0 ? [`${String(count("partly"))} in part`] : []),
    ...(count("not_found") > 0 ? [`${String(count("not_found"))} not found`] : []),
    ...(count("unknown") > 0 ? [`${String(count("unknown"))} that the resume does not tell`] : []),
  ];
  const best = [...lines].sort((a, b) => b.earned - a.earned).slice(0, 3).filter(({ earned }) => earned >= worthNaming);
  const failed = match.knockouts.filter(({ status }) => status === "fail");
  return [
    `Number ${String(match.rank)} of ${String(of)} with ${inPoints(total)} of 100 points: ${ofTerm("skill", "skills")}, ${ofTerm("experience", "experience")}, ${ofTerm("semantic", "nearness in meaning")}${again === undefined ? "" : `, ${inPoints(again.earned)} of ${inPoints(again.possible)} for being read again beside the job`}.`,
    `${counted(count("met"), "thing that the job asks is", "things that the job asks are")} met of ${String(lines.length)}${rest.length === 0 ? "" : `; ${rest.join(", ")}`}.`,
    ...(best.length === 0 ? [] : [`Most points come from ${best.map(({ asked, earned }) => `“${shortened(asked, 60)}” (${inPoints(earned)})`).join(", ")}.`]),
    ...failed.map(({ reason }) => `A must-have is not met. ${reason}`),
  ];
}

function strengthsOf(match: Match, lines: readonly ExplanationLine[]): Strength[] {
  return lines
    .filter(({ requirementId, status, earned }) => requirementId !== rerankerLine && status === "met" && earned >= worthNaming)
    .sort((a, b) => b.earned - a.earned)
    .slice(0, mostStrengths)
    .map(({ requirementId, asked, how, earned }) => ({ requirementId, sentence: `${shortened(asked)}: ${how}.`, earned, evidence: bestEvidence(match, requirementId) ?? null }));
}

const statusWords = { met: "met", partly: "met in part", not_found: "not found", unknown: "the resume does not tell" } as const;

function gapsOf(match: Match, lines: readonly ExplanationLine[], requirements: readonly Requirement[], taxonomy: Names): Gap[] {
  const questioner = createQuestioner(match.name, taxonomy);
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
      sentence: `${thingAsked(requirement, taxonomy)}: ${statusWords[line.status]}${line.how === "" ? "" : ` (${line.how})`}.`,
      lost: Math.round((line.possible - line.earned) * 100) / 100,
      questions: questioner.ask(requirement, found, bestEvidence(match, requirement.id)),
    }));
}

/**
 * Everything there is to say about one match of a ranking. Pure: the scores are taken as they are, and the same match gives the
 * same words. Strengths by what they earn; gaps by importance, then by what they cost.
 */
export function explainCandidate(match: Match, ranking: ExplainedRanking, taxonomy: Names): Explanation {
  const { candidates, job, weights } = ranking;
  const explained = explainedLines(match, ranking, taxonomy);
  const above = candidates[match.rank - 2];
  return {
    candidateId: match.candidateId,
    rank: match.rank,
    of: candidates.length,
    ...explained,
    here: whyHere(match, candidates.length, explained),
    above: above === undefined ? null : nextAbove(match, above, job.requirements, besideReranker(weights, match.reranked), taxonomy),
    strengths: strengthsOf(match, explained.lines),
    gaps: gapsOf(match, explained.lines, job.requirements, taxonomy),
  };
}
