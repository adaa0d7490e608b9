import type { Requirement } from "../../src-preload/domain.ts";
import type { SkillPath, Taxonomy } from "../taxonomy/types.ts";
import type { WordWeights } from "./background.ts";
import { factEvidence } from "./fact-evidence.ts";
import { better } from "./found.ts";
import type { Found } from "./found.ts";
import type { HeldSkill, PreparedCandidate } from "./prepared-candidate.ts";
import { levelOf } from "./calibration.ts";
import { monthsByRelevance } from "./role-history.ts";
import type { Signal } from "./signals.ts";

/** A sentence that means what is asked without naming it never counts as much as naming it. */
export const mostForMeaning = 0.7;
/** Below this level a sentence is no nearer than chance and proves nothing. */
const leastLevel = 0.1;
/** The share of meaning in what a sentence without the skill's name is worth; the rest is its words. */
const meaningShare = 0.85;
/** A deed ("Run the monthly close in SAP") of which only the tool is named. */
const toolOfDeed = 0.3;

/** What a skill requirement asks of every candidate alike. */
export interface SkillQuestion {
  requirement: Requirement;
  /** How holding a skill bears on what is asked; null for skills that do not. Filled as skills turn up. */
  paths: Map<string, SkillPath | null>;
}

function bestPath(question: SkillQuestion, held: string, taxonomy: Taxonomy): SkillPath | null {
  const known = question.paths.get(held);
  if (known !== undefined) return known;
  let best: SkillPath | null = null;
  for (const asked of question.requirement.skillIds) {
    // A degree in accounting is not shown by naming accounting; "MBA or PMP" is by a PMP.
    if (question.requirement.kind === "education" && taxonomy.skills.get(asked)?.kind !== "certificate") continue;
    const path = taxonomy.path(held, asked);
    if (path !== null && (best === null || path.strength > best.strength)) best = path;
  }
  question.paths.set(held, best);
  return best;
}

/** A certificate that is expired, planned or begun is worth this much of the one held. */
const notHeld = 0.5;

/** The strongest of the held skills; one by its own name before an alias, then the order of the profile. */
function named(question: SkillQuestion, candidate: PreparedCandidate, taxonomy: Taxonomy): Found | null {
  let best: { path: SkillPath; held: HeldSkill; strength: number } | null = null;
  for (const held of candidate.skills) {
    const path = bestPath(question, held.skillId, taxonomy);
    if (path === null) continue;
    const strength = path.strength * (held.doubtful ? notHeld : 1);
    const stronger = best === null || strength > best.strength || (strength === best.strength && held.exact && !best.held.exact);
    if (stronger) best = { path, held, strength };
  }
  if (best === null) return null;
  const { path, held, strength } = best;
  const how = path.how === "same" ? (held.exact ? "exact" : "alias") : path.how;
  return { score: strength, how, path: path.how === "same" ? [] : path.path, ...held.mention };
}

function meant(candidate: PreparedCandidate, signal: Signal): Found | null {
  const passage = candidate.candidate.passages[signal.passage];
  if (passage === undefined) return null;
  const meaning = Math.max(0, (levelOf(signal.best) - leastLevel) / (1 - leastLevel));
  const score = mostForMeaning * (meaningShare * meaning + (1 - meaningShare) * signal.coverage);
  return score <= 0 ? null : { score, how: "meaning", path: [], start: passage.start, end: passage.end };
}

/** Years with a tool, where asked, take at most this much from naming it. */
const yearsShare = 0.4;
/** Named, but in no dated job: years unknown. */
const unknownYears = 0.5;

/** What is left of a named skill when years of it are asked that the dated jobs which name it do not show. In [0.6,1]. */
function yearsFactor(requirement: Requirement, candidate: PreparedCandidate): number {
  if (requirement.minYears === null || requirement.minYears === 0) return 1;
  const ids = new Set(requirement.skillIds);
  const mentions = candidate.candidate.profile.skills.filter(({ id }) => ids.has(id)).flatMap((skill) => skill.mentions);
  const naming = candidate.roles.filter(({ index }) => {
    const span = candidate.candidate.profile.employment[index]?.span;
    return span !== undefined && mentions.some((mention) => mention.start >= span.start && mention.end <= span.end);
  });
  const months = monthsByRelevance(naming, () => 1).reduce((sum, span) => sum + span.months, 0);
  const years = months === 0 ? unknownYears : Math.min(1, months / 12 / requirement.minYears);
  return 1 - yearsShare * (1 - years);
}

/**
 * The best evidence of a candidate for one requirement, and its score in [0,1]: 1 for the skill itself, the taxonomy's
 * strength for one that implies or relates to it, at most 0.7 for a sentence that only means it; degrees, certificates
 * and languages by the facts of the profile.
 */
export function answer(question: SkillQuestion, candidate: PreparedCandidate, signal: Signal, weights: WordWeights, taxonomy: Taxonomy): Found | null {
  const { requirement } = question;
  const meaning = meant(candidate, signal);
  const byName = named(question, candidate, taxonomy);
  if (requirement.kind === "other") {
    // A deed is more than the tools it names: naming one counts in part, the sentence the rest.
    return better(meaning, byName === null ? null : { ...byName, score: byName.score * toolOfDeed });
  }
  const practised = byName === null ? null : { ...byName, score: byName.score * yearsFactor(requirement, candidate) };
  return better(better(practised, factEvidence(requirement, candidate, weights)), meaning);
}
