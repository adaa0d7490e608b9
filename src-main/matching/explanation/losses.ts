/** What each thing that is missing costs. */
import type { Requirement, Weights } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { Family } from "../../../src-preload/family-words.ts";
import type { Say } from "../../words/words.ts";
import type { ExperienceAnswer } from "../experience-term.ts";
import { rounded } from "../rounding.ts";
import type { RequirementOutcome, Scored } from "../score.ts";
import { usedLongAgo } from "../skill-practice.ts";
import type { UnsaidLoss } from "../unsaid.ts";
import { isShown } from "./evidence.ts";

const mostLosses = 6;
/** Losses smaller than a tenth of a point in a hundred are not worth a sentence. */
const leastLoss = 0.001;

function ofExperience({ minYears, text }: Requirement, { role, relevantYears }: ExperienceAnswer): Say {
  if (role === null) return ({ losses }) => losses.noJobs(minYears, text);
  if (relevantYears === null) return ({ losses }) => losses.noDates(minYears, text);
  const enough = minYears === null || relevantYears >= minYears;
  return enough ? ({ losses }) => losses.nearWork(minYears, text) : ({ losses }) => losses.years(minYears, text, relevantYears);
}

/** Why what is asked earns less than it could. */
function reasonFor(outcome: RequirementOutcome, taxonomy: Taxonomy): Say {
  const { requirement, found, experience } = outcome;
  if (experience !== undefined) return ofExperience(requirement, experience);
  const { kind, text, minYears, usedWithinYears } = requirement;
  const lastUse = outcome.practice?.lastUse ?? null;
  const names = requirement.skillIds.map((id) => taxonomy.skills.get(id)?.name ?? id);
  const wanted: Say = ({ losses }) => (kind === "skill" && names.length > 0 ? losses.named(names) : losses.quoted(text));
  if (found === null || !isShown(outcome)) return (words) => words.losses.notMentioned(wanted(words));
  const { how } = found;
  const [neighbour] = found.path;
  if (how === "meaning") return (words) => words.losses.nearMeaning(wanted(words));
  if (how === "implied" || how === "related") return (words) => words.losses[how](wanted(words), neighbour);
  if (how === "degree") return ({ losses }) => losses.nearDegree(text);
  if (outcome.score >= 0.999) return littleMore(text);
  if (kind === "certification") return ({ losses }) => losses.notHeld(text);
  if (usedWithinYears !== null && lastUse !== null && usedLongAgo(requirement, lastUse)) return ({ losses }) => losses.usedLongAgo(names, usedWithinYears, lastUse.date);
  if (minYears !== null) return ({ losses }) => losses.tooFewYears(names, minYears);
  return ({ losses }) => losses.part(text);
}

const littleMore = (text: string): Say => ({ losses }) => losses.littleMore(text);
const openWork = (family: Family | null, shown: number | null): Say => ({ losses }) => losses.work(family, shown);
const secondReading = (score: number | null): Say => ({ losses }) => (score === null ? losses.notReadAgain : losses.readAgain(score * 100));

/**
 * What keeps the score from 1, the most costly first, at most six; a requirement's loss in its own term and in the
 * semantic term are one sentence. All losses together are 1 − score up to rounding, without what learning adds; those not listed are smaller ones.
 */
export function lossesOf({ outcomes, openExperience, skill, experience, reranked, learned }: Scored, weights: Weights, family: Family | null, taxonomy: Taxonomy): UnsaidLoss[] {
  const hasSkills = outcomes.some((outcome) => outcome.term === "skill");
  const losses: UnsaidLoss[] = outcomes.map((outcome) => {
    const own = weights[outcome.term] * outcome.share * (1 - outcome.score);
    const inSemantic = weights.semantic * outcome.semanticShare * (1 - outcome.semantic);
    const lost = own + inSemantic;
    const sentence = own > 0.25 * lost ? reasonFor(outcome, taxonomy) : littleMore(outcome.requirement.text);
    return { requirementId: outcome.requirementId, term: own >= inSemantic ? outcome.term : "semantic", points: rounded(lost), sentence };
  });
  if (openExperience !== undefined) {
    const lost = weights.experience * (1 - experience);
    losses.push({ requirementId: null, term: "experience", points: rounded(lost), sentence: openWork(family, openExperience.relevantYears) });
  }
  if (!hasSkills) {
    const lost = weights.skill * (1 - skill);
    losses.push({ requirementId: null, term: "skill", points: rounded(lost), sentence: ({ losses: said }) => said.noSkillAsked });
  }
  if (reranked !== null) {
    losses.push({ requirementId: null, term: "semantic", points: rounded(reranked.share * (1 - (reranked.score ?? 0))), sentence: secondReading(reranked.score) });
  }
  if (learned !== undefined && learned.adds < 0) {
    losses.push({ requirementId: null, term: "semantic", points: rounded(-learned.adds), sentence: ({ losses: said }) => said.learned });
  }
  return losses
    .map((loss, i) => ({ loss, i }))
    .filter(({ loss }) => loss.points >= leastLoss)
    .sort((a, b) => b.loss.points - a.loss.points || a.i - b.i)
    .slice(0, mostLosses)
    .map(({ loss }) => loss);
}
