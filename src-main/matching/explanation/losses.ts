/** What each thing that is missing costs. */
import type { Loss, Weights } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { rounded } from "../rounding.ts";
import type { RequirementOutcome, Scored } from "../score.ts";
import { usedLongAgo } from "../skill-practice.ts";
import { inMonth, theLast } from "./asked.ts";
import { isShown } from "./evidence.ts";

const mostLosses = 6;
/** Losses smaller than a tenth of a point in a hundred are not worth a sentence. */
const leastLoss = 0.001;

const years = (value: number): string => (value === 1 ? "1 year" : `${String(value)} years`);

function sentenceFor(outcome: RequirementOutcome, taxonomy: Taxonomy): string {
  const { requirement, found, experience } = outcome;
  const lastUse = outcome.practice?.lastUse ?? null;
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
  if (requirement.usedWithinYears !== null && lastUse !== null && usedLongAgo(requirement, lastUse)) return `Use of ${names.join(" or ")} in ${theLast(requirement.usedWithinYears)} is asked; the resume names it last in work that ended ${inMonth(lastUse.date)}`;
  if (requirement.minYears !== null) return `${years(requirement.minYears)} with ${names.join(" or ")} are asked; the resume does not show that many`;
  return `${asked} is asked; the resume shows only a part of it`;
}

/**
 * What keeps the score from 1, the most costly first, at most six; a requirement's loss in its own term and in the
 * semantic term are one sentence. All losses together are 1 − score up to rounding; those not listed are smaller ones.
 */
export function lossesOf({ outcomes, openExperience, skill, experience, reranked }: Scored, weights: Weights, familyName: string | null, taxonomy: Taxonomy): Loss[] {
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
  if (reranked !== null) {
    const read = reranked.score === null ? "Only the first of a ranking are read again beside the job, and earn this share." : `Read together with the job, its best lines fit by ${(reranked.score * 100).toFixed(0)} of 100.`;
    losses.push({ requirementId: null, term: "semantic", points: rounded(reranked.share * (1 - (reranked.score ?? 0))), sentence: read });
  }
  return losses
    .map((loss, i) => ({ loss, i }))
    .filter(({ loss }) => loss.points >= leastLoss)
    .sort((a, b) => b.loss.points - a.loss.points || a.i - b.i)
    .slice(0, mostLosses)
    .map(({ loss }) => loss);
}
