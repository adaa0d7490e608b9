/** Which changes of one requirement's finding would lift a candidate past the next one above. */
import type { Match, Requirement, RequirementMatch, Weights } from "../../../src-preload/domain.ts";
import type { Improvement, NextAbove } from "../../../src-preload/explanation.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { EngineWords } from "../../words/words.ts";
import { placeAsked } from "../asked-facts.ts";
import { languagesAsked } from "../asked-languages.ts";
import { usualYears } from "../experience-term.ts";
import { rounded } from "../rounding.ts";
import { mostForMeaning } from "../skill-term.ts";
import { usedLongAgo } from "../skill-practice.ts";
import { shortened, thingAsked } from "./asked.ts";
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

function yearsGoal({ minYears }: Requirement, { years }: RequirementMatch, { improvements }: EngineWords): string {
  const asked = minYears ?? usualYears;
  if (years === null) return improvements.datedYears(asked);
  return years < asked ? improvements.moreYears(asked, years) : improvements.sameWork(asked);
}

function skillGoal(requirement: Requirement, { years, lastUse }: RequirementMatch, thing: string, { improvements }: EngineWords): string {
  const { minYears, usedWithinYears } = requirement;
  if (usedWithinYears !== null && lastUse !== null && usedLongAgo(requirement, lastUse)) return improvements.recentUse(thing, usedWithinYears, lastUse.date);
  return minYears === null ? improvements.named(thing) : improvements.yearsWith(thing, minYears, years);
}

/** Where the requirement could stand, and what the resume would have to show for it. What facts settle reaches 1. */
function goalOf(requirement: Requirement, match: RequirementMatch, taxonomy: Pick<Taxonomy, "skills">, words: EngineWords): Goal {
  const say = words.improvements;
  const finding = findingOf(requirement, match);
  if (match.term === "experience") return { to: 1, sentence: yearsGoal(requirement, match, words) };
  const thing = thingAsked(requirement, taxonomy, words);
  const text = shortened(requirement.text);
  if (requirement.kind === "education") return { to: 1, sentence: say.studies(text) };
  if (requirement.kind === "certification") return { to: 1, sentence: finding === "not held" ? say.heldToday(thing) : say.stated(thing) };
  if (requirement.kind === "language" && languagesAsked(requirement.text).length > 0) return { to: 1, sentence: say.stated(thing) };
  if (requirement.kind === "location" && placeAsked(requirement.text) !== null) return { to: 1, sentence: say.place(thing) };
  if (requirement.kind === "skill" && requirement.skillIds.length > 0) return { to: 1, sentence: skillGoal(requirement, match, thing, words) };
  return { to: plainSentence, sentence: say.plainLine(text) };
}

const inPoints = (score: number): number => Math.round(score * unitsOfScore) / 100;

interface Change extends Improvement {
  /** Not rounded to what is shown. */
  exact: number;
}

/** Every requirement that could stand higher, in the order of the job; last the work itself where no experience is asked by name. */
export function changesOf(match: Match, requirements: readonly Requirement[], weights: Weights, taxonomy: Pick<Taxonomy, "skills">, words: EngineWords): Change[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const changes = match.requirements.flatMap((own): Change[] => {
    const requirement = byId.get(own.requirementId);
    if (requirement === undefined) return [];
    const { to, sentence } = goalOf(requirement, own, taxonomy, words);
    const exact = weights[own.term] * own.share * (to - own.score);
    return [{ requirementId: own.requirementId, sentence, from: own.score, to, exact, gains: inPoints(Math.max(0, exact)) }];
  });
  if (!match.requirements.some(({ term }) => term === "experience")) {
    const exact = weights.experience * (1 - match.experience);
    changes.push({ requirementId: null, sentence: words.improvements.work(usualYears, match.relevantYears), from: match.experience, to: 1, exact, gains: inPoints(exact) });
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

/** As much of a match as tells where it stands. */
type Standing = Pick<Match, "rank" | "candidateId" | "score">;

/**
 * What separates `match` from `above`, the next in the ranking. Each improvement raises one requirement's own part of the score
 * and nothing else, so its gain is the least it would bring: a sentence that names a skill also comes nearer in meaning.
 */
export function nextAbove(match: Match, above: Standing, requirements: readonly Requirement[], weights: Weights, taxonomy: Pick<Taxonomy, "skills">, words: EngineWords): NextAbove {
  const gap = above.score - match.score + certainly;
  const changes = changesOf(match, requirements, weights, taxonomy, words);
  const single = changes.filter(({ exact }) => exact > gap).sort(smallestFirst).slice(0, mostShown);
  const together = single.length === 0;
  const total = (one: Standing): number => Math.round(one.score * unitsOfScore);
  return {
    rank: above.rank,
    candidateId: above.candidateId,
    total: total(above) / 100,
    gap: (total(above) - total(match)) / 100,
    improvements: (together ? jointly(changes, gap) : single).map(shown),
    together: together && changes.length > 0,
  };
}
