/** Which changes of one requirement's finding would lift a candidate past the next one above. */
import type { Match, Requirement, RequirementMatch, Weights } from "../../../src-preload/domain.ts";
import type { Improvement, NextAbove } from "../../../src-preload/explanation.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { placeAsked } from "../asked-facts.ts";
import { languagesAsked } from "../asked-languages.ts";
import { usualYears } from "../experience-term.ts";
import { rounded } from "../rounding.ts";
import { mostForMeaning } from "../skill-term.ts";
import { usedLongAgo } from "../skill-practice.ts";
import { inMonth, inQuotes, inYears, theLast, thingAsked } from "./asked.ts";
import { findingOf } from "./finding.ts";
import { unitsOfScore } from "./points.ts";

const mostShown = 3;
/** A gain must beat the gap by what rounding the terms and the score to six decimals can take away. */
const certainly = 2e-6;
/** A sentence that says a thing plainly counts for nearly as much as a sentence can. */
const plainSentence = 0.9 * mostForMeaning;

interface Goal {
  to: number;
  sentence: string;
}

function yearsGoal({ minYears }: Requirement, { years }: RequirementMatch): string {
  const asked = minYears ?? usualYears;
  if (years === null) return `${inYears(asked)} of such work in dated jobs`;
  return years < asked ? `${inYears(asked)} of such work (now ${inYears(years)})` : `${inYears(asked)} in work just like this job’s, and recent`;
}

function skillGoal(requirement: Requirement, match: RequirementMatch, thing: string): string {
  if (requirement.usedWithinYears !== null && usedLongAgo(requirement, match.lastUse)) return `${thing} named in work of ${theLast(requirement.usedWithinYears)} (now last ${inMonth(match.lastUse?.date ?? "")})`;
  if (requirement.minYears === null) return `${thing} named in the resume`;
  const now = match.years === null ? "" : ` (now ${inYears(match.years)})`;
  return `${inYears(requirement.minYears)} with ${thing} in dated jobs${now}`;
}

/** Where the requirement could stand, and what the resume would have to show for it. What facts settle reaches 1. */
function goalOf(requirement: Requirement, match: RequirementMatch, taxonomy: Pick<Taxonomy, "skills">): Goal {
  const finding = findingOf(requirement, match);
  if (match.term === "experience") return { to: 1, sentence: yearsGoal(requirement, match) };
  const thing = thingAsked(requirement, taxonomy);
  if (requirement.kind === "education") return { to: 1, sentence: `studies just as asked: ${inQuotes(requirement.text)}` };
  if (requirement.kind === "certification") return { to: 1, sentence: finding === "not held" ? `${thing} held today` : `${thing} stated` };
  if (requirement.kind === "language" && languagesAsked(requirement.text).length > 0) return { to: 1, sentence: `${thing} stated` };
  if (requirement.kind === "location" && placeAsked(requirement.text) !== null) return { to: 1, sentence: `a place as asked: ${thing}` };
  if (requirement.kind === "skill" && requirement.skillIds.length > 0) return { to: 1, sentence: skillGoal(requirement, match, thing) };
  return { to: plainSentence, sentence: `a line that says it plainly: ${inQuotes(requirement.text)}` };
}

const inPoints = (score: number): number => Math.round(score * unitsOfScore) / 100;

interface Change extends Improvement {
  /** Not rounded to what is shown. */
  exact: number;
}

/** Every requirement that could stand higher, in the order of the job; last the work itself where no experience is asked by name. */
export function changesOf(match: Match, requirements: readonly Requirement[], weights: Weights, taxonomy: Pick<Taxonomy, "skills">): Change[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const changes = match.requirements.flatMap((own): Change[] => {
    const requirement = byId.get(own.requirementId);
    if (requirement === undefined) return [];
    const { to, sentence } = goalOf(requirement, own, taxonomy);
    const exact = weights[own.term] * own.share * (to - own.score);
    return [{ requirementId: own.requirementId, sentence, from: own.score, to, exact, gains: inPoints(Math.max(0, exact)) }];
  });
  if (!match.requirements.some(({ term }) => term === "experience")) {
    const exact = weights.experience * (1 - match.experience);
    const now = match.relevantYears === null ? "" : ` (now ${inYears(match.relevantYears)})`;
    changes.push({ requirementId: null, sentence: `${inYears(usualYears)} in work like this job’s, and recent${now}`, from: match.experience, to: 1, exact, gains: inPoints(exact) });
  }
  return changes.filter(({ exact }) => exact > 0);
}

/** The smallest change first: how much of its requirement has to be other than it is; then what gains more; then the job's order. */
const smallestFirst = (a: Change, b: Change): number => a.to - a.from - (b.to - b.from) || b.exact - a.exact;

const shown = ({ requirementId, sentence, from, to, gains }: Change): Improvement => ({ requirementId, sentence, from, to: rounded(to), gains });

/** The fewest that close the gap jointly: the greatest gains; none if all of them together do not. */
function jointly(changes: readonly Change[], gap: number): Change[] {
  let left = gap;
  const taken: Change[] = [];
  for (const change of [...changes].sort((a, b) => b.exact - a.exact)) {
    taken.push(change);
    left -= change.exact;
    if (left < 0) return taken;
  }
  return [];
}

/**
 * What separates `match` from `above`, the next in the ranking. Each improvement raises one requirement's own part of the score
 * and nothing else, so its gain is the least it would bring: a sentence that names a skill also comes nearer in meaning.
 */
export function nextAbove(match: Match, above: Match, requirements: readonly Requirement[], weights: Weights, taxonomy: Pick<Taxonomy, "skills">): NextAbove {
  const gap = above.score - match.score + certainly;
  const changes = changesOf(match, requirements, weights, taxonomy);
  const single = changes.filter(({ exact }) => exact > gap).sort(smallestFirst).slice(0, mostShown);
  const together = single.length === 0;
  const total = (one: Match): number => Math.round(one.score * unitsOfScore);
  return {
    rank: above.rank,
    candidateId: above.candidateId,
    total: total(above) / 100,
    gap: (total(above) - total(match)) / 100,
    improvements: (together ? jointly(changes, gap) : single).map(shown),
    together: together && changes.length > 0,
  };
}
