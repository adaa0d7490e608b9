import type { Requirement } from "../../src-preload/domain.ts";
import type { SkillPath, Taxonomy } from "../taxonomy/types.ts";
import { isExperience } from "./experience-term.ts";
import type { FactQuestion } from "./fact-evidence.ts";
import { languageEvidence } from "./language-evidence.ts";
import { better } from "./found.ts";
import type { Found } from "./found.ts";
import type { HeldSkill, PreparedCandidate } from "./prepared-candidate.ts";
import { levelOf } from "./calibration.ts";
import { practiceFactor } from "./skill-practice.ts";
import type { Practice } from "./skill-practice.ts";
import type { Signal } from "./signals.ts";

/** A sentence that means what is asked without naming it never counts as much as naming it. */
export const mostForMeaning = 0.7;
/** Below this level a sentence is no nearer than chance and proves nothing. */
const leastLevel = 0.1;
/** The share of meaning in what a sentence without the skill's name is worth; the rest is its words. */
const meaningShare = 0.85;
/** A deed ("Run the monthly close in SAP") of which only the tool is named. */
export const toolOfDeed = 0.3;

/** That holding a skill speaks for a requirement, by its index. */
export interface SkillAnswer {
  requirement: number;
  path: SkillPath;
}

/** How the skills one may hold bear on the requirements of a job. */
export interface SkillQuestions {
  /** Ascending by requirement. */
  bearing(heldSkillId: string): readonly SkillAnswer[];
  /** The asked skills of a requirement, by its index, and those that prove one of them. */
  provedBy(requirement: number): ReadonlySet<string>;
}

const none: readonly SkillAnswer[] = [];
const noSkills: ReadonlySet<string> = new Set();

export function skillQuestions(requirements: readonly Requirement[], taxonomy: Taxonomy): SkillQuestions {
  const answers = new Map<string, SkillAnswer[]>();
  const proving = new Map<number, Set<string>>();
  for (const [i, requirement] of requirements.entries()) {
    if (isExperience(requirement)) continue;
    const strongest = new Map<string, SkillPath>();
    for (const asked of requirement.skillIds) {
      // A degree in accounting is not shown by naming accounting; "MBA or PMP" is by a PMP.
      if (requirement.kind === "education" && taxonomy.skills.get(asked)?.kind !== "certificate") continue;
      for (const held of taxonomy.bearingOn(asked)) {
        const path = taxonomy.path(held, asked);
        const best = strongest.get(held);
        if (path !== null && (best === undefined || path.strength > best.strength)) strongest.set(held, path);
      }
    }
    proving.set(i, new Set([...strongest].flatMap(([held, { how }]) => (how === "related" ? [] : [held]))));
    for (const [held, path] of strongest) {
      const others = answers.get(held);
      if (others === undefined) answers.set(held, [{ requirement: i, path }]);
      else others.push({ requirement: i, path });
    }
  }
  return { bearing: (held) => answers.get(held) ?? none, provedBy: (requirement) => proving.get(requirement) ?? noSkills };
}

/** A certificate that is expired, planned or begun is worth this much of the one held. */
export const notHeld = 0.5;

interface Named {
  path: SkillPath;
  held: HeldSkill;
  strength: number;
}

function foundBy({ path, held, strength }: Named): Found {
  const how = path.how === "same" ? (held.exact ? "exact" : "alias") : path.how;
  return { score: strength, how, path: path.how === "same" ? [] : path.path, ...held.mention };
}

/** For each requirement the strongest of the held skills; one by its own name before an alias, then the order of the profile. */
export function namedSkills(questions: SkillQuestions, candidate: PreparedCandidate): (Found | undefined)[] {
  const strongest: Named[] = [];
  for (const held of candidate.skills) {
    for (const { requirement, path } of questions.bearing(held.skillId)) {
      const strength = path.strength * (held.doubtful ? notHeld : 1);
      const best = strongest[requirement];
      const stronger = best === undefined || strength > best.strength || (strength === best.strength && held.exact && !best.held.exact);
      if (stronger) strongest[requirement] = { path, held, strength };
    }
  }
  return strongest.map(foundBy);
}

/** What a sentence of this level is worth that means what is asked without naming it, given the part of the words it holds. */
export function meaningScore(level: number, coverage: number): number {
  return mostForMeaning * (meaningShare * Math.max(0, (level - leastLevel) / (1 - leastLevel)) + (1 - meaningShare) * coverage);
}

function meant(candidate: PreparedCandidate, signal: Signal): Found | null {
  const passage = candidate.candidate.passages[signal.passage];
  if (passage === undefined) return null;
  const score = meaningScore(levelOf(signal.best), signal.coverage);
  return score <= 0 ? null : { score, how: "meaning", path: [], start: passage.start, end: passage.end };
}

/**
 * The best evidence of a candidate for one requirement, and its score in [0,1]: 1 for the skill itself, the taxonomy's
 * strength for one that implies or relates to it, at most 0.7 for a sentence that only means it; degrees, certificates
 * and languages by the facts of the profile. `byName` is what `namedSkills` found for it, `factOf` asks the profile, `practice` is
 * null where the requirement asks none.
 */
export function answer(
  requirement: Requirement, byName: Found | undefined, factOf: FactQuestion, practice: Practice | null, candidate: PreparedCandidate, signal: Signal,
): Found | null {
  const meaning = meant(candidate, signal);
  if (requirement.kind === "other") {
    // A deed is more than the tools it names: naming one counts in part, the sentence the rest.
    return better(meaning, byName === undefined ? null : { ...byName, score: byName.score * toolOfDeed });
  }
  // Naming a language says nothing of how well it is spoken, and a sentence about another one is no evidence.
  if (requirement.kind === "language") return languageEvidence(requirement, candidate, byName ?? null, meaning);
  const practised = byName === undefined ? null : { ...byName, score: byName.score * (practice === null ? 1 : practiceFactor(requirement, practice)) };
  return better(better(practised, factOf(candidate)), meaning);
}
